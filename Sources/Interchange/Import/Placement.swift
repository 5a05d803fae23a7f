package import FactModel

/// What an import becomes in a session: changes for one edit, and what did not fit.
package struct Placement: Sendable {
  package var changes: [Change] = []
  package var misfits: [Misfit] = []
  /// Passages whose offsets did not fit, and where their text was found; one sentence each.
  package var moved: [String] = []
  package var newClaims = 0
  package var changedClaims = 0
  /// Claims that the session has already, as they are in the file.
  package var sameClaims = 0

  init() {}

  /// Places what a file says of an article in a session on it.
  ///
  /// - Parameters:
  ///   - document: The article's part of the file.
  ///   - session: The session; its text need not be that of the file.
  ///   - unit: What the file's offsets count.
  ///   - context: Who imports, and when.
  package init(
    _ document: ImportedDocument,
    in session: Session,
    unit: OffsetUnit?,
    context: ImportContext
  ) {
    var placer = Placer(document, session, unit ?? .codePoints, context)
    placer.placeClaims()
    placer.placeFindings()
    self = placer.result
  }
}

private struct Placer {
  let document: ImportedDocument
  let session: Session
  let context: ImportContext
  var anchoring: Anchoring
  var result = Placement()
  /// The identities of sources in the session for those in the file.
  private var sources: [EntityID: EntityID] = [:]
  private var newSources: Set<EntityID> = []
  /// The numbers of claims by what the file calls them.
  private var numbers: [String: EntityNumber] = [:]
  private var nextNumber: Int
  private var nextParts: [Int: Int] = [:]
  private var matching: ClaimMatching

  init(
    _ document: ImportedDocument,
    _ session: Session,
    _ unit: OffsetUnit,
    _ context: ImportContext
  ) {
    self.document = document
    self.session = session
    self.context = context
    anchoring = Anchoring(session.article, unit: unit, theirs: document.text)
    result.misfits = document.misfits
    nextNumber = session.counters.next(Claim.kindName).main
    matching = ClaimMatching(session)
  }

  // MARK: Claims

  mutating func placeClaims() {
    let keys = Set(document.claims.compactMap(\.key))
    var seen: Set<String> = []
    // Claims before the content claims below them.
    let main = document.claims.filter { $0.keyAbove.map { !keys.contains($0) } ?? true }
    let parts = document.claims.filter { $0.keyAbove.map(keys.contains) ?? false }
    var records: [ClaimMatching.Record] = []
    for imported in main + parts {
      if let key = imported.key, !seen.insert(key).inserted {
        result.misfits.append(Misfit(imported.place, "the identifier \(key) is there twice"))
        continue
      }
      if let above = imported.keyAbove, !keys.contains(above) {
        result.misfits.append(
          Misfit(imported.place, "the claim \(above), which it stands below, is not there")
        )
        continue
      }
      records.append(ClaimMatching.Record(imported))
    }
    // What is known by its identity or its words needs no place.
    matching.matchIdentities(&records)
    for index in records.indices where records[index].match == nil {
      guard let (passages, isSame) = passages(of: records[index].imported) else {
        records[index].isLeftOut = true
        continue
      }
      records[index].passages = passages
      records[index].readsTheSame = isSame
    }
    matching.matchPassages(&records)
    for record in records where !record.isLeftOut { place(record) }
  }

  private mutating func place(_ record: ClaimMatching.Record) {
    let imported = record.imported
    let present = record.match.flatMap { session.claims[$0] }
    guard var rated = rated(imported, present) else { return }
    if !record.readsTheSame {
      // It was given for other words, whatever reading that was.
      rated.setSeen { _ in .elsewhere }
    }
    if let present {
      change(present, by: rated, imported, isIdentical: record.isIdentical)
    } else if record.passages.isEmpty {
      result.misfits.append(
        Misfit(imported.place, "it neither has a passage nor words that are in the article")
      )
    } else {
      add(rated, imported, record.passages)
    }
  }

  /// The passages that anchors name, and whether their sentences read as the file has them; nil, and a
  /// misfit, where one of them is not there.
  private mutating func passages(
    _ anchors: [Anchor],
    _ place: String
  ) -> (passages: [Passage], isSame: Bool)? {
    let lead = place.isEmpty ? "" : place + ": "
    var passages: [Passage] = []
    var isSame = true
    for anchor in anchors {
      switch anchoring.place(anchor) {
      case .fits(let range):
        passages.append(Passage(range, in: session.article.text))
        isSame = isSame && anchoring.readsAround(range, as: anchor)
      case .moved(let range, let how):
        passages.append(Passage(range, in: session.article.text))
        result.moved.append(lead + how)
        isSame = isSame && anchoring.readsAround(range, as: anchor)
      case .changed(let range, let was):
        isSame = false
        var passage = Passage(range, in: session.article.text)
        passage.was = was
        passages.append(passage)
        let (before, after) = (Anchoring.excerpt(was), Anchoring.excerpt(passage.exact))
        result.moved.append("\(lead)“\(before)” reads “\(after)” in the article")
      case .misfit(let what):
        result.misfits.append(Misfit(place, what))
        return nil
      }
    }
    return (passages, isSame)
  }

