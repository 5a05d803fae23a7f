import FactModel
import TextReading

/// Fills the rows of ``BlockFeatures``.
struct BlockMeasuring {
  /// What was found on the page by rules before.
  struct Findings {
    /// Whether each node is in an element that is left out.
    var leftOut: [Bool]
    var body: MarkupTree.Node
    var title: TitleChoice.Title
    var authors: [String]
  }

  let pieces: PagePieces
  let map: PageMap
  let findings: Findings
  let prose: ProseMap
  var features: BlockFeatures
  /// The running text of each block in code points; 0 for what is none.
  let proses: [Int]
  /// The sums of ``proses`` before each block.
  let sums: [Int]

  static func features(
    of pieces: PagePieces,
    _ map: PageMap,
    _ findings: Findings
  ) -> BlockFeatures {
    var measuring = BlockMeasuring(pieces, map, findings)
    measuring.measureTexts()
    measuring.measureElements()
    measuring.measurePlaces()
    measuring.measureFamilies()
    measuring.measureNeighbours()
    measuring.measureHeadings()
    measuring.measurePhrases()
    return measuring.features
  }

  private init(_ pieces: PagePieces, _ map: PageMap, _ findings: Findings) {
    self.pieces = pieces
    self.map = map
    self.findings = findings
    prose = ProseMap(map)
    features = BlockFeatures(pieces, map)
    proses = pieces.list.map { piece in
      pieces.isProse(piece) ? piece.points.all - piece.points.inLinks : 0
    }
    var sums = [0]
    for prose in proses { sums.append(sums[sums.count - 1] + prose) }
    self.sums = sums
  }

  var total: Float { Float(max(1, sums[sums.count - 1])) }

  // MARK: - Texts

  private mutating func measureTexts() {
    for (block, piece) in pieces.list.enumerated() {
      let text = pieces.scan(piece) { range, scan in
        BlockWording(UnsafeBufferPointer(rebasing: scan.bytes[range]))
      }
      let points = Float(max(1, piece.points.all))
      features[block, .points] = BlockFeatures.logarithm(piece.points.all)
      features[block, .linkShare] = Float(piece.points.inLinks) / points
      features[block, .strongShare] = Float(piece.points.strong) / points
      features[block, .commas] = BlockFeatures.logarithm(text.commas)
      features[block, .sentences] = BlockFeatures.logarithm(text.sentences)
      features[block, .endsLikeSentence] = pieces.endsLikeSentence(piece) ? 1 : 0
      features[block, .endsInColon] = pieces.text(piece).last == UInt8(ascii: ":") ? 1 : 0
      features[block, .words] = BlockFeatures.logarithm(text.words)
      features[block, .wordLength] = min(20, points / Float(max(1, text.words)))
      features[block, .capitals] = Float(text.capitals) / Float(max(1, text.words))
      features[block, .digits] = Float(text.digits) / points
      features[block, .quotationMarks] = BlockFeatures.logarithm(text.quotationMarks)
      features[block, .symbols] = BlockFeatures.logarithm(text.symbols)
      features[block, .startsSmall] = text.startsSmall ? 1 : 0
    }
  }

  // MARK: - Elements

  /// Pages nest elements less deep than this, but for those that are made to be slow to read.
  private static let mostElements = 200

  private static let tags: [(BlockFeature, [MarkupTag])] = [
    (.inArticle, [.article]), (.inMain, [.main]), (.inHeader, [.header]), (.inFooter, [.footer]),
    (.inAside, [.aside]), (.inNavigation, [.nav, .menu]), (.inForm, [.form]),
    (.inSection, [.section]), (.inFigure, [.figure]), (.inTable, [.table]),
    (.inList, [.ul, .ol, .dl]), (.inBlockquote, [.blockquote]),
  ]

  private static let signs: [(BlockFeature, PageSigns)] = [
    (.hiddenSign, .hidden), (.navigationSign, .navigation), (.shareSign, .share),
    (.relatedSign, .related), (.commentsSign, .comments), (.advertSign, .advert),
    (.requestSign, .request), (.frameSign, .frame), (.biographySign, .biography),
    (.tagsSign, .tags), (.bylineSign, .byline), (.datelineSign, .dateline),
    (.standfirstSign, .standfirst), (.titleSign, .title), (.captionSign, .caption),
    (.creditSign, .credit), (.bodySign, .body), (.articleSign, .article),
  ]

  private mutating func measureElements() {
    let tree = map.tree
    for (block, piece) in pieces.list.enumerated() {
      let tag = tree.tag(piece.node)
      features[block, .isHeading] = piece.kind == .heading ? 1 : 0
      features[block, .headingLevel] = Float(Self.level(of: tag))
      features[block, .isListItem] = piece.kind == .listItem ? 1 : 0
      features[block, .isQuotation] = piece.kind == .quotation ? 1 : 0
      features[block, .isTableRow] = piece.kind == .tableRow ? 1 : 0
      features[block, .isPreformatted] = piece.kind == .preformatted ? 1 : 0
      features[block, .isCaption] = piece.kind == .caption || piece.kind == .credit ? 1 : 0
      features[block, .isParagraphElement] = tag == .p ? 1 : 0
      features[block, .isDivision] = tag == .div ? 1 : 0
      features[block, .isRemoved] = findings.leftOut[piece.node] ? 1 : 0
      var node = piece.node
      var height = 0
      while node > MarkupTree.root, height < Self.mostElements {
        let tag = tree.tag(node)
        let found = map.signs[node]
        let isNamed = Self.namedTags.contains(tag)
        if isNamed || !found.isEmpty {
          let smallness = 1 - share(of: node)
          if isNamed {
            for (feature, tags) in Self.tags where tags.contains(tag) {
              features[block, feature] = max(features[block, feature], smallness)
            }
          }
          if !found.isEmpty {
            for (feature, sign) in Self.signs where found.contains(sign) {
              features[block, feature] = max(features[block, feature], smallness)
            }
          }
        }
        node = tree.parent(node)
        height += 1
      }
    }
  }

