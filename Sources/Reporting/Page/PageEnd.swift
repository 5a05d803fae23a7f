import FactModel

/// Writes what stands below text and claims: the method, the ledger, the rules that were switched off.
struct PageEnd {
  let material: ReportMaterial
  let claims: [Claim]

  func writeMethod(to writer: inout HTMLWriter) {
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"method\">\n<h2 id=\"method\">How this was checked</h2>\n"
    )
    let scale = material.session.scale
    writer.markup("<p>Claims are rated on the scale ")
    writer.text("\(scale.title) (\(scale.reference)): \(Words.list(scale.ratings.map(\.name))).")
    writer.markup("</p>\n")
    for note in material.options.translationNotes { writer.element("<p>", note + ".", "</p>\n") }
    writer.element("<p>", MethodSection(material: material).sentences.plainText, "</p>\n")
    let checkers = Set(claims.flatMap { $0.verdicts.map(\.signed.by) }).map(\.signature).sorted()
    if !checkers.isEmpty {
      writer.element("<p>Checked by ", Words.list(checkers), ".</p>\n")
    }
    writer.markup("</section>\n")
  }

  func writeLedger(to writer: inout HTMLWriter) {
    let session = material.session
    guard !session.publications.isEmpty else { return }
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">Corrections</h2>\n"
    )
    if session.corrections.isEmpty {
      writer.markup("<p>Nothing was corrected since this was published.</p>\n")
    } else {
      writer.markup("<ul class=\"list\">\n")
      for correction in session.corrections.all.reversed() { write(correction, to: &writer) }
      writer.markup("</ul>\n")
    }
    writer.markup("<ul class=\"list meta\">\n")
    for publication in session.publications.all {
      writer.markup("<li>")
      writer.inline(CorrectionsSection.inWords(publication))
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n</section>\n")
  }

  private func write(_ correction: Correction, to writer: inout HTMLWriter) {
    writer.element("<li><b>", Words.capitalised(correction.kind.rawValue), "</b>, ")
    writer.text(Words.day(correction.signed.at))
    if let label = correction.label {
      let claim = correction.claim.flatMap { id in claims.first { $0.id == id } }
      writer.markup(", ")
      if let claim, material.options.shape != .memo {
        writer.markup("<a href=\"#")
        writer.value(ElementName.of(claim))
        writer.element("\">", label, "</a>")
      } else {
        writer.text(label)
      }
    }
    writer.element(": <bdi>", correction.reason, "</bdi>")
    for difference in material.shown(correction) {
      writer.element(
        "<p dir=\"auto\"><span class=\"label\">",
        Words.capitalised(difference.field),
        "</span> "
      )
      writer.element("<del>", difference.before ?? "none", "</del>")
      if correction.kind == .correction {
        writer.element(" → <ins>", difference.after ?? "none", "</ins>")
      }
      writer.markup("</p>")
    }
    writer.markup("</li>\n")
  }

  func writeWaivers(to writer: inout HTMLWriter) {
    let waivers = material.waivers
    guard !waivers.isEmpty else { return }
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"rules\">\n<h2 id=\"rules\">Rules switched off</h2>\n<ul class=\"list\">\n"
    )
    for waiver in waivers {
      writer.element("<li>", WaiversSection.inWords(waiver), "</li>\n")
    }
    writer.markup("</ul>\n</section>\n")
  }
}
