import FactModel
import TextReading

/// The blocks of a page in their order, with what the rules ask about them.
struct PagePieces {
  var list: [PagePiece]
  /// What of the page is furniture among them.
  var leftOut = LeftOut()
  private let bytes: [UInt8]
  private let map: PageMap

  /// What a person is told of what is no part of the text.
  struct LeftOut {
    /// What of it reads as sentences.
    var sentences: [PagePiece] = []
    /// Lines of links and labels that are not kept, for there are too many at one place.
    var lines = 0
  }

  private static let prosePoints = 50
  private static let longProse = 100

  init(_ writer: PieceWriter, _ map: PageMap) {
    list = writer.pieces
    bytes = writer.bytes
    self.map = map
  }

  /// The text of a piece as UTF-8.
  func text(_ piece: PagePiece) -> ArraySlice<UInt8> { bytes[piece.range] }

  func string(_ piece: PagePiece) -> String { String(decoding: text(piece), as: UTF8.self) }

  func scan<R>(_ piece: PagePiece, _ body: (Range<Int>, UTF8Scan) -> R) -> R {
    bytes.withUnsafeBufferPointer { body(piece.range, UTF8Scan($0)) }
  }

  func endsLikeSentence(_ piece: PagePiece) -> Bool {
    scan(piece) { Phrase($0, $1).endsLikeSentence }
  }

  /// Whether a text ends with a word behind a space, whatever its case.
  func ends(_ piece: PagePiece, with word: [UInt8]) -> Bool {
    let text = text(piece)
    return text.count > word.count + 1 && text[text.endIndex - word.count - 1] <= 0x20
      && text.suffix(word.count).map(\.lowered) == word
  }

  private static let bullets: Set<UInt32> = [
    0xB7, 0x2022, 0x2023, 0x2043, 0x25A0, 0x25AA, 0x25CF, 0x25E6, 0xF0A7, 0xF0B7,
  ]

  /// Where the text begins behind a bullet and white space; nil where there is none.
  func startBehindBullet(_ piece: PagePiece) -> Int? {
    scan(piece) { range, scan in
      guard !range.isEmpty else { return nil }
      let first = scan.scalar(at: range.lowerBound, before: range.upperBound)
      let next = range.lowerBound + first.length
      let start = scan.skipWhiteSpace(from: next, before: range.upperBound)
      return Self.bullets.contains(first.value) && start > next && start < range.upperBound
        ? start : nil
    }
  }

  /// What the rules for lines of plain text see in a piece.
  func line(_ piece: PagePiece) -> Line {
    Line(
      range: piece.range,
      rawStart: piece.range.lowerBound,
      points: piece.points.all,
      isAfterBlank: true
    )
  }

  /// Whether a piece is running text.
  func isProse(_ piece: PagePiece) -> Bool {
    switch piece.kind {
    case .paragraph, .listItem, .quotation, .preformatted, .tableRow: break
    default: return false
    }
    guard piece.points.all >= Self.prosePoints, piece.points.inLinks * 2 < piece.points.all
    else { return false }
    return piece.points.all >= Self.longProse || endsLikeSentence(piece)
  }

  /// A stamp has its element near the beginning of the block that it stands in.
  private static let nodesOfStamp = 40
  private static let zones = [
    "am", "pm", "gmt", "bst", "utc", "uhr", "cet", "cest", "et", "est", "edt",
  ]

  /// Whether a piece is a time of day and nothing else, as live reports have: “11:00”, and “11.00”
  /// where the page calls it a time.
  func isTimeOfDay(_ piece: PagePiece) -> Bool {
    let text = text(piece)
    guard text.count <= 12, let sign = text.firstIndex(where: { !$0.isASCIIDigit }),
      (1...2).contains(sign - text.startIndex), ":.h".utf8.contains(text[sign])
    else { return false }
    let rest = text[(sign + 1)...]
    guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(\.isASCIIDigit) else { return false }
    let zone = rest.dropFirst(2).filter { $0 > 0x20 && $0 != UInt8(ascii: ".") }.map(\.lowered)
    guard zone.isEmpty else { return Self.zones.contains { zone.elementsEqual($0.utf8) } }
    // “11.00” alone may be a price.
    return text[sign] == UInt8(ascii: ":")
      || (piece.node..<map.end(piece.node)).prefix(Self.nodesOfStamp).contains { node in
        map.tree.tag(node) == .time && InlineText.text(of: node, in: map.tree)[...] == text
      }
  }

  /// Whether a piece is a link in an element for headings, not a bold line that is one.
  func isLinkedHeading(_ piece: PagePiece) -> Bool {
    leadsElsewhere(piece) && map.tree.tag(piece.node).isHeading
  }

  /// Whether a heading is a link to another page: one to its own place (`#options`) is no link.
  func leadsElsewhere(_ heading: PagePiece) -> Bool {
    heading.kind == .heading && heading.isLink
      && (heading.node..<map.end(heading.node)).contains { node in
        guard map.tree.tag(node) == .a, let address = map.tree.attribute("href", of: node)
        else { return false }
        return address.first != UInt8(ascii: "#")
      }
  }

  /// Whether the piece's element or one of the two around it has a sign.
  func hasSign(_ sign: PageSigns, _ piece: PagePiece) -> Bool {
    var node = piece.node
    for _ in 0..<3 where node > MarkupTree.root {
      if map.signs[node].contains(sign) { return true }
      node = map.tree.parent(node)
    }
    return false
  }

  /// Whether two pieces stand in the same element, directly or in elements of their own.
  func areSiblings(_ one: PagePiece, _ other: PagePiece) -> Bool {
    one.node == other.node || map.tree.parent(one.node) == map.tree.parent(other.node)
  }

  /// The blocks in the element around one and the next, where they are few, and the element around
  /// that.
  func card(at index: Int, mostBlocks: Int) -> (blocks: Range<Int>, parent: MarkupTree.Node)? {
    let (node, next) = (list[index].node, list[index + 1].node)
    let element =
      map.tree.parent(next) == node && map.tree.tag(node) != .article ? node : map.tree.parent(node)
    guard element > MarkupTree.root, element == node || areSiblings(list[index], list[index + 1])
    else { return nil }
    let end = map.end(element)
    let isInside = { (other: Int) in self.list[other].node >= element && self.list[other].node < end
    }
    var (first, last) = (index, index)
    while first > 0, isInside(first - 1), last - first < mostBlocks { first -= 1 }
    while last + 1 < list.count, isInside(last + 1), last - first < mostBlocks { last += 1 }
    guard last - first < mostBlocks else { return nil }
    return (blocks: first..<last + 1, parent: map.tree.parent(element))
  }

  /// Whether a piece stands in the element around another.
  func isWithin(_ piece: PagePiece, elementOf other: PagePiece) -> Bool {
    let parent = map.tree.parent(other.node)
    return parent > MarkupTree.root && piece.node >= parent && piece.node < map.end(parent)
  }
}
