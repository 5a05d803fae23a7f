import FactModel

/// Reads what stands between the title and the text: byline, date, standfirst.
struct HeadRules {
  /// The first element of the body.
  let bodyStart: MarkupTree.Node
  /// The authors that the page names.
  let authors: [String]

  private static let longest = (byline: 120, author: 60, dateline: 80)

  /// Gives the pieces before the text their kinds; what is none of the head is dropped.
  func apply(to pieces: inout PagePieces) {
    let start = pieces.list.firstIndex { pieces.isProse($0) && $0.node >= bodyStart }
    guard let start else { return }
    let head = pieces.list.indices[..<start].compactMap { index in
      read(pieces.list[index], isLast: index == start - 1, before: pieces.list[start], pieces)
    }
    pieces.list.replaceSubrange(0..<start, with: head)
  }

  private func read(
    _ piece: PagePiece,
    isLast: Bool,
    before first: PagePiece,
    _ pieces: PagePieces
  ) -> PagePiece? {
    var piece = piece
    switch piece.kind {
    case .caption, .credit, .furniture: return piece
    case .heading where piece.node >= bodyStart || isLast:
      if isByline(piece, pieces) { piece.kind = .byline }
      if pieces.hasSign(.standfirst, piece) { piece.kind = .standfirst }
      return piece
    default: break
    }
    if isByline(piece, pieces) {
      piece.kind = .byline
    } else if isDateline(piece, pieces) {
      piece.kind = .dateline
    } else if pieces.hasSign(.standfirst, piece) || pieces.isProse(piece) {
      piece.kind = .standfirst
    } else if !pieces.areSiblings(piece, first) {
      return nil
    }
    return piece
  }

  private func isByline(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    guard piece.points.all < Self.longest.byline else { return false }
    return pieces.hasSign(.byline, piece) || namesAuthor(piece, pieces)
      || pieces.scan(piece) { BylineReader.byline(in: $0, $1) != nil }
  }

  /// Whether a short line that is no sentence has the name of an author in it.
  private func namesAuthor(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    guard piece.points.all < Self.longest.author, !pieces.endsLikeSentence(piece) else {
      return false
    }
    let text = FactText.folded(pieces.string(piece))
    return authors.contains { text.contains(FactText.folded($0)) }
  }

  private func isDateline(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    piece.points.all < Self.longest.dateline
      && (pieces.hasSign(.dateline, piece)
        || pieces.scan(piece) { DateReader.dates(in: $0, $1) != nil })
  }
}
