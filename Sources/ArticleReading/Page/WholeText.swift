/// All text of a page that a reader can see, article or not: for looking words up in a source, where
/// a rule that takes something for furniture would hide what is quoted.
package enum WholeText {
  /// Returns the text as UTF-8; what stands in blocks of its own is set apart by empty lines.
  package static func bytes(of tree: MarkupTree) -> [UInt8] {
    var text = InlineText()
    var walk = MarkupWalk(tree)
    while let step = walk.next() {
      switch step {
      case .text(let node): text.add(tree.text(node))
      case .enter(let node):
        let tag = tree.tag(node)
        if unseen.contains(tag) {
          walk.skipContent()
        } else if tag == .math {
          _ = text.addWhole(node, in: tree)
          walk.skipContent()
        } else if tag == .br {
          text.addLineBreak()
        } else if cells.contains(tag) {
          text.addGap()
        } else if blocks.contains(tag) {
          end(&text)
        }
      case .leave(let node): if blocks.contains(tree.tag(node)) { end(&text) }
      }
    }
    return text.bytes
  }

  /// Ends a paragraph, once.
  private static func end(_ text: inout InlineText) {
    let breaks = text.bytes.suffix(2).count { $0 == 0x0A }
    for _ in breaks..<2 { text.addLineBreak() }
  }

  private static let unseen: Set<MarkupTag> = [
    .head, .script, .style, .template, .noscript, .svg, .iframe, .canvas, .select,
    .textarea,
  ]

  private static let cells: Set<MarkupTag> = [.td, .th]

  private static let blocks: Set<MarkupTag> = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .div,
    .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
    .header,
    .hgroup, .hr, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table,
    .tbody, .tfoot, .thead, .tr, .ul,
  ]
}
