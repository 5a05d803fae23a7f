import DeskViews
import FactModel
import ItemFinding
import LineReading
import Replies
import WordMatching
import Workbench

extension Verb {
  static let quote = Verb(
    "quote",
    group: .checking,
    forms: [
      CommandForm(
        [.place.optional, .source],
        options: [
          CommandOption(
            "as",
            .keyword(Evidence.Stance.allCases.map(\.rawValue).joined(separator: " | ")),
            of: .words(Evidence.Stance.allCases.map(\.rawValue))
          )
        ]
      )
    ],
    summary: "compare a quotation with the text that is kept of a source, word by word",
    details: [
      "The closest passage is shown with what the quotation dropped [-so-], added {+so+}, and changed "
        + "[-from-]{+to+}. What an ellipsis leaves out, and what stands in square brackets, is no "
        + "change. ADDRESS is a quotation or what holds some: a sentence, a claim.",
      "as enters the source's own words as evidence for the claim there.",
    ],
    examples: ["keep @1 text They are not defectors.", "quote 2.1 @1"]
  ) { desk, typed throws(Problem) in
    let compared = try desk.compared(typed)
    var stance: Evidence.Stance?
    if let word = typed.option("as") {
      stance = try desk.choice(of: word.text, "stance")
    }
    var seen: [Range<Int>] = []
    for range in compared.ranges.flatMap(desk.quotedRanges) where !seen.contains(range) {
      seen.append(range)
    }
    let results = try desk.looking { [seen] state in
      QuotationParts.comparisons(of: seen, in: state.session.article.text, with: compared.text)
        .map { QuotationResult(range: $0.range, comparison: $0.comparison) }
    }
    var reply = QuotationView.reply(results, compared, desk.state)
    if let stance {
      reply.lines += try desk.enter(results, compared, stance, at: typed.end)
    }
    return reply
  }
}

extension Desk {
  /// The outermost quotations in a range, without their marks, as far as they lie in it; the range itself
  /// where it lies in a quotation or holds none.
  fileprivate func quotedRanges(in range: Range<Int>) -> [Range<Int>] {
    let found = foundItems.compactMap { item -> ItemFinding.Quotation? in
      guard case .quotation(let quotation) = item.detail, quotation.words.overlaps(range) else {
        return nil
      }
      return quotation
    }
    guard let depth = found.map(\.depth).min(),
      !found.contains(where: { $0.words.clamped(to: range) == range })
    else { return [range] }
    return found.filter { $0.depth == depth }.map { $0.words.clamped(to: range) }
  }

  /// Enters the source's words as evidence.
  fileprivate func enter(
    _ results: [QuotationResult],
    _ compared: Compared,
    _ stance: Evidence.Stance,
    at place: Problem.Place
  ) throws(Problem) -> [StyledLine] {
    guard let before = compared.claim else {
      throw Problem(
        .input,
        "which claim the evidence is for is not clear",
        place: place,
        remedy: "Name it: quote c1 \(compared.source.label) as \(stance.rawValue); claim makes one."
      )
    }
    let found = results.filter { $0.comparison.passage != nil }
    guard !found.isEmpty else {
      throw Problem(
        .input,
        "nothing like it is in the text of \(compared.source.label)",
        place: place
      )
    }
    var claim = before
    for result in found {
      guard let passage = result.comparison.passage else { continue }
      let words = String(decoding: compared.text[passage], as: UTF8.self)
      let details = EvidenceDetails(
        stance: stance,
        quotation: Wording.oneLine(words),
        locator: QuotationView.place(of: passage, in: compared.text),
        note: QuotationView.summary(result.comparison)
      )
      add(details, from: compared.source, to: &claim)
    }
    try commit([Change(from: before, to: claim)])
    return claim.evidence.indices.suffix(found.count)
      .map { ClaimView.evidence(claim.evidence[$0], number: $0 + 1, state) }
  }
}
