import FactModel
import TestSupport

/// Ada's session with two claims, and Ben's copy of it.
struct TwoCopies {
  let ada: InMemoryDesk
  let ben: InMemoryDesk

  init() throws {
    ada = try InMemoryDesk()
    ada.type(lines: ["1.1 f why", "2.1 t"])
    ben = try ada.reopened()
    ben.type("me Ben")
  }

  /// Brings what Ben did into Ada's session; returns what she is told.
  func merge() -> String {
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    return ada.type("merge ben.json")
  }
}
