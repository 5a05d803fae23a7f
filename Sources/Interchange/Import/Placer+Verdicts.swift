package import FactModel
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

  /// What somebody saw who rated a claim elsewhere, where that is not what its sentences read now: as the
  /// record says it, else as far as it is known of the verdict that the claim has; nil where it holds.
  ///
  /// Where a record does not say what was read, a verdict that is stale is not renewed by it.
  func otherSeen(_ record: ClaimMatching.Record, _ present: Claim?) -> Seen? {
    let passages = present?.passages ?? record.passages
    if let seen = record.imported.verdict?.seen {
      guard session.holds(Judgement(.verdict, seen, context.signed), at: passages) else {
        return seen
      }
      // Of a reading that is not kept here, only the record tells what stood before.
      return record.reading == .other && session.revision(of: seen) == nil ? .elsewhere : nil
    }
    let stale = present.flatMap { $0.verdict != nil && !session.isRated($0) ? $0.verdict : nil }
    switch record.reading {
    case .same: return nil
    case .other: return stale?.seen ?? .elsewhere
    case .untold: return stale.map { $0.seen ?? .elsewhere }
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

extension Scale {
  /// The rating that a word from elsewhere means: by its full name, whatever the case, hyphens and spaces.
  ///
  /// A key is a label there, and may mean anything.
  package func rating(meant word: String) -> Rating? {
    if let exact = ratings.first(where: { $0.name == word }) { return exact }
    let wanted = Self.folded(word)
    guard !wanted.isEmpty else { return nil }
    return ratings.first { Self.folded($0.name) == wanted }
  }

  private static func folded(_ text: String) -> String {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let kept = bytes.compactMap { byte -> UInt8? in
        if (0x30...0x39).contains(byte) { return byte }
        return (0x61...0x7A).contains(byte | 0x20) ? byte | 0x20 : nil
      }
      return String(decoding: kept, as: UTF8.self)
    }
    return String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    )
  }
}
