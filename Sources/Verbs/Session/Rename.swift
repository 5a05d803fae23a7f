import FactModel
import LineReading
import Workbench

extension Verb {
  static let rename = Verb(
    "rename",
    group: .session,
    forms: [CommandForm([Parameter("NEW", "the name", .name(.words([])))])],
    summary: "give the session another name",
    details: [
      "Its files are renamed. Small letters, digits, dots, hyphens and underscores make a name."
    ],
    examples: ["rename north-korea-final"]
  ) { desk, typed throws(Problem) in
    try desk.rename(to: typed.text("NEW")?.text ?? "")
  }
}
