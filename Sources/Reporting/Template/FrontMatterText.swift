import FactModel
import PlainText
import Release

/// Texts in the front matter of Markdown, which is YAML between two lines of `---`.
enum FrontMatterText {
  /// A text as YAML has it at the place behind what was written; nil where that is not in front matter.
  ///
  /// Between quotation marks of the template only what they need is escaped; elsewhere the text brings
  /// its own.
  static func escaped(_ text: String, behind written: [UInt8]) -> String? {
    guard isOpen(written) else { return nil }
    let text = SafeText.line(text)
    let start = (written.lastIndex(of: 0x0A) ?? -1) + 1
    switch mark(open: written[start...]) {
    case UInt8(ascii: "\""): return inside(text)
    case UInt8(ascii: "'"):
      return text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
    default: return "\"\(inside(text))\""
    }
  }

  /// The front matter of a public report, with an empty line behind it.
  static func head(of material: ReportMaterial, for flavour: MarkdownFlavour) -> String {
    // pandoc reads texts of front matter as Markdown.
    func value(_ text: String) -> String {
      let line = SafeText.line(text)
      return "\"\(inside(flavour == .pandoc ? MarkdownText.escaped(line, in: .heading) : line))\""
    }
    var lines = ["---", "title: \(value(material.headline))"]
    let rated = material.claims.filter { $0.verdict != nil }
    let description = material.edition?.conclusion ?? material.summary(of: rated)
    lines.append("description: \(value(description))")
    if let day = material.release.version?.signed.at.day { lines.append("date: \(day)") }
    switch flavour {
    case .hugo: if material.release.isDraft { lines.append("draft: true") }
    case .pandoc:
      lines.append("lang: en")
      let names = Set(rated.flatMap { $0.verdicts.map(\.signed.by.name) }).sorted()
      if !names.isEmpty {
        lines.append("author:")
        lines += names.map { "- \(value($0))" }
      }
    case .github: break
    }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// Whether front matter was begun and not ended.
  private static func isOpen(_ written: [UInt8]) -> Bool {
    guard written.starts(with: "---\n".utf8) || written.starts(with: "---\r\n".utf8) else {
      return false
    }
    let lines = written.split(separator: 0x0A, omittingEmptySubsequences: false)
    return !lines.dropFirst().dropLast().contains { line in
      line.elementsEqual("---".utf8) || line.elementsEqual("---\r".utf8)
        || line.elementsEqual("...".utf8)
    }
  }

  /// The quotation mark that is open at the end of a line; nil for none.
  private static func mark(open line: ArraySlice<UInt8>) -> UInt8? {
    var open: UInt8?
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if open == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == open {
        open = nil
      } else if open == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        open = byte
      }
    }
    return open
  }

  /// A text inside double quotation marks of YAML, which are those of JSON.
  private static func inside(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
