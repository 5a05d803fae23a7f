import FactModel
import OrderedJSON

let signOffCommands: [Command] = [
  Command(
    "sign",
    group: .publishing,
    usage: ["", "ROLE [by NAME:] [NOTE]", "ROLE none"],
    summary: "sign the text and the claims off as they stand, or list who has",
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
    examples: ["sign", "sign checker", "sign editor by Maria Chen: as agreed by phone"],
    arguments: [.words(SignOff.Role.allCases.map(\.rawValue)), .words(["none"]), .text]
  ) { desk, scanner throws(Problem) in
    try desk.signOff(&scanner)
  }
]

extension Desk {
  func signOff(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    guard !scanner.isAtEnd else { return SignOffView.list(self) }
    let role: SignOff.Role = try choice(&scanner, "role")
    if scanner.peekWord().lowercased() == "none" { return try takeBack(role, &scanner) }
    let signed = try signature(&scanner, role: role)
    _ = scanner.takeSeparator()
    let note = scanner.rest()
    let last = Array(session.signOffs.all).last { $0.role == role }
    let open = OpenWork(session)
    let state = session.signedState
    let signOff = SignOff(
      id: ports.newID(),
      number: session.counters.next(SignOff.kindName),
      role: role,
      state: state,
      edits: session.log.count,
      note: note.isEmpty ? nil : note,
      signed: signed
    )
    try commit([.signOff(Transition(from: nil, to: signOff))])
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
    return DifferenceView.reply(difference, from: old + 1, to: new + 1, self).lines
  }

  private func takeBack(
    _ role: SignOff.Role,
    _ scanner: inout LineScanner
  ) throws(Problem) -> Reply {
    let place = scanner.place()
    _ = scanner.word()
    try expectEnd(scanner, "sign ROLE none")
    let gone = session.signOffs.all.filter { $0.role == role }
    guard !gone.isEmpty else {
      throw Problem(.input, "the \(role.rawValue) has not signed off", place: place)
    }
    try commit(gone.map { .signOff(Transition(from: $0, to: nil)) })
    return Reply("The sign-off of the \(role.rawValue) is taken back")
  }
}
