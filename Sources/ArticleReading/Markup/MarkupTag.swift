/// The name of an element, or what else a node is.
///
/// Elements that mean nothing to a reader are all ``other``.
package enum MarkupTag: String, Sendable, CaseIterable {
  /// The root.
  case document = "#document"
  case text = "#text"
  case other = "#other"

  case a, abbr, address, article, aside, audio, b, base, blockquote, body, br, button, canvas
  case caption, cite, code, col, colgroup, dd, del, details, dfn, dialog, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6
  case head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link
  case main, map, mark, menu, meta, nav, noscript, object, ol, optgroup, option, p, picture, pre, q
  case s, samp, script, section, select, small, source, span, strike, strong, style, sub, summary
  case sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, tt, u, ul
  case `var`, video, wbr, math, center
  // In drawings.
  case desc
  case drawnText = "text"
  case foreignObject = "foreignobject"
  // In formulas.
  case annotation
  case annotationXML = "annotation-xml"
  case maction, mfenced, mfrac, mi, mmultiscripts, mn
  case mo, mover, mphantom, mprescripts, mroot, mrow, ms, mspace, msqrt, mstyle, msub, msubsup, msup
  case mtable, mtd, mtext, mtr, munder, munderover, none, semantics

  /// The tag for a name in lower case; ``other`` for one that is not known.
  package init(name: UnsafeBufferPointer<UInt8>) {
    self = MarkupTagTable.shared.tag(name)
  }
}
