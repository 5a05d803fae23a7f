import OrderedJSON

/// CriticMarkup in a Markdown draft (criticmarkup.com): `{++added++}`, `{--gone--}`, `{~~old~>new~~}`,
/// `{==highlighted==}`, `{>>comment<<}`.
package enum CriticMarkup {
  private static let marks: [(opening: [UInt8], closing: [UInt8])] = [
    ("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{==", "==}"), ("{>>", "<<}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The text as it will be: changes made, comments and highlights taken off.
  package static func accepted(_ text: [UInt8]) -> [UInt8] { replaced(text) { _ in [] } }

  /// The text as it will be, with each comment as an HTML comment.
  package static func withComments(_ text: [UInt8]) -> [UInt8] {
    replaced(text) { comment in
      var words = ""
      for character in String(decoding: comment, as: UTF8.self) {
        // Two hyphens end a comment of HTML.
        if character == "-", words.last == "-" { words.append(divider) }
        words.append(character)
      }
      return Array("<!-- \(words) -->".utf8)
    }
  }

  /// Stands between hyphens: a word joiner, which nobody sees.
  private static let divider: Character = "\u{2060}"

  /// The words of an HTML comment, those that ``withComments(_:)`` made included; nil where it is none.
  package static func words(ofComment markup: String) -> String? {
    guard markup.hasPrefix("<!--") else { return nil }
    let inner = markup.dropFirst(4)
    let end = inner.firstOccurrence(of: "-->")?.lowerBound ?? inner.endIndex
    var words = ""
    for character in inner[..<end] {
      if character == divider, words.last == "-" { continue }
      words.append(character)
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func replaced(
    _ text: [UInt8],
    comment: (ArraySlice<UInt8>) -> [UInt8]
  ) -> [UInt8] {
    guard text.contains(UInt8(ascii: "{")) else { return text }
    var result: [UInt8] = []
    var position = 0
    while position < text.count {
      guard text[position] == UInt8(ascii: "{"),
        let mark = marks.first(where: { text[position...].starts(with: $0.opening) }),
        let end = closing(mark.closing, in: text, from: position + 3)
      else {
        result.append(text[position])
        position += 1
        continue
      }
      let inside = text[position + 3..<end]
      switch mark.opening[1] {
      case UInt8(ascii: "+"), UInt8(ascii: "="): result += inside
      case UInt8(ascii: ">"): result += comment(inside)
      case UInt8(ascii: "~"):
        let arrow = inside.indices.first { inside[$0...].starts(with: "~>".utf8) }
        if let arrow { result += inside[(arrow + 2)...] }
      default: break
      }
      position = end + 3
    }
    return result
  }

  /// A mark is closed in its own paragraph.
  private static func closing(_ mark: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + mark.count <= text.count {
      if text[position] == 0x0A, position + 1 < text.count, text[position + 1] == 0x0A {
        return nil
      }
      if text[position] == mark[0], text[position...].starts(with: mark) { return position }
      position += 1
    }
    return nil
  }
}
