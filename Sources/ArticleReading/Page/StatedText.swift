import OrderedJSON

/// The text of an article that a page keeps only in its data for machines (`articleBody`).
enum StatedText {
  /// A text of fewer bytes is a description.
  private static let shortest = 200
  private static let deepest = 6
  private static let ends = ["</p>", "<br>", "<br/>", "<br />", "</li>", "</h2>", "</h3>"]

  /// The paragraphs of the longest text, as UTF-8; empty where the data has none.
  static func paragraphs(in tree: MarkupTree) -> [[UInt8]] {
    let texts = PageData.values(in: tree).flatMap { Self.texts($0, depth: 0) }
    guard let text = texts.max(by: { $0.utf8.count < $1.utf8.count }),
      text.utf8.count >= shortest
    else { return [] }
    var lines = Entities.resolved(text)
    for end in ends { lines = lines.replacingOccurrences(of: end, with: "\n") }
    return FactText.withoutTags(lines).split(whereSeparator: \.isNewline).compactMap { line in
      var clean = InlineText()
      clean.add(Array(line.utf8)[...])
      return clean.isEmpty ? nil : clean.bytes
    }
  }

  /// The paragraphs of that text behind what a page shows of it; empty where it shows all, or where
  /// the data has another text.
  ///
  /// `shown`: The paragraphs that the page shows, as UTF-8.
  static func rest(in tree: MarkupTree, behind shown: [ArraySlice<UInt8>]) -> [[UInt8]] {
    let shownLength = shown.reduce(0) { $0 + $1.count }
    guard shownLength > 0 else { return [] }
    let paragraphs = paragraphs(in: tree)
    guard paragraphs.reduce(0, { $0 + $1.count }) > shownLength + shownLength / 4 + shortestKey
    else { return [] }
    let keys = paragraphs.map { key($0[...]) }
    let shownKeys = shown.map(key).filter { $0.utf8.count >= shortestKey }
    guard let first = shownKeys.first,
      let last = shownKeys.last(where: { key in
        keys.contains { $0.includes(key) }
      }), keys.contains(where: { $0.includes(first) }),
      let place = keys.lastIndex(where: { $0.includes(last) })
    else { return [] }
    var rest = Array(paragraphs[(place + 1)...])
    // All of it in one paragraph: what is shown is cut off its beginning.
    if keys[place] != last, let behind = tail(of: paragraphs[place], behind: last) {
      rest.insert(behind, at: 0)
    }
    return rest
  }

  private static let shortestKey = 30

  static func key(_ text: ArraySlice<UInt8>) -> String {
    FactText.folded(String(decoding: text, as: UTF8.self))
  }

  /// What stands in a paragraph behind the words with a key, from the next sentence on.
  private static func tail(of paragraph: [UInt8], behind key: String) -> [UInt8]? {
    let text = String(decoding: paragraph, as: UTF8.self)
    let folded = FactText.folded(text)
    guard let range = folded.firstOccurrence(of: key) else { return nil }
    var left = folded[..<range.upperBound].unicodeScalars.count
    var index = text.unicodeScalars.startIndex
    while left > 0, index < text.unicodeScalars.endIndex {
      left -= FactText.folded(String(text.unicodeScalars[index])).unicodeScalars.count
      index = text.unicodeScalars.index(after: index)
    }
    let rest = text[index...].drop { !$0.isLetter && !$0.isNumber && !"“\"‘«„([".contains($0) }
    return rest.utf8.count >= shortestKey ? Array(rest.utf8) : nil
  }

  private static func texts(_ value: JSONValue, depth: Int) -> [String] {
    guard depth < deepest else { return [] }
    switch value {
    case .array(let elements): return elements.flatMap { texts($0, depth: depth + 1) }
    case .object(let object):
      return object.members.flatMap { member -> [String] in
        if member.key == "articleBody", case .string(let text) = member.value { return [text] }
        return texts(member.value, depth: depth + 1)
      }
    default: return []
    }
  }
}
