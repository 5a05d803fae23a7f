import ArticleReading
import FactModel

/// What a session has to say in an author's document: fixes, open queries, findings.
///
/// Each comment begins with the label of what it is about, `[q1]`, by which its answer is known when the
/// document comes back.
struct DraftMarks {
  private(set) var marks: [DraftMark] = []
  /// The claim of each fix, by the place of its mark.
  private(set) var claims: [EntityID: DraftMark] = [:]

  init(_ session: Session) {
    for claim in session.claims.all {
      guard let fix = claim.fix, fix.made == nil, let outcome = fix.outcome,
        let passage = claim.passages.first, !passage.isGone
      else { continue }
      var words = "[\(claim.label)] \(fix.force.rawValue)"
      if let reason = fix.decision?.reason { words += ": \(reason)" }
      let mark = Self.mark(passage, outcome, words, fix.signed)
      claims[claim.id] = mark
      add(mark)
    }
    for query in session.queries.all where query.isOpen {
      let passage = query.claims.lazy.compactMap { session.claims[$0]?.passages.first }
        .first { !$0.isGone }
      guard let passage = passage ?? Self.beginning(of: session) else { continue }
      add(Self.mark(passage, nil, "[\(query.label)] \(query.question)", query.signed))
    }
    for finding in session.findings.all {
      guard let passage = finding.passages.first(where: { !$0.isGone && !$0.exact.isEmpty }) else {
        continue
      }
      let note = finding.note.map { ": \($0)" } ?? ""
      add(Self.mark(passage, nil, "[\(finding.label)] \(finding.kind)\(note)", finding.signed))
    }
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

  /// The first sentence, for what is about the article as a whole.
  private static func beginning(of session: Session) -> Passage? {
    let text = session.article.text
    let first = session.article.blocks.lazy.filter { $0.kind != .furniture }
      .compactMap(\.sentences.first).first
    return first.map { Passage($0, in: text) }
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
