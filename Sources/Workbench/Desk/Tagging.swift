import DeskViews
package import FactModel
import Judging
package import LineReading
import Preferences
package import Replies

extension Desk {
  /// Gives a rating: to the claim that the address names, to the one claim that stands on exactly
  /// that passage, or to a new claim there.
  package func tag(
    _ rating: Scale.Rating,
    _ named: TypedAddress?,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    if let named, case .items(let items) = try resolve(named.address, at: named.place) {
      return try tag(rating, items, typed)
    }
    let target = try tagTarget(named)
    var changes: [Change] = []
    let reason = try citedText(typed, &changes)
    var claim = target.claim ?? newClaim(target.ranges)
    let before = target.claim
    rate(&claim, rating, reason: reason.text, sources: reason.sources)
    changes.append(Change(from: before, to: claim))
    changes += linkingItems(to: claim)
    try commit(changes)
    justTagged = claim.id
    let tagged = claim
    var reply = Reply(
      [tagLine(tagged, before: before, sources: reason.sources)],
      json: ClaimView.json(tagged, self.state)
    )
    if target.advances { advance(behind: target.ranges) }
    reply.asides =
      reason.notices + ratingNotices([claim], named: reason.sources)
    if isInteractive {
      if before?.verdict == nil { reply.asides += earlierNotice(claim) }
      reply.asides += afterTag(advanced: target.advances)
    }
    return reply
  }

  /// Gives a claim a verdict and the sources it rests on.
  ///
  /// A source is one piece of evidence, whatever verdicts rest on it; the same verdict of the same person
  /// again is no other one.
  package func rate(
    _ claim: inout Claim,
    _ rating: Scale.Rating,
    reason: String,
    sources: [Source]
  ) {
    let signed = sign()
    let verdict = Verdict(
      rating: rating.name,
      scale: session.scale.reference,
      reason: reason.isEmpty ? nil : reason,
      signed: signed
    )
    let isRepeated = claim.verdict.map { verdict.repeats($0) && session.isRated(claim) } ?? false
    if !isRepeated { claim.add(verdict, id: ports.newID(), naming: !sources.isEmpty) }
    // Whoever rates it has seen what the publisher made of it.
    claim.passages = claim.passages.map(\.seen)
    // What a second person reviewed was another verdict.
    claim.review = nil
    if claim.status != .published { claim.status = .rated }
    if !sources.isEmpty { claim.identifyVerdict(ports.newID()) }
    for source in sources { claim.rest(on: source.id, id: ports.newID(), signed: signed) }
  }

  /// What is to be said of claims that were rated just now.
  package func ratingNotices(_ claims: [Claim], named: [Source]) -> [StyledLine] {
    claims.flatMap { claim -> [StyledLine] in
      var lines: [StyledLine] = []
      lines += CorrectionsView.staysRetracted(claim, session)
      for holds in [true, false] where claim.verdicts.count > 1 {
        let labels = claim.restedOn(besides: named.map(\.id), holding: holds)
          .compactMap { session.sources[$0]?.label }
        guard !labels.isEmpty else { continue }
        let sources = Wording.list(labels)
        lines.append(
          StyledLine(
            holds
              ? "It still rests on \(sources) of the verdict before; evidence \(claim.label) -N removes one"
              : "It does not rest on \(sources), named for another rating; name it again where it does",
            .dim
          )
        )
      }
      return lines
    } + riskWanted(claims)
  }

  /// Asks for whoever accepts the risk of claims that are left open.
  private func riskWanted(_ claims: [Claim]) -> [StyledLine] {
    claims.filter(\.lacksRisk).map { claim in
      StyledLine("Nobody accepts the risk yet: risk \(claim.label) by NAME, ROLE: TEXT", .warning)
    }
  }

  private struct TagTarget {
    var claim: Claim?
    var ranges: [Range<Int>]
    /// Whether the cursor goes on to the next sentence afterwards.
    var advances: Bool
  }

