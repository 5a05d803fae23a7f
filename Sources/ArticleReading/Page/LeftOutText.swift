import FactModel

/// What stands in the midst of an article and is no part of its text: it stays in its place as
/// furniture, so that nothing between two paragraphs can be lost unseen.
///
/// Between the first and the last block of text everything that is shown is kept; between the title
/// and the text, behind it, and in what opens at a click, only what reads as sentences.
struct LeftOutText {
  /// The blocks of the article with the furniture among them.
  private(set) var list: [PagePiece] = []
  /// What of it reads as sentences, and what is too much to be kept.
  private(set) var told = PagePieces.LeftOut()

  /// What is known of the page.
  struct Findings {
    /// Whether a block stands in the article or its head.
    var isInReach: (PagePiece) -> Bool
    /// Whether a block is a paragraph directly above or below the article.
    var isBeside: (PagePiece) -> Bool
    /// What speaks against the elements around a block; nil for the comment of a draft.
    var signs: (MarkupTree.Node) -> PageSigns?
    /// Whether a block is the title once more.
    var isTitle: (PagePiece) -> Bool
  }

  private let page: Findings
  private let all: PagePieces
  /// The texts of the article by their first bytes.
  private let texts: [ArraySlice<UInt8>: [ArraySlice<UInt8>]]

  /// More lines at one place are a menu.
  private static let mostLines = 40
  private static let mostBehind = 3
  private static let keyLength = 4
  /// A page that begins all its lines alike is none that anybody reads.
  private static let mostCompared = 100
  private static let longSentence = 100
  private static let shortest = 20
  private static let fewestWords = 4

  /// - Parameters:
  ///   - kept: The blocks of the article.
  ///   - all: All blocks of the page.
  ///   - page: What else is known of the page.
  init(kept: PagePieces, among all: PagePieces, _ page: Findings) {
    self.page = page
    self.all = all
    texts = Dictionary(grouping: kept.list.map { kept.text($0) }) { $0.prefix(Self.keyLength) }
    guard let first = kept.list.first(where: \.kind.isBody)?.place,
      let last = kept.list.last(where: \.kind.isBody)?.place
    else {
      list = kept.list
      return
    }
    let places = Set(kept.list.map(\.place))
    var gap: [PagePiece] = []
    var isNextToText = true
    var next = kept.list.startIndex
    for piece in all.list {
      guard places.contains(piece.place) else {
        let isBehind = piece.place > last
        isNextToText = isNextToText && (!isBehind || isBeside(piece, all.list[last]))
        let place = Place(
          isInText: (first...last).contains(piece.place),
          isApart: isBehind && !isNextToText,
          isAbove: piece.place < first
        )
        if isToKeep(piece, place) { gap.append(piece) }
        continue
      }
      close(&gap)
      while next < kept.list.endIndex, kept.list[next].place == piece.place {
        list.append(kept.list[next])
        next += 1
      }
    }
    close(&gap)
  }

  /// Adds what was left out at one place.
  private mutating func close(_ gap: inout [PagePiece]) {
    let isMenu = gap.count > Self.mostLines
    for piece in gap {
      let isSentence = readsAsSentence(piece)
      if isSentence { told.sentences.append(piece) }
      guard isSentence || !isMenu else {
        told.lines += 1
        continue
      }
      var piece = piece
      piece.kind = .furniture
      list.append(piece)
    }
    gap = []
  }

  private struct Place {
    var isInText: Bool
    /// Behind the text and not directly below it.
    var isApart: Bool
    var isAbove: Bool
  }

  /// Whether a line stands directly below the last of the text, as what a newsroom asks does.
  private func isBeside(_ piece: PagePiece, _ last: PagePiece) -> Bool {
    piece.place <= last.place + Self.mostBehind && all.areSiblings(piece, last)
      && readsAsSentence(piece)
  }

  private func isToKeep(_ piece: PagePiece, _ place: Place) -> Bool {
    if page.isBeside(piece), readsAsSentence(piece) { return !isThereAlready(piece) }
    guard page.isInReach(piece), let signs = page.signs(piece.node) else { return false }
    if place.isInText, signs.isDisjoint(with: .hidden) { return !isThereAlready(piece) }
    // The points of a summary below the headline are no sentences.
    if place.isAbove, piece.kind == .listItem, !piece.isLink, signs.isEmpty {
      let words = all.text(piece).split { $0 <= 0x20 }.count
      return words >= Self.fewestWords && !isThereAlready(piece)
    }
    // What readers write and other articles stand behind a text, and are known to.
    guard readsAsSentence(piece), !place.isApart || isOnlyCalledSo(signs) else { return false }
    return !isThereAlready(piece)
  }

  /// Whether only a name that can mean many things speaks against a block.
  private func isOnlyCalledSo(_ signs: PageSigns) -> Bool {
    !signs.isEmpty && signs.isDisjoint(with: [.hidden, .comments, .related, .advert, .biography])
  }

  private func readsAsSentence(_ piece: PagePiece) -> Bool {
    piece.points.all >= Self.longSentence
      || piece.points.all >= Self.shortest && all.endsLikeSentence(piece)
  }

  /// The title, a caption or a sentence that the article has anyway, or that begins like one in it.
  private func isThereAlready(_ piece: PagePiece) -> Bool {
    let text = all.text(piece)
    guard !page.isTitle(piece) else { return true }
    return text.count >= Self.keyLength
      && texts[text.prefix(Self.keyLength), default: []].prefix(Self.mostCompared)
        .contains { $0.starts(with: text) }
  }
}
