import FactModel
import SessionLibrary

// What a second checker does not see before the ratings are fixed.
extension Desk {
  /// Whether claims are rated here without seeing how somebody else rated them.
  var isRatingBlind: Bool {
    session.blindChecks.all.contains { $0.isCopy && $0.second == nil }
  }

  /// Refuses what would show how they were rated, here or in another session.
  func refuseWhileBlind() throws(Problem) {
    guard isRatingBlind else { return }
    throw Problem(
      .input,
      "you rate blind here, and this looks into other sessions, where the first ratings are",
      remedy: "Nothing was done. reveal fixes your ratings; then it is free."
    )
  }

  /// Another session, by the beginning of its name, with its whole name.
  func otherSession(_ name: String) throws(Problem) -> (String, Session) {
    try refuseWhileBlind()
    return try ports.readSession(name)
  }
}
