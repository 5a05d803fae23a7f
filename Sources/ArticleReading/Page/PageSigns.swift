/// What the tag and the attributes of an element say about its place on the page.
struct PageSigns: OptionSet, Sendable {
  let rawValue: UInt32

  /// Not shown: `hidden`, `display: none`, a text for screen readers only.
  static let hidden = PageSigns(rawValue: 1 << 0)
  /// Menus, breadcrumbs, page numbers, skip links.
  static let navigation = PageSigns(rawValue: 1 << 1)
  /// Buttons and links for sharing and following.
  static let share = PageSigns(rawValue: 1 << 2)
  /// Links to other articles: related, recommended, most read.
  static let related = PageSigns(rawValue: 1 << 3)
  /// What readers wrote.
  static let comments = PageSigns(rawValue: 1 << 4)
  static let advert = PageSigns(rawValue: 1 << 5)
  /// Boxes that ask for an address, an account or consent.
  static let request = PageSigns(rawValue: 1 << 6)
  /// Sidebars, page heads and feet, pop-ups, widgets.
  static let frame = PageSigns(rawValue: 1 << 7)
  /// Who the author is, below or beside the article.
  static let biography = PageSigns(rawValue: 1 << 8)
  /// Keywords and sections that the article is filed under.
  static let tags = PageSigns(rawValue: 1 << 9)

  static let byline = PageSigns(rawValue: 1 << 10)
  static let dateline = PageSigns(rawValue: 1 << 11)
  static let standfirst = PageSigns(rawValue: 1 << 12)
  static let title = PageSigns(rawValue: 1 << 13)
  static let caption = PageSigns(rawValue: 1 << 14)
  static let credit = PageSigns(rawValue: 1 << 15)
  /// The text of the article.
  static let body = PageSigns(rawValue: 1 << 16)
  /// The article with its head: `article`, `main`.
  static let article = PageSigns(rawValue: 1 << 17)
  /// No word of the sentence around it: nobody sees it, or it is a control of the site's.
  static let apart = PageSigns(rawValue: 1 << 18)

  /// Signs of what is not the article.
  static let notArticle: PageSigns = [
    .hidden, .navigation, .share, .related, .comments, .advert, .request, .frame, .biography, .tags,
  ]
}