  /// A claim without a passage is looked for by its words; those that are only close are no quotation.
  private mutating func passages(
    of imported: ImportedClaim
  ) -> (passages: [Passage], isSame: Bool)? {
    guard imported.anchors.isEmpty, let words = imported.claim.restatement else {
      return passages(imported.anchors, imported.place)
    }
    guard case .fits(let range) = anchoring.place(Anchor(exact: words)) else {
      result.misfits.append(
        Misfit(
          imported.place,
          "“\(Anchoring.excerpt(words))” is not in the article, or not only once"
        )
      )
      return nil
    }
    return ([Passage(range, in: session.article.text)], true)
  }

  private mutating func add(
    _ imported: Claim,
    _ reading: ImportedClaim,
    _ passages: [Passage]
  ) {
    let number: EntityNumber
    if let above = reading.keyAbove.flatMap({ numbers[$0] }), above.part == nil {
      let part = nextParts[above.main] ?? session.counters.nextPart(of: above).part ?? 1
      nextParts[above.main] = part + 1
      number = EntityNumber(above.main, part: part)
    } else {
      number = EntityNumber(nextNumber)
      nextNumber += 1
    }
    var claim = imported
    claim.number = number
    claim.passages = passages
    claim.evidence = claim.evidence.map { withOwnSource($0) }
    claim.questions = claim.questions.map { withOwnSources($0) }
    if let key = reading.key { numbers[key] = number }
    result.changes.append(.claim(Transition(from: nil, to: claim)))
    result.newClaims += 1
  }

  /// Takes over what a claim does not have yet, and a verdict that is another; of one that is known by
  /// its identity, also what was written anew.
  private mutating func change(
    _ present: Claim,
    by imported: Claim,
    _ reading: ImportedClaim,
    isIdentical: Bool
  ) {
    var claim = present
    func take<Value: Equatable>(_ path: WritableKeyPath<Claim, Value?>) {
      guard let value = imported[keyPath: path] else { return }
      if claim[keyPath: path] == nil || isIdentical { claim[keyPath: path] = value }
    }
    // A restatement that is no more than the article's words says nothing new.
    if imported.restatement.map({ !ClaimMatching.isSame($0, present.wording) }) ?? false {
      take(\.restatement)
    }
    if claim.claimant?.name != imported.claimant?.name
      || claim.claimant?.role != imported.claimant?.role
    {
      take(\.claimant)
    }
    take(\.said)
    take(\.kind)
    if claim.fix?.replacement != imported.fix?.replacement
      || claim.fix?.force != imported.fix?.force
    {
      take(\.fix)
    }
    claim.tags += imported.tags.filter { !claim.tags.contains($0) }
    for note in imported.notes where !claim.notes.contains(where: { $0.text == note.text }) {
      claim.notes.append(note)
    }
    for question in imported.questions
    where !claim.questions.contains(where: { $0.question == question.question }) {
      claim.questions.append(withOwnSources(question))
    }
    for evidence in imported.evidence.map({ withOwnSource($0) })
    where !claim.evidence.contains(where: {
      $0.source == evidence.source && $0.stance == evidence.stance
        && (evidence.quotation == nil || $0.quotation == evidence.quotation)
    }) {
      claim.evidence.append(evidence)
    }
    if let verdict = imported.verdict, !present.verdicts.contains(where: { says(verdict, $0) }) {
      claim.verdicts.append(verdict)
      if claim.status != .published { claim.status = .rated }
    }
    if let key = reading.key { numbers[key] = claim.number }
    guard claim != present else {
      result.sameClaims += 1
      return
    }
    result.changes.append(.claim(Transition(from: present, to: claim)))
    result.changedClaims += 1
  }

  /// Whether a verdict is one that the claim has or had, as far as the file tells.
  private func says(_ verdict: Verdict, _ present: Verdict) -> Bool {
    present.rating == verdict.rating
      && ((verdict.reason ?? "").isEmpty || verdict.reason == present.reason)
  }

  // MARK: Verdicts

