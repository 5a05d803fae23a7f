import FactModel
import Release

/// How the article was checked: the scale, and what was done with its sentences.
struct MethodSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    writer.heading(2, "Method")
    writeScale(to: &writer)
    writer.list(material.release.translationNotes.map { Inline($0 + ".") })
    writer.paragraph(sentences)
  }

  private func writeScale(to writer: inout some BlockWriter) {
    let scale = material.release.scale
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
    let uses = material.release.use.uses
    guard !uses.isEmpty else { return "" }
    if material.options.shape == .public {
      // What else the desk went through it keeps, and changes without a word to readers.
      let rated = uses.count { !$0.claims.isEmpty }
      let carry = rated == 1 ? "carries" : "carry"
      return Inline(
        "Of \(Words.count(uses.count, "sentence")), \(rated) \(carry) a claim that was checked."
      )
    }
    let carrying = uses.count { !$0.claims.isEmpty || !$0.findings.isEmpty }
    let others = uses.filter { $0.isCovered && $0.claims.isEmpty && $0.findings.isEmpty }
    let nothing = others.count { $0.marks.contains(where: saysNothingToCheck) }
    var parts = ["\(carrying) \(carrying == 1 ? "carries" : "carry") a claim or finding"]
    for (count, what) in [
      (others.count - nothing, "checked item by item"),
      (nothing, "marked as having nothing to check"),
    ] where count > 0 {
      parts.append("\(count) \(count == 1 ? "was" : "were") \(what)")
    }
    let words = "Of \(Words.count(uses.count, "sentence")), \(Words.list(parts))."
    let later = uses.indices.filter { uses[$0].marks.contains(where: isToReturnTo) }
    guard !later.isEmpty, material.options.shape != .public else { return Inline(words) }
    let addresses = material.addresses(of: later).joined(separator: ", ")
    return Inline("\(words) To be returned to: \(addresses).")
  }

  private func saysNothingToCheck(_ id: EntityID) -> Bool {
    material.release.marks[id]?.kind == .nothing
  }

  private func isToReturnTo(_ id: EntityID) -> Bool {
    material.release.marks[id]?.kind == .later
  }
}
