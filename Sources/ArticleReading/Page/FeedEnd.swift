/// “The post … appeared first on …”: the end that a program puts below what a feed gives.
enum FeedEnd {
  private static let longest = 400

  /// Whether a text is nothing else.
  ///
  /// `text`: UTF-8.
  static func isOne(text: some Collection<UInt8>) -> Bool {
    text.count <= longest && isOne(PhraseTable.folded(text))
  }

  /// `line`: A text, or enough of its beginning, as ``PhraseTable/folded(_:)`` makes it.
  static func isOne(_ line: [UInt8]) -> Bool {
    starts.isPrefix(of: line) && words.isFound(in: line)
  }

  private static let starts = PhraseTable([
    "the post ", "der beitrag ", "l'article ", "la entrada ", "el cargo ", "o post ", "l'articolo ",
    "het bericht ", "inlägget ", "wpis ", "сообщение ", "запись ",
  ])

  private static let words = PhraseTable([
    "appeared first on ", "first appeared on ", "erschien zuerst auf ", "erschien zuerst bei ",
    "est apparu en premier sur ", "apareció primero en ", "apareceu primeiro em ",
    "proviene da ", "verscheen eerst op ", "dök först upp på ", "pochodzi z serwisu ",
    "появились сначала на ", "впервые появилась ",
  ])
}
