import Comparing
import FactModel
import Release
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
    let found = try ports.readSession(name)
    // What somebody changed by hand is nobody's judgement, here as in before.
    try Release.requireUnaltered(found.1)
    if let check = found.1.blindChecks.all.first(where: { $0.isCopy && $0.second == nil }) {
      throw Problem(
        .input,
        "\(check.checker) rates blind in \(found.0) and is not done",
        remedy: "Nothing was done. reveal \"\(check.checker)\" opens it when both sides are fixed."
      )
    }
    return found
  }

  /// The claims whose ratings people can have seen: what was pushed with git, and what was rated before
  /// they did something in this session.
  func claimsSeen(by people: [String], among claims: [EntityID]) throws(Problem) -> [EntityID] {
    let pushed = try ports.shared.pushed(store.name)
    let seen = try readable { () throws(FormatProblem) in
      try session.claimsSeen(by: people, in: pushed)
    }
    return claims.filter(seen.contains)
  }
}
