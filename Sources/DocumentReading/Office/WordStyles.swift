import ArticleReading
import FactModel

/// What the styles of a Word document say about its paragraphs and runs.
///
/// A style has an identity of the document's own; the names of built-in styles are English in every
/// language (ECMA-376, part 1, 17.7.4.9).
struct WordStyles {
  private struct Entry {
    var name: String
    var parent: String?
    var outline: Int?
    var isList: Bool
    var list: WordNumbering.Place
    var isBold: Bool
    var format: WordRun.Format
  }

  private var entries: [String: Entry] = [:]
  /// A longer chain of styles is a circle.
  private static let longestChain = 12

  init(_ tree: XMLTree?) {
    guard let tree else { return }
    for node in tree.all("style") {
      guard let id = tree.attribute("styleId", of: node) else { continue }
      let name = tree.child("name", of: node).flatMap { tree.attribute("val", of: $0) }
      let properties = tree.child("pPr", of: node)
      let outline = properties.flatMap { tree.child("outlineLvl", of: $0) }
        .flatMap { tree.attribute("val", of: $0) }
      let run = tree.child("rPr", of: node)
      entries[id] = Entry(
        name: (name ?? id).lowercased(),
        parent: tree.child("basedOn", of: node).flatMap { tree.attribute("val", of: $0) },
        outline: outline.flatMap { Int($0) },
        isList: properties.flatMap { tree.child("numPr", of: $0) } != nil,
        list: WordNumbering.Place(properties, tree),
        isBold: run.map { WordRun.isOn("b", $0, tree) || WordRun.isOn("i", $0, tree) } ?? false,
        format: run.map { WordRun.Format($0, tree) } ?? WordRun.Format()
      )
    }
  }

  /// What a paragraph is, by its style and its own properties.
  func style(of properties: XMLTree.Node?, _ tree: XMLTree) -> OfficeBlocks.Style {
    var style = OfficeBlocks.Style()
    guard let properties else { return style }
    func value(_ name: String) -> String? {
      tree.child(name, of: properties).flatMap { tree.attribute("val", of: $0) }
    }
    apply(value("pStyle"), to: &style)
    if let level = value("outlineLvl").flatMap({ Int($0) }), level < 6, style.role == .none {
      style.kind = .heading
      style.headingLevel = level + 1
    }
    if style.kind == .paragraph, style.role == .none, let list = tree.child("numPr", of: properties)
    {
      let number = tree.child("numId", of: list).flatMap { tree.attribute("val", of: $0) }
      if number != "0" { style.kind = .listItem }
    }
    return style
  }

  /// The list that a paragraph belongs to, by its own properties and its styles.
  func list(of properties: XMLTree.Node, _ tree: XMLTree) -> WordNumbering.Place {
    var place = WordNumbering.Place(properties, tree)
    var next = tree.child("pStyle", of: properties).flatMap { tree.attribute("val", of: $0) }
    for _ in 0..<Self.longestChain {
      guard let entry = next.flatMap({ entries[$0] }) else { break }
      place.list = place.list ?? entry.list.list
      place.depth = place.depth ?? entry.list.depth
      next = entry.parent
    }
    return place
  }

  /// How the text of a style is written, by it and the styles that it is based on.
  func format(_ id: String?) -> WordRun.Format {
    var format = WordRun.Format()
    var next = id
    for _ in 0..<Self.longestChain {
      guard let entry = next.flatMap({ entries[$0] }) else { break }
      format.fill(from: entry.format)
      next = entry.parent
    }
    return format
  }

  private func apply(_ id: String?, to style: inout OfficeBlocks.Style) {
    var next = id
    var isList = false
    for _ in 0..<Self.longestChain {
      guard let id = next else { break }
      let entry = entries[id]
      let name = entry?.name ?? id.lowercased()
      style.isEmphasised = style.isEmphasised || entry?.isBold ?? false
      isList = isList || entry?.isList ?? false
      if let level = Self.headingLevel(name) ?? entry?.outline.flatMap({ $0 < 6 ? $0 + 1 : nil }) {
        style.kind = .heading
        style.headingLevel = level
        style.isEmphasised = false
        return
      }
      if Self.apply(name, to: &style) { return }
      next = entry?.parent
    }
    if isList { style.kind = .listItem }
  }

  /// `heading 2`; `Heading2` where a document has no list of styles.
  static func headingLevel(_ name: String) -> Int? {
    guard name.hasPrefix("heading") else { return nil }
    let number = name.dropFirst(7).drop { $0 == " " }
    guard let level = Int(number), level >= 1 else { return nil }
    return min(level, 6)
  }

  static func apply(_ name: String, to style: inout OfficeBlocks.Style) -> Bool {
    switch name {
    case "title":
      style.role = .title
      style.kind = .heading
      style.headingLevel = 1
      style.isEmphasised = false
    case "subtitle": style.role = .subtitle
    case "author", "byline", "authors": style.role = .author
    case "date": style.role = .date
    case "caption", "image caption", "table caption": style.kind = .caption
    case "quote", "intense quote", "block text", "quotations": style.kind = .quotation
    case "source code", "html preformatted", "preformatted text", "macro":
      style.kind = .preformatted
    default: return false
    }
    return true
  }
}
