import DocumentReading
import FactModel

/// What an author's document that came back decides and answers, as changes of the session.
struct DraftTaking {
  private(set) var changes: [Change] = []
  private(set) var lines: [StyledLine] = []
  /// How many fixes nobody has decided yet.
  private(set) var undecided = 0
  private let session: Session
  private let editor: Checker
  private let moment: Timestamp

  init(_ draft: DraftReturn, _ session: Session, at moment: Timestamp) {
    self.session = session
    self.moment = moment
    editor = Checker(name: SafeText.line(draft.editor ?? "editor"), role: "editor")
    for claim in session.claims.all { decide(claim, draft) { .claim($0) } }
    for finding in session.findings.all { decide(finding, draft) { .finding($0) } }
    for answer in draft.answers { take(answer) }
  }

  /// Takes over what became of a fix, unless somebody has decided about it already.
  private mutating func decide<Subject: Fixable>(
    _ subject: Subject,
    _ draft: DraftReturn,
    _ change: (Transition<Subject>) -> Change
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
    changes.append(change(Transition(from: subject, to: after)))
    lines.append(
      StyledLine(
        "\(proposed.label) fix \(kind.rawValue) by \(editor.name): “"
          + "\(Wording.excerpt(proposed.fix.replacement, 60))”"
      )
    )
  }

  /// Takes over an answer to the query that it names, if the question is the same.
  private mutating func take(_ answer: DraftReturn.Answer) {
    let all = session.queries.all
    guard let query = all.first(where: { $0.label == answer.label }),
      Self.folded(answer.question).contains(Self.folded(query.question)),
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
    changes.append(.query(Transition(from: query, to: after)))
    let words = Wording.excerpt(SafeText.line(answer.text), 120)
    lines.append(StyledLine("\(query.label) answered by \(name): \(words)"))
  }

  private static func query(of change: Change) -> Query? {
    if case .query(let transition) = change { transition.after } else { nil }
  }

  private static func holds(_ change: Change, _ text: String, _ query: Query) -> Bool {
    guard let other = self.query(of: change), other.id == query.id else { return false }
    return other.answers.contains { $0.text == text }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Desk {
  /// Shows what a document that came back decides and answers; takes it over where that is asked.
  func answers(inDraft file: String, takes: Bool) throws(Problem) -> Reply {
    let draft = try ports.drafts.read(file)
    let taking = DraftTaking(draft, session, at: ports.now())
    if takes, !taking.changes.isEmpty { try commit(taking.changes) }
    var reply = Reply(taking.lines)
    if taking.undecided > 0 {
      let count = Wording.count(taking.undecided, "fix", plural: "fixes")
      reply.asides.append(StyledLine("Not decided in it: \(count).", .dim))
    }
    if taking.changes.isEmpty {
      reply.asides.append(StyledLine("Nothing in it decides or answers anything new.", .dim))
    } else if !takes {
      reply.asides.append(StyledLine("Nothing is entered yet: answers take \(file)", .dim))
    }
    return reply
  }
}
