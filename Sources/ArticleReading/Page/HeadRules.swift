import FactModel
import OrderedJSON

/// Reads what stands between the title and the text: byline, date, standfirst.
struct HeadRules {
  /// The first element of the body.
  let bodyStart: MarkupTree.Node
  /// The authors that the page names.
  let authors: [String]

  private static let longest = (byline: 120, author: 60, dateline: 80)
  /// A byline is at most so many pieces behind a standfirst.
  private static let reach = 2

  /// Gives the pieces before the text their kinds; what is none of the head is dropped.
  func apply(to pieces: inout PagePieces) {
    let first = pieces.list.firstIndex {
      // “… at 1:00 p.m.” ends like a sentence, and is none.
      pieces.isProse($0) && $0.node >= bodyStart && !isDate($0, pieces)
    }
    guard let first else { return }
    let start = startBehindByline(first, pieces) ?? first
    let head = pieces.list.indices[..<start].compactMap { index in
      read(pieces.list[index], isLast: index == start - 1, before: pieces.list[start], pieces)
    }
    pieces.list.replaceSubrange(0..<start, with: head)
  }

  /// Where the text starts when a byline stands behind its first paragraph, which is then the standfirst.
  private func startBehindByline(_ first: Int, _ pieces: PagePieces) -> Int? {
    let next = pieces.list[(first + 1)...].prefix(Self.reach)
    guard
      let byline = next.firstIndex(where: { $0.kind == .paragraph && isBylineInText($0, pieces) })
    else { return nil }
    return pieces.list[byline...].firstIndex { pieces.isProse($0) }
  }

  private func read(
    _ piece: PagePiece,
    isLast: Bool,
    before first: PagePiece,
    _ pieces: PagePieces
  ) -> PagePiece? {
    var piece = piece
    switch piece.kind {
    case .credit where readsAsByline(piece, pieces): break
    case .caption, .credit, .furniture: return piece
    case .heading where piece.node >= bodyStart || isLast:
      if isByline(piece, pieces) { piece.kind = .byline }
      if pieces.hasSign(.standfirst, piece) { piece.kind = .standfirst }
      return piece
    default: break
    }
    if isDate(piece, pieces) {
      piece.kind = .dateline
    } else if isByline(piece, pieces) {
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
    return !pieces.isProse(piece) && pieces.hasSign(.byline, piece) || namesAuthor(piece, pieces)
      || readsAsByline(piece, pieces)
  }

  /// The same between paragraphs, where a sign may be that of everything, and a name with a colon
  /// that of who speaks.
  private func isBylineInText(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    piece.points.all < Self.longest.byline && !pieces.isProse(piece)
      && pieces.text(piece).last != UInt8(ascii: ":")
      && (namesAuthor(piece, pieces) || readsAsByline(piece, pieces))
  }

  private func readsAsByline(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    piece.points.all < Self.longest.byline
      && pieces.scan(piece) { BylineReader.byline(in: $0, $1) != nil }
  }

  /// Whether a line that is no sentence has the name of an author in it; a longer one a date, too.
  private func namesAuthor(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    let text = pieces.string(piece)
    let folded = FactText.folded(text)
    guard authors.contains(where: { folded.includes(words: FactText.folded($0)) }) else {
      return false
    }
    return piece.points.all < Self.longest.author && !pieces.endsLikeSentence(piece)
      || DateReader.statedDates(in: text) != (nil, nil)
  }

  private func isDate(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    piece.points.all < Self.longest.dateline
      && pieces.scan(piece) { PlaceAndDate.dates(in: $0, $1) != nil }
  }

  private func isDateline(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    piece.points.all < Self.longest.dateline && pieces.hasSign(.dateline, piece)
  }
}