  private static let namedTags = Set(tags.flatMap(\.1))

  private static func level(of tag: MarkupTag) -> Int {
    switch tag {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }

  private func share(of node: MarkupTree.Node) -> Float {
    prose.prose(in: node) / max(prose.total, 1)
  }

  // MARK: - Places

  private mutating func measurePlaces() {
    let body = findings.body
    let bodyEnd = map.end(body)
    let bodyShare = share(of: body)
    let isInBody = { (node: MarkupTree.Node) in node >= body && node < bodyEnd }
    let first = pieces.list.indices.first { isInBody(pieces.list[$0].node) && proses[$0] > 0 }
    let last = pieces.list.indices.last { isInBody(pieces.list[$0].node) && proses[$0] > 0 }
    let title = findings.title.heading.map { heading in
      pieces.list.firstIndex { $0.node >= heading } ?? pieces.list.count
    }
    for (block, piece) in pieces.list.enumerated() {
      features[block, .isInBody] = isInBody(piece.node) ? 1 : 0
      features[block, .depthInBody] = isInBody(piece.node) ? Float(depth(piece.node, in: body)) : -1
      features[block, .bodyShare] = bodyShare
      if let title {
        features[block, .afterTitle] = block > title ? 1 : block == title ? 0 : -1
        features[block, .blocksAfterTitle] =
          block > title ? BlockFeatures.logarithm(block - title) : -1
      }
      features[block, .position] = Float(block) / Float(pieces.list.count)
      features[block, .proseBefore] = Float(sums[block]) / total
      features[block, .proseBehind] = 1 - Float(sums[block + 1]) / total
      if let first, block < first {
        features[block, .beforeBody] = BlockFeatures.logarithm(first - block)
      }
      if let last, block > last {
        features[block, .behindBody] = BlockFeatures.logarithm(block - last)
      }
    }
  }

  private func depth(_ node: MarkupTree.Node, in body: MarkupTree.Node) -> Int {
    var depth = 0
    var node = node
    while node > body, depth < 20 {
      node = map.tree.parent(node)
      depth += 1
    }
    return depth
  }

  // MARK: - Families

  /// What blocks of the same kind have together.
  private struct Family {
    var blocks = 0
    var prose = 0
    var points = 0
    var linkPoints = 0

    mutating func add(_ piece: PagePiece, prose: Int) {
      blocks += 1
      self.prose += prose
      points += piece.points.all
      linkPoints += piece.points.inLinks
    }

    var linkShare: Float { Float(linkPoints) / Float(max(1, points)) }
  }

  /// The elements around a block, from the inside.
  private func parents(of piece: PagePiece) -> (MarkupTree.Node, MarkupTree.Node) {
    let parent = max(map.tree.parent(piece.node), MarkupTree.root)
    return (parent, max(map.tree.parent(parent), MarkupTree.root))
  }

  /// The same for blocks whose elements and the two around them are alike.
  private func likeness(of piece: PagePiece) -> Int {
    let (parent, grandparent) = parents(of: piece)
    var hasher = Hasher()
    hasher.combine(map.tree.tag(piece.node))
    hasher.combine(map.signs[piece.node].subtracting(.apart).rawValue)
    hasher.combine(map.tree.tag(parent))
    hasher.combine(map.signs[parent].subtracting(.apart).rawValue)
    hasher.combine(map.tree.tag(grandparent))
    hasher.combine(map.signs[grandparent].subtracting(.apart).rawValue)
    return hasher.finalize()
  }

  private mutating func measureFamilies() {
    var siblings: [MarkupTree.Node: Family] = [:]
    var alike: [Int: Family] = [:]
    let likenesses = pieces.list.map { likeness(of: $0) }
    for (block, piece) in pieces.list.enumerated() {
      siblings[parents(of: piece).0, default: Family()].add(piece, prose: proses[block])
      alike[likenesses[block], default: Family()].add(piece, prose: proses[block])
    }
    for (block, piece) in pieces.list.enumerated() {
      let (parent, grandparent) = parents(of: piece)
      features[block, .parentShare] = share(of: parent)
      features[block, .parentLinkShare] = prose.linkShare(of: parent)
      features[block, .grandparentShare] = share(of: grandparent)
      features[block, .grandparentLinkShare] = prose.linkShare(of: grandparent)
      if let family = siblings[parent] {
        features[block, .parentBlocks] = BlockFeatures.logarithm(family.blocks)
        features[block, .siblingProse] = Float(family.prose) / total
      }
      if let family = alike[likenesses[block]] {
        features[block, .alikeProse] = Float(family.prose) / total
        features[block, .alikeLinkShare] = family.linkShare
        features[block, .alikeBlocks] = BlockFeatures.logarithm(family.blocks)
      }
    }
  }
}
