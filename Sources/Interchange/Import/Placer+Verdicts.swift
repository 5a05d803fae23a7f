import FactModel
import Judging
import Notations

// What a rating of a file is in the session.
extension Placer {
  /// What a record says, with its rating on a scale.
  struct Rated {
    /// With the verdict that it gives, where that is new.
    var claim: Claim
    /// The verdict of the session that it repeats.
    var known: Verdict?

    /// The verdict that it gives.
    var given: Verdict? { claim.verdict }
  }

  /// The claim with its verdict on the session's scale; what is no rating of that is kept as a tag and notes.
  ///
  /// `present`: The claim that it is in the session.
  func rated(_ imported: ImportedClaim, _ present: Claim?, isIdentical: Bool) -> Rated {
    var rated = Rated(claim: imported.claim)
    guard var verdict = imported.verdict else { return rated }
    // On a scale that nobody knows here it is a label.
    if verdict.scale(in: session) == nil {
      let labels = Dictionary(verdict.ratings.map { ($0, verdict.label($0)) }) { first, _ in first }
      verdict.rerate { labels[$0] }
    }
    choose(&verdict, present, in: &rated.claim)
    var signed = context.signed
    if let by = verdict.by { signed.by = by }
    if let at = verdict.at { signed.at = at }
    // What the session has already may leave under that label.
    if let present = present?.verdict, let labels = document.labels, let word = verdict.rating,
      session.rating(of: present, on: labels)?.name == word
    {
      guard let reason = verdict.reason, reason != present.reason else {
        rated.known = present
        return rated
      }
      var other = present
      (other.identity, other.seen, other.reason, other.signed) = (nil, nil, reason, context.signed)
      rated.claim.verdicts = [other]
      return rated
    }
    // A rating of whatever scale that the claim has is the one that it has.
    if let known = present?.verdicts.last(where: { ClaimMatching.says(verdict, $0, in: session) }) {
      rated.known = known
      if let named = verdict.scale, named != known.scale,
        let word = verdict.rating,
        Scale.builtIn.contains(where: { $0.reference == named && $0.rating(meant: word) != nil })
      {
        result.translated[named.description, default: 0] += 1
      }
      if isIdentical, known == present?.verdict, let confidence = verdict.confidence,
        confidence != known.confidence
      {
        var other = known
        (other.identity, other.seen) = (nil, nil)
        (other.confidence, other.signed) = (confidence, context.signed)
        rated.claim.verdicts = [other]
      }
      return rated
    }
    // A tag that the claim has may stand where a format has its rating.
    let isTag =
      verdict.rating.map { word in
        present?.tags.contains { $0 == word || $0 == verdict.label(word) } ?? false
      } ?? false
    guard let word = verdict.rating, !isTag else {
      // The reason of the rating that it has is no note.
      if verdict.rating != nil || verdict.reason != present?.verdict?.reason {
        keepUnrated(verdict, signed, besides: present, in: &rated.claim)
      }
      return rated
    }
    // What was changed in the file since is of whoever brings it, not of whose rating it was.
    if let present, isChanged(verdict, in: present) { signed = context.signed }
    guard let scale = verdict.scale(in: session), let rating = scale.rating(meant: word) else {
      // What is a rating of some scale, and not of the one that is named, says so.
      let isElsewhere = Scale.builtIn.contains { $0.rating(meant: word) != nil }
      let label = isElsewhere ? verdict.label(word) : word
      if !rated.claim.tags.contains(label) { rated.claim.tags.append(label) }
      result.tally.add(.label, label, .tag)
      keepUnrated(verdict, signed, besides: present, in: &rated.claim)
      return rated
    }
    let given = Verdict(
      rating: rating.name,
      scale: scale.reference,
      reason: verdict.reason,
      confidence: verdict.confidence,
      signed: signed
    )
    if let known = present?.verdicts.last(where: { says(given, $0) }) {
      rated.known = known
      return rated
    }
    rated.claim.verdicts = [given]
    if rated.claim.status == .open { rated.claim.status = .rated }
    return rated
  }

  /// Of several words that may be the rating, takes the one that is one; where several are, nobody said which
  /// it is, and all of them are tags.
  private func choose(
    _ verdict: inout ImportedVerdict,
    _ present: Claim?,
    in claim: inout Claim
  ) {
    guard verdict.ratings.count > 1 else { return }
    let words = verdict.ratings
    let scales = (verdict.scale(in: session).map { [$0] } ?? []) + Scale.builtIn
    func meant(_ word: String) -> String? {
      scales.lazy.compactMap { $0.rating(meant: word)?.name }.first
    }
    let names = Set(words.compactMap(meant))
    let rating = names.count == 1 ? words.first { meant($0) != nil } : nil
    if names.count == 1 {
      for word in words where meant(word) == nil { result.tally.add(.label, word, .tag) }
    } else {
      result.tally.add(.label, words.joined(separator: ", ") + " on one", .tag)
    }
    let tags = words.filter { names.count != 1 || meant($0) == nil }
    claim.tags += tags.filter { !claim.tags.contains($0) }
    verdict.rerate { $0 == rating ? $0 : nil }
  }

