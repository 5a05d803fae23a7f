import FactModel

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
    summary: "sign the text and the claims off as they stand, or list who has",
    details: [
      "ROLE is checker, author, editor or lawyer. A sign-off is bound to the text of the article and to "
        + "the claims; it is void when either changes, and holds again when the change is undone. "
        + "Status, tags and notes of claims, legal flags that are cleared and risks that are accepted "
        + "do not void it.",
      "Whoever is at the keyboard signs; by NAME: enters the word of somebody else. check asks for the "
        + "sign-offs that its profile names; status shows them.",
    ],
    examples: ["sign", "sign checker", "sign editor by Maria Chen: as agreed by phone"]
  ) { desk, typed throws(Problem) in
    guard let role: SignOff.Role = typed.choice("role") else { return SignOffView.list(desk) }
    if typed.keyword == "none" { return try desk.takeBack(role, at: typed.end) }
    var signOff = SignOff(
      id: desk.ports.newID(),
      number: desk.session.counters.next(SignOff.kindName),
      role: role,
      state: desk.session.signedState,
      edits: desk.session.log.count,
      note: typed.restOrNil,
      signed: try desk.signature(typed.text("by"), role: role)
    )
    let enterer = desk.sign().by
    if enterer.name != signOff.signed.by.name { signOff.enteredBy = enterer }
    try desk.commit([.signOff(Transition(from: nil, to: signOff))])
    return Reply([SignOffView.line(signOff, in: signOff.state)], json: signOff.json)
  }
}

extension Desk {
  fileprivate func takeBack(
    _ role: SignOff.Role,
    at place: Problem.Place
  ) throws(Problem) -> Reply {
    let gone = session.signOffs.all.filter { $0.role == role }
    guard !gone.isEmpty else {
      throw Problem(.input, "the \(role.rawValue) has not signed off", place: place)
    }
    try commit(gone.map { .signOff(Transition(from: $0, to: nil)) })
    return Reply("The sign-off of the \(role.rawValue) is taken back")
  }
}
