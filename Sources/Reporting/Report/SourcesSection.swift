import FactModel
import Release

/// The sources in full, so that the work can be done again.
struct SourcesSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let cited = material.hasFootnotes ? material.citedSources : []
    let listed = material.sources.filter { !cited.contains($0.id) }
    guard !listed.isEmpty || hidden > 0 else { return }
    writer.heading(2, cited.isEmpty ? "Sources" : "Other sources")
    for source in listed {
      writer.heading(3, Inline(material.heading(of: source)))
      writer.paragraph("\(Citation(source, material.options).inline)")
      writer.list(facts(of: source))
      if material.release.includesNotes {
        for note in source.notes {
          writer.paragraph("Note of \(note.signed.by.signature): \(note.text)")
        }
      }
    }
    writer.paragraph(leftOut)
  }

  /// Where it is to be found, and what is to be known of it.
  func facts(of source: Source) -> [Inline] {
    var lines: [Inline] = []
    if let url = source.url { lines.append("URL: \(Inline.address(url))") }
    if let archive = source.archiveURL {
      let day = source.archived.map { " of \($0.inWords)" } ?? ""
      lines.append("Archived copy\(day): \(Inline.address(archive))")
    }
    if let accessed = source.accessed { lines.append("Accessed: \(accessed.inWords)") }
    if let kind = source.kind { lines.append("Kind: \(kind)") }
    let isForReaders = material.options.shape == .public
    if let grade = source.grade, !isForReaders {
      lines.append("Grade: \(grade.description) (\(grade.inWords))")
    }
    if let original = source.derivedFrom.flatMap(material.source) {
      let name = material.hasFootnotes ? Inline(original.heading) : material.link(to: original)
      lines.append("Repeats \(name)")
    }
    if let interest = source.interest { lines.append("Interest disclosed: \(interest)") }
    if let slug = source.slug, !isForReaders { lines.append("Short name: @\(slug)") }
    if source.visibility == .desk { lines.append("For the desk only, not for publication") }
    return lines
  }

  private var hidden: Int { material.release.keptBack.sources }

  /// How much is not shown; empty when all is.
  var leftOut: Inline {
    guard hidden > 0 else { return "" }
    let claims = material.claims.count(where: material.release.isPartlyHidden)
    let verb = hidden == 1 ? "is" : "are"
    let sources = Words.count(hidden, "source")
    let state = material.release.includesDesk ? "sealed" : "not public"
    let used = claims == 0 ? "no claim" : Words.count(claims, "claim")
    return "\(sources) that \(verb) \(state) \(verb) left out, used for \(used)."
  }
}
