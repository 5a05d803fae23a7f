import FactModel

/// The sources in full, so that the work can be done again.
struct SourcesSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard !material.session.sources.isEmpty else { return }
    writer.heading(2, "Sources")
    for source in material.sources {
      writer.heading(3, Inline(ReportMaterial.heading(of: source)))
      writer.paragraph("\(Citation(source).inline)")
      writer.list(facts(of: source))
      if material.options.includeNotes {
        for note in source.notes {
          writer.paragraph("Note of \(note.signed.by.signature): \(note.text)")
        }
      }
    }
    writer.paragraph(leftOut)
  }

  private func facts(of source: Source) -> [Inline] {
    var lines: [Inline] = []
    if let url = source.url { lines.append("URL: \(Inline.address(url))") }
    if let archive = source.archiveURL {
      let day = source.archived.map { " of \($0.inWords)" } ?? ""
      lines.append("Archived copy\(day): \(Inline.address(archive))")
    }
    if let accessed = source.accessed { lines.append("Accessed: \(accessed.inWords)") }
    if let kind = source.kind { lines.append("Kind: \(kind)") }
    if let grade = source.grade { lines.append("Grade: \(grade.description) (\(grade.inWords))") }
    if let original = source.derivedFrom.flatMap(material.source) {
      lines.append("Repeats \(material.link(to: original))")
    }
    if let interest = source.interest { lines.append("Interest disclosed: \(interest)") }
    if let slug = source.slug { lines.append("Short name: @\(slug)") }
    if source.visibility == .desk { lines.append("For the desk only, not for publication") }
    return lines
  }

  /// How much is not shown; empty when all is.
  var leftOut: Inline {
    let hidden = material.session.sources.count - material.sources.count
    guard hidden > 0 else { return "" }
    let claims = material.claims.count(where: material.isPartlyHidden)
    let verb = hidden == 1 ? "is" : "are"
    let sources = Words.count(hidden, "source")
    let state = material.options.includeDesk ? "sealed" : "not public"
    let used = claims == 0 ? "no claim" : Words.count(claims, "claim")
    return "\(sources) that \(verb) \(state) \(verb) left out, used for \(used)."
  }
}
