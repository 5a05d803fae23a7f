import FactModel
import Release

/// The state of the work at a glance: ratings, coverage, what is missing.
struct SummarySection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    writer.heading(2, "Summary")
    let columns: [TableColumn] = [
      .init("Rating"), .init("Number", isNumber: true), .init("Claims"),
    ]
    writer.table(columns, rows)
    writer.list(lines)
  }

  /// One row for each rating in use: those of the session's scale in its order, then others.
  private var rows: [[Inline]] {
    var rows: [(name: String, claims: [Claim])] = []
    var places: [String: Int] = [:]
    for rating in material.release.scale.ratings {
      places[rating.name] = rows.count
      rows.append((rating.name, []))
    }
    var unrated: [Claim] = []
    for claim in material.claims where claim.retraction == nil {
      guard let verdict = claim.verdict else {
        unrated.append(claim)
        continue
      }
      // That it was said is not that it is so.
      let isSaid = material.release.isAttribution(claim)
      let name = material.ratingName(verdict) + (isSaid ? " (who said it)" : "")
      if places[name] == nil {
        places[name] = rows.count
        rows.append((name, []))
      }
      if let place = places[name] { rows[place].claims.append(claim) }
    }
    rows.append(("not rated", unrated))
    rows.append(("retracted", material.claims.filter { $0.retraction != nil }))
    return rows.filter { !$0.claims.isEmpty }.map { row in
      [Inline(row.name), "\(row.claims.count)", links(row.claims)]
    }
  }

  private func links(_ claims: [Claim]) -> Inline {
    claims.map(material.link(to:)).joined()
  }

  private var lines: [Inline] {
    [claimCount, coverage] + missing
  }

  private var claimCount: Inline {
    let claims = material.claims
    if claims.isEmpty { return "No claims yet." }
    let order: [Claim.Status] = [.open, .inProgress, .rated, .reviewed, .published]
    let counts = order.compactMap { status -> String? in
      let count = claims.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(Words.status(status))"
    }
    let central = claims.count { $0.isCentral }
    let centralWords = central == 0 ? "" : "; \(central) central to the article"
    let retracted = claims.count { $0.retraction != nil }
    let total =
      Words.count(claims.count, "claim") + (retracted == 0 ? "" : " (\(retracted) retracted)")
    return "\(total): \(counts.joined(separator: ", "))\(centralWords)."
  }

  private var coverage: Inline {
    let use = material.release.use
    let total = use.uses.count
    guard total > 0 else { return "The article has no sentences." }
    var words = "\(use.coveredCount) of \(Words.count(total, "sentence")) covered"
    words += " (\(use.coveredCount * 100 / total)%)"
    let open = use.uses.indices.filter { !use.uses[$0].isCovered }
    if open.isEmpty { return Inline(words + ".") }
    let addresses = material.addresses(of: open, isWholeNamed: true).joined(separator: ", ")
    return Inline(words + "; not covered: \(addresses).")
  }

  private var missing: [Inline] {
    var lines: [Inline] = []
    let use = material.release.use
    let unrated = material.claims.filter { $0.verdict == nil }
    if !unrated.isEmpty { lines.append("Without a verdict: \(links(unrated)).") }
    let unsourced = material.claims.filter(\.evidence.isEmpty)
    if !unsourced.isEmpty { lines.append("Without a source: \(links(unsourced)).") }
    let changed = use.uses.indices.filter { use.uses[$0].isStale }
    if !changed.isEmpty {
      let addresses = material.addresses(of: changed).joined(separator: ", ")
      lines.append(Inline("Changed since they were judged: \(addresses)."))
    }
    let items = use.uses.indices.filter { use.uses[$0].openItems > 0 }
    if !items.isEmpty {
      let addresses = material.addresses(of: items).joined(separator: ", ")
      lines.append(Inline("With open items: \(addresses)."))
    }
    let findings = material.release.findings.all.filter(\.isOpen).map(\.label)
    if !findings.isEmpty { lines.append(Inline("Open findings: \(Words.list(findings)).")) }
    let open = material.claims.flatMap(\.questions).count { $0.isOpen }
    if open > 0 { lines.append("Open: \(Words.count(open, "research question")).") }
    return lines
  }
}

extension ReportMaterial {
  /// The rating, with its scale where that is not the session's.
  func ratingName(_ verdict: Verdict) -> String {
    verdict.scale == release.scale.reference
      ? verdict.rating : "\(verdict.rating) (scale \(verdict.scale))"
  }
}
