package import FactModel

/// All blocks of a page with what is measured of them: what the weights are learned from.
package struct PageSurvey {
  /// A block with all that is measured of it.
  package struct SurveyedBlock {
    package let kind: BlockKind
    package let text: String
    /// In the order of ``BlockFeature``.
    package let features: [Float]
    /// The elements around it with classes and identifiers, from the inside.
    package let path: String
    /// The number of the element around it: blocks with the same are siblings.
    package let parent: Int
    /// What the rules say of it, as ``BlockRuling`` counts.
    package let ruling: Int
  }

  package let facts: ArticleFacts
  package let blocks: [SurveyedBlock]

  private static let mostElements = 12

  package init(_ tree: MarkupTree, url: String?) {
    let page = PageAnalysis(tree, url: url)
    let pieces = page.allPieces()
    let features = page.features(of: pieces)
    let rulings = page.rulings(of: pieces)
    facts = page.facts
    blocks = pieces.list.enumerated().map { index, piece in
      SurveyedBlock(
        kind: piece.kind,
        text: pieces.string(piece),
        features: Array(features.row(index)),
        path: Self.path(of: piece.node, tree),
        parent: tree.parent(piece.node),
        ruling: rulings[index].rawValue
      )
    }
  }

  private static func path(of node: MarkupTree.Node, _ tree: MarkupTree) -> String {
    var names: [String] = []
    var node = node
    while node > MarkupTree.root, names.count < mostElements {
      let marks = [tree.string("class", of: node) ?? "", tree.string("id", of: node) ?? ""]
      names.append(tree.tag(node).rawValue + "." + marks.joined(separator: "#"))
      node = tree.parent(node)
    }
    return names.joined(separator: " < ")
  }
}
