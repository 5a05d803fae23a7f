package import FactModel
import Judging
import OrderedJSON
import Preferences
package import Replies

/// The claims as a table: label, place, rating, claimant, claim, reason, sources.
package enum ListView {
  /// `includes`: Whether a claim is wanted.
  ///
  /// `sought`: The words that they were asked to have; `onlyReasons`: Leave out what was claimed, so that reasons
  /// can be compared.
  package static func reply(
    _ includes: (Claim) -> Bool,
    _ order: ClaimOrder,
    sought: [String],
    onlyReasons: Bool,
    _ desk: DeskState
  ) throws(Problem) -> Reply {
    var claims: [Claim] = []
    for (step, claim) in desk.session.claims.all.enumerated() {
      try desk.checkpoint(step)
      guard !onlyReasons || claim.verdict?.reason?.isEmpty == false else { continue }
      if includes(claim) { claims.append(claim) }
    }
    guard !claims.isEmpty else {
      let words =
        desk.session.claims.isEmpty
        ? "There are no claims yet. A rating makes one: 3.2 f REASON." : none(sought)
      return Reply(asides: [StyledLine(words, .dim)], json: .array([]))
    }
    order.sort(&claims, on: desk.session.scale)
    let found = claims
    let lines = table(found.map(desk.session.asRetracted), desk) { claim in
      onlyReasons ? [StyledSpan(Wording.oneLine(claim.verdict?.reason ?? ""))] : body(claim, desk)
    }
    return Reply(lines, json: .array(found.map { ClaimView.json($0, desk) }))
  }

  /// That no claim fits, with the words that were looked for.
  package static func none(_ sought: [String]) -> String {
    guard !sought.isEmpty else { return "No claim fits." }
    let words = sought.map { Wording.quoted(Wording.excerpt($0, 40)) }
    let noun = sought.count == 1 ? "word" : "words"
    return "No claim fits that has the \(noun) \(Wording.list(words))."
  }

  private static func table(
    _ claims: [Claim],
    _ desk: DeskState,
    _ body: (Claim) -> [StyledSpan]
  ) -> [StyledLine] {
    let rows = claims.map { claim in
      [
        StyledSpan(claim.label, .address),
        StyledSpan(ClaimView.place(of: claim, desk), .dim),
        ClaimView.rating(claim, desk),
      ]
    }
    // A claim of many passages does not push the words of all others aside.
    let widths = (0..<3).map { column in rows.map { min($0[column].text.count, 16) }.max() ?? 0 }
    return zip(claims, rows).map { claim, row in
      let lead = zip(row, widths).map { cell, width in
        guard !desk.settings.isPlain else { return StyledSpan(cell.text + " ", cell.role) }
        let gap = String(repeating: " ", count: max(0, width - cell.text.count) + 1)
        return StyledSpan(cell.text + gap, cell.role)
      }
      return StyledLine(
        lead: lead,
        leadWidth: desk.settings.isPlain ? 0 : widths.reduce(widths.count, +),
        body: body(claim)
      )
    }
  }

  /// Who says what, why it was rated so, and by which sources.
  private static func body(_ claim: Claim, _ desk: DeskState) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    switch claim.claimant {
    case .speaker(let name, _, _)?: spans.append(StyledSpan(name + ": ", .dim))
    case .author?: spans.append(StyledSpan("the author: ", .dim))
    case nil: break
    }
    spans.append(StyledSpan(Wording.oneLine(claim.wording)))
    if let reason = claim.verdict?.reason, !reason.isEmpty {
      spans.append(
        StyledSpan((desk.settings.isPlain ? ", " : " — ") + Wording.oneLine(reason), .strong)
      )
    }
    let remarks = ClaimView.remarks(claim, desk)
    if !remarks.isEmpty { spans.append(StyledSpan(" [\(remarks.joined(separator: ", "))]", .dim)) }
    return spans
  }
}
