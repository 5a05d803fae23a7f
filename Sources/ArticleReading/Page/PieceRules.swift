import FactModel

/// Gives the pieces of a page their kinds and takes out what no article has, one rule a function.
enum PieceRules {
  static func apply(to pieces: inout PagePieces, titles: [[String]]) {
    markKinds(of: &pieces)
    dropRepeatedTitle(&pieces, titles)
    dropDoubles(&pieces)
    dropCards(&pieces)
    dropLinkLists(&pieces)
    dropLinkedHeadings(&pieces)
    dropLinkLines(&pieces)
    markLitter(&pieces)
  }

  /// The kinds that the text of a block shows, before anything is left out.
  static func markKinds(of pieces: inout PagePieces) {
    trimCaptions(&pieces)
    markListItems(&pieces)
    markCredits(&pieces)
    markHeadings(&pieces)
  }

  private static let longestTitle = 300
  private static let longestHeading = 80
  private static let longestLinkLine = 200

  /// The title once more, as a heading or not.
  private static func dropRepeatedTitle(_ pieces: inout PagePieces, _ titles: [[String]]) {
    let letters = titles.map { $0.reduce(0) { $0 + $1.utf8.count } }.max() ?? 0
    let longest = min(longestTitle, 2 * letters)
    pieces.list.removeAll { [pieces] piece in
      piece.points.all < longest && repeatsTitle(piece, pieces, titles)
    }
  }

  static func repeatsTitle(_ piece: PagePiece, _ pieces: PagePieces, _ titles: [[String]]) -> Bool {
    (piece.kind == .heading || piece.kind == .paragraph) && piece.points.all < longestTitle
      && titles.contains(TitleChoice.words(Array(pieces.text(piece))))
  }

  /// A caption or credit that has been before: for another width of the screen, or for a gallery;
  /// and what is the beginning of another one near it, or stands there as a paragraph.
  private static func dropDoubles(_ pieces: inout PagePieces) {
    var seen: Set<ArraySlice<UInt8>> = []
    pieces.list.removeAll { [pieces] piece in
      isCaption(piece) && !seen.insert(pieces.text(piece)).inserted
    }
    guard !seen.isEmpty else { return }
    let list = pieces.list
    pieces.list = list.indices.filter { [pieces] index in
      let text = pieces.text(list[index])
      guard isCaption(list[index]) || list[index].kind == .paragraph,
        list[index].points.all >= shortestTitle
      else { return true }
      let near = index - captionReach..<index + captionReach + 1
      return !list.indices.clamped(to: near).contains { other in
        other != index && isCaption(list[other])
          && (pieces.text(list[other]) == text
            || isCaption(list[index]) && isBeginning(text, of: pieces.text(list[other])))
      }
    }.map { list[$0] }
  }

  /// `The pier in May` of `The pier in May. Photo: Jane Doe`.
  private static func isBeginning(_ text: ArraySlice<UInt8>, of other: ArraySlice<UInt8>) -> Bool {
    guard other.count > text.count, other.starts(with: text) else { return false }
    let next = other.dropFirst(text.count).first { $0 > 0x20 }
    return text.last == UInt8(ascii: ".") || next.map { ".,;:(|/-".utf8.contains($0) } ?? true
  }

  /// A picture's captions stand at most so many pieces apart.
  private static let captionReach = 4

  private static func isCaption(_ piece: PagePiece) -> Bool {
    piece.kind == .caption || piece.kind == .credit
  }

  private static let captionControls: [[UInt8]] = [
    "read more", "show more", "show less", "see more", "more", "less", "expand", "close",
    "enlarge image", "enlarge", "view image", "hide caption", "toggle caption", "mehr anzeigen",
    "weniger anzeigen", "mehr", "weniger", "voir plus", "más", "menos", "meer", "minder",
  ].map { Array($0.utf8) }

  /// “more” and “less” at the end of a caption are controls; a caption in a shortcode is one.
  private static func trimCaptions(_ pieces: inout PagePieces) {
    for index in pieces.list.indices {
      let piece = pieces.list[index]
      if piece.kind == .paragraph, let inner = MachineText.caption(in: pieces.text(piece)) {
        pieces.list[index].range = inner
        pieces.list[index].kind = .caption
      } else if piece.kind == .caption {
        for control in captionControls where pieces.ends(piece, with: control) {
          let end = piece.range.upperBound - control.count - 1
          pieces.list[index].range = piece.range.lowerBound..<end
          break
        }
      }
    }
  }

  /// A paragraph that begins with a bullet.
  private static func markListItems(_ pieces: inout PagePieces) {
    for index in pieces.list.indices where pieces.list[index].kind == .paragraph {
      if let start = pieces.startBehindBullet(pieces.list[index]) {
        pieces.list[index].range = start..<pieces.list[index].range.upperBound
        pieces.list[index].kind = .listItem
      }
    }
  }

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

  /// A heading that is a link belongs to another article, unless whole ones stand below such headings.
  private static func dropLinkedHeadings(_ pieces: inout PagePieces) {
    let areStories = SeveralArticles.beginWithLinks(pieces)
    pieces.list.removeAll { [pieces] piece in
      pieces.leadsElsewhere(piece) && !(areStories && pieces.isLinkedHeading(piece))
    }
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

  /// Cards that lead to other articles: two or more beside one another, each a linked line and what
  /// it leads to in a few words, in an element of its own.
  private static func dropCards(_ pieces: inout PagePieces) {
    var cards: [MarkupTree.Node: [Range<Int>]] = [:]
    for index in pieces.list.indices.dropLast() {
      let piece = pieces.list[index]
      guard piece.kind == .heading || piece.kind == .paragraph, piece.isLink,
        piece.points.all >= shortestTitle, pieces.isProse(pieces.list[index + 1]),
        let card = pieces.card(at: index, mostBlocks: mostInCard)
      else { continue }
      cards[card.parent, default: []].append(card.blocks)
    }
    let places = cards.values.filter { $0.count > 1 }.joined().flatMap { $0 }
    for index in Set(places).sorted(by: >) {
      pieces.list.remove(at: index)
    }
  }

  private static let mostInCard = 3
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

  /// A line that is nothing but links; a sentence that is one stays among the paragraphs beside it.
  private static func dropLinkLines(_ pieces: inout PagePieces) {
    let list = pieces.list
    pieces.list = list.indices.filter { [pieces] index in
      let piece = list[index]
      guard piece.kind == .paragraph, piece.isLink, piece.points.all < longestLinkLine else {
        return true
      }
      return pieces.endsLikeSentence(piece) && piece.points.all >= shortestSentence
        && list.indices.contains(index - 1) && list.indices.contains(index + 1)
        && [list[index - 1], list[index + 1]].allSatisfy {
          $0.kind == .paragraph && pieces.isProse($0) && pieces.areSiblings(piece, $0)
        }
    }.map { list[$0] }
  }

  private static let shortestSentence = 40

  /// “Read more: …”, “Advertisement”, “Sign up for our newsletter”.
  static func markLitter(_ pieces: inout PagePieces) {
    let text = pieces.list.firstIndex(where: pieces.isProse) ?? 0
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
        || index < text && PagePhrases.isBareDuration(piece, pieces)
        || MachineText.isOne(pieces.text(piece))
      if isLitter { pieces.list[index].kind = .furniture }
    }
  }
}
