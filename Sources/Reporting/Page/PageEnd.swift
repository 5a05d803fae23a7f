import FactModel
import Release

/// Writes what stands below text and claims: the method, the ledger, the rules that were switched off.
struct PageEnd {
  let material: ReportMaterial
  let claims: [Claim]

  func writeMethod(to writer: inout HTMLWriter) {
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"method\">\n<h2 id=\"method\">How this was checked</h2>\n"
    )
    let scale = material.release.scale
    writer.markup("<p>Claims are rated on the scale ")
    writer.text("\(scale.title) (\(scale.reference)): \(Words.list(scale.ratings.map(\.name))).")
    writer.markup("</p>\n")
    for note in material.release.translationNotes { writer.element("<p>", note + ".", "</p>\n") }
    writer.element("<p>", MethodSection(material: material).sentences.plainText, "</p>\n")
    let checkers = Set(claims.flatMap { $0.verdicts.map(\.signed.by) }).map(\.signature).sorted()
    if !checkers.isEmpty {
      writer.element("<p>Checked by ", Words.list(checkers), ".</p>\n")
    }
    writer.markup("</section>\n")
  }

  func writeLedger(to writer: inout HTMLWriter) {
    let release = material.release
    guard !release.publications.isEmpty else { return }
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">Corrections</h2>\n"
    )
    if release.corrections.isEmpty {
      writer.markup("<p>Nothing was corrected since this was published.</p>\n")
    } else {
      writer.markup("<ul class=\"list\">\n")
      let isPublic = material.options.shape == .public
      for correction in release.corrections.all.reversed()
      where correction.kind != .minor || !isPublic {
        write(correction, to: &writer)
      }
      writer.markup("</ul>\n")
      let minor = CorrectionsSection.inWords(release.corrections.all.filter { $0.kind == .minor })
      if isPublic, !minor.isEmpty { writer.element("<p>", minor, "</p>\n") }
    }
    writer.markup("<ul class=\"list meta\">\n")
    for publication in release.publications.all {
      writer.markup("<li>")
      writer.inline(CorrectionsSection.inWords(publication))
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n</section>\n")
  }

  private func write(_ correction: Correction, to writer: inout HTMLWriter) {
    writer.element("<li><b>", Words.capitalised(correction.kind.rawValue), "</b>, ")
    writer.text(Words.day(correction.signed.at))
    let claim = correction.claim.flatMap { id in claims.first { $0.id == id } }
    writer.markup(", ")
    if let claim, material.options.shape != .memo {
      writer.markup("<a href=\"#")
      writer.value(Release.elementName(of: claim))
      writer.element("\">", material.name(of: claim), "</a>")
    } else {
      writer.text(CorrectionsSection.what(correction, material))
    }
    writer.element(": <bdi>", correction.reason, "</bdi>")
    for difference in correction.differences {
      writer.element(
        "<p dir=\"auto\"><span class=\"label\">",
        CorrectionsSection.field(of: difference, material),
        "</span> "
      )
      writer.element("<del>", difference.before ?? "none", "</del>")
      if correction.kind != .retraction {
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
      writer.element(
        "<li>",
        WaiversSection.inWords(waiver, at: material.place(of: waiver)),
        "</li>\n"
      )
    }
    writer.markup("</ul>\n</section>\n")
  }
}