  /// The claim with its verdict on the session's scale; nil where that does not fit.
  ///
  /// `present`: The claim that it is in the session.
  private mutating func rated(_ imported: ImportedClaim, _ present: Claim?) -> Claim? {
    var claim = imported.claim
    guard let verdict = imported.verdict else { return claim }
    var signed = context.signed
    if let by = verdict.by { signed.by = by }
    if let at = verdict.at { signed.at = at }
    // A tag that the claim has may stand where a format has its rating.
    if let present, let word = verdict.rating, present.tags.contains(word) { return claim }
    guard let word = verdict.rating else {
      if verdict.reason != nil {
        result.misfits.append(Misfit(imported.place, "there is a reason without a rating"))
        return nil
      }
      return claim
    }
    // A rating of whatever scale that the claim has is the one that it has.
    if let known = present?.verdicts.last(where: { ClaimMatching.says(verdict, $0, session.scale) })
    {
      claim.verdicts = [known]
      return claim
    }
    let scale = scale(of: verdict)
    // What the session has already may leave under that label.
    if let present = present?.verdict, let labels = document.labels,
      verdict.reason == nil || verdict.reason == present.reason,
      session.rating(of: present, on: labels)?.name == word
    {
      claim.verdicts = [present]
      return claim
    }
    guard let rating = scale.rating(meant: word) else {
      result.misfits.append(
        Misfit(
          imported.place,
          "“\(word)” is no rating of the scale \(scale.name)",
          taken: "taken as a claim without a rating, with that as a tag"
        )
      )
      if !claim.tags.contains(word) { claim.tags.append(word) }
      return claim
    }
    claim.verdicts = [
      Verdict(
        rating: rating.name,
        scale: scale.reference,
        reason: verdict.reason,
        confidence: verdict.confidence,
        signed: signed
      )
    ]
    if claim.status == .open { claim.status = .rated }
    return claim
  }

  /// The scale that a verdict was given on, where the file names one that is known; else the
  /// session's.
  private func scale(of verdict: ImportedVerdict) -> Scale {
    guard let named = verdict.scale, named != session.scale.reference else { return session.scale }
    return Scale.builtIn.first { $0.reference == named } ?? session.scale
  }

  // MARK: Sources

  private mutating func withOwnSource(_ evidence: Evidence) -> Evidence {
    var evidence = evidence
    evidence.source = ownSource(evidence.source)
    return evidence
  }

  private mutating func withOwnSources(_ question: ResearchQuestion) -> ResearchQuestion {
    var question = question
    for index in question.answers.indices {
      question.answers[index].source = question.answers[index].source.map { ownSource($0) }
    }
    return question
  }

  /// The session's source for one of the file; added where it has none with that address or
  /// citation.
  private mutating func ownSource(_ id: EntityID) -> EntityID {
    if let known = sources[id] { return known }
    guard var source = document.sources.first(where: { $0.id == id }) else { return id }
    let present = session.sources.all.first { other in
      if let url = source.url { return other.url == url }
      return other.url == nil && other.citation == source.citation && other.title == source.title
    }
    if let present {
      sources[id] = present.id
      return present.id
    }
    let next = session.counters.next(Source.kindName).main + newSources.count
    source.number = EntityNumber(next)
    newSources.insert(id)
    sources[id] = id
    result.changes.insert(.source(Transition(from: nil, to: source)), at: newSources.count - 1)
    return id
  }

  // MARK: Findings

  mutating func placeFindings() {
    var next = session.counters.next(Finding.kindName).main
    for imported in document.findings {
      // One whose words are gone from the article is known by them.
      let words = imported.anchors.compactMap(\.exact)
      if session.findings.all.contains(where: {
        $0.kind == imported.kind && $0.note == imported.note && !words.isEmpty
          && $0.passages.map(\.exact) == words && $0.passages.contains(where: \.isGone)
      }) {
        continue
      }
      guard let (passages, _) = passages(imported.anchors, imported.place), !passages.isEmpty else {
        continue
      }
      if session.findings.all.contains(where: {
        $0.kind == imported.kind && $0.passages.map(\.range) == passages.map(\.range)
          && $0.note == imported.note
      }) {
        continue
      }
      let finding = Finding(
        id: context.newID(),
        number: EntityNumber(next),
        kind: imported.kind,
        passages: passages,
        note: imported.note,
        signed: context.signed
      )
      next += 1
      result.changes.append(.finding(Transition(from: nil, to: finding)))
    }
  }
}

extension Scale {
  /// The rating that a word from elsewhere means: by its full name, whatever the case, hyphens and spaces.
  ///
  /// A key is a label there, and may mean anything.
  package func rating(meant word: String) -> Rating? {
    let wanted = Self.folded(word)
    guard !wanted.isEmpty else { return nil }
    return ratings.first { Self.folded($0.name) == wanted }
  }

  private static func folded(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    )
  }
}
