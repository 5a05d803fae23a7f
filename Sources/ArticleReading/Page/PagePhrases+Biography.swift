/// Who an author is, below or beside the article.
extension PagePhrases {
  private static let verbs: Set<String> = [
    "is", "was", "has", "covers", "covered", "writes", "reports", "joined", "lives", "can",
    "works", "worked", "teaches", "contributed", "ist", "schreibt", "est", "es", "è", "é",
    "jest", "является",
  ]

  /// Whether a text begins with a person's name, whole or one of its ends, and says who that is.
  static func isBiography(_ text: String, of author: String) -> Bool {
    let words = text.prefix(200).split(whereSeparator: \.isWhitespace)
    let names = author.split(whereSeparator: \.isWhitespace)
    guard let first = names.first, let last = names.last else { return false }
    for start in [names[...], [first], [last]] {
      let next = words.dropFirst(start.count)
      if words.prefix(start.count).elementsEqual(start), let verb = next.first,
        verbs.contains(verb.lowercased())
      {
        return true
      }
    }
    return false
  }
}
