package import DocumentReading
import FactModel
package import Release

/// What a check has to say in the author's document: open fixes, open queries, open findings.
///
/// Each comment begins with the label of what it is about, `[q1]`, by which its answer is known when
/// the document comes back.
package struct DraftMarks {
  package private(set) var marks: [DraftMark] = []
  private let article: ArticleRevision

  package init(_ release: Release) {
    article = release.article
    for proposed in release.fixes where proposed.isOpen && !release.isStale(proposed) {
      if let mark = Self.mark(of: proposed) { add(mark) }
    }
    for query in release.queries.all where query.isOpen {
      guard let passage = passage(of: query, release) else { continue }
      add(Self.mark(passage, nil, "[\(query.label)] \(query.question)", query.signed))
    }
    for finding in release.findings.all where finding.fix == nil && Self.isOpen(finding) {
      guard let passage = Self.place(in: finding.passages) else { continue }
      let note = finding.note.map { ": \($0)" } ?? ""
      add(Self.mark(passage, nil, "[\(finding.label)] \(finding.kind)\(note)", finding.signed))
    }
  }

  /// The mark of a fix; nil where its words are not in the article.
  static func mark(of proposed: ProposedFix) -> DraftMark? {
    guard let outcome = proposed.fix.outcome, let passage = place(in: [proposed.passage]),
      passage.exact != outcome
    else { return nil }
    let reason = proposed.reason.map { ": \($0)" } ?? ""
    let words = "[\(proposed.label)] \(proposed.fix.force.rawValue)\(reason)"
    return mark(passage, outcome, words, proposed.fix.signed)
  }

  /// Adds a mark; what is said about the same words is one comment.
  private mutating func add(_ mark: DraftMark) {
    let known = marks.firstIndex { $0.exact == mark.exact && $0.prefix == mark.prefix }
    guard let known else {
      marks.append(mark)
      return
    }
    let words = [marks[known].comment, mark.comment].compactMap { $0 }.joined(separator: "\n")
    marks[known].comment = words
    marks[known].replacement = marks[known].replacement ?? mark.replacement
  }

  /// Where a query asks; about the article as a whole, it is the first sentence.
  private func passage(of query: Query, _ release: Release) -> Passage? {
    let ofClaims = query.claims.compactMap { release.claims[$0]?.passages }.joined()
    let ofFindings = query.findings.compactMap { release.findings[$0]?.passages }.joined()
    if let passage = Self.place(in: Array(ofClaims) + Array(ofFindings)) { return passage }
    let first = article.blocks.lazy.filter { $0.kind != .furniture }.compactMap(\.sentences.first)
      .first
    return first.map { Passage($0, in: article.text) }
  }

  private static func isOpen(_ finding: Finding) -> Bool {
    finding.status.map { $0.kind == .open } ?? true
  }

  /// The first passage with words that are in the article.
  private static func place(in passages: [Passage?]) -> Passage? {
    passages.lazy.compactMap { $0 }.first { !$0.isGone && !$0.exact.isEmpty }
  }

  private static func mark(
    _ passage: Passage,
    _ replacement: String?,
    _ words: String,
    _ signed: Signed
  ) -> DraftMark {
    // Whole seconds of UTC are what every program keeps.
    let moment = signed.at.description.prefix(19) + "Z"
    return DraftMark(
      exact: passage.exact,
      prefix: passage.prefix,
      suffix: passage.suffix,
      replacement: replacement,
      comment: words,
      author: signed.by.name,
      date: String(moment)
    )
  }
}