  /// What somebody saw who rated a claim elsewhere, where that is not what is here: as the record says it, else
  /// as it is known of the verdict that the claim has; nil where it is the same, or nothing says otherwise; and
  /// whether the record shows what it was.
  ///
  /// No record renews a verdict that is stale, and another reason or confidence is of what its rating is of.
  func otherSeen(
    _ record: ClaimMatching.Record,
    _ present: Claim?,
    _ rated: Rated
  ) -> (seen: Seen?, isShown: Bool) {
    let known = present?.verdict
    let stale = present.flatMap { session.isRated($0) ? nil : known }
    let isOfKnown = rated.given.map { given in
      let by = record.imported.verdict?.by?.name
      return given.rating == known?.rating && given.scale == known?.scale
        && (by.map { Folding.isSame($0, known?.signed.by.name ?? "") } ?? true)
    }
    if isOfKnown ?? false, let stale { return (stale.seen ?? .elsewhere, true) }
    let (reading, seen) = read(record, at: present?.passages ?? record.passages)
    switch reading {
    case .same: return (nil, true)
    case .other: return (seen ?? stale?.seen ?? .elsewhere, true)
    case .untold:
      if isOfKnown ?? false, record.isIdentical { return (known?.seen, true) }
      let passages = present?.passages ?? record.passages
      return (stale.map { $0.seen ?? .elsewhere }, rated.given == nil || !hangOnMore(passages))
    }
  }

  /// Whether a record shows that its verdict was given for the sentences that are here, behind what they lean
  /// on, and on the same day of publication where they count from it; and what it says of what was seen.
  private func read(
    _ record: ClaimMatching.Record,
    at passages: [Passage]
  ) -> (reading: Anchoring.Reading, seen: Seen?) {
    let seen = record.imported.verdict?.seen
    if let seen {
      let holds = session.holds(Judgement(.verdict, seen, context.signed), at: passages)
      // Of a reading that is not kept here nothing tells what stood around.
      if !holds || session.revision(of: seen) == nil { return (.other, holds ? .elsewhere : seen) }
    } else if record.reading != .same || !anchoring.hasSameText && dependOnMore(passages) {
      return (record.reading == .other ? .other : .untold, nil)
    }
    let (theirs, ours) = (document.facts.published, session.facts.published)
    guard seen?.countedFrom == nil, theirs == nil || theirs != ours,
      let ranges = session.seen(around: passages)?.ranges, let meant = context.days(ranges),
      meant.countedFrom ?? theirs != nil
    else { return (.same, seen) }
    let isAsRead = theirs == nil && session.article.facts?.published == ours
    if (seen != nil || anchoring.hasSameText) && isAsRead { return (.same, seen) }
    return (theirs == nil ? .untold : .other, seen)
  }

  /// Whether sentences depend on others, or on the day of publication: what words alone do not show.
  private func hangOnMore(_ passages: [Passage]) -> Bool {
    let touched = passages.flatMap { session.sentences.touched(by: $0.range) }
    if touched.contains(where: { dependences.depends($0) || anchoring.leans($0) }) { return true }
    guard let ranges = session.seen(around: passages)?.ranges else { return false }
    return context.days(ranges)?.countedFrom != nil
  }

  /// Whether sentences depend on what stands outside of their paragraphs, or on more than stands before them.
  private func dependOnMore(_ passages: [Passage]) -> Bool {
    passages.contains { passage in
      session.sentences.touched(by: passage.range).contains {
        dependences.depends($0) && !anchoring.leans($0)
      }
    }
  }

  /// Whether a verdict is signed by somebody whose verdict the claim has already, no earlier than this.
  private func isChanged(_ verdict: ImportedVerdict, in present: Claim) -> Bool {
    guard let by = verdict.by else { return false }
    let own = present.verdicts.filter { Folding.isSame($0.signed.by.name, by.name) }
    return own.contains { known in verdict.at.map { $0 <= known.signed.at } ?? true }
  }

  /// Keeps as notes what a verdict says without a rating that is known.
  private func keepUnrated(
    _ verdict: ImportedVerdict,
    _ signed: Signed,
    besides present: Claim?,
    in claim: inout Claim
  ) {
    let known = (present?.notes.map(\.text) ?? []) + claim.notes.map(\.text)
    let texts = [verdict.reason, verdict.confidence.map { "Confidence: \($0.rawValue)" }]
    for case let text? in texts
    where !text.isEmpty && !known.contains(text) {
      claim.notes.append(Note(text: text, signed: signed))
      result.tally.add(
        text == verdict.reason ? .comment : .field,
        text == verdict.reason ? "" : "confidence",
        .note
      )
    }
  }

  /// Whether a verdict is one that the claim has or had, as far as the file tells.
  func says(_ verdict: Verdict, _ present: Verdict) -> Bool {
    present.rating == verdict.rating
      && ((verdict.reason ?? "").isEmpty || verdict.reason == present.reason)
  }
}
