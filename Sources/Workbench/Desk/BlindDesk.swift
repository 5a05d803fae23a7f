import Comparing
package import FactModel
import Release
import SessionLibrary

// What a second checker may have seen.
extension Desk {
  /// The claims whose ratings people can have seen: what was pushed with git, and what was rated before
  /// they did something in this session.
  package func claimsSeen(
    by people: [String],
    among claims: [EntityID]
  ) throws(Problem) -> [EntityID] {
    let pushed = try ports.shared.pushed(store.name)
    let seen = try readable { () throws(FormatProblem) in
      try session.claimsSeen(by: people, in: pushed)
    }
    return claims.filter(seen.contains)
  }
}
