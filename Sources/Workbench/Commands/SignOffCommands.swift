import FactModel

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
        + "do not void it.",
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
    let signOff = SignOff(
      id: ports.newID(),
      number: session.counters.next(SignOff.kindName),
      role: role,
      state: session.signedState,
      edit: session.log.lastID,
      note: note.isEmpty ? nil : note,
      signed: signed
    )
    try commit([Change(from: nil, to: signOff)])
    return Reply([SignOffView.line(signOff, in: signOff.state, session.log)], json: signOff.json)
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
    try commit(gone.map { Change(from: $0, to: nil) })
    return Reply("The sign-off of the \(role.rawValue) is taken back")
  }
}
