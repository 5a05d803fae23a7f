import FactModel

/// Takes off what follows the text: other articles, comments, who the author is.
struct TailRules {
  /// The authors that the page names.
  let authors: [String]

  /// A biography is one of this many last pieces.
  private static let longestTail = 3
  /// So much running text comes before anything that is not the article.
  private static let leastProse = 2

  func apply(to pieces: inout PagePieces) {
    dropAsides(&pieces)
    markBiography(&pieces)
    dropLinkedEnd(&pieces)
  }

  /// What stands below “Related articles”, “Comments” and the like: all of it where it has an
  /// element of its own or is what readers write, else what is no running text.
  private func dropAsides(_ pieces: inout PagePieces) {
    guard let first = pieces.list.firstIndex(where: pieces.isProse) else { return }
    var kept = Array(pieces.list[...first])
    var aside: (heading: PagePiece, isApart: Bool)?
    for piece in pieces.list[(first + 1)...] {
      if let (heading, isApart) = aside {
        let isBelow =
          isApart && pieces.isWithin(piece, elementOf: heading)
          || !isApart && (!pieces.isProse(piece) || invitesComments(heading, pieces))
        if isBelow { continue }
      }
      aside = nil
      if opensAside(piece, pieces) {
        aside = (piece, !pieces.isWithin(pieces.list[first], elementOf: piece))
      } else {
        kept.append(piece)
      }
    }
    pieces.list = kept
  }

  private func opensAside(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    guard piece.kind == .heading || piece.kind == .paragraph || piece.kind == .furniture,
      piece.points.all <= PagePhrases.longestHeading
    else { return false }
    return PagePhrases.opensAside(pieces.text(piece))
  }

  /// Whether comments of readers, and the rules for them, stand below a heading.
  private func invitesComments(_ heading: PagePiece, _ pieces: PagePieces) -> Bool {
    heading.kind == .heading && PagePhrases.opensComments(pieces.text(heading))
  }

  /// “Jane Doe is a reporter …” among the last pieces.
  private func markBiography(_ pieces: inout PagePieces) {
    let prose = pieces.list.count { pieces.isProse($0) }
    guard !authors.isEmpty, prose > Self.leastProse else { return }
    for index in pieces.list.indices.suffix(Self.longestTail)
    where pieces.isProse(pieces.list[index]) {
      let text = pieces.string(pieces.list[index])
      if authors.contains(where: { PagePhrases.isBiography(text, of: $0) }) {
        pieces.list[index].kind = .furniture
      }
    }
  }

  /// Headings with nothing below them, and links, at the end.
  func dropLinkedEnd(_ pieces: inout PagePieces) {
    let sources = pieces.list.lastIndex { $0.kind == .heading && namesSources($0, pieces) }
    while let last = pieces.list.last,
      last.kind == .heading || last.kind == .furniture
        || last.points.inLinks * 2 > last.points.all
    {
      // What the article rests on is a part of it.
      if let sources, sources < pieces.list.count - 1, last.kind == .listItem { return }
      pieces.list.removeLast()
    }
  }

  private static let sourceHeadings: Set<String> = [
    "sources", "references", "source", "quellen", "quellen und links", "sources and links",
    "fuentes",
    "referencias", "fonti", "bronnen", "fontes", "источники", "références", "our sources",
  ]

  private func namesSources(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    guard piece.points.all <= 30 else { return false }
    let words = pieces.string(piece).lowercased().split { !$0.isLetter }
    return Self.sourceHeadings.contains(words.joined(separator: " "))
  }
}
