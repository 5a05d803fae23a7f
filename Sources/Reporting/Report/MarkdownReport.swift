package import FactModel

/// The review report of a session, for an editor, in GitHub-flavoured Markdown.
package enum MarkdownReport {
  package struct Options: Sendable {
    /// Whether the checkers' notes, which are for colleagues, are in the report.
    package var includeNotes: Bool
    /// Whether sources that are not for publication are in the report; sealed ones never are.
    package var includeDesk: Bool

    package init(includeNotes: Bool = false, includeDesk: Bool = false) {
      self.includeNotes = includeNotes
      self.includeDesk = includeDesk
    }
  }

  /// Returns the report; the same for the same session, wherever and whenever it is written.
  package static func text(of session: Session, options: Options = Options()) -> String {
    String(decoding: bytes(of: session, options: options), as: UTF8.self)
  }

  /// Returns the report as UTF-8.
  package static func bytes(of session: Session, options: Options = Options()) -> [UInt8] {
    let material = ReportMaterial(session, options)
    var writer = MarkdownWriter()
    for section in sections(material) { section.write(to: &writer) }
    return writer.bytes
  }

  private static func sections(_ material: ReportMaterial) -> [any ReportSection] {
    [
      FactsSection(material: material),
      SummarySection(material: material),
      ClaimsSection(material: material),
      FixesSection(material: material),
      FindingsSection(material: material),
      OpenQuestionsSection(material: material),
      SourcesSection(material: material),
      MethodSection(material: material),
      CheckersSection(material: material),
    ]
  }
}

/// A part of a report under a heading of its own; writes nothing when there is nothing to say.
protocol ReportSection {
  init(material: ReportMaterial)
  func write(to writer: inout MarkdownWriter)
}
