import FactModel
import Release

/// The verdict on a claim with its reason, and the verdicts before it.
struct VerdictPart {
  let material: ReportMaterial
  let claim: Claim

  func write(to writer: inout some BlockWriter) {
    var earlier = claim.verdicts.dropLast()
    if let verdict = claim.verdict {
      let rating = Inline.strong(Inline(material.ratingName(verdict)))
      writer.paragraph("Verdict: \(rating)\(details(verdict)).")
      if let reason = verdict.reason { writer.paragraph(Inline(reason)) }
    } else {
      earlier = material.verdictsOnOtherWords(claim)[...]
      writer.paragraph(
        earlier.isEmpty ? "Verdict: not rated." : "Verdict: none on the words that are there now."
      )
    }
    guard !earlier.isEmpty else { return }
    writer.paragraph(earlier.count == 1 ? "Earlier verdict:" : "Earlier verdicts:")
    for verdict in earlier {
      writer.item { writer in
        writer.paragraph("\(material.ratingName(verdict))\(details(verdict)).")
        if let reason = verdict.reason { writer.paragraph(Inline(reason)) }
      }
    }
  }

  private func details(_ verdict: Verdict) -> String {
    let confidence = verdict.confidence.map { ", \($0.rawValue) confidence" } ?? ""
    let signed = verdict.signed
    return "\(confidence), by \(signed.by.signature), \(Words.moment(signed.at))"
  }
}
