import Anchoring
import DeskViews
import FactModel
import Judging
import LineReading
import OrderedJSON
import Publishing
import Replies
import Workbench

extension Verb {
  static let sign = Verb(
    "sign",
    group: .publishing,
    forms: [
      CommandForm(),
      CommandForm(
        [.choice("role", SignOff.Role.self), .signature],
        tail: .optional("NOTE", "the note")
      ),
      CommandForm([.choice("role", SignOff.Role.self), .keyword("none")]),
    ],
    summary: "sign off the text and the claims, or list who has",
    details: [
      "ROLE is checker, author, editor or lawyer. A sign-off is bound to the text of the article and to "
        + "the claims; it is void when either changes, and holds again when the change is undone. "
        + "Status, tags and notes of claims, legal flags that are cleared and risks that are accepted "
        + "do not void it. A lawyer signs for the display text and what is flagged. A finding that is "
        + "new or opened again voids it.",
      "What is open is named first, and what changed since the role signed last.",
      "Whoever is at the keyboard signs; by NAME: enters the word of somebody else. check asks for the "
        + "sign-offs that its profile names; status shows them.",
    ],
    examples: ["sign", "sign checker", "sign editor by Maria Chen: as agreed by phone"]
  ) { desk, typed throws(Problem) in
    guard let role: SignOff.Role = typed.choice("role") else { return SignOffView.list(desk.state) }
    if typed.keyword == "none" { return try desk.takeBack(role, at: typed.end) }
    return try desk.signOff(role, typed)
  }
}

extension Desk {
  /// Signs, and says what is open and what changed since the role signed last.
  fileprivate func signOff(
    _ role: SignOff.Role,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    let last = Array(session.signOffs.all).last { $0.role == role }
    let open = OpenWork(session)
    let state = session.signedState
    var signOff = SignOff(
      id: ports.newID(),
      number: session.counters.next(SignOff.kindName),
      role: role,
      state: state,
      edit: session.log.lastID,
      note: typed.restOrNil,
      signed: try signature(typed.text("by"), role: role)
    )
    let enterer = sign().by
    if enterer.name != signOff.signed.by.name { signOff.enteredBy = enterer }
    signOff = session.witnessed(signOff, days: self.state.daysMeant)
    try commit([Change(from: nil, to: signOff)])
    var lines = changes(since: last)
    lines += open.phrases.map { StyledLine("open: \($0)", .warning) }
    lines.append(SignOffView.line(signOff, session, in: state))
    var json = signOff.json
    if case .object(var object) = json, !open.phrases.isEmpty {
      object.members.append(JSONMember(key: "open", value: open.phrases.json))
      json = .object(object)
    }
    return Reply(lines, json: json)
  }

  /// The sentences that changed since somebody signed off.
  private func changes(since last: SignOff?) -> [StyledLine] {
    guard let last, last.state.article != session.article.hash,
      let old = session.revisions.firstIndex(where: { $0.hash == last.state.article }),
      let new = session.revisions.firstIndex(where: { $0.hash == session.article.hash }),
      let difference = RevisionDifference(
        from: session.revisions[old],
        to: session.revisions[new]
      )
    else { return [] }
    noteShown(session.changedSentences)
    return DifferenceView.reply(difference, from: old + 1, to: new + 1, state).lines
  }

  fileprivate func takeBack(
    _ role: SignOff.Role,
    at place: Problem.Place
  ) throws(Problem) -> Reply {
    let gone = session.signOffs.all.filter { $0.role == role }
    guard !gone.isEmpty else {
      throw Problem(.input, "the \(role.rawValue) has not signed off", place: place)
    }
    try commit(gone.map { Change(from: $0, to: nil) })
    return Reply("The sign-off of the \(role.rawValue) is withdrawn")
  }
}
