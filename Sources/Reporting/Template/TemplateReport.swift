import FactModel
package import Mustache
import PlainText
package import Release

/// A report in the newsroom's own layout.
package enum TemplateReport {
  /// The language that a template is written in, by the ending of its name; texts of the session are
  /// made harmless in it.
  package enum Language: Sendable {
    case markdown
    case html
    /// Nothing has a meaning in it but control characters.
    case plain

    /// `daily.md`, `daily.html`, `daily.md.mustache` …; Markdown where the name says nothing.
    package init(file: String) {
      var name = file.lowercased()
      if name.hasSuffix(".mustache") { name = String(name.dropLast(".mustache".count)) }
      if [".html", ".htm", ".xhtml", ".xml"].contains(where: name.hasSuffix) {
        self = .html
      } else if [".txt", ".text"].contains(where: name.hasSuffix) {
        self = .plain
      } else {
        self = .markdown
      }
    }

    fileprivate func escape(_ text: String, behind written: [UInt8]) -> String {
      switch self {
      case .markdown:
        FrontMatterText.escaped(text, behind: written) ?? MarkdownText.escaped(text, in: .anywhere)
      case .html: FrontMatterText.escaped(text, behind: written) ?? HTMLText.escaped(text)
      case .plain: SafeText.lines(text)
      }
    }
  }

  /// Returns the report that a template makes of a release.
  ///
  /// - Parameters:
  ///   - release: What may leave.
  ///   - template: The template, read.
  ///   - language: What it is written in.
  ///   - options: What is shown.
  ///   - load: Returns the text of a partial; nil where there is none.
  /// - Returns: The report.
  /// - Throws: The first mistake of a partial.
  package static func bytes(
    of release: Release,
    template: MustacheTemplate,
    language: Language,
    options: ReportOptions,
    load: @escaping (String) -> [UInt8]?
  ) throws(MustacheMistake) -> [UInt8] {
    let material = ReportMaterial(release, options)
    var renderer = MustacheRenderer(
      TemplateFields.report.value(material),
      escape: { language.escape($0, behind: $1) },
      raw: SafeText.lines,
      filters: TemplateFilter.functions,
      load: load
    )
    try renderer.render(template)
    return renderer.bytes
  }
}
