import FactModel
import SessionLibrary
import Workbench

enum SessionSummaries {
  static func one(named name: String, at milliseconds: Int) -> SessionSummary {
    SessionSummary(
      name: name,
      title: "A title",
      claims: 1,
      covered: 2,
      sentences: 3,
      changed: Timestamp(milliseconds: milliseconds)
    )
  }
}
