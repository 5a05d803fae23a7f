package import FactModel

/// Tells whether what was seen in one reading of the article, here or in a copy, is what was seen in another.
package final class ComparedReadings {
  private let session: Session
  private var known: [String: Reading] = [:]

  package init(_ session: Session) {
    self.session = session
  }

  /// What was seen in a copy, as it is seen here: of the reading that holds, where its sentences say the same
  /// there, and else of no words that are here.
  ///
  /// Only the copy has what its own readings of the article say around these sentences.
  package func taken(_ seen: Seen, at passages: [Passage], from copy: Session) -> Seen {
    guard seen != .elsewhere, session.revision(of: seen) == nil else { return seen }
    guard let number = copy.revision(of: seen), var moved = session.seen(around: passages),
      moved.digest == seen.digest, moved.inSentences == seen.inSentences
    else { return .elsewhere }
    let then = reading(of: copy.revisions[number])
    let now = reading(of: session.article)
    guard now.isSame(moved.ranges, as: seen.ranges, of: then) else { return .elsewhere }
    moved.extra = seen.extra
    moved.leans = seen.leans.compactMap { now.start(ofSentenceAt: $0, of: then) }
    return moved.leans.count == seen.leans.count ? moved : .elsewhere
  }

  /// Whether two judgements were made of the same: words, what they lean on, dates and statement.
  package func isSame(_ one: Seen, as other: Seen) -> Bool {
    guard !one.digest.isEmpty, one.digest == other.digest, one.statement == other.statement,
      one.days == other.days, one.countedFrom == other.countedFrom,
      one.datesSaid ?? "" == other.datesSaid ?? ""
    else { return false }
    if one.revision == other.revision { return true }
    guard let first = session.revision(of: one), let second = session.revision(of: other) else {
      return false
    }
    let then = reading(of: session.revisions[second])
    return reading(of: session.revisions[first]).isSame(one.ranges, as: other.ranges, of: then)
  }

  private func reading(of revision: ArticleRevision) -> Reading {
    if let reading = known[revision.hash] { return reading }
    let reading = Reading(revision)
    known[revision.hash] = reading
    return reading
  }
}

/// A reading of the article with what its sentences are part of.
private struct Reading {
  let sentences: SentenceIndex
  let statements: Statements

  init(_ revision: ArticleRevision) {
    sentences = SentenceIndex(revision.blocks)
    statements = Statements(revision, sentences)
  }

  /// Whether sentences say what some of another reading say.
  func isSame(_ ranges: [Range<Int>], as others: [Range<Int>], of other: Reading) -> Bool {
    guard ranges.count == others.count else { return false }
    return zip(ranges, others).allSatisfy { range, old in
      zip(sentences.touched(by: range), other.sentences.touched(by: old)).allSatisfy {
        statements.isSame($0, as: $1, of: other.statements)
      }
    }
  }

  /// Where the sentence begins that reads as one of another reading; nil where none does.
  func start(ofSentenceAt start: Int, of other: Reading) -> Int? {
    other.sentences.entries.firstIndex { $0.range.lowerBound == start }
      .flatMap { statements.hashes.firstIndex(of: other.statements.hashes[$0]) }
      .map { sentences.entries[$0].range.lowerBound }
  }
}

extension Seen {
  /// The words that were judged, counted from the first sentence.
  fileprivate var inSentences: [Range<Int>] {
    let start = ranges.first?.lowerBound ?? 0
    return passages.map { $0.lowerBound - start..<$0.upperBound - start }
  }
}
