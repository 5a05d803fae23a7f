import ArticleReading
import TextReading

/// The tags in a text that may be HTML or plain: `Profits <5 percent as > 3 plants close` has none.
///
/// A tag is one of a known element, written as a tag is, and has its other half in the text: so a sign
/// for “less” takes no word away with it, nor does an element that is only spoken of.
struct WrittenTags {
  private struct Tag {
    var range: Range<Int>
    var name: [UInt8]
    var isEnd: Bool
    var isPaired: Bool
  }

  private let text: [UInt8]
  private var tags: [Tag] = []

  private static let longest = 4_000
  /// These stand alone.
  private static let single: [MarkupTag] = [.br, .hr, .img, .wbr]
  /// Words on both sides of these are one word.
  private static let inline: [MarkupTag] = [
    .a, .abbr, .b, .cite, .code, .del, .em, .font, .i, .ins, .kbd, .mark, .q, .s, .small, .span,
    .strike, .strong, .sub, .sup, .time, .tt, .u, .wbr,
  ]

  init(_ written: String) {
    text = Array(written.utf8)
    var place = 0
    while let open = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      guard let tag = tag(at: open) else { continue }
      tags.append(tag)
      place = tag.range.upperBound
    }
    pair()
  }

  /// Whether the text is HTML.
  var areFound: Bool { tags.contains(where: \.isPaired) }

  /// The text without them; elements that are blocks keep their words apart.
  var textWithout: String {
    var result: [UInt8] = []
    var place = 0
    for tag in tags where tag.isPaired {
      result += text[place..<tag.range.lowerBound]
      if !Self.inline.contains(Self.element(tag.name)) { result.append(0x20) }
      place = tag.range.upperBound
    }
    return String(decoding: result + text[place...], as: UTF8.self)
  }

  private static func element(_ name: [UInt8]) -> MarkupTag {
    name.withUnsafeBufferPointer { MarkupTag(name: $0) }
  }

  private func tag(at open: Int) -> Tag? {
    var start = open + 1
    let isEnd = start < text.count && text[start] == UInt8(ascii: "/")
    if isEnd { start += 1 }
    let name = text[start...].prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let rest = text[name.endIndex...].prefix(Self.longest)
    guard !name.isEmpty, let end = end(of: rest) else { return nil }
    let known = Self.element(name.map(\.lowered))
    guard known != .other else { return nil }
    // `<b and c>` has words where attributes would be.
    let inside = text[name.endIndex..<end].filter { $0 > 0x20 }
    guard
      inside.isEmpty || inside == [UInt8(ascii: "/")]
        || (text[name.endIndex] <= 0x20 && inside.contains(UInt8(ascii: "=")))
    else { return nil }
    return Tag(
      range: open..<(end + 1),
      name: name.map(\.lowered),
      isEnd: isEnd,
      isPaired: Self.single.contains(known)
    )
  }

  /// Where a tag ends, outside the marks around values; nil where another begins before.
  private func end(of rest: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for (index, byte) in zip(rest.indices, rest) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  private mutating func pair() {
    var open: [Int] = []
    for index in tags.indices where !tags[index].isPaired {
      guard tags[index].isEnd else {
        open.append(index)
        continue
      }
      guard let other = open.lastIndex(where: { tags[$0].name == tags[index].name }) else {
        continue
      }
      tags[open[other]].isPaired = true
      tags[index].isPaired = true
      open.remove(at: other)
    }
    // `<p>One<p>Two`: a text that begins with a paragraph is one of paragraphs.
    guard let first = tags.first, first.name == Array("p".utf8),
      text[..<first.range.lowerBound].allSatisfy({ $0 <= 0x20 })
    else { return }
    for index in tags.indices where tags[index].name == first.name { tags[index].isPaired = true }
  }
}
