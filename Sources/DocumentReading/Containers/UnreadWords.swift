import ArticleReading
import FactModel
import OrderedJSON
import TextReading

/// Tells of the texts in data for machines that are not in the article that was read of them.
///
/// What was read is not a list of names that one day lacks one: whatever has some words, and has them
/// nowhere in the article, is told.
extension DataArticle {
  private static let fewestWords = 4
  private static let mostCut = 12
  private static let mostTexts = 5_000
  private static let mostShown = 3
  private static let longestShown = 60

  /// Notes what of the data is not in the article.
  ///
  /// `texts`: All texts of the data, each with the name that it has there.
  mutating func noteUnread(_ texts: [(name: String, text: String)]) {
    let own =
      " "
      + ([facts.title, standfirst, body].compactMap { $0 } + endings + facts.byline)
      .map { Self.words($0).joined() }.joined(separator: " ")
    var seen: Set<String> = []
    var unread: [(name: String, text: String)] = []
    var count = 0
    for (name, text) in texts.prefix(Self.mostTexts) where text.utf8.contains(where: { $0 <= 0x20 })
    {
      let words = Self.words(text)
      guard words.count >= Self.fewestWords, !Self.isIn(own, words), !Self.isDate(text),
        seen.insert(words.joined(separator: " ")).inserted
      else { continue }
      unread.append((name, text))
      count += words.count
    }
    guard !unread.isEmpty else { return }
    let shown = unread.prefix(Self.mostShown).map { name, text in
      let line = Self.plain(text)
      return
        "“\(line.prefix(Self.longestShown))\(line.count > Self.longestShown ? "…" : "")” (\(name))"
    }
    let rest = unread.count - shown.count
    notices.append(
      "not read: \(unread.count) \(unread.count == 1 ? "text" : "texts") beside the article, "
        + "\(count) words: " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    )
  }

  /// The words of a text, but for what says that it goes on: “Continue reading”, “[+1234 chars]”.
  private static func words(_ text: String) -> [String] {
    var words = Entities.resolved(WrittenTags(text).textWithout).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    let goesOn = [["continue", "reading"], ["read", "more"]].contains(words.suffix(2))
    if goesOn || words.last == "chars" && words.dropLast().last.flatMap({ Int($0) }) != nil {
      words.removeLast(2)
    }
    return words
  }

  /// Whether words stand in the article; what a program cuts off in the midst of a word, and “Continue
  /// reading”, is no text of its own.
  ///
  /// `own`: The words of the article without spaces: a text may be a piece that begins in a word.
  private static func isIn(_ own: String, _ words: [String]) -> Bool {
    var words = words[...]
    guard own.includes(words.prefix(fewestWords).joined()) else { return false }
    for _ in 0...mostCut where words.count >= fewestWords {
      if own.includes(words.joined()) { return true }
      words.removeLast()
    }
    return false
  }

  private static func isDate(_ text: String) -> Bool {
    text.utf8.count < longestShown && StatedDate(text) != nil
  }
}
