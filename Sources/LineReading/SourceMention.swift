import OrderedJSON

/// How sources are named inside a text.
package enum SourceMention {
  /// Whether a text has anything by which a source is named; most have not.
  package static func mayNameSources(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "/"): true
      default: false
      }
    } || text.lowercased().includes("www.")
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
    return ["www.", "ftp://", "ftps://", "file://", "doi:10."].contains {
      lower.hasPrefix($0) && lower.count > $0.count
    } || isPage(lower)
  }

  /// Whether a word in lower case is a page without its scheme: `example.org/report.pdf`.
  private static func isPage(_ word: String) -> Bool {
    guard let slash = word.firstIndex(of: "/"), word.index(after: slash) < word.endIndex else {
      return false
    }
    let parts = word[..<slash].split(separator: ".", omittingEmptySubsequences: false)
    let isHost = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    return parts.count > 1 && isHost && (parts.last?.count ?? 0) > 1
      && parts.last?.allSatisfy(\.isLetter) ?? false
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
