import FactModel

/// The article with marks behind its passages that need no colour: `[c3 x]`, `[=29 January]`, `[q1]`,
/// `[f2 omission]`.
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

  private var marks: [Mark] {
    var marks: [Mark] = []
    func add(_ at: Int, _ text: Inline) {
      marks.append(Mark(at: at, order: marks.count, text: " " + Inline.strong("[" + text + "]")))
    }
    for claim in material.claims {
      let key = claim.verdict.map { " \(material.ratingKey($0))" } ?? " ?"
      for passage in claim.passages {
        add(passage.range.upperBound, material.link(to: claim) + Inline(key))
      }
      guard let end = claim.passages.first?.range.upperBound else { continue }
      if let text = claim.fix?.outcome, text.unicodeScalars.count <= Self.longestFix {
        add(end, text.isEmpty ? "delete" : "=\(text)")
      }
      for query in material.session.queries.all where query.claims.contains(claim.id) {
        add(end, Inline(query.label + (query.isOpen ? "" : " answered")))
      }
    }
    for finding in material.session.findings.all {
      for passage in finding.passages {
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
