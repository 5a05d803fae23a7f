import FactModel

/// Gives the pieces of a page their kinds and takes out what no article has, one rule a function.
enum PieceRules {
  static func apply(to pieces: inout PagePieces, titles: [[String]]) {
    dropRepeatedTitle(&pieces, titles)
    dropDoubles(&pieces)
    markCredits(&pieces)
    markHeadings(&pieces)
    dropLinkLists(&pieces)
    dropLinkedHeadings(&pieces)
    dropLinkLines(&pieces)
    markLitter(&pieces)
  }

  private static let longestTitle = 300
  private static let longestHeading = 80
  private static let longestLinkLine = 200

  /// The title once more, as a heading or not.
  private static func dropRepeatedTitle(_ pieces: inout PagePieces, _ titles: [[String]]) {
    let letters = titles.map { $0.reduce(0) { $0 + $1.utf8.count } }.max() ?? 0
    let longest = min(longestTitle, 2 * letters)
    pieces.list.removeAll { [pieces] piece in
      piece.points.all < longest && (piece.kind == .heading || piece.kind == .paragraph)
        && titles.contains(TitleChoice.words(Array(pieces.text(piece))))
    }
  }

  /// A caption or credit that has just been: for another width of the screen, or for a gallery.
  private static func dropDoubles(_ pieces: inout PagePieces) {
    var kept: [PagePiece] = []
    for piece in pieces.list {
      let isDouble =
        (piece.kind == .caption || piece.kind == .credit)
        && kept.suffix(doubleReach).contains { other in
          other.kind == piece.kind && pieces.text(other) == pieces.text(piece)
        }
      if !isDouble { kept.append(piece) }
    }
    pieces.list = kept
  }

  /// A double is at most so many blocks behind the first.
  private static let doubleReach = 4

  /// “Photo: Jane Doe”, and captions with such an end.
  private static func markCredits(_ pieces: inout PagePieces) {
    for index in pieces.list.indices where pieces.list[index].kind == .paragraph {
      let line = pieces.line(pieces.list[index])
      let kind = pieces.scan(pieces.list[index]) { LineRules.kind(of: line, $1) }
      if kind == .credit || kind == .caption { pieces.list[index].kind = kind ?? .paragraph }
    }
  }

  /// A bold line that is no sentence, with running text below it.
  private static func markHeadings(_ pieces: inout PagePieces) {
    for index in pieces.list.indices.dropLast() {
      let piece = pieces.list[index]
      if piece.kind == .paragraph, piece.isStrong, piece.points.all <= longestHeading,
        !pieces.endsLikeSentence(piece), pieces.isProse(pieces.list[index + 1])
      {
        pieces.list[index].kind = .heading
      }
    }
  }

  /// A heading that is a link belongs to another article.
  private static func dropLinkedHeadings(_ pieces: inout PagePieces) {
    pieces.list.removeAll { $0.kind == .heading && $0.isLink }
  }

  /// A list of links between the paragraphs: other articles.
  ///
  /// Below a heading, or a line that announces it, it is a part of the text.
  private static func dropLinkLists(_ pieces: inout PagePieces) {
    var kept: [PagePiece] = []
    var run: [PagePiece] = []
    for piece in pieces.list {
      if piece.kind == .listItem, piece.isLink {
        run.append(piece)
        continue
      }
      if !isAside(run, after: kept.last, pieces) { kept += run }
      run = []
      kept.append(piece)
    }
    if !isAside(run, after: kept.last, pieces) { kept += run }
    pieces.list = kept
  }

  private static let shortestTitle = 15

  private static func isAside(
    _ links: [PagePiece],
    after last: PagePiece?,
    _ pieces: PagePieces
  ) -> Bool {
    guard links.count > 1, let last, pieces.isProse(last), last.kind != .listItem,
      pieces.text(last).last != UInt8(ascii: ":")
    else { return false }
    return links.reduce(0) { $0 + $1.points.all } >= links.count * shortestTitle
  }

  /// A line that is nothing but links.
  private static func dropLinkLines(_ pieces: inout PagePieces) {
    pieces.list.removeAll {
      $0.kind == .paragraph && $0.isLink && $0.points.all < longestLinkLine
    }
  }

  /// “Read more: …”, “Advertisement”, “Sign up for our newsletter”.
  private static func markLitter(_ pieces: inout PagePieces) {
    for index in pieces.list.indices {
      let piece = pieces.list[index]
      guard [.paragraph, .heading, .listItem, .caption].contains(piece.kind) else { continue }
      let line = pieces.line(piece)
      if PagePhrases.isCredit(piece, pieces) {
        pieces.list[index].kind = .credit
        continue
      }
      let isLitter =
        piece.kind != .listItem && piece.kind != .caption
        && pieces.scan(piece) { LineRules.isFurniture(line, $1) }
        || PagePhrases.isLitter(piece, pieces)
      if isLitter { pieces.list[index].kind = .furniture }
    }
  }
}
