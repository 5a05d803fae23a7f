package import Release

/// The reports of a check in GitHub-flavoured Markdown.
package enum MarkdownReport {
  /// What a report shows.
  package typealias Options = ReportOptions

  /// Returns the report; the same for the same release, wherever and whenever it is written.
  package static func text(of release: Release, options: Options = Options()) -> String {
    String(decoding: bytes(of: release, options: options), as: UTF8.self)
  }

  /// Returns the report as UTF-8.
  package static func bytes(of release: Release, options: Options = Options()) -> [UInt8] {
    let material = ReportMaterial(release, options)
    var writer = MarkdownWriter()
    for section in sections(material) { section.write(to: &writer) }
    guard options.shape == .public, let flavour = options.flavour, flavour != .github else {
      return writer.bytes
    }
    return Array(FrontMatterText.head(of: material, for: flavour).utf8) + writer.bytes
  }

  private static func sections(_ material: ReportMaterial) -> [any ReportSection] {
    let sections: [any ReportSection.Type] =
      switch material.options.shape {
      case .editor:
        [
          FactsSection.self, RetractionSection.self, DecisionsSection.self,
          AnnotatedTextSection.self, FixesSection.self, DiffSection.self, SummarySection.self,
          ClaimsSection.self, FindingsSection.self, ItemsSection.self, OpenQuestionsSection.self,
          QueriesSection.self, ContactsSection.self, SourcesSection.self, MethodSection.self,
          WaiversSection.self, CorrectionsSection.self,
          CheckersSection.self,
        ]
      case .memo:
        [
          FactsSection.self, FixesSection.self, DiffSection.self, FindingsSection.self,
          WaiversSection.self, CorrectionsSection.self,
        ]
      case .public:
        [
          PublicSummarySection.self, PublicClaimsSection.self, SourcesSection.self,
          MethodSection.self, WaiversSection.self, CorrectionsSection.self, FootnotesSection.self,
        ]
      }
    return sections.map { $0.init(material: material) }
  }
}
