package import FactModel
package import OrderedJSON
package import Replies

/// Fixes: what is to stand where, and what was decided.
package enum FixView {
  package static func list(_ claims: [Claim], _ desk: DeskState) -> Reply {
    let json = JSONValue.array(claims.map { self.json($0, desk) })
    if claims.isEmpty {
      return Reply(asides: [StyledLine("There are no such fixes.", .dim)], json: json)
    }
    return Reply(claims.flatMap { lines($0, desk) }, json: json)
  }

  /// `c3 7.1 must [-600-] {+around 600+}`, and below it what was decided and by whom.
  private static func lines(_ claim: Claim, _ desk: DeskState) -> [StyledLine] {
    guard let fix = claim.fix else { return [] }
    let place = claim.passages.first.map { desk.address(of: $0) } ?? "-"
    var body = [StyledSpan("\(place) ", .dim), StyledSpan("\(fix.force.rawValue) ", .strong)]
    body += change(claim, fix)
    var lines = [
      StyledLine(lead: [StyledSpan(claim.label, .address)], leadWidth: 6, body: body),
      StyledLine(leadWidth: 6, body: [StyledSpan(state(fix), isOpen(fix) ? .warning : .dim)]),
    ]
    if fix.decision?.kind == .refused, let reason = claim.verdict?.reason {
      lines.append(StyledLine(leadWidth: 6, body: [StyledSpan("the checker: \(reason)", .dim)]))
    }
    return lines
  }

  /// What goes and what comes, between marks.
  private static func change(_ claim: Claim, _ fix: Fix) -> [StyledSpan] {
    let passage = claim.passages.first
    let old = fix.made == nil ? passage?.exact ?? "" : passage?.was ?? ""
    let new = fix.outcome ?? fix.replacement
    var spans: [StyledSpan] = []
    if !old.isEmpty { spans.append(StyledSpan("[-\(Wording.excerpt(old, 200))-]", .removed)) }
    if new.contains(where: { !$0.isWhitespace }) {
      if !spans.isEmpty { spans.append(StyledSpan(" ")) }
      spans.append(StyledSpan("{+\(Wording.excerpt(new, 200))+}", .added))
    }
    return spans
  }

  package static func isOpen(_ fix: Fix) -> Bool {
    fix.made == nil && fix.decision?.kind != .refused
  }

  /// `refused by Maria Chen (author), 2024-02-01: it is what they wrote`.
  package static func state(_ fix: Fix) -> String {
    var words = "proposed by \(fix.signed.by.signature), \(fix.signed.at.day); not decided"
    if let decision = fix.decision {
      let kind = decision.kind == .changed ? "changed" : decision.kind.rawValue
      words = "\(kind) by \(decision.signed.by.signature), \(decision.signed.at.day)"
      if let reason = decision.reason { words += ": \(reason)" }
    }
    if let made = fix.made { words += " · made, as read on \(made.signed.at.day)" }
    return words
  }

  private static func json(_ claim: Claim, _ desk: DeskState) -> JSONValue {
    guard let fix = claim.fix, case .object(var object) = fix.json else { return .null }
    let passage = claim.passages.first
    object.members.insert(JSONMember(key: "claim", value: .string(claim.label)), at: 0)
    object.members.insert(
      JSONMember(key: "address", value: passage.map { .string(desk.address(of: $0)) } ?? .null),
      at: 1
    )
    object.members.insert(
      JSONMember(key: "text", value: .string(passage?.exact ?? "")),
      at: 2
    )
    return .object(object)
  }

  // MARK: After a reload

  /// The fixes by what became of them in a revised draft.
  package static func fates(_ fixes: [(claim: Claim, fate: Reanchoring.FixFate)]) -> [StyledLine] {
    let headings: [(Reanchoring.FixFate, String)] = [
      (.made, "fixes made"), (.open, "fixes not made"),
      (.otherwise, "changed otherwise than the fix"),
      (.takenBack, "fixes taken back out"),
    ]
    var lines: [StyledLine] = []
    for (fate, heading) in headings {
      let claims = fixes.filter { $0.fate == fate }.map(\.claim)
      guard !claims.isEmpty else { continue }
      lines.append(StyledLine("\(heading) (\(claims.count))", .strong))
      lines += claims.map { claim in
        let force = claim.fix.map { "\($0.force.rawValue) " } ?? ""
        return StyledLine(
          lead: [StyledSpan("  " + claim.label, .address)],
          leadWidth: 7,
          body: [StyledSpan(force)] + (claim.fix.map { change(claim, $0) } ?? [])
        )
      }
    }
    return lines
  }

  package static func json(_ fix: (claim: Claim, fate: Reanchoring.FixFate)) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("claim", fix.claim.label)
    builder.put("fate", fix.fate.rawValue)
    return builder.object
  }
}
