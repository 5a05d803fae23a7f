package import FactModel
package import Replies

/// The sentences and claims that contain a text.
package enum FindView {
  package static func reply(_ text: String, _ desk: DeskState) throws(Problem) -> Reply {
    var lines: [StyledLine] = []
    var seen: Set<Int> = []
    for (step, range) in desk.search.occurrences(of: text).enumerated() {
      try desk.checkpoint(step)
      for sentence in desk.session.sentences.touched(by: range)
      where seen.insert(sentence).inserted {
        let entry = desk.session.sentences.entries[sentence]
        lines.append(
          StyledLine(
            lead: [StyledSpan(entry.address, .address)],
            leadWidth: 8,
            body: [StyledSpan(Wording.oneLine(desk.session.article.text.slice(entry.range)))]
          )
        )
      }
    }
    let wanted = text.lowercased()
    for (step, claim) in desk.session.claims.all.enumerated() {
      try desk.checkpoint(step)
      if mentions(claim, wanted) { lines.append(ClaimView.row(claim, desk)) }
    }
    if lines.isEmpty {
      return Reply(asides: [StyledLine("“\(text)” was not found.", .dim)])
    }
    return Reply(lines)
  }

  private static func mentions(_ claim: Claim, _ text: String) -> Bool {
    let texts =
      [claim.restatement, claim.verdict?.reason, claim.claimant?.inWords, claim.fix?.replacement]
      .compactMap { $0 } + claim.notes.map(\.text) + claim.tags
      + claim.questions.map(\.question) + claim.evidence.compactMap(\.quotation)
    return texts.contains { $0.lowercased().contains(text) }
  }
}
