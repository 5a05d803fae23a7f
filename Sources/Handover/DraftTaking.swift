package import DocumentReading
package import FactModel
import OrderedJSON
import PlainText

/// What an author's document that came back decides and answers, as changes of the session.
package struct DraftTaking {
  /// A decision or an answer, in words.
  package struct Entry: Sendable, Equatable {
    /// Of the claim, finding or query.
    package var label: String
    /// `fix accepted`, `answered`.
    package var what: String
    package var person: String
    /// The fix or the answer.
    package var text: String
  }

  package private(set) var changes: [Change] = []
  package private(set) var entries: [Entry] = []
  /// How many fixes nobody has decided yet.
  package private(set) var undecided = 0
  private let session: Session
  private let editor: Checker
  private let moment: Timestamp

  package init(_ draft: DraftReturn, _ session: Session, at moment: Timestamp) {
    self.session = session
    self.moment = moment
    editor = Checker(name: SafeText.line(draft.editor ?? "editor"), role: "editor")
    for claim in session.claims.all { decide(claim, draft) }
    for finding in session.findings.all { decide(finding, draft) }
    for answer in draft.answers { take(answer) }
  }

  /// Takes over what became of a fix, unless somebody has decided about it already.
  private mutating func decide<Subject: Fixable>(
    _ subject: Subject,
    _ draft: DraftReturn
  ) {
    guard let proposed = subject.proposedFix, proposed.isOpen, proposed.fix.decision == nil,
      let mark = DraftMarks.mark(of: proposed)
    else { return }
    let kind: Fix.Decision.Kind
    switch draft.outcome(of: mark) {
    case .accepted: kind = .accepted
    case .refused: kind = .refused
    case .open, .lost:
      undecided += 1
      return
    }
    var after = subject
    after.fix?.decision = Fix.Decision(kind: kind, signed: Signed(by: editor, at: moment))
    changes.append(Change(from: subject, to: after))
    entries.append(
      Entry(
        label: proposed.label,
        what: "fix \(kind.rawValue)",
        person: editor.name,
        text: SafeText.line(proposed.fix.replacement)
      )
    )
  }

  /// Takes over an answer to the query that it names, if the question is the same.
  private mutating func take(_ answer: DraftReturn.Answer) {
    let all = session.queries.all
    guard let query = all.first(where: { $0.label == answer.label }),
      Self.folded(answer.question).includes(words: Self.folded(query.question)),
      !query.answers.contains(where: { $0.text == answer.text }),
      !changes.contains(where: { Self.holds($0, answer.text, query) })
    else { return }
    var after = query
    // Several answers to one query are one change.
    if let known = changes.firstIndex(where: { Self.query(of: $0)?.id == query.id }) {
      after = Self.query(of: changes.remove(at: known)) ?? query
    }
    let name = SafeText.line(answer.author ?? editor.name)
    let signed = Signed(by: Checker(name: name, role: "author"), at: moment)
    after.answers.append(Query.Answer(text: answer.text, from: name, signed: signed))
    changes.append(Change(from: query, to: after))
    entries.append(
      Entry(label: query.label, what: "answered", person: name, text: SafeText.line(answer.text))
    )
  }

  private static func query(of change: Change) -> Query? {
    change.transition(of: Query.self)?.after
  }

  private static func holds(_ change: Change, _ text: String, _ query: Query) -> Bool {
    guard let other = self.query(of: change), other.id == query.id else { return false }
    return other.answers.contains { $0.text == text }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
