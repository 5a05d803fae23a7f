import FactModel

/// The blocks of a page in their order, with what the rules ask about them.
struct PagePieces {
  var list: [PagePiece]
  private let bytes: [UInt8]
  private let map: PageMap

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

  /// Whether a piece stands in the element around another.
  func isWithin(_ piece: PagePiece, elementOf other: PagePiece) -> Bool {
    let parent = map.tree.parent(other.node)
    return parent > MarkupTree.root && piece.node >= parent && piece.node < map.end(parent)
  }
}
