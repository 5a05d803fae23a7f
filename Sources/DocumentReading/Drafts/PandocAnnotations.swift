import ArticleReading
package import OrderedJSON

/// Reads comments, footnotes and links from a document as pandoc's JSON has it (pandoc-types 1.22 and
/// later), with `--track-changes=all`.
///
/// What waits to be inserted or deleted counts as in the article.
package struct PandocAnnotations {
  /// So many code points around the words tell one place from another.
  private static let context = 40
  /// Deeper nesting is no draft.
  private static let deepest = 200

  private struct Open {
    var id: String
    var annotation: DraftAnnotation
    var start: Int
  }

  private var text: [Character] = []
  private var found: [(annotation: DraftAnnotation, range: Range<Int>)] = []
  private var open: [Open] = []
  private var depth = 0
  private var reading = DraftReading.proposed

  /// Returns the annotations in the order of the text, as it stands with its changes or without.
  package static func all(
    in document: JSONValue,
    reading: DraftReading = .proposed
  ) -> [DraftAnnotation] {
    var reader = PandocAnnotations()
    reader.reading = reading
    if case .object(let object) = document, let blocks = object["blocks"] { reader.visit(blocks) }
    for rest in reader.open {
      reader.found.append((rest.annotation, rest.start..<rest.start))
    }
    return reader.found.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map { reader.placed($0.element.annotation, $0.element.range) }
  }

  private func placed(_ annotation: DraftAnnotation, _ range: Range<Int>) -> DraftAnnotation {
    var annotation = annotation
    annotation.exact = String(text[range])
    let before = text[max(0, range.lowerBound - Self.context)..<range.lowerBound]
    let behind = text[range.upperBound..<min(text.count, range.upperBound + Self.context)]
    annotation.prefix = String(before.reversed().prefix { $0 != "\n" }.reversed())
    annotation.suffix = String(behind.prefix { $0 != "\n" })
    return annotation
  }

  // MARK: - The tree

  private mutating func visit(_ value: JSONValue) {
    guard depth < Self.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    switch value {
    case .array(let values): for value in values { visit(value) }
    case .object(let object):
      guard case .string(let kind)? = object["t"] else {
        for member in object.members { visit(member.value) }
        return
      }
      visit(kind, object["c"] ?? .null)
    case .null, .bool, .number, .string: break
    }
  }

  private mutating func visit(_ kind: String, _ content: JSONValue) {
    switch kind {
    case "Str": if case .string(let words) = content { text += words }
    case "Space", "SoftBreak": text.append(" ")
    case "LineBreak": text.append("\n")
    case "Quoted": quoted(content)
    case "Span": span(content)
    case "Link": link(content)
    case "Note": note(content)
    case "Code", "Math", "CodeBlock":
      if case .string(let words)? = content.elements.last { text += words }
    case "RawInline", "RawBlock": raw(content)
    case "Image", "Figure": if content.elements.count > 1 { visit(content.elements[1]) }
    case "Header": if let inlines = content.elements.last { visit(inlines) }
    default: visit(content)
    }
    if Self.blocks.contains(kind) { text += "\n\n" }
  }

  private static let blocks: Set<String> = [
    "Para", "Plain", "Header", "CodeBlock", "LineBlock", "BlockQuote", "RawBlock",
  ]

  private mutating func quoted(_ content: JSONValue) {
    let isDouble = content.elements.first?.string("t") != "SingleQuote"
    text.append(isDouble ? "“" : "‘")
    if let inlines = content.elements.last { visit(inlines) }
    text.append(isDouble ? "”" : "’")
  }

  /// A span has the attributes `[id, [class …], [[key, value] …]]`.
  private mutating func span(_ content: JSONValue) {
    let parts = content.elements
    guard parts.count == 2 else { return visit(content) }
    let attributes = parts[0].elements
    let classes = attributes.count > 1 ? attributes[1].elements.compactMap(\.text) : []
    let keys = attributes.count > 2 ? attributes[2].elements : []
    func value(_ name: String) -> String? {
      keys.first { $0.elements.first?.text == name }?.elements.last?.text
    }
    // Pandoc has the number of a comment as the identity of the span, or among the keys.
    let id = attributes.first?.text.flatMap { $0.isEmpty ? nil : $0 } ?? value("id") ?? ""
    if classes.contains("comment-start") {
      let (words, urls) = Self.words(of: parts[1])
      let comment = DraftAnnotation(
        kind: .comment,
        exact: "",
        text: words,
        author: value("author"),
        date: value("date"),
        urls: urls
      )
      open.append(Open(id: id, annotation: comment, start: text.count))
    } else if classes.contains("comment-end") {
      guard let index = open.lastIndex(where: { $0.id == id }) else { return }
      let begun = open.remove(at: index)
      found.append((begun.annotation, begun.start..<text.count))
    } else if classes.contains("insertion") {
      change(.insertion, parts[1])
    } else if classes.contains("deletion") {
      change(.deletion, parts[1])
    } else {
      visit(parts[1])
    }
  }

  /// A tracked change: at its words where they are in the text that is read, else between words.
  private mutating func change(_ kind: DraftAnnotation.Kind, _ content: JSONValue) {
    let start = text.count
    if (kind == .insertion) == (reading == .proposed) { visit(content) }
    let (words, _) = Self.words(of: content)
    guard !words.isEmpty else { return }
    found.append((DraftAnnotation(kind: kind, exact: "", text: words), start..<text.count))
  }

  private mutating func link(_ content: JSONValue) {
    let parts = content.elements
    guard parts.count == 3, let url = parts[2].elements.first?.text else { return visit(content) }
    let start = text.count
    visit(parts[1])
    guard DraftAnnotation.isAddress(url) else { return }
    found.append((DraftAnnotation(kind: .link, exact: "", urls: [url]), start..<text.count))
  }

  private mutating func note(_ content: JSONValue) {
    let (words, urls) = Self.words(of: content)
    let place = text.count..<text.count
    found.append((DraftAnnotation(kind: .footnote, exact: "", text: words, urls: urls), place))
  }

  /// An HTML comment in a Markdown draft.
  private mutating func raw(_ content: JSONValue) {
    guard case .string(let markup)? = content.elements.last,
      let words = CriticMarkup.words(ofComment: markup), !words.isEmpty
    else { return }
    let comment = DraftAnnotation(
      kind: .comment,
      exact: "",
      text: words,
      urls: DraftAnnotation.addresses(in: words)
    )
    found.append((comment, text.count..<text.count))
  }

  /// The words in a part of the tree, and the addresses.
  private static func words(of value: JSONValue) -> (String, [String]) {
    var reader = PandocAnnotations()
    reader.visit(value)
    let words = String(reader.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var urls = reader.found.flatMap(\.annotation.urls)
    // Written out, without being a link.
    for url in DraftAnnotation.addresses(in: words) where !urls.contains(url) { urls.append(url) }
    return (words, urls)
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    if case .array(let values) = self { return values }
    return []
  }

  fileprivate var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  fileprivate func string(_ key: String) -> String? {
    guard case .object(let object) = self else { return nil }
    return object[key]?.text
  }
}
