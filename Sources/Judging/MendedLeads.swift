import FactModel
import PlainText

/// Tells of sentences that read as they did, and lean on others, whether all that changed in these are fixes that were
/// made as proposed, and who and what is meant stayed the same.
struct MendedLeads {
  private let session: Session
  /// The session as it would be without the fixes that were made after a reading, by its number.
  private var unmended: [Int: Session?] = [:]

  init(_ session: Session) { self.session = session }

  /// Whether a judgement that does not hold would hold had the fixes not been made.
  mutating func wouldHold(_ judgement: Judgement, of entity: some Judged) -> Bool {
    session(before: judgement)?.holds(judgement, of: entity) ?? false
  }

  /// Whether what the sentences of a judgement lean on is what it was, but for such fixes.
  mutating func areSame(for judgement: Judgement, of entity: some Judged) -> Bool {
    guard let seen = judgement.seen else { return true }
    let passages = entity.judgedPassages
    return session.isSameStatement(seen, passages)
      || session(before: judgement)?.isSameStatement(seen, passages) ?? false
  }

  private mutating func session(before judgement: Judgement) -> Session? {
    guard let number = judgement.seen.flatMap(session.revision) else { return nil }
    let before = unmended[number] ?? unmended(since: number)
    unmended[number] = .some(before)
    return before
  }

  private func unmended(since number: Int) -> Session? {
    let sentences = session.sentences
    var made: [Int: [(range: Range<Int>, was: String)]] = [:]
    for proposed in session.fixes {
      guard let fix = proposed.fix.made, let was = fix.was, let passage = proposed.passage,
        !passage.isGone,
        session.revisions.lastIndex(where: { $0.hash == fix.revision }).map({ $0 > number })
          ?? false,
        let sentence = sentences.touched(by: passage.range).first
      else { continue }
      made[sentence, default: []].append((passage.range, was))
    }
    var others: [Int: String] = [:]
    for (sentence, fixes) in made {
      let now = session.article.text.slice(sentences.entries[sentence].range)
      let was = unmended(fixes, in: sentences.entries[sentence].range)
      if MeantWords.areSame(was, now) { others[sentence] = was }
    }
    return others.isEmpty ? nil : session.leaning(on: others)
  }

  /// A sentence as it read before fixes were made in it.
  private func unmended(
    _ fixes: [(range: Range<Int>, was: String)],
    in sentence: Range<Int>
  )
    -> String
  {
    var text = ""
    var position = sentence.lowerBound
    for (range, was) in fixes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where range.lowerBound >= position && range.upperBound <= sentence.upperBound {
      text += session.article.text.slice(position..<range.lowerBound)
      // Of what was taken out the spaces beside it went, too.
      text += range.isEmpty ? " \(was) " : was
      position = range.upperBound
    }
    return text + session.article.text.slice(position..<sentence.upperBound)
  }
}
