/// The kind of a block: what a piece of the article is on the page.
package enum BlockKind: String, Sendable, CaseIterable {
  case title
  case standfirst
  case byline
  case dateline
  case heading
  case paragraph
  case listItem = "list-item"
  case quotation
  case tableRow = "table-row"
  case preformatted
  case caption
  case credit
  /// What is not the article: share bars, tag-manager litter, a repeated title. Kept, dimmed, not counted.
  case furniture

  /// Whether blocks of this kind are numbered 1, 2, 3 … as the body of the article.
  package var isBody: Bool {
    switch self {
    case .paragraph, .listItem, .quotation, .tableRow, .preformatted: true
    case .title, .standfirst, .byline, .dateline, .heading, .caption, .credit, .furniture: false
    }
  }

  /// Whether blocks of this kind are display text: named (`title`, `h1`, `cap1`), checked like the
  /// body, but not numbered with it.
  package var isDisplay: Bool {
    switch self {
    case .title, .standfirst, .heading, .caption, .credit: true
    case .byline, .dateline, .paragraph, .listItem, .quotation, .tableRow, .preformatted,
      .furniture:
      false
    }
  }

  /// Whose words blocks of this kind are, as far as it tells; empty for those of the article.
  var voice: String {
    switch self {
    case .quotation: "quoted"
    case .preformatted: "set"
    default: isDisplay ? "display" : ""
    }
  }

  /// The stem of a display block's label; the first title and standfirst take it bare, the other
  /// kinds (and further titles) with a number: `title`, `standfirst`, `h1`, `cap2`, `cr1`.
  package var labelStem: String? {
    switch self {
    case .title: "title"
    case .standfirst: "standfirst"
    case .heading: "h"
    case .caption: "cap"
    case .credit: "cr"
    case .byline: "byline"
    case .dateline: "dateline"
    case .paragraph, .listItem, .quotation, .tableRow, .preformatted, .furniture: nil
    }
  }
}
