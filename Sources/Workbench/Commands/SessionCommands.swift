import FactModel

let sessionCommands: [Command] = [
  Command(
    "undo",
    group: .session,
    usage: ["[N]"],
    summary: "take the last change back, or the last N",
    details: ["Without limit, also what was done before the session was last closed."],
    examples: ["undo", "undo 2"]
  ) { desk, scanner throws(Problem) in
    try desk.undo(&scanner)
  },
  Command(
    "redo",
    group: .session,
    usage: ["[N]"],
    summary: "make a change again that was taken back",
    examples: ["redo"]
  ) { desk, scanner throws(Problem) in
    try desk.redo(&scanner)
  },
  Command(
    "me",
    group: .session,
    usage: ["[NAME[, ROLE]]"],
    summary: "say who is at the keyboard",
    details: [
      "Every edit bears the name. It is kept in the configuration; --by and FACTDESK_USER win over it."
    ],
    examples: ["me", "me Kim Min-ji, checker"],
    arguments: [.text]
  ) { desk, scanner throws(Problem) in
    try desk.nameChecker(&scanner)
  },
  Command(
    "scale",
    group: .session,
    usage: ["", "NAME | FILE [RATING=RATING…]"],
    summary: "show the rating scale, or choose another",
    details: [
      "Built in: \(Scale.builtIn.map(\.name).joined(separator: ", ")). A scale of your own is read "
        + "from a JSON file.",
      "Where ratings are in use, say what becomes of each that the new scale does not have: "
        + "OLD=NEW gives another, OLD=keep leaves the verdict as it is, OLD=drop takes it off.",
    ],
    examples: ["scale", "scale politifact"],
    arguments: [.scale, .file]
  ) { desk, scanner throws(Problem) in
    try desk.showOrChangeScale(&scanner)
  },
  Command(
    "export",
    group: .session,
    usage: ["markdown [FILE] [notes] [desk] [overwrite]"],
    summary: "write the review report, to a file or standard output",
    details: [
      "notes: with the checkers' notes. desk: with sources that only the desk may see. overwrite: "
        + "also over a file that factdesk did not write."
    ],
    examples: ["export markdown"],
    arguments: [.format, .file, .flags(["notes", "desk", "overwrite"])]
  ) { desk, scanner throws(Problem) in
    try desk.export(&scanner)
  },
  Command(
    "sessions",
    group: .session,
    usage: [""],
    summary: "list the sessions",
    examples: ["sessions"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "sessions")
    return SessionsView.reply(try desk.ports.sessions(), current: desk.store.name)
  },
  Command(
    "quit",
    ["q", "exit"],
    group: .session,
    usage: [""],
    summary: "leave; everything is saved already",
    examples: ["quit"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "quit")
    return Reply(effect: .quit)
  },
]

extension Desk {
  func nameChecker(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    guard !scanner.isAtEnd else { return Reply("You are \(checker.signature).") }
    let place = scanner.place()
    let parts = scanner.rest().split(separator: ",", maxSplits: 1)
      .map { Wording.oneLine(String($0)) }
    guard let name = parts.first, !name.isEmpty else {
      throw Problem(.input, "the name is missing", place: place, remedy: "Usage: me NAME[, ROLE]")
    }
    let role = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    checker = Checker(name: name, role: role)
    var reply = Reply("You are \(checker.signature). Every change from now on bears your name.")
    do throws(Problem) {
      try ports.remember(checker)
    } catch {
      reply.asides = [StyledLine("It could not be kept for the next time: \(error.what)", .warning)]
    }
    return reply
  }
}
