import FactModel

extension Desk {
  /// Gives a rating: to the claim that the address names, to the one claim that stands on exactly
  /// that passage, or to a new claim there.
  func tag(
    _ rating: Scale.Rating,
    _ named: TypedAddress?,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    if let named, case .items(let items) = try resolve(named.address, at: named.place) {
      return try tag(rating, items, typed)
    }
    let target = try tagTarget(named)
    var changes: [Change] = []
    let sources = try sources(typed.texts("@SOURCE"), &changes)
    var claim = target.claim ?? newClaim(target.ranges)
    let before = target.claim
    rate(&claim, rating, reason: typed.rest, sources: sources)
    changes.append(.claim(Transition(from: before, to: claim)))
    changes += linkingItems(to: claim)
    try commit(changes)
    justTagged = claim.id
    var reply = Reply([tagLine(claim, before: before, sources: sources, rating)])
    reply.json = ClaimView.json(claim, self)
    if target.advances { advance(behind: target.ranges) }
    reply.asides = riskWanted([claim])
    if isInteractive { reply.asides += afterTag(advanced: target.advances) }
    return reply
  }

  /// Gives a claim a verdict and the sources it rests on.
  func rate(
    _ claim: inout Claim,
    _ rating: Scale.Rating,
    reason: String,
    sources: [Source]
  ) {
    let signed = sign()
    claim.verdicts.append(
      Verdict(
        rating: rating.name,
        scale: session.scale.reference,
        reason: reason.isEmpty ? nil : reason,
        signed: signed
      )
    )
    // Whoever rates it has seen what the publisher made of it.
    claim.passages = claim.passages.map(\.seen)
    // What a second person reviewed was another verdict.
    claim.review = nil
    if claim.status != .published { claim.status = .rated }
    let stance = stance(of: rating)
    for source in sources
    where !claim.evidence.contains(where: { $0.source == source.id && $0.stance == stance }) {
      claim.evidence.append(
        Evidence(id: ports.newID(), source: source.id, stance: stance, signed: signed)
      )
    }
  }

  /// Asks for whoever accepts the risk of claims that are left open.
  func riskWanted(_ claims: [Claim]) -> [StyledLine] {
    claims.filter(\.lacksRisk).map { claim in
      StyledLine("Who accepts the risk? risk \(claim.label) by NAME, ROLE: TEXT", .warning)
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
      let there = claims(touching: ranges).filter { $0.passages.map(\.range) == ranges }
      if there.count > 1 {
        throw Problem(
          .input,
          "\(Wording.count(there.count, "claim")) stand on that passage",
          place: typed?.place,
          remedy: "Name one of them.",
          candidates: there.map(candidate)
        )
      }
      return TagTarget(claim: there.first, ranges: ranges, advances: true)
    }
  }

  func newClaim(_ ranges: [Range<Int>]) -> Claim {
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
  func speaker(in ranges: [Range<Int>]) -> String? {
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

  /// The sources that `@2`, `@moj` or `@https://…` name; a URL that is not there yet becomes one.
  func sources(_ words: [TypedText], _ changes: inout [Change]) throws(Problem) -> [Source] {
    var sources: [Source] = []
    // Those that the line, or a form, has made before.
    var new = changes.compactMap { change -> Source? in
      if case .source(let transition) = change, transition.before == nil {
        transition.after
      } else {
        nil
      }
    }
    for word in words {
      let name = String(word.text.dropFirst())
      if WebAddress.isOne(name) {
        let wanted = WebAddress.normalised(name)
        let made = new.first { $0.url.map(WebAddress.normalised) == wanted }
        if let known = source(withURL: name) ?? made {
          sources.append(known)
          continue
        }
        var source = Source(
          id: ports.newID(),
          number: EntityNumber(session.counters.next(Source.kindName).main + new.count)
        )
        source.url = name
        source.accessed = PartialDate(ports.now().day)
        changes.append(.source(Transition(from: nil, to: source)))
        sources.append(source)
        new.append(source)
      } else {
        sources.append(try source(word))
      }
    }
    return sources.reduce(into: []) { unique, source in
      if !unique.contains(where: { $0.id == source.id }) { unique.append(source) }
    }
  }

  func source(withURL url: String) -> Source? {
    let wanted = WebAddress.normalised(url)
    return session.sources.all.first { $0.url.map(WebAddress.normalised) == wanted }
  }

  /// What a source says for a claim with this rating, unless the checker says otherwise.
  private func stance(of rating: Scale.Rating) -> Evidence.Stance {
    switch session.scale.tone(of: rating) {
    case .good: .supports
    case .bad: .refutes
    case .mixed, .neutral: .context
    }
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
    sources: [Source],
    _ rating: Scale.Rating
  ) -> StyledLine {
    var spans = ClaimView.heading(claim, self)
    if let quotation = ClaimView.partQuoted(claim, self) { spans.append(quotation) }
    if before == nil { spans += ClaimView.claimantGiven(claim) }
    if before?.status == .reviewed { spans.append(StyledSpan(" [to be reviewed again]", .warning)) }
    if let earlier = before?.verdict { spans.append(StyledSpan(" (was \(earlier.rating))", .dim)) }
    if !sources.isEmpty {
      let labels = sources.map(\.label).joined(separator: " ")
      spans.append(StyledSpan(" \(labels) \(stance(of: rating).rawValue)"))
    }
    if let reason = claim.verdict?.reason { spans.append(StyledSpan(" — \(reason)")) }
    return StyledLine(body: spans)
  }

  private func afterTag(advanced: Bool) -> [StyledLine] {
    var lines: [StyledLine] = []
    if settings.givesHints, !hasShownUndoHint {
      hasShownUndoHint = true
      lines.append(StyledLine("undo takes it back", .dim))
    }
    if advanced { lines += nextSentenceLines() }
    return lines
  }

  /// The sentence at the cursor, or that all are covered.
  func nextSentenceLines() -> [StyledLine] {
    if session.use.coveredCount == session.sentences.count {
      return [StyledLine("Every sentence is covered. What is left: todo; the report: export", .dim)]
    }
    return ArticleView.sentence(currentSentence, self)
  }
}
