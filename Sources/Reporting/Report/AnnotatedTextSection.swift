import FactModel

/// The article with marks behind its passages that need no colour: `600[x c3]`, `Monday[=29 Jan]`,
/// `[Q1]`, `[fix: around 600]`, `[f2 omission]`.
struct AnnotatedTextSection: ReportSection {
  /// A mark behind a place of the text.
  private struct Mark {
    var at: Int
    var order: Int
    var text: Inline
  }

  /// Longer replacements stand in the list of fixes only; in code points.
  private static let longestFix = 60

  let material: ReportMaterial

  func write(to writer: inout MarkdownWriter) {
    let article = material.session.article
    let marks = self.marks
    guard !marks.isEmpty else { return }
    writer.heading(2, "Annotated text")
    writer.paragraph(Inline(legend))
    var next = 0
    for block in article.blocks where block.kind != .furniture {
      while next < marks.count, marks[next].at < block.range.lowerBound { next += 1 }
      var line = block.label.map { Inline.strong(Inline($0)) + " " } ?? Inline()
      var position = block.range.lowerBound
      while next < marks.count, marks[next].at <= block.range.upperBound {
        let mark = marks[next]
        line += Inline(article.text.slice(position..<max(position, mark.at)))
        line += mark.text
        position = max(position, mark.at)
        next += 1
      }
      line += Inline(article.text.slice(position..<block.range.upperBound))
      writer.paragraph(line)
    }
  }

  /// What the marks mean, of those that are there.
  private var legend: String {
    let used = Set(
      material.claims.map { $0.verdict.map(material.ratingKey) ?? "?" }
    )
    var words = material.session.scale.ratings.filter { used.contains($0.key) }
      .map { "\($0.key) \($0.name)" }
    if used.contains("?") { words.append("? not rated") }
    if !material.options.readings.isEmpty { words.append("= the day that is meant") }
    if !material.session.queries.isEmpty { words.append("Q a query") }
    return "Marks behind the words: \(words.joined(separator: ", "))."
  }

  private var marks: [Mark] {
    var marks: [Mark] = []
    func add(_ at: Int, _ text: Inline) {
      marks.append(Mark(at: at, order: marks.count, text: "[" + text + "]"))
    }
    for reading in material.options.readings { add(reading.range.upperBound, "=\(reading.text)") }
    for claim in material.claims {
      let key = claim.verdict.map { material.ratingKey($0) } ?? "?"
      for passage in claim.passages where !passage.isGone {
        add(passage.range.upperBound, Inline(key) + " " + material.link(to: claim))
      }
      guard let end = claim.passages.first(where: { !$0.isGone })?.range.upperBound else {
        continue
      }
      if let fix = claim.fix, fix.made == nil, let text = fix.outcome,
        text.unicodeScalars.count <= Self.longestFix
      {
        add(end, text.isEmpty ? "fix: delete" : "fix: \(text)")
      }
      if claim.legal?.isOpen == true { add(end, "legal") }
      for query in material.session.queries.all where query.claims.contains(claim.id) {
        add(end, Inline(query.label.uppercased() + (query.isOpen ? "" : " answered")))
      }
    }
    for finding in material.session.findings.all {
      for passage in finding.passages where !passage.isGone {
        add(passage.range.upperBound, Inline("\(finding.label) \(finding.kind)"))
      }
    }
    return marks.sorted { ($0.at, $0.order) < ($1.at, $1.order) }
  }
}

extension ReportMaterial {
  /// What is typed for a rating; the rating itself where its scale is not the session's.
  func ratingKey(_ verdict: Verdict) -> String {
    guard verdict.scale == session.scale.reference,
      let rating = session.scale.rating(named: verdict.rating)
    else { return ratingName(verdict) }
    return rating.key
  }
}
