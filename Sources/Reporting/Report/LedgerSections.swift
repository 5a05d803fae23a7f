import FactModel
import Publishing
import Release

/// That what was published is no longer stood by; before everything else.
struct RetractionSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard let retraction = material.release.retraction else { return }
    let day = Words.day(retraction.signed.at)
    writer.paragraph("\(Inline.strong("Retracted")) on \(day): \(retraction.reason)")
  }
}

/// What was published, and every correction since.
struct CorrectionsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let release = material.release
    guard !release.publications.isEmpty else { return }
    writer.heading(2, "Corrections")
    writer.list(release.publications.all.map(Self.inWords))
    if release.corrections.isEmpty { writer.paragraph("Nothing was corrected since.") }
    let minor = release.corrections.all.filter { $0.kind == .minor }
    for correction in release.corrections.all.reversed()
    where correction.kind != .minor || material.options.shape != .public {
      writer.item { write(correction, to: &$0) }
    }
    if material.options.shape == .public { writer.paragraph(Inline(Self.inWords(minor))) }
  }

  /// Changes of nothing that is said, in one line; empty where there are none.
  static func inWords(_ minor: [Correction]) -> String {
    guard let last = minor.last else { return "" }
    let reasons = Words.list(minor.map { Words.withoutStop($0.reason) })
    return "\(Words.count(minor.count, "minor change")), the last on \(Words.day(last.signed.at)): "
      + "\(reasons)."
  }

  static func inWords(_ publication: Publication) -> Inline {
    let day = Words.day(publication.signed.at)
    let url: Inline = publication.url.map { ": \(Inline.address($0))" } ?? ""
    return "Version \(publication.number.description) was published on \(day)\(url)"
  }

  /// What an entry is about, where it is no claim of the report.
  static func what(_ correction: Correction, _ material: ReportMaterial) -> String {
    guard let label = correction.label else { return "all that was published" }
    return correction.claim != nil && material.options.shape == .public ? "a claim" : label
  }

  /// What is different, in words; for readers a rule that was switched off is told as what it looks for, and the
  /// place as the report calls it.
  static func field(of difference: Correction.Difference, _ material: ReportMaterial) -> String {
    let field = difference.field
    let parts = field.split(separator: " ")
    guard material.options.shape == .public, let rule = parts.first.map(String.init),
      let what = GateRule.named(rule)?.what,
      parts.count == 1 || parts.count == 3 && parts[1] == "at"
    else { return Words.capitalised(field) }
    let place = parts.count == 3 ? material.placeInWords(String(parts[2])) : nil
    return Words.capitalised(what) + (place.map { " (\($0))" } ?? "")
  }

  private func write(_ correction: Correction, to writer: inout some BlockWriter) {
    let kind = Inline.strong(Inline(Words.capitalised(correction.kind.rawValue)))
    let day = Words.day(correction.signed.at)
    let claim = correction.claim.flatMap { material.release.claims[$0] }.map(material.link(to:))
    let what = claim ?? Inline(CorrectionsSection.what(correction, material))
    writer.paragraph("\(kind), \(day), \(what): \(correction.reason)")
    for difference in correction.differences {
      writer.paragraph("\(Self.field(of: difference, material)) before:")
      writer.quotation(Inline(difference.before ?? "none"))
      guard correction.kind != .retraction else { continue }
      writer.paragraph("and now:")
      writer.quotation(Inline(difference.after ?? "none"))
    }
    if material.options.shape != .public {
      writer.paragraph("Entered by \(correction.signed.by.signature).")
    }
  }
}

/// The rules of the publish gate that were switched off, and why.
struct WaiversSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard !material.waivers.isEmpty else { return }
    writer.heading(2, "Rules switched off")
    writer.list(
      material.waivers.map { Inline(Self.inWords($0, at: material.place(of: $0))) }
    )
  }

  static func inWords(_ waiver: Waiver, at place: String?) -> String {
    let what = GateRule.named(waiver.rule).map { " (\($0.what))" } ?? ""
    let at = place.map { " at \($0)" } ?? ""
    let by = waiver.signed.by.signature
    return "\(waiver.rule)\(what)\(at): \(waiver.reason) (\(by), \(Words.day(waiver.signed.at)))"
  }
}
