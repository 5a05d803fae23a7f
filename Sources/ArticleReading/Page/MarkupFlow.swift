/// How an element stands in the flow of a page.
enum MarkupFlow {
  /// On lines of its own.
  case block
  /// Inside a line.
  case inline
  /// Ends a line.
  case lineBreak
  /// Nothing that is read: scripts, pictures, controls.
  case unread
}

extension MarkupTag {
  /// The head of a page is a block: without a `body` tag, the parser leaves the article in it.
  var flow: MarkupFlow {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .document, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .li, .main, .menu, .nav, .ol,
      .p, .pre,
      .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      .block
    case .br: .lineBreak
    case .audio, .base, .button, .canvas, .col, .colgroup, .desc, .embed, .frame, .iframe, .img,
      .input, .label, .legend, .link, .map, .math, .meta, .noscript, .optgroup, .option,
      .picture, .script, .select, .source, .style, .svg, .template, .textarea, .title, .video:
      .unread
    default: .inline
    }
  }

  /// Whether an element stands in a line unless a style says otherwise.
  package var isInLine: Bool { flow == .inline }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
