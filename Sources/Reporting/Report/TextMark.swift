import FactModel
import Release

/// A mark behind a place of the annotated text: a rating, the day that is meant, a fix, a query.
struct TextMark {
  /// In code points of the article.
  var at: Int
  var text: Inline
  /// The claim whose rating it is; nil for any other mark.
  var rated: Claim?

  var inBrackets: Inline { "[" + text + "]" }
}

extension ReportMaterial {
  /// The marks behind the words of the article, in its order.
  var textMarks: [TextMark] {
    var marks = options.readings.map { reading in
      TextMark(at: reading.range.upperBound, text: Inline(reading.text))
    }
    marks += claims.flatMap(marks(of:))
    marks += release.findings.all.flatMap { finding in
      finding.passages.filter { !$0.isGone }.map { passage in
        TextMark(at: passage.range.upperBound, text: "\(finding.label) \(finding.kind)")
      }
    }
    return marks.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private func marks(of claim: Claim) -> [TextMark] {
    let places = claim.passages.filter { !$0.isGone }.map(\.range.upperBound)
    guard let end = places.first else { return [] }
    let retracted = isStoodBy(claim) ? "" : " retracted"
    let rating = Inline((claim.verdict.map(ratingKey) ?? "?") + retracted) + " " + link(to: claim)
    var marks = places.map { TextMark(at: $0, text: rating, rated: claim) }
    // Longer replacements stand in the list of fixes only.
    let longestFix = 60
    if let fix = claim.fix, fix.made == nil, let text = fix.outcome,
      text.unicodeScalars.count <= longestFix
    {
      marks.append(TextMark(at: end, text: text.isEmpty ? "fix: delete" : "fix: \(text)"))
    }
    if claim.legal?.isOpen == true { marks.append(TextMark(at: end, text: "legal")) }
    for query in release.queries.all where query.claims.contains(claim.id) {
      let answered = query.isOpen ? "" : " answered"
      marks.append(TextMark(at: end, text: Inline(query.label.uppercased() + answered)))
    }
    return marks
  }
}
