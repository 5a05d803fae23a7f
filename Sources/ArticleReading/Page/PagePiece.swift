import FactModel

/// A block of the page on its way into the article.
struct PagePiece {
  var kind: BlockKind
  /// In the bytes of the writer.
  var range: Range<Int>
  /// The element that it comes from.
  var node: MarkupTree.Node
  /// Code points without white space, and how many of them are in links.
  var points = 0
  var linkPoints = 0
}
