import FactModel
import OrderedJSON
import TextReading

/// The texts in XML as HTML without attributes: what stands in an element of its own is a block of its
/// own, unless words stand beside the element.
struct XMLBlocks {
  let tree: XMLTree
  private(set) var html = ""
  /// Files that are written in letters, as pictures in books are.
  private(set) var files = 0
  private let namesTitle: Bool
  private var isInHeading = false
  private var hasTitle = false

  /// What is quoted in a sentence, in DocBook and TEI.
  private static let quotations: Set<String> = ["quote", "said"]
  private static let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»", "‘"]
  private static let deepest = 100
  private static let longestWord = 200

  /// The elements of HTML for those of NITF, DocBook, TEI, JATS and others that mean the same.
  private static let names: [String: String] = [
    "para": "p", "simpara": "p", "hl1": "h2", "hl2": "h2", "hl3": "h2", "title": "h2", "head": "h2",
    "heading": "h2", "headline": "h2", "subtitle": "h2", "h": "h2", "article-title": "h2",
    "bq": "blockquote", "quote": "blockquote", "disp-quote": "blockquote", "media": "figure",
    "media-caption": "figcaption", "media-producer": "figcaption", "caption": "figcaption",
    "row": "tr", "entry": "td", "itemizedlist": "ul", "orderedlist": "ol", "listitem": "li",
    "list-item": "li", "list": "ul", "item": "li", "emphasis": "em",
  ]
  private static let same: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "td", "th", "ul",
    "ol",
    "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "br", "sub", "sup", "em",
    "strong", "b", "i",
  ]
  /// In these other elements are parts of a sentence.
  private static let ofWords: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "dt", "dd", "pre", "figcaption",
    "sub",
    "sup", "em", "strong", "b", "i",
  ]
  /// Orders to programs, and files.
  private static let wordless: Set<String> = [
    "script", "style", "binary", "media-reference", "media-metadata",
  ]

  /// `namesTitle`: Whether the first heading is the title of the article.
  init(_ tree: XMLTree, namesTitle: Bool = false) {
    self.tree = tree
    self.namesTitle = namesTitle
  }

  /// Adds what stands in an element.
  mutating func take(in node: XMLTree.Node) {
    take(in: node, isInSentence: hasWords(node), depth: 0)
  }

  private mutating func take(in node: XMLTree.Node, isInSentence: Bool, depth: Int) {
    guard depth < Self.deepest else {
      html += DataArticle.escaped(tree.textContent(of: node))
      return
    }
    for child in tree.children(of: node) {
      if tree.isText(child) {
        take(text: String(decoding: tree.text(child), as: UTF8.self))
      } else {
        take(element: child, isInSentence, depth)
      }
    }
  }

  private mutating func take(text: String) {
    let isFile =
      text.utf8.count > Self.longestWord
      && text.utf8.allSatisfy { byte in
        byte <= 0x20 || byte.isASCIILetter || byte.isASCIIDigit || "+/=".utf8.contains(byte)
      }
      && text.split(whereSeparator: \.isWhitespace).allSatisfy {
        $0.utf8.count >= 40 || $0.hasSuffix("=")
      }
    if isFile {
      files += 1
    } else {
      html += DataArticle.escaped(text)
    }
  }

  private mutating func take(element node: XMLTree.Node, _ isInSentence: Bool, _ depth: Int) {
    let name = tree.name(node).lowercased()
    if name == "binary" { files += 1 }
    guard !Self.wordless.contains(name) else { return }
    if name == "q" || isInSentence && Self.quotations.contains(name) {
      return take(quotation: node, depth)
    }
    if isInSentence, name == "xref", isNote(node) {
      html += "<a class=\"noteref\">\(DataArticle.escaped(tree.line(of: node)))</a>"
      return
    }
    if var tag = Self.same.contains(name) ? name : Self.names[name] {
      // The lines of a heading are one heading.
      guard !isInHeading || tag != "p" && !tag.hasPrefix("h") else {
        html += " "
        take(in: node, isInSentence: true, depth: depth + 1)
        return
      }
      if namesTitle, !hasTitle, tag == "h2" || tag == "h1" {
        hasTitle = true
        tag = "h1"
      }
      html += "<\(tag)>"
      guard tag != "br" else { return }
      let isOuter = !isInHeading && tag.count == 2 && tag.hasPrefix("h")
      if isOuter { isInHeading = true }
      take(in: node, isInSentence: Self.ofWords.contains(tag), depth: depth + 1)
      if isOuter { isInHeading = false }
      html += "</\(tag)>"
      return
    }
    let tag = isInSentence ? nil : hasWords(node) ? "p" : "div"
    if let tag { html += "<\(tag)>" }
    take(in: node, isInSentence: tag != "div", depth: depth + 1)
    if let tag { html += "</\(tag)>" }
  }

  /// Words in quotation marks, where none are written around them.
  private mutating func take(quotation node: XMLTree.Node, _ depth: Int) {
    let first = tree.textContent(of: node).first { !$0.isWhitespace }
    let isMarked = [html.last, first].contains { $0.map(Self.marks.contains) ?? false }
    if !isMarked { html += "<q>" }
    take(in: node, isInSentence: true, depth: depth + 1)
    if !isMarked { html += "</q>" }
  }

  /// Whether a reference is the number of a note, which would be a figure of the sentence.
  private func isNote(_ node: XMLTree.Node) -> Bool {
    let kind = tree.attribute("ref-type", of: node) ?? ""
    return ["bibr", "fn", "table-fn"].contains(kind)
      && html.last.map { !"[(,–-".contains($0) } ?? true
  }

  /// Whether words stand in an element beside others.
  private func hasWords(_ node: XMLTree.Node) -> Bool {
    tree.children(of: node).contains { child in
      tree.isText(child) && tree.text(child).contains { $0 > 0x20 }
    }
  }
}

extension XMLTree {
  /// The words in a node, with one space between them.
  func line(of node: Node) -> String { Wording.oneLine(textContent(of: node)) }

  /// The same with a space between elements that nothing stands between: a place and a day.
  func spacedLine(of node: Node) -> String {
    var line = ""
    var isBehindElement = false
    for child in children(of: node) {
      if isBehindElement, !isText(child) { line += " " }
      line += textContent(of: child)
      isBehindElement = !isText(child)
    }
    return Wording.oneLine(line)
  }

  /// All texts in a node, each with the name of the element that it stands in.
  func texts(within top: Node) -> [(name: String, text: String)] {
    var found: [(name: String, text: String)] = []
    var node = top
    while node != Self.none {
      if isText(node) {
        found.append((name(parent(node)), String(decoding: text(node), as: UTF8.self)))
      }
      node = next(after: node, within: top)
    }
    return found
  }
}
