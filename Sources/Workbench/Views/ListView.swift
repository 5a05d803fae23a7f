import FactModel
import OrderedJSON

/// The claims, one a line.
enum ListView {
  static func reply(_ filter: ClaimFilter, _ desk: Desk) throws(Problem) -> Reply {
    var claims: [Claim] = []
    var lines: [StyledLine] = []
    for (step, claim) in desk.session.claims.all.enumerated() {
      try desk.checkpoint(step)
      guard filter.includes(claim) else { continue }
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