  private func tagTarget(_ typed: TypedAddress?) throws(Problem) -> TagTarget {
    let address = typed?.address ?? .current
    switch try resolve(address, at: typed?.place) {
    case .claim(let claim):
      return TagTarget(claim: claim, ranges: claim.passages.map(\.range), advances: false)
    case .finding(let finding):
      throw Problem(
        .input,
        "\(finding.label) is a finding, which has no rating",
        place: typed?.place
      )
    case .query, .contact, .items:
      throw Problem(.input, "only claims and passages have ratings", place: typed?.place)
    case .passages(let ranges):
      // What was retracted stays what readers had; another rating of its words is a claim of its own.
      let there = session.claims(touching: ranges).filter {
        $0.passages.map(\.range) == ranges && $0.retraction == nil
      }
      if there.count > 1 {
        throw Problem(
          .ambiguous,
          "\(Wording.count(there.count, "claim")) stand on that passage",
          place: typed?.place,
          remedy: "Name one of them.",
          candidates: there.map(candidate)
        )
      }
      return TagTarget(claim: there.first, ranges: ranges, advances: true)
    }
  }

  /// A claim about passages, with the next number; it is not entered.
  package func newClaim(_ ranges: [Range<Int>]) -> Claim {
    var claim = Claim(
      id: ports.newID(),
      number: session.counters.next(Claim.kindName),
      passages: ranges.map { Passage($0, in: session.article.text) }
    )
    claim.claimant = speaker(in: ranges).map { .speaker(name: $0, role: nil) }
    return claim
  }

  /// Who says all of the passages, in a transcript; nil for the article's own voice, and where
  /// several speak.
  package func speaker(in ranges: [Range<Int>]) -> String? {
    var found: String?
    for range in ranges {
      for index in session.sentences.touched(by: range) {
        let block = session.article.blocks[session.sentences.entries[index].block]
        guard let speaker = block.speaker, found == nil || found == speaker else { return nil }
        found = speaker
      }
    }
    return found
  }

  private func advance(behind ranges: [Range<Int>]) {
    guard let last = ranges.last, settings.advances else { return }
    let touched = session.sentences.touched(by: last)
    let index = touched.isEmpty ? currentSentence : touched.upperBound - 1
    cursor = .sentence(nextUncovered(after: index) ?? index)
  }

  func tagLine(
    _ claim: Claim,
    before: Claim?,
    sources: [Source]
  ) -> StyledLine {
    var spans = ClaimView.heading(claim, state)
    if let quotation = ClaimView.partQuoted(claim, state) { spans.append(quotation) }
    if before == nil { spans += ClaimView.claimantGiven(claim) }
    if before?.status == .reviewed { spans.append(StyledSpan(" [to be reviewed again]", .warning)) }
    if claim.retraction == nil, let earlier = before?.verdict,
      before?.verdicts.count != claim.verdicts.count
    {
      spans.append(StyledSpan(" (was \(earlier.rating))", .dim))
    }
    if !sources.isEmpty {
      let labels = sources.map(\.label).joined(separator: " ")
      spans.append(StyledSpan(" \(Evidence.Stance.restsOn.words) \(labels)"))
    }
    if let reason = claim.verdict?.reason { spans.append(StyledSpan(" — \(reason)")) }
    return StyledLine(body: spans)
  }

  private func afterTag(advanced: Bool) -> [StyledLine] {
    var lines: [StyledLine] = []
    // What is published with it is not undone.
    if settings.givesHints, !hasShownUndoHint, !isDoingBecause {
      hasShownUndoHint = true
      lines.append(StyledLine("z undoes it", .dim))
    }
    if advanced { lines += nextSentenceLines() }
    return lines
  }

  /// The sentence at the cursor, or that all are covered.
  func nextSentenceLines() -> [StyledLine] {
    if session.use.coveredCount == session.sentences.count {
      return [StyledLine("Every sentence is covered. What is left: todo; the report: export", .dim)]
    }
    return ArticleView.sentence(currentSentence, state)
  }
}
