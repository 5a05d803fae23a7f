import FactModel
import Release

/// The sources of the evidence as footnotes, where the program that reads the report has footnotes.
struct FootnotesSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard material.hasFootnotes else { return }
    let cited = material.citedSources
    for source in material.sources where cited.contains(source.id) {
      let beginning = Inline(.footnote(material.number(of: source), isBeginning: true))
      var facts = SourcesSection(material: material).facts(of: source)
      // The address is what it is cited by.
      if source.title == nil, source.citation == nil, source.url != nil { facts.removeFirst() }
      let words = ([Citation(source, material.options).inline] + facts).joined(separator: "; ")
      writer.paragraph("\(beginning)\(words).")
    }
  }
}

extension ReportMaterial {
  /// Whether sources of evidence are footnotes: where it is known whose Markdown it is.
  var hasFootnotes: Bool { options.shape == .public && options.flavour != nil }

  /// The sources that are evidence for a claim of the report.
  var citedSources: Set<EntityID> {
    Set(claims.filter { $0.verdict != nil }.flatMap { $0.evidence.map(\.source) })
  }

  /// What leads from a piece of evidence to the footnote of its source.
  func footnote(of source: Source) -> Inline { .footnote(number(of: source)) }
}
