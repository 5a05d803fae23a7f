import FactModel
import OrderedJSON

/// The claims, one a line.
enum ListView {
  static func reply(_ filter: ClaimFilter, _ desk: Desk) -> Reply {
    let claims = desk.session.claims.all.filter(filter.includes)
    let lines = claims.map { claim in
      ClaimView.row(claim, desk)
    }
    let json = JSONValue.array(claims.map { ClaimView.json($0, desk) })
    if claims.isEmpty {
      let words = desk.session.claims.isEmpty ? "There are no claims yet." : "No claim fits."
      return Reply(asides: [StyledLine(words, .dim)], json: json)
    }
    return Reply(lines, json: json)
  }
}
