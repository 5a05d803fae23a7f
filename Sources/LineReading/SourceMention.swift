import OrderedJSON

/// How sources are named inside a text.
package enum SourceMention {
  /// Whether a text has anything by which a source is named; most have not.
  package static func mayNameSources(_ text: String) -> Bool {
    text.utf8.contains { "@:/".utf8.contains($0) } || text.lowercased().includes("www.")
  }

  /// A word without the marks around it: `(@2),` is `@2`.
  package static func bare(_ word: String) -> String {
    var bare = Substring(word)
    while let first = bare.first, "([{\"“'‘«".contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, ".,;:!?\"'”’»)]}".contains(last) { bare = bare.dropLast() }
    return String(bare)
  }

  /// Whether a word has the form of a source's name or address, known or not.
  package static func looksLikeSource(_ word: String) -> Bool {
    if word.hasPrefix("@") { return word.count > 1 }
    let lower = word.lowercased()
    return ["www.", "ftp://", "ftps://", "file://"].contains {
      lower.hasPrefix($0) && lower.count > $0.count
    }
  }

  /// Whether a text goes on to what stands behind it: `the figure is in`.
  package static func leadsUp(_ text: Substring) -> Bool {
    let last =
      text.split(whereSeparator: \.isWhitespace).last.map { bare(String($0)).lowercased() } ?? ""
    return leadingWords.contains(last)
  }

  private static let leadingWords: Set<String> = [
    "about", "against", "and", "at", "by", "from", "in", "of", "on", "or", "per", "see", "than",
    "to", "via", "with",
  ]
}
