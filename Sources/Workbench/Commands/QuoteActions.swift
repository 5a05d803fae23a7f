import FactModel
import ItemFinding

// What the verb `quote` does.
extension Desk {
  /// What `quote` and `figures` compare: places in the article, with the claim that was named or
  /// stands there.
  struct Compared {
    var ranges: [Range<Int>]
    var claim: Claim?
    var source: Source
    var text: [UInt8]
  }

  /// Reads `[ADDRESS] @SOURCE`.
  func comparedArgument(
    _ scanner: inout LineScanner,
    _ usage: String
  ) throws(Problem) -> Compared {
    var typed = takeAddressBefore()
    let start = scanner.place()
    if typed == nil, scanner.peek != "@", let address = try addressParser.parse(&scanner) {
      typed = TypedAddress(address: address, place: start)
    }
    let place = scanner.place()
    let source = try sourceArgument(&scanner, usage)
    let text = try neededText(of: source, at: place)
    var target = Target.passages([try sentenceRange(currentSentence)])
    if let typed {
      target = try resolve(typed.address, at: typed.place)
    } else if case .claim(let id) = cursor, let claim = session.claims[id] {
      target = .claim(claim)
    }
    switch target {
    case .claim(let claim):
      let ranges = claim.passages.filter { !$0.isGone }.map(\.range)
      return Compared(ranges: ranges, claim: claim, source: source, text: text)
    case .passages(let ranges):
      let claims = claims(touching: ranges)
      let claim = claims.count == 1 ? claims[0] : nil
      return Compared(ranges: ranges, claim: claim, source: source, text: text)
    case .items(let items):
      let ranges = items.filter { !$0.passage.isGone }.map(\.passage.range)
      let claims = claims(touching: ranges)
      let claim = claims.count == 1 ? claims[0] : nil
      return Compared(ranges: ranges, claim: claim, source: source, text: text)
    case .finding, .query, .contact:
      throw Problem(.input, "that is neither a place nor a claim", place: start)
    }
  }

  func quote(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "quote [ADDRESS] @SOURCE [as supports | refutes | context]"
    let compared = try comparedArgument(&scanner, usage)
    var stance: Evidence.Stance?
    if scanner.peekWord() == "as" {
      _ = scanner.word()
      stance = try choice(&scanner, "stance")
    }
    let end = scanner.place()
    try expectEnd(scanner, usage)
    var seen: [Range<Int>] = []
    for range in compared.ranges.flatMap(quotedRanges) where !seen.contains(range) {
      seen.append(range)
    }
    let results = seen.map { range in
      QuotationResult(
        range: range,
        comparison: QuotationComparison(session.article.text.slice(range), in: compared.text)
      )
    }
    var reply = QuotationView.reply(results, compared, self)
    if let stance {
      reply.lines += try enter(results, compared, stance, at: end)
    }
    return reply
  }

  /// The outermost quotations in a range, without their marks; the range itself where it lies in a
  /// quotation or holds none.
  private func quotedRanges(in range: Range<Int>) -> [Range<Int>] {
    let found = foundItems.compactMap { item -> ItemFinding.Quotation? in
      guard case .quotation(let quotation) = item.detail, quotation.words.overlaps(range) else {
        return nil
      }
      return quotation
    }
    let inside = found.filter { range.contains($0.words.lowerBound) }
    guard let depth = inside.map(\.depth).min() else { return [range] }
    let isInner = found.contains { $0.words != range && $0.words.clamped(to: range) == range }
    let outermost = inside.filter { $0.depth == depth }.map { $0.words.clamped(to: range) }
    return isInner && outermost.isEmpty ? [range] : outermost
  }

  /// Enters the source's words as evidence.
  private func enter(
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
      .map { ClaimView.evidence(claim.evidence[$0], number: $0 + 1, self) }
  }
}

/// A quotation of the article with what became of it in a source.
struct QuotationResult {
  /// In code points of the article.
  var range: Range<Int>
  var comparison: QuotationComparison
}
