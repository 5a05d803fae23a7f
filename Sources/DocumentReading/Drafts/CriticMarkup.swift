import OrderedJSON

/// CriticMarkup in a Markdown draft (criticmarkup.com): `{++added++}`, `{--gone--}`, `{~~old~>new~~}`,
/// `{==highlighted==}`, `{>>comment<<}`.
package enum CriticMarkup {
  private static let marks: [(opening: [UInt8], closing: [UInt8])] = [
    ("{++", "++}"), ("{--", "--}"), ("{~~", "~~}"), ("{==", "==}"), ("{>>", "<<}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A draft as it is read: with its changes made or without them, and what is to be said of them.
  package struct Reading {
    /// Without comments and the marks of highlights.
    package var text: [UInt8]
    /// One sentence each.
    package var notices: [String]
  }

  /// The text in one state of its changes.
  package static func read(_ text: [UInt8], as reading: DraftReading) -> Reading {
    var changes = TrackedChanges()
    let words = replaced(text) { mark, inside in
      if let kind = mark.kind { changes.note(kind, by: nil) }
      return mark.isRead(as: reading) ? inside : []
    }
    return Reading(text: words, notices: changes.notices(reading))
  }

  /// The text with each comment as an HTML comment, and each change in an element that names it.
  package static func marked(_ text: [UInt8]) -> [UInt8] {
    replaced(text) { mark, inside in
      switch mark {
      case .highlight: return inside
      case .insertion: return Array("<span class=\"insertion\">".utf8) + inside + "</span>".utf8
      case .deletion: return Array("<span class=\"deletion\">".utf8) + inside + "</span>".utf8
      case .comment: return htmlComment(inside)
      }
    }
  }

  private enum Mark {
    case insertion, deletion, highlight, comment

    var kind: DraftAnnotation.Kind? {
      switch self {
      case .insertion: .insertion
      case .deletion: .deletion
      case .highlight, .comment: nil
      }
    }

    func isRead(as reading: DraftReading) -> Bool {
      switch self {
      case .insertion: reading == .proposed
      case .deletion: reading == .original
      case .highlight: true
      case .comment: false
      }
    }
  }

  private static func htmlComment(_ comment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var words = ""
    for character in String(decoding: comment, as: UTF8.self) {
      // Two hyphens end a comment of HTML.
      if character == "-", words.last == "-" { words.append(divider) }
      words.append(character)
    }
    return Array("<!-- \(words) -->".utf8)[...]
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
    _ written: (Mark, ArraySlice<UInt8>) -> ArraySlice<UInt8>
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
      case UInt8(ascii: "+"): result += written(.insertion, inside)
      case UInt8(ascii: "-"): result += written(.deletion, inside)
      case UInt8(ascii: ">"): result += written(.comment, inside)
      case UInt8(ascii: "~"):
        let arrow = inside.indices.first { inside[$0...].starts(with: "~>".utf8) }
        result += written(.deletion, inside[..<(arrow ?? inside.endIndex)])
        if let arrow { result += written(.insertion, inside[(arrow + 2)...]) }
      default: result += written(.highlight, inside)
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
