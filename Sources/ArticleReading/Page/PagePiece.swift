import FactModel

/// A block of the page on its way into the article.
struct PagePiece {
  /// Code points without white space.
  struct Points {
    var all = 0
    var inLinks = 0
    /// In bold text.
    var strong = 0
    /// In slanted text.
    var italic = 0
  }

  var kind: BlockKind
  /// In the bytes of the writer; without white space at its ends.
  var range: Range<Int>
  /// The element that it comes from.
  var node: MarkupTree.Node
  /// Where its text begins, which may be far behind the beginning of its element.
  var first: MarkupTree.Node
  var points: Points
  /// Its number among all blocks of the page.
  var place: Int

  /// Whether the text is in links, but for a word or a sign.
  var isLink: Bool { points.inLinks * 10 >= points.all * 8 }
  var isStrong: Bool { points.strong == points.all }
  var isItalic: Bool { points.italic == points.all }
  /// Whether it counts as text: captions, bylines and the like are kept for what they are.
  var isText: Bool { kind.isBody || kind == .heading || kind == .standfirst }
}
