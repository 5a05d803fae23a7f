import FactModel
import Publishing

/// That what was published is no longer stood by; before everything else.
struct RetractionSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard let publication = material.session.publications.last,
      let retraction = publication.retraction
    else { return }
    let day = Words.day(retraction.signed.at)
    writer.paragraph("\(Inline.strong("Retracted")) on \(day): \(retraction.reason)")
  }
}

/// What was published, and every correction since.
struct CorrectionsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let session = material.session
    guard !session.publications.isEmpty else { return }
    writer.heading(2, "Corrections")
    writer.list(session.publications.all.map(Self.inWords))
    if session.corrections.isEmpty { writer.paragraph("Nothing was corrected since.") }
    for correction in session.corrections.all.reversed() {
      writer.item { write(correction, to: &$0) }
    }
  }

  static func inWords(_ publication: Publication) -> Inline {
    let day = Words.day(publication.signed.at)
    let url: Inline = publication.url.map { ": \(Inline.address($0))" } ?? ""
    return "Version \(publication.number.description) was published on \(day)\(url)"
  }

  private func write(_ correction: Correction, to writer: inout some BlockWriter) {
    let kind = Inline.strong(Inline(Words.capitalised(correction.kind.rawValue)))
    let day = Words.day(correction.signed.at)
    let claim = correction.claim.flatMap { material.session.claims[$0] }.map(material.link(to:))
    let what = claim ?? Inline(correction.label ?? "all that was published")
    writer.paragraph("\(kind), \(day), \(what): \(correction.reason)")
    for difference in material.shown(correction) {
      writer.paragraph("\(Words.capitalised(difference.field)) before:")
      writer.quotation(Inline(difference.before ?? "none"))
      guard correction.kind == .correction else { continue }
      writer.paragraph("and now:")
      writer.quotation(Inline(difference.after ?? "none"))
    }
    if material.options.shape != .public {
      writer.paragraph("Entered by \(correction.signed.by.signature).")
    }
  }
}

extension ReportMaterial {
  /// The differences that may be shown: evidence from a source that was public then and is not now
  /// stays out.
  func shown(_ correction: Correction) -> [Correction.Difference] {
    let hidden = session.sources.all.filter { source($0.id) == nil }.map(\.label)
    return correction.differences.filter { difference in
      guard difference.field == "evidence" else { return true }
      let words = [difference.before, difference.after].compactMap { $0 }
        .flatMap { $0.split(separator: " ").map(String.init) }
      return !words.contains(where: hidden.contains)
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
      material.waivers.map { Inline(Self.inWords($0)) }
    )
  }

  static func inWords(_ waiver: Waiver) -> String {
    let what = GateRule.named(waiver.rule).map { " (\($0.what))" } ?? ""
    let at = waiver.place.map { " at \($0)" } ?? ""
    let by = waiver.signed.by.signature
    return "\(waiver.rule)\(what)\(at): \(waiver.reason) (\(by), \(Words.day(waiver.signed.at)))"
  }
}
