import OrderedJSON

/// The text of a page that stands in a file of another tool: without tags, a line for each block.
package enum MarkupText {
  /// Elements that end a line.
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "br", "section",
    "article", "blockquote", "title", "table", "body", "head", "html",
  ]

  /// The text of a page: what is no markup is text.
  package static func text(_ page: String) -> String {
    var lines: [String] = [""]
    var rest = page[...]
    while let at = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      lines[lines.count - 1] += rest[..<at]
      rest = rest[at...]
      if rest.first == "&" {
        let (text, length) = reference(rest)
        lines[lines.count - 1] += text
        rest = rest.dropFirst(length)
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = rest[..<end].dropFirst().drop { $0 == "/" }
      let name = tag.prefix { $0.isLetter || $0.isNumber }.lowercased()
      rest = rest[rest.index(after: end)...]
      if name == "script" || name == "style",
        let close = rest.firstOccurrence(of: "</\(name)")
      {
        rest = rest[close.lowerBound...]
      } else if blocks.contains(name) {
        lines.append("")
      }
    }
    lines[lines.count - 1] += rest
    return lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static let names: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "euro": "€", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
    "eacute": "é", "egrave": "è",
  ]

  /// What a character reference at the beginning stands for, and its length.
  private static func reference(_ text: Substring) -> (String, Int) {
    let body = text.dropFirst().prefix(10).prefix { $0 != ";" }
    let end = text.index(text.startIndex, offsetBy: body.count + 1)
    guard end < text.endIndex, text[end] == ";" else { return ("&", 1) }
    if let known = names[body] { return (known, body.count + 2) }
    guard body.first == "#" else { return ("&", 1) }
    let digits = body.dropFirst()
    let code =
      digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = code.flatMap(Unicode.Scalar.init) else { return ("&", 1) }
    return (String(Character(scalar)), body.count + 2)
  }
}

extension MarkupText {
  /// A text without the tags with which CSL JSON says how words look.
  package static func withoutStyles(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      plain += rest[..<open]
      rest = rest[open...]
      let tag = rest.prefix(200).prefix { $0 != ">" }
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0 != " " }.lowercased()
      let isTag =
        rest[tag.endIndex...].first == ">" && ["i", "b", "sup", "sub", "span"].contains(name)
      if !isTag { plain.append("<") }
      rest = isTag ? rest[tag.endIndex...].dropFirst() : rest.dropFirst()
    }
    return plain + rest
  }
}
