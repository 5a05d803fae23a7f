import FactModel

/// How the article was checked: the scale, and what was done with its sentences.
struct MethodSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    writer.heading(2, "Method")
    writeScale(to: &writer)
    writer.list(material.options.translationNotes.map { Inline($0 + ".") })
    writer.paragraph(sentences)
  }

  private func writeScale(to writer: inout some BlockWriter) {
    let scale = material.session.scale
    let name = "\(scale.title) (\(scale.reference))"
    guard scale.ratings.contains(where: { $0.meaning != nil }) else {
      let ratings = Words.list(scale.ratings.map(\.name))
      writer.paragraph("Claims are rated on the scale \(name): \(ratings).")
      return
    }
    writer.paragraph("Claims are rated on the scale \(name):")
    writer.list(
      scale.ratings.map { rating in
        "\(rating.name)\(rating.meaning.map { ": \($0)" } ?? "")"
      }
    )
  }

  var sentences: Inline {
    let uses = material.session.use.uses
    guard !uses.isEmpty else { return "" }
    let carrying = uses.count { !$0.claims.isEmpty || !$0.findings.isEmpty }
    let nothing = uses.count { $0.isCovered && $0.claims.isEmpty && $0.findings.isEmpty }
    var words = "Of \(Words.count(uses.count, "sentence")), \(carrying) "
    words += carrying == 1 ? "carries" : "carry"
    words += " a claim or finding"
    if nothing > 0 {
      words += " and \(nothing) \(nothing == 1 ? "was" : "were") marked as having nothing to check"
    }
    words += "."
    let later = uses.indices.filter { uses[$0].marks.contains(where: isToReturnTo) }
    guard !later.isEmpty else { return Inline(words) }
    let addresses = material.addresses(of: later).joined(separator: ", ")
    return Inline("\(words) To be returned to: \(addresses).")
  }

  private func isToReturnTo(_ id: EntityID) -> Bool {
    material.session.marks[id]?.kind == .later
  }
}
