import FactModel
import Interchange

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
    usage: [
      "markdown [FILE] [notes] [desk] [overwrite]",
      "FORMAT [CLAIM…] [FILE] [with SESSION…] [notes] [desk] [overwrite]",
    ],
    summary: "write the review report, or the claims in a format of the field",
    details: [
      "To a file or, without one, to standard output. notes: with the checkers' notes. desk: with "
        + "sources that only the desk may see. overwrite: also over a file that factdesk did not "
        + "write.",
      "Formats: \(FormatTable.formats.map(\.name).joined(separator: ", ")); formats tells what each "
        + "has a place for. What has none is said. Claims that are named go alone; with: other "
        + "sessions go into the same file.",
    ],
    examples: ["export markdown", "export csv", "export jsonl c1 claims.jsonl"],
    arguments: [.format, .claim, .flags(["with", "notes", "desk", "overwrite"]), .file]
  ) { desk, scanner throws(Problem) in
    try desk.export(&scanner)
  },
  Command(
    "import",
    group: .session,
    usage: ["FILE [as FORMAT] [partial]"],
    summary: "take the claims of a file from another tool into this session",
    details: [
      "The format is known by the content: "
        + "\(FormatTable.formats.filter(\.isReadable).map(\.name).joined(separator: ", ")); as: it is this "
        + "one. All of it is one change, which undo takes back. Claims on the same passages as claims "
        + "that are here add to them what they lack.",
      "Passages are found by their offsets or, where those do not fit, by their words. When something "
        + "does not fit, nothing is imported, and what it is is listed; partial: the rest is.",
      "ClaimReview, alone, in feeds or in saved pages, is kept as earlier checks, beside the sessions: "
        + "see checks. For new sessions: factdesk import FILE.",
    ],
    examples: ["import claims.csv", "import story.jsonl as doccano partial"],
    arguments: [.flags(["as", "partial"]), .file]
  ) { desk, scanner throws(Problem) in
    try desk.importClaims(&scanner)
  },
  Command(
    "checks",
    group: .session,
    usage: ["[CLAIM | WORD…]"],
    summary: "list earlier checks, or those that are like a claim or have some words",
    details: ["They come from ClaimReview: import FILE. Nothing of them is in a session."],
    examples: ["checks", "checks c1", "checks bridge toll"],
    arguments: [.claim, .text]
  ) { desk, scanner throws(Problem) in
    try desk.lookUpChecks(&scanner)
  },
  Command(
    "formats",
    group: .session,
    usage: ["[FORMAT]"],
    summary: "list the formats for export and import, or what one has a place for",
    examples: ["formats", "formats csv"],
    arguments: [.format]
  ) { desk, scanner throws(Problem) in
    try FormatsView.reply(&scanner, desk)
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
