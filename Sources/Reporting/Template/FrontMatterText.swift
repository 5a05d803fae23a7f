import FactModel
import PlainText
import Release

/// Texts in the front matter of a page.
enum FrontMatterText {
  /// A text as front matter has it at the place behind what was written; nil where that is not in front matter.
  ///
  /// Between quotation marks of the template only what they need is escaped; elsewhere the text brings
  /// its own.
  static func escaped(_ text: String, behind written: [UInt8]) -> String? {
    guard let place = FrontMatterPlace(behind: written) else { return nil }
    let text = SafeText.line(text)
    switch place {
    case .double: return inside(text)
    case .single:
      return text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
    case .block: return text
    case .bare: return "\"\(inside(text))\""
    // `template check` refuses it; here it must not end what it stands in.
    case .unfit: return String(text.map { "'\"".contains($0) ? "’" : $0 })
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
