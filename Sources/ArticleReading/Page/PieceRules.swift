import FactModel

/// Gives the pieces of a page their kinds and takes out what is not the article, one rule a function.
struct PieceRules {
  private(set) var pieces: [PagePiece]
  private let bytes: [UInt8]
  private let map: PageMap
  /// The first block of prose in the body.
  private let bodyStart: MarkupTree.Node
  private let title: [String]

  private static let prosePoints = 50
  private static let longProse = 100

  init(
    _ pieces: [PagePiece],
    _ bytes: [UInt8],
    _ map: PageMap,
    bodyStart: MarkupTree.Node,
    title: [String]
  ) {
    self.pieces = pieces
    self.bytes = bytes
    self.map = map
    self.bodyStart = bodyStart
    self.title = title
  }

  mutating func apply() {
    dropRepeatedTitle()
    markCredits()
    dropLinkedHeadings()
    dropLinkLines()
    markPhrases()
    readHead()
    dropTail()
  }

  // MARK: - Rules

  /// The title once more, as a heading or not.
  private mutating func dropRepeatedTitle() {
    guard !title.isEmpty else { return }
    pieces.removeAll { piece in
      piece.points < 300 && (piece.kind == .heading || piece.kind == .paragraph)
        && TitleChoice.words(Array(bytes[piece.range])) == title
    }
  }

  private mutating func markCredits() {
    for index in pieces.indices where pieces[index].kind == .paragraph {
      let line = line(pieces[index])
      if let kind = bytes.withUnsafeBufferPointer({ LineRules.kind(of: line, UTF8Scan($0)) }),
        kind == .credit || kind == .caption
      {
        pieces[index].kind = kind
      }
    }
  }

  /// A heading that is a link belongs to another article.
  private mutating func dropLinkedHeadings() {
    pieces.removeAll { $0.kind == .heading && $0.linkPoints * 10 >= $0.points * 8 }
  }

  /// A line that is nothing but links.
  private mutating func dropLinkLines() {
    pieces.removeAll {
      $0.kind == .paragraph && $0.linkPoints * 10 >= $0.points * 8 && $0.points < 200
    }
  }

  /// “Read more: …”, “Advertisement”.
  private mutating func markPhrases() {
    for index in pieces.indices
    where pieces[index].kind == .paragraph || pieces[index].kind == .heading {
      let line = line(pieces[index])
      if bytes.withUnsafeBufferPointer({ LineRules.isFurniture(line, UTF8Scan($0)) }) {
        pieces[index].kind = .furniture
      }
    }
  }

  /// Byline, date and standfirst between the title and the text; what else is there is dropped.
  private mutating func readHead() {
    guard let first = pieces.firstIndex(where: { isProse($0) && $0.node >= bodyStart }) else {
      return
    }
    var head: [PagePiece] = []
    for index in 0..<first {
      var piece = pieces[index]
      if isByline(piece) {
        piece.kind = .byline
      } else if isDateline(piece) {
        piece.kind = .dateline
      } else if hasSign(.standfirst, piece) || isProse(piece) {
        piece.kind = .standfirst
      } else if piece.kind == .heading, piece.node >= bodyStart || index == first - 1 {
      } else if isBesideText(piece, of: pieces[first]) {
      } else if piece.kind == .caption || piece.kind == .credit || piece.kind == .furniture {
      } else {
        continue
      }
      head.append(piece)
    }
    pieces.replaceSubrange(0..<first, with: head)
  }

  /// Headings with nothing below them, and links, at the end.
  private mutating func dropTail() {
    while let last = pieces.last,
      last.kind == .heading || last.kind == .furniture || last.linkPoints * 2 > last.points
    {
      pieces.removeLast()
    }
  }

  // MARK: - What a piece is

  /// Whether a piece stands in the same element as the first prose.
  private func isBesideText(_ piece: PagePiece, of first: PagePiece) -> Bool {
    piece.node == first.node || map.tree.parent(piece.node) == map.tree.parent(first.node)
  }

  private func line(_ piece: PagePiece) -> Line {
    Line(
      range: piece.range,
      rawStart: piece.range.lowerBound,
      points: piece.points,
      isAfterBlank: true
    )
  }

  private func isProse(_ piece: PagePiece) -> Bool {
    switch piece.kind {
    case .paragraph, .listItem, .quotation, .preformatted, .tableRow: break
    default: return false
    }
    guard piece.points >= Self.prosePoints, piece.linkPoints * 2 < piece.points else {
      return false
    }
    return piece.points >= Self.longProse
      || bytes.withUnsafeBufferPointer { Phrase(piece.range, UTF8Scan($0)).endsLikeSentence }
  }

  private func isByline(_ piece: PagePiece) -> Bool {
    piece.points < 120
      && (hasSign(.byline, piece)
        || bytes.withUnsafeBufferPointer {
          BylineReader.byline(in: piece.range, UTF8Scan($0)) != nil
        })
  }

  private func isDateline(_ piece: PagePiece) -> Bool {
    piece.points < 80
      && (hasSign(.dateline, piece)
        || bytes.withUnsafeBufferPointer { DateReader.dates(in: piece.range, UTF8Scan($0)) != nil })
  }

  /// Whether the piece's element or one of the two around it has a sign.
  private func hasSign(_ sign: PageSigns, _ piece: PagePiece) -> Bool {
    var node = piece.node
    for _ in 0..<3 where node > MarkupTree.root {
      if map.signs[node].contains(sign) { return true }
      node = map.tree.parent(node)
    }
    return false
  }
}
