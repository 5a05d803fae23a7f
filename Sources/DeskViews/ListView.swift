package import FactModel
import OrderedJSON
package import Replies

/// The claims, one a line.
package enum ListView {
  /// `isWanted`: Whether a claim is listed.
  package static func reply(
    _ desk: DeskState,
    isWanted: (Claim) -> Bool
  ) throws(Problem) -> Reply {
    var claims: [Claim] = []
    var lines: [StyledLine] = []
    for (step, claim) in desk.session.claims.all.enumerated() {
      try desk.checkpoint(step)
      guard isWanted(claim) else { continue }
      claims.append(claim)
      lines.append(ClaimView.row(claim, desk))
    }
    let found = claims
    if claims.isEmpty {
      let words = desk.session.claims.isEmpty ? "There are no claims yet." : "No claim fits."
      return Reply(asides: [StyledLine(words, .dim)], json: .array([]))
    }
    return Reply(lines, json: .array(found.map { ClaimView.json($0, desk) }))
  }
}
