import FactModel
import Release

/// What readers want first: whose check it is, how it came out, what was checked.
struct PublicSummarySection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    // A site or pandoc writes the title of the front matter.
    if material.options.flavour == nil || material.options.flavour == .github {
      writer.heading(1, Inline(material.headline))
    }
    for notice in material.notices { writer.paragraph(notice) }
    if let conclusion = material.edition?.conclusion {
      writer.paragraph(Inline.strong(Inline(conclusion)))
    }
    writer.paragraph(Inline(material.whose))
    writer.paragraph(material.whatWasChecked)
    writer.heading(2, "Summary")
    let rated = material.claims.filter { $0.verdict != nil }
    guard !rated.isEmpty else {
      writer.paragraph("No claim was rated.")
      return
    }
    writer.paragraph(Inline(material.summary(of: rated)))
    writer.list(
      rated.map { claim in
        let rating = Inline.strong(Inline(claim.verdict.map(material.ratingName) ?? ""))
        let central = claim.isCentral ? " (central)" : ""
        let retracted = material.isStoodBy(claim) ? "" : " (retracted)"
        return "\(rating)\(central)\(retracted): \(claim.wording) (\(material.link(to: claim)))"
      }
    )
  }
}

extension ReportMaterial {
  /// Whether a claim counts: neither it nor, in what readers have, all of it is retracted.
  func isStoodBy(_ claim: Claim) -> Bool {
    claim.retraction == nil && (release.isDraft || release.retraction == nil)
  }

  /// Says how many claims were checked, and how they came out; of what was said and of whether it is so
  /// apart.
  func summary(of rated: [Claim]) -> String {
    let standing = rated.filter(isStoodBy)
    let said = standing.filter(release.isAttribution)
    let content = standing.filter { !release.isAttribution($0) }
    var sentences: [String] = []
    if standing.isEmpty {
      let all = release.isDraft ? nil : release.retraction
      sentences.append(
        all.map { "All of it was retracted on \(Words.day($0.signed.at)). No claim stands." }
          ?? "No claim stands."
      )
    }
    if !content.isEmpty {
      let were = content.count == 1 ? "was" : "were"
      sentences.append("\(Words.count(content.count, "claim")) \(were) checked: \(tally(content)).")
    }
    if !said.isEmpty {
      let more = content.isEmpty ? "" : " more"
      sentences.append(
        "Of \(Words.count(said.count, "claim"))\(more) it was checked whether it was said: \(tally(said))."
      )
    }
    let gone = rated.count - standing.count
    if gone > 0 {
      sentences.append("\(Words.count(gone, "claim")) \(gone == 1 ? "was" : "were") retracted.")
    }
    return sentences.joined(separator: " ")
  }

  /// `1 Mixture, 2 False`, in the order of the scale.
  private func tally(_ claims: [Claim]) -> String {
    var names: [String] = []
    var counts: [String: Int] = [:]
    for name in claims.compactMap({ $0.verdict.map(ratingName) }) {
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
    }
    let order = release.scale.ratings.map(\.name)
    func place(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
    return names.enumerated()
      .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
      .map { "\(counts[$0.element, default: 0]) \($0.element)" }.joined(separator: ", ")
  }

  /// The rating of a claim as it stands apart from its words: of what was said, that it is about that.
  func outcome(of claim: Claim) -> String {
    guard let verdict = claim.verdict else { return "Not rated" }
    let rating = ratingName(verdict)
    return release.isAttribution(claim) ? "Said: \(rating)" : rating
  }
}

/// Each claim as readers need it: who said it and when, the rating, why, the evidence.
struct PublicClaimsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let rated = material.claims.filter { $0.verdict != nil }
    guard !rated.isEmpty else { return }
    writer.heading(2, "Claims")
    for claim in rated {
      writer.heading(
        3,
        Inline(material.heading(of: claim)),
        called: material.givenName(of: claim)
      )
      write(claim, to: &writer)
    }
  }

  private func write(_ claim: Claim, to writer: inout some BlockWriter) {
    if let retraction = claim.retraction {
      let day = Words.day(retraction.signed.at)
      writer.paragraph("\(Inline.strong("Retracted")) on \(day): \(retraction.reason)")
    }
    for correction in material.corrections(of: claim) {
      let day = Words.day(correction.signed.at)
      writer.paragraph("\(Inline.strong("Corrected")) on \(day): \(correction.reason)")
    }
    writer.quotation(Inline(claim.wording))
    writer.paragraph(Inline(material.attribution(of: claim)))
    if let verdict = claim.verdict {
      writer.paragraph("Rating: \(Inline.strong(Inline(material.ratingName(verdict))))")
      if let reason = verdict.reason { writer.paragraph(Inline(reason)) }
    }
    for line in material.right(ofReplyFor: claim) { writer.paragraph(line) }
    EvidencePart(material: material, claim: claim).write(to: &writer)
  }
}

extension ReportMaterial {
  /// `Jan Nowak, mayor, 29 January 2024 (3.2)`; for readers without the address.
  func attribution(of claim: Claim) -> String {
    let who = claim.claimant.map(\.inWords) ?? "In the article"
    let when = claim.said.map { ", \($0.inWords)" } ?? ""
    let place = options.shape == .public ? "" : addresses(of: claim.passages)
    return Words.capitalised(who) + when + (place.isEmpty ? "" : " (\(place))")
  }
}
