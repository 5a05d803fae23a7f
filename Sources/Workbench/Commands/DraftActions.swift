import ArticleReading
import FactModel

// What goes into the author's own document, and what comes back in it.
extension Desk {
  private static let draftRemedy = "fixes diff writes the fixes of any article."

  /// Writes the author's document with the fixes as tracked changes, queries and findings as comments.
  func writeDraft(to file: String, overwrites: Bool) throws(Problem) -> Reply {
    guard let received = session.article.received,
      received.mediaType == ArticleFormat.docx.mediaType
    else {
      throw Problem(
        .input,
        "the article did not come as a Word document (DOCX)",
        remedy: Self.draftRemedy
      )
    }
    guard let bytes = store.kept(received) else {
      throw Problem(
        .storage,
        "the document is not kept beside the session any more",
        remedy: "Give the file again with reload, then write it."
      )
    }
    let marks = DraftMarks(session).marks
    guard !marks.isEmpty else {
      throw Problem(
        .input,
        "there is nothing to write: no fix, open query or finding",
        remedy: Self.draftRemedy
      )
    }
    let marked = try ports.drafts.mark(bytes, marks)
    try permit(file, for: "fixes docx", overwrites: overwrites, isOurs: { _ in false })
    try ports.writeFile(file, marked.bytes)
    written[file] = Self.fingerprint(marked.bytes)
    var reply = Reply("\(marks.count - marked.left.count) of \(marks.count) written to \(file)")
    for mark in marked.left {
      reply.asides.append(
        StyledLine(
          "Left out, its words are not in the document, or in several places, or another change is "
            + "there: “\(Wording.excerpt(mark.exact, 80))”",
          .warning
        )
      )
    }
    return reply
  }

  /// Shows what a document that came back decides and answers; takes it over where that is asked.
  func answers(inDraft file: String, takes: Bool) throws(Problem) -> Reply {
    let draft = try ports.drafts.read(file)
    var changes: [Change] = []
    var lines: [StyledLine] = []
    let editor = Checker(name: SafeText.line(draft.editor ?? "editor"), role: "editor")
    let signed = Signed(by: editor, at: ports.now())
    var open = 0
    let marks = DraftMarks(session).claims
    for claim in session.claims.all {
      guard let mark = marks[claim.id], claim.fix?.decision == nil else { continue }
      switch draft.outcome(of: mark) {
      case .open, .lost: open += 1
      case .accepted: add(.accepted, to: claim, signed, &changes, &lines)
      case .refused: add(.refused, to: claim, signed, &changes, &lines)
      }
    }
    for answer in draft.answers {
      guard let query = session.queries.all.first(where: { $0.label == answer.label }),
        !query.answers.contains(where: { $0.text == answer.text })
      else { continue }
      var after = query
      let name = SafeText.line(answer.author ?? editor.name)
      let by = Signed(by: Checker(name: name, role: "author"), at: ports.now())
      after.answers.append(Query.Answer(text: answer.text, from: name, signed: by))
      changes.append(.query(Transition(from: query, to: after)))
      lines.append(StyledLine(body: QueryView.spans(after)))
    }
    if takes, !changes.isEmpty { try commit(changes) }
    var reply = Reply(lines)
    if open > 0 {
      reply.asides.append(
        StyledLine("Not decided: \(Wording.count(open, "fix", plural: "fixes")).", .dim)
      )
    }
    if changes.isEmpty {
      reply.asides.append(StyledLine("Nothing in it decides or answers anything new.", .dim))
    } else if !takes {
      reply.asides.append(StyledLine("Nothing is taken over yet: answers take \(file)", .dim))
    }
    return reply
  }

  private func add(
    _ kind: Fix.Decision.Kind,
    to claim: Claim,
    _ signed: Signed,
    _ changes: inout [Change],
    _ lines: inout [StyledLine]
  ) {
    var after = claim
    after.fix?.decision = Fix.Decision(kind: kind, signed: signed)
    changes.append(.claim(Transition(from: claim, to: after)))
    let words = "\(claim.label) fix \(kind.rawValue) by \(signed.by.name)"
    let outcome = Wording.excerpt(claim.fix?.replacement ?? "", 60)
    lines.append(StyledLine("\(words): “\(outcome)”"))
  }
}
