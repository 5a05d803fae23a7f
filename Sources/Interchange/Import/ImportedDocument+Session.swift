package import FactModel
import Notations

extension ImportedDocument {
  /// Takes what another document says of the same article.
  package mutating func append(_ more: ImportedDocument) {
    claims += more.claims
    passedOver += more.passedOver
    sources += more.sources
    findings += more.findings
    misfits += more.misfits
    tally.add(more.tally)
    if more.facts != facts, !moreFacts.contains(more.facts) { moreFacts.append(more.facts) }
    moreFacts += more.moreFacts
  }

  /// Whether two documents are of one article: the same text, under the same title and address.
  package func isOnArticle(of other: ImportedDocument) -> Bool {
    text != nil && text == other.text && facts.title == other.facts.title
      && facts.url == other.facts.url && session == other.session
  }

  /// Whether anything is said of the article.
  package var hasStatements: Bool { !claims.isEmpty || !findings.isEmpty }

  /// The text of the article: the format's, else what claims and findings are about, a paragraph each.
  package var articleText: String { forOwnText.text?.string ?? "" }

  /// The document for a session whose text is ``articleText``: where the format has no text, its claims
  /// and findings stand on paragraphs of their own.
  package var forOwnText: ImportedDocument {
    guard text == nil else { return self }
    var document = self
    var paragraphs = OwnParagraphs()
    for index in document.claims.indices {
      if document.claims[index].anchors.isEmpty, let words = claims[index].claim.restatement {
        document.claims[index].anchors = [Anchor(exact: words)]
      }
      paragraphs.place(&document.claims[index].anchors)
      // Of the sentences that were seen only the words are there.
      document.claims[index].verdict?.seen = nil
    }
    for index in document.findings.indices { paragraphs.place(&document.findings[index].anchors) }
    document.text = ArticleText(paragraphs.text)
    document.unit = .codePoints
    return document
  }

  /// The scale of a session that is made of it: the one that it names; else the default one, or the one other
  /// on which all of its labels are, two at least: one word may be a rating by chance.
  package var bestScale: Scale {
    if let labels { return labels }
    let named = claims.lazy.compactMap { $0.verdict?.scale }.first
    if let named, let scale = Scale.builtIn.first(where: { $0.reference == named }) { return scale }
    let words = chosenRatings.isEmpty ? ratingWords : chosenRatings
    let fitting = Scale.builtIn.first { scale in
      words.allSatisfy { scale.rating(meant: $0) != nil }
    }
    return words.count > 1 || !chosenRatings.isEmpty ? fitting ?? .aap : .aap
  }

  /// What the person should know of that scale: that nobody named it, and which words are ratings on it.
  package var scaleNotice: String? {
    guard labels == nil, !claims.contains(where: { $0.verdict?.scale != nil }) else { return nil }
    let scale = bestScale
    let words = ratingWords.filter { scale.rating(meant: $0) != nil }.sorted().prefix(6)
    guard !words.isEmpty else { return nil }
    let list = Wording.list(words.map { "“\(Anchoring.excerpt($0))”" })
    return "The file names no scale: \(list) \(words.count == 1 ? "is" : "are") taken as of "
      + "\(scale.title) (\(scale.reference))."
  }

  private var ratingWords: Set<String> {
    Set(claims.flatMap { $0.verdict?.ratings ?? [] })
  }
}

/// A text made of the words of passages, a paragraph each, in which they then stand.
private struct OwnParagraphs {
  private(set) var text = ""
  private var count = 0
  /// By the bytes: composed and decomposed characters are different words here.
  private var places: [[UInt8]: Range<Int>] = [:]

  /// Puts the words of anchors into the text, and the anchors there.
  mutating func place(_ anchors: inout [Anchor]) {
    for index in anchors.indices {
      guard let exact = anchors[index].exact, exact.contains(where: { !$0.isWhitespace }) else {
        continue
      }
      let key = Array(exact.utf8)
      anchors[index] = Anchor(range: places[key] ?? added(exact, key), exact: exact)
    }
  }

  private mutating func added(_ words: String, _ key: [UInt8]) -> Range<Int> {
    if !text.isEmpty {
      text += "\n\n"
      count += 2
    }
    text += words
    let range = count..<count + words.unicodeScalars.count
    count = range.upperBound
    places[key] = range
    return range
  }
}
