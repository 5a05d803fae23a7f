import PlainText

// Sentences whose spelling was mended: those that lean on them say what they said.
extension Statements {
  /// What a revision says to those who know an earlier one: with the words spelled as they were then, where nothing else
  /// of a sentence is another; nil where that is so of none.
  ///
  /// - Parameters:
  ///   - now: The revision, with its sentences and what these say.
  ///   - then: The earlier one.
  ///   - isWhole: Whether all counts that gives a sentence its meaning.
  /// - Returns: What it says so.
  package static func respelled(
    _ now: (revision: ArticleRevision, sentences: SentenceIndex, statements: Statements),
    as then: (revision: ArticleRevision, sentences: SentenceIndex, statements: Statements),
    isWhole: Bool = true
  ) -> Statements? {
    let was = then.statements.framed(then.revision, then.sentences, unlike: now.statements)
    guard !was.isEmpty else { return nil }
    var others: [Int: String] = [:]
    let framed = now.statements.framed(now.revision, now.sentences, unlike: then.statements)
    for (frame, here) in framed {
      // Which of several became which nothing tells.
      guard here.count == 1, let there = was[frame], there.count == 1,
        Misspelling.isAll(between: there[0].text, and: here[0].text)
      else { continue }
      others[here[0].index] = there[0].text
    }
    guard !others.isEmpty else { return nil }
    return Statements(now.revision, now.sentences, isWhole: isWhole, others: others)
  }

  /// The sentences that another revision does not have, by their frames.
  private func framed(
    _ revision: ArticleRevision,
    _ sentences: SentenceIndex,
    unlike other: Statements
  ) -> [UInt64: [(index: Int, text: String)]] {
    var found: [UInt64: [(index: Int, text: String)]] = [:]
    for (index, entry) in sentences.entries.enumerated() where !other.has(hashes[index]) {
      let text = revision.text.slice(entry.range)
      found[Misspelling.frame(of: text), default: []].append((index, text))
    }
    return found
  }
}
