package import FactModel
import OrderedJSON

/// A sentence in which something was decided when its words were others: what is looked at again as a
/// whole.
package struct ChangedSentence: Sendable {
  /// An index into the session's sentences.
  package var sentence: Int
  /// What it read when it was judged; nil where that is not known.
  package var was: String?
  package var now: String
  /// What is shown beside what it was: of a sentence that reads as it did, all that was judged with it.
  package var reads: String
  /// What is stale in it, by label, each with what was decided.
  package var judged: [(label: String, judgements: [Judgement])]
  /// Whether all that changed is that fixes were made as they were decided, here or in what it leans on.
  package var isFixed: Bool

  package var labels: [String] { judged.map(\.label) }
}

extension Session {
  /// What the sentences read that a judgement was about, each by itself; nil where that reading is not
  /// known.
  package func textSeen(_ seen: Seen?) -> [String]? {
    guard let seen, !seen.revision.isEmpty, let number = revision(of: seen) else { return nil }
    let revision = revisions[number]
    guard seen.ranges.allSatisfy({ $0.upperBound <= revision.text.count })
    else { return nil }
    return seen.ranges.map { revision.spoken($0) }
  }

  /// The sentences that read otherwise than when they were judged: those first in which only fixes were
  /// made, then in the order of the text.
  package var changedSentences: [ChangedSentence] {
    guard use.staleCount > 0 else { return [] }
    var leads = MendedLeads(self)
    let all = use.uses.indices.filter { use.uses[$0].isStale }.map { changedSentence($0, &leads) }
    return all.filter(\.isFixed) + all.filter { !$0.isFixed }
  }

  /// What was judged of one sentence, by its index, with what it read then and reads now.
  package func changedSentence(_ sentence: Int) -> ChangedSentence {
    var leads = MendedLeads(self)
    return changedSentence(sentence, &leads)
  }

  private func changedSentence(_ sentence: Int, _ leads: inout MendedLeads) -> ChangedSentence {
    let lying = use.uses[sentence]
    let now = article.spoken(sentences.entries[sentence].range)
    var judged: [(label: String, judgements: [Judgement])] = []
    var texts: [String] = []
    var together: (was: String, reads: String)?
    var besides: (was: String, reads: String)?
    let here = SentenceReadings.digest(now.utf8)
    var (isMended, isInPlace) = (true, true)
    func add(_ entity: some Judged) {
      let stale = staleJudgements(of: entity)
      guard !stale.isEmpty else { return }
      judged.append((entity.label, stale))
      isMended = isMended && stale.allSatisfy { leads.wouldHold($0, of: entity) }
      isInPlace = isInPlace && stale.allSatisfy { leads.areSame(for: $0, of: entity) }
      // What was imported of other words says what they were.
      texts += entity.judgedPassages.compactMap(\.was)
      let seen = stale.map { textSeen($0.seen) ?? [] }
      texts += seen.flatMap(\.self)
      for sentences in seen
      where sentences.contains(where: { SentenceReadings.digest($0.utf8) == here }) {
        let reads = self.seen(around: entity.judgedPassages).flatMap(textSeen) ?? [now]
        together = together ?? (sentences.joined(separator: " "), reads.joined(separator: " "))
      }
      besides = besides ?? stale.lazy.compactMap { self.beside($0.seen, sentence) }.first
    }
    for claim in lying.claims.compactMap({ claims[$0] }) { add(claim) }
    for finding in lying.findings.compactMap({ findings[$0] }) { add(finding) }
    for item in lying.items.compactMap({ items[$0] }) { add(item) }
    for mark in lying.marks.compactMap({ marks[$0] }) { add(mark) }
    // Of a judgement about several sentences, the one that this one was made of; where it reads as it did,
    // all of them, of which others changed.
    let others = texts.filter { SentenceReadings.digest($0.utf8) != here }
    let was = others.max { Self.likeness($0, now) < Self.likeness($1, now) }
    // Where all of it reads as it did, it is a part of something else now.
    if let both = together, Folding.isSame(both.was, both.reads), let besides {
      together = ("\(besides.was) \(both.was)", "\(besides.reads) \(both.reads)")
    }
    return ChangedSentence(
      sentence: sentence,
      was: together?.was ?? was,
      now: now,
      reads: together?.reads ?? now,
      judged: judged,
      isFixed: !judged.isEmpty && isMended
        || together == nil && isInPlace && was.map { fixed($0, in: sentence) == here } ?? false
    )
  }

  /// The reading of a text with the fixes of a sentence that were made.
  private func fixed(_ text: String, in sentence: Int) -> String {
    let lying = use.uses[sentence]
    let fixes =
      lying.claims.compactMap { claims[$0]?.fix } + lying.findings.compactMap { findings[$0]?.fix }
    var text = text
    for fix in fixes {
      guard let was = fix.made?.was, !was.isEmpty, let outcome = fix.outcome,
        let place = text.firstOccurrence(ofWords: was)
      else { continue }
      text.replaceSubrange(place, with: outcome)
    }
    return SentenceReadings.digest(text.utf8)
  }

  /// The nearest sentence beside one that was seen that reads otherwise beside the same one now.
  private func beside(_ seen: Seen?, _ sentence: Int) -> (was: String, reads: String)? {
    guard let seen, let range = seen.ranges.first, !seen.revision.isEmpty,
      let number = revision(of: seen)
    else { return nil }
    let then = sentences(ofRevision: number).entries
    guard let old = then.firstIndex(where: { $0.range == range }) else { return nil }
    for step in (1...Self.farthest).flatMap({ [-$0, $0] })
    where then.indices.contains(old + step) && sentences.entries.indices.contains(sentence + step) {
      let was = revisions[number].text.slice(then[old + step].range)
      let now = article.text.slice(sentences.entries[sentence + step].range)
      guard !Folding.isSame(was, now) else { continue }
      return step < -1 ? ("\(was) …", "\(now) …") : step < 0 ? (was, now) : ("[\(was)]", "[\(now)]")
    }
    return nil
  }

  /// So far from a sentence its own statement is looked for.
  private static var farthest: Int { 24 }

  /// How many words two texts share.
  private static func likeness(_ text: String, _ other: String) -> Int {
    let words = Set(other.split(whereSeparator: \.isWhitespace))
    return text.split(whereSeparator: \.isWhitespace).count { words.contains($0) }
  }
}
