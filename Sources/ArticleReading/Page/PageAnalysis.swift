import FactModel

/// What is found out about a page, one step after the other, before its text is written.
struct PageAnalysis {
  let tree: MarkupTree
  let facts: ArticleFacts
  let isForSubscribers: Bool
  let map: PageMap
  /// The comments of a draft, which are no text.
  let comments: DraftComments
  /// Whether each node, and with it all in it, is left out.
  let removed: [Bool]
  /// Whether each node is in one that is left out.
  private let leftOut: [Bool]
  /// The element that holds the text.
  let body: MarkupTree.Node
  /// The first block of running text.
  let textStart: MarkupTree.Node
  let title: TitleChoice.Title

  init(_ tree: MarkupTree, url: String?) {
    self.tree = tree
    let stated = PageFacts.read(tree, url: url)
    facts = stated.article
    isForSubscribers = stated.isForSubscribers
    map = PageMap(tree)
    comments = DraftComments(tree)
    var removed = RemovalRules.removed(map)
    for node in comments.nodes { removed[node] = true }
    self.removed = removed
    leftOut = Self.insides(of: removed, map)
    let prose = ProseMap(map, without: removed)
    body = BodyChoice(map, prose: prose).element()
    textStart = prose.firstProse(in: body)
    title = TitleChoice(map, removed: removed, siteName: facts.publisher)
      .title(facts.title, before: textStart)
  }

  private static func insides(of removed: [Bool], _ map: PageMap) -> [Bool] {
    var end = 0
    return removed.indices.map { node in
      if removed[node] { end = max(end, map.end(node)) }
      return node < end
    }
  }

  /// The blocks of the article: what the rules take for it, corrected by what is learned.
  ///
  /// What is left out among them stays as furniture.
  func articlePieces() -> PagePieces {
    let all = allPieces()
    let notes = CorrectionNote.places(in: all, behind: body, map)
    var pieces = chosenPieces(all, notes)
    let signs = signsOfRemoval()
    let besides = BesideBody.paragraphs(of: body, map)
    let findings = LeftOutText.Findings(
      isInReach: isInReach,
      isBeside: { besides.contains($0.node) },
      signs: { isComment($0) ? nil : signs[$0] },
      isTitle: { PieceRules.repeatsTitle($0, all, title.forms) }
    )
    let leftOut = LeftOutText(kept: pieces, among: all, findings)
    pieces.list = leftOut.list
    pieces.leftOut = leftOut.told
    return pieces
  }

  private func chosenPieces(_ all: PagePieces, _ notes: Set<Int>) -> PagePieces {
    let ruled = ruled(all, notes)
    guard BlockChoice.sizes.contains(all.list.count) else { return ruled }
    var pieces = all
    let choice = BlockChoice(features(of: all), all, map)
    pieces.list = choice.corrected(ruled.list, among: all, rulings(ruled.list, all, notes))
    PieceRules.markLitter(&pieces)
    TailRules(authors: facts.byline).dropLinkedEnd(&pieces)
    return pieces
  }

  /// What the rules take for the article, with the kinds that they give.
  ///
  /// `notes`: The places of corrections, which belong to it behind its end, too.
  private func ruled(_ pieces: PagePieces, _ notes: Set<Int>) -> PagePieces {
    var ruled = pieces
    ruled.list.removeAll {
      !isInReach($0) && !notes.contains($0.place) || leftOut[$0.node]
    }
    PieceRules.apply(to: &ruled, titles: title.forms)
    HeadRules(bodyStart: body, authors: facts.byline).apply(to: &ruled)
    TailRules(authors: facts.byline).apply(to: &ruled)
    return ruled
  }

  /// What the rules say of each block.
  func rulings(of pieces: PagePieces) -> [BlockRuling] {
    let notes = CorrectionNote.places(in: pieces, behind: body, map)
    return rulings(ruled(pieces, notes).list, pieces, notes)
  }

  private func rulings(
    _ ruled: [PagePiece],
    _ pieces: PagePieces,
    _ notes: Set<Int>
  ) -> [BlockRuling] {
    var rulings = pieces.list.map { piece in
      piece.isText && isInReach(piece) && !PieceRules.repeatsTitle(piece, pieces, title.forms)
        ? BlockRuling.canReturn : .leftOut
    }
    for piece in ruled {
      rulings[piece.place] = piece.isText && !notes.contains(piece.place) ? .text : .kept
    }
    return rulings
  }

  /// Whether there is any line that could be the article's.
  var hasLines: Bool {
    allPieces().list.contains { isInReach($0) && !leftOut[$0.node] }
  }

  /// Whether a block stands in the body, or between it and the title.
  private func isInReach(_ piece: PagePiece) -> Bool {
    piece.first >= (title.heading ?? body) && piece.first < map.end(body)
  }

  /// Whether an element stands in a comment of a draft.
  private func isComment(_ node: MarkupTree.Node) -> Bool {
    comments.nodes.contains { $0 <= node && node < map.end($0) }
  }

  /// What speaks against each element and those around it; empty where nothing does.
  private func signsOfRemoval() -> [PageSigns] {
    var signs = Array(repeating: PageSigns(), count: tree.count)
    for node in 1..<max(1, tree.count) {
      signs[node] = signs[tree.parent(node)]
      if removed[node] || map.signs[node].contains(.hidden) {
        signs[node].formUnion(map.signs[node].intersection(.notArticle))
      }
    }
    return signs
  }

  /// All blocks of the page, the article or not.
  func allPieces() -> PagePieces {
    let inline = removed.indices.map { removed[$0] && tree.tag($0).flow != .block }
    var writer = PieceWriter(map, removed: inline, tables: TableShapes(tree))
    writer.write(MarkupTree.root, from: 0, to: tree.count)
    var pieces = PagePieces(writer, map)
    PieceRules.markKinds(of: &pieces)
    return pieces
  }

  /// What the page's data adds behind the text that it shows, and what is nowhere on it.
  ///
  /// Takes what breaks off there, and is whole in the data, out of the pieces.
  func paragraphsOfData(behind pieces: inout PagePieces) -> [[UInt8]] {
    let shown = pieces.list.filter(\.kind.isBody)
    var rest = StatedText.rest(in: tree, behind: shown.map(pieces.text), authors: facts.byline)
    guard !rest.paragraphs.isEmpty else { return [] }
    let all = allPieces()
    let known = Set(all.list.map { StatedText.key(all.text($0)) })
    rest.paragraphs.removeAll { known.contains(StatedText.key($0[...])) }
    if let broken = rest.broken, !rest.paragraphs.isEmpty {
      pieces.list.removeAll { $0.place == shown[broken].place }
    }
    return rest.paragraphs
  }

  func features(of pieces: PagePieces) -> BlockFeatures {
    let findings = BlockMeasuring.Findings(
      leftOut: leftOut,
      body: body,
      title: title,
      authors: facts.byline
    )
    return BlockMeasuring.features(of: pieces, map, findings)
  }
}
