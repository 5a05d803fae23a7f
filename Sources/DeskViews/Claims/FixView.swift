import Anchoring
package import FactModel
import Judging
import OrderedJSON
package import Replies

/// Fixes: what is to stand where, and what was decided.
package enum FixView {
  /// Fixes with what was decided of them.
  package static func list(_ fixes: [ProposedFix], _ desk: DeskState) -> Reply {
    let json = JSONValue.array(fixes.map { self.json($0, desk) })
    if fixes.isEmpty {
      let words =
        desk.session.fixes.isEmpty
        ? "There are no fixes yet. fix c1 TEXT proposes one." : "There are no such fixes."
      return Reply(asides: [StyledLine(words, .dim)], json: json)
    }
    return Reply(fixes.flatMap { lines($0, desk) }, json: json)
  }

  /// What the fix of a claim or finding takes out and puts there, by the label; nothing without a fix.
  package static func replaced(by label: String, _ desk: DeskState) -> [StyledLine] {
    guard let proposed = desk.session.fixes.first(where: { $0.label == label }) else { return [] }
    return [StyledLine(leadWidth: 6, body: change(proposed))]
  }

  /// `c3 7.1 must [-600-] {+around 600+}`, and below it what was decided and by whom.
  private static func lines(_ proposed: ProposedFix, _ desk: DeskState) -> [StyledLine] {
    let fix = proposed.fix
    let place = proposed.passage.map { desk.session.address(of: $0) } ?? "-"
    var body = [StyledSpan("\(place) ", .dim), StyledSpan("\(fix.force.rawValue) ", .strong)]
    body += change(proposed)
    var lines = [
      StyledLine(lead: [StyledSpan(proposed.label, .address)], leadWidth: 6, body: body),
      StyledLine(leadWidth: 6, body: [StyledSpan(state(fix), proposed.isOpen ? .warning : .dim)]),
    ]
    if desk.session.isStale(proposed) {
      lines.append(
        StyledLine(
          leadWidth: 6,
          body: [StyledSpan("stale: for words that read otherwise", .warning)]
        )
      )
    }
    if fix.decision?.kind == .refused, let reason = proposed.reason {
      lines.append(StyledLine(leadWidth: 6, body: [StyledSpan("the checker: \(reason)", .dim)]))
    }
    return lines
  }

  /// What goes and what comes, between marks.
  private static func change(_ proposed: ProposedFix) -> [StyledSpan] {
    let (fix, passage) = (proposed.fix, proposed.passage)
    let old = fix.made == nil ? passage?.exact ?? "" : fix.made?.was ?? passage?.was ?? ""
    let new = fix.outcome ?? fix.replacement
    var spans: [StyledSpan] = []
    if !old.isEmpty { spans.append(StyledSpan("[-\(Wording.excerpt(old, 200))-]", .removed)) }
    if new.contains(where: { !$0.isWhitespace }) {
      if !spans.isEmpty { spans.append(StyledSpan(" ")) }
      spans.append(StyledSpan("{+\(Wording.excerpt(new, 200))+}", .added))
    }
    return spans
  }

  /// `refused by Maria Chen (author), 2024-02-01: it is what they wrote`.
  static func state(_ fix: Fix) -> String {
    var words = "proposed by \(fix.signed.by.signature), \(fix.signed.at.day); not decided"
    if let decision = fix.decision {
      let kind = decision.kind == .changed ? "changed" : decision.kind.rawValue
      words = "\(kind) by \(decision.signed.by.signature), \(decision.signed.at.day)"
      if let reason = decision.reason { words += ": \(reason)" }
    }
    if let made = fix.made { words += " · made, as read on \(made.signed.at.day)" }
    return words
  }

  private static func json(_ proposed: ProposedFix, _ desk: DeskState) -> JSONValue {
    guard case .object(var object) = proposed.fix.json else { return .null }
    let passage = proposed.passage
    let key = proposed.label.hasPrefix("f") ? "finding" : "claim"
    object.members.insert(JSONMember(key: key, value: .string(proposed.label)), at: 0)
    object.members.insert(
      JSONMember(
        key: "address",
        value: passage.map { .string(desk.session.address(of: $0)) } ?? .null
      ),
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
  static func fates(_ fixes: [(proposed: ProposedFix, fate: Reanchoring.FixFate)]) -> [StyledLine] {
    let headings: [(Reanchoring.FixFate, String)] = [
      (.made, "fixes made"), (.open, "fixes not made"),
      (.otherwise, "changed otherwise than the fix"),
      (.takenBack, "fixes that were made and removed again"),
    ]
    var lines: [StyledLine] = []
    for (fate, heading) in headings {
      let some = fixes.filter { $0.fate == fate }.map(\.proposed)
      guard !some.isEmpty else { continue }
      lines.append(StyledLine("\(heading) (\(some.count))", .strong))
      lines += some.map { proposed in
        StyledLine(
          lead: [StyledSpan("  " + proposed.label, .address)],
          leadWidth: 7,
          body: [StyledSpan("\(proposed.fix.force.rawValue) ")] + change(proposed)
        )
      }
    }
    return lines
  }

  static func json(_ fix: (proposed: ProposedFix, fate: Reanchoring.FixFate)) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put(fix.proposed.label.hasPrefix("f") ? "finding" : "claim", fix.proposed.label)
    builder.put("fate", fix.fate.rawValue)
    return builder.object
  }
}
