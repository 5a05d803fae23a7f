import FactModel
import Release

/// The article with marks behind its passages that need no colour: `600[x c3]`, `Monday[≈29 Jan]`,
/// `[Q1]`, `[fix: around 600]`, `[f2 omission]`.
struct AnnotatedTextSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let article = material.release.article
    let marks = material.textMarks
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
        line += mark.inBrackets
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
    var words = material.release.scale.ratings.filter { used.contains($0.key) }
      .map { "\($0.key) \($0.name)" }
    if used.contains("?") { words.append("? not rated") }
    return "Marks behind the words: \((words + otherMarks).joined(separator: ", "))."
  }

  /// What the marks that are no ratings mean, of those that are there.
  var otherMarks: [String] {
    var words: [String] = []
    let readings = material.options.readings.map(\.text)
    if readings.contains(where: { $0.hasPrefix("=") }) { words.append("= the day that is meant") }
    if readings.contains(where: { $0.hasPrefix("≈") }) {
      words.append("≈ the day that is probably meant, not checked")
    }
    if !material.release.queries.isEmpty { words.append("Q a query") }
    return words
  }
}

extension ReportMaterial {
  /// What is typed for a rating; the rating itself where its scale is not the session's.
  func ratingKey(_ verdict: Verdict) -> String {
    guard verdict.scale == release.scale.reference,
      let rating = release.scale.rating(named: verdict.rating)
    else { return ratingName(verdict) }
    return rating.key
  }
}
