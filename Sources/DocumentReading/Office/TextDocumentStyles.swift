import ArticleReading
import FactModel
import OrderedJSON

/// What the styles of an OpenDocument text say about its paragraphs (OpenDocument 1.3, part 3, 16).
struct TextDocumentStyles {
  private struct Entry {
    var parent: String?
    var display: String
    var isEmphasised: Bool
    var isHidden: Bool
    /// Above the line, below it, or neither.
    var isRaised: Bool?
    var isStruck: Bool
    var outline: Int?
  }

  private var entries: [String: Entry] = [:]
  private static let longestChain = 12

  mutating func add(_ tree: XMLTree) {
    for node in tree.all("style") {
      guard let name = tree.attribute("name", of: node) else { continue }
      let family = tree.attribute("family", of: node) ?? ""
      let text = tree.child("text-properties", of: node)
      func value(_ name: String) -> String? { text.flatMap { tree.attribute(name, of: $0) } }
      let position = value("text-position") ?? ""
      let strike = value("text-line-through-style") ?? value("text-line-through-type") ?? "none"
      entries[family + "/" + name] = Entry(
        parent: tree.attribute("parent-style-name", of: node),
        display: (tree.attribute("display-name", of: node) ?? name).lowercased(),
        isEmphasised: ["bold", "600", "700", "800", "900"].contains(value("font-weight"))
          || ["italic", "oblique"].contains(value("font-style")),
        isHidden: value("display") == "none",
        isRaised: Self.isRaised(position),
        isStruck: strike != "none",
        outline: tree.attribute("default-outline-level", of: node).flatMap { Int($0) }
      )
    }
  }

  /// `super 58%`, `33% 58%`: above the line; `sub`, `-33%`: below it; `0%`: on it.
  private static func isRaised(_ position: String) -> Bool? {
    if position.hasPrefix("super") { return true }
    if position.hasPrefix("sub") || position.hasPrefix("-") { return false }
    let height = position.prefix { $0 != "%" && $0 != " " }
    return height.contains { $0 >= "1" && $0 <= "9" } ? true : nil
  }

  /// What a paragraph of a style is.
  func paragraph(_ name: String?) -> OfficeBlocks.Style {
    var style = OfficeBlocks.Style()
    for entry in chain("paragraph", name) {
      style.isEmphasised = style.isEmphasised || entry.isEmphasised
      switch entry.display {
      case "title":
        style.role = .title
        style.kind = .heading
        style.headingLevel = 1
      case "subtitle": style.role = .subtitle
      case "author", "byline": style.role = .author
      case "date": style.role = .date
      case "quotations", "quote", "block text": style.kind = .quotation
      case "preformatted text", "source code": style.kind = .preformatted
      case "caption", "illustration", "figure", "drawing", "table": style.kind = .caption
      case "heading": break
      default:
        guard let level = entry.outline, level > 0 else { continue }
        style.kind = .heading
        style.headingLevel = min(level, 6)
      }
      if style.kind != .paragraph || style.role != .none { break }
    }
    if style.kind == .heading { style.isEmphasised = false }
    return style
  }

  /// Whether paragraphs of a style are not shown.
  func hidesParagraph(_ name: String?) -> Bool {
    chain("paragraph", name).contains(where: \.isHidden)
  }

  /// How the text of a style is written.
  func text(
    _ name: String?
  ) -> (isEmphasised: Bool, isHidden: Bool, isRaised: Bool?, isStruck: Bool) {
    var result: (isEmphasised: Bool, isHidden: Bool, isRaised: Bool?, isStruck: Bool)
    result = (false, false, nil, false)
    for entry in chain("text", name) {
      result.isEmphasised = result.isEmphasised || entry.isEmphasised
      result.isHidden = result.isHidden || entry.isHidden
      result.isRaised = result.isRaised ?? entry.isRaised
      result.isStruck = result.isStruck || entry.isStruck
    }
    return result
  }

  private func chain(_ family: String, _ name: String?) -> [Entry] {
    var entries: [Entry] = []
    var next = name
    while let name = next, entries.count < Self.longestChain,
      let entry = self.entries[family + "/" + name]
    {
      entries.append(entry)
      next = entry.parent
    }
    if let name, entries.isEmpty {
      // A common style may be known only by its name.
      let display = name.replacingOccurrences(of: "_20_", with: " ").lowercased()
      entries.append(
        Entry(
          parent: nil,
          display: display,
          isEmphasised: false,
          isHidden: false,
          isRaised: nil,
          isStruck: false,
          outline: nil
        )
      )
    }
    return entries
  }
}
