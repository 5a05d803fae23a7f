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
