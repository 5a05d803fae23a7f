import FactModel

/// What readers want first: what was checked, and how it came out.
struct PublicSummarySection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let facts = material.session.facts
    writer.heading(1, "Fact-check: \(facts.title ?? "an article without a title")")
    var lines: [Inline] = []
    if !facts.byline.isEmpty { lines.append("By: \(Words.list(facts.byline))") }
    if let publisher = facts.publisher { lines.append("Publisher: \(publisher)") }
    if let published = facts.published { lines.append("Published: \(published.inWords)") }
    if let url = facts.url { lines.append("URL: \(Inline.address(url))") }
    writer.list(lines)
    RetractionSection(material: material).write(to: &writer)
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
        let retracted = claim.retraction == nil ? "" : " (retracted)"
        return "\(rating)\(central)\(retracted): \(claim.wording) (\(material.link(to: claim)))"
      }
    )
  }
}

extension ReportMaterial {
  /// Says how many claims were checked, and how they came out.
  func summary(of rated: [Claim]) -> String {
    var names: [String] = []
    var counts: [String: Int] = [:]
    for claim in rated {
      guard let name = claim.verdict.map(ratingName) else { continue }
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
    }
    let order = session.scale.ratings.map(\.name)
    func place(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
    let sorted = names.enumerated()
      .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
      .map(\.element)
    let words = sorted.map { "\(counts[$0, default: 0]) \($0)" }.joined(separator: ", ")
    let were = rated.count == 1 ? "was" : "were"
    return "\(Words.count(rated.count, "claim")) \(were) checked: \(words)."
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
      writer.heading(3, Inline(ReportMaterial.heading(of: claim)))
      write(claim, to: &writer)
    }
  }

  private func write(_ claim: Claim, to writer: inout some BlockWriter) {
    if let retraction = claim.retraction {
      let day = Words.day(retraction.signed.at)
      writer.paragraph("\(Inline.strong("Retracted")) on \(day): \(retraction.reason)")
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
  /// `Jan Nowak, mayor, 29 January 2024 (3.2)`.
  func attribution(of claim: Claim) -> String {
    let who = claim.claimant.map(\.inWords) ?? "In the article"
    let when = claim.said.map { ", \($0.inWords)" } ?? ""
    let place = addresses(of: claim.passages)
    return Words.capitalised(who) + when + (place.isEmpty ? "" : " (\(place))")
  }
}
