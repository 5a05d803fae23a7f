package import FactModel

extension ImportedDocument {
  /// The text of the article: the format's, else what claims and findings are about, a paragraph each.
  package var articleText: String {
    if let text { return text.string }
    var paragraphs: [String] = []
    var seen: Set<String> = []
    for claim in claims {
      let words = claim.anchors.compactMap(\.exact)
      for words in words.isEmpty ? [claim.claim.restatement].compactMap({ $0 }) : words
      where seen.insert(words).inserted {
        paragraphs.append(words)
      }
    }
    for words in findings.flatMap({ $0.anchors.compactMap(\.exact) })
    where seen.insert(words).inserted {
      paragraphs.append(words)
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// The document for a session whose text is ``articleText``: where the format has no text, its
  /// offsets mean nothing there.
  package var forOwnText: ImportedDocument {
    guard text == nil else { return self }
    var document = self
    for index in document.claims.indices {
      for place in document.claims[index].anchors.indices
      where document.claims[index].anchors[place].exact != nil {
        document.claims[index].anchors[place].range = nil
      }
    }
    for index in document.findings.indices {
      for place in document.findings[index].anchors.indices
      where document.findings[index].anchors[place].exact != nil {
        document.findings[index].anchors[place].range = nil
      }
    }
    return document
  }

  /// The built-in scale on which most of the ratings are found; the first of several.
  package var bestScale: Scale {
    let named = claims.lazy.compactMap { $0.verdict?.scale }.first
    if let named, let scale = Scale.builtIn.first(where: { $0.reference == named }) { return scale }
    let words = claims.compactMap { $0.verdict?.rating }
    let counts = Scale.builtIn.map { scale in
      words.count { scale.rating(meant: $0) != nil }
    }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
      return .aap
    }
    return Scale.builtIn[place]
  }
}
