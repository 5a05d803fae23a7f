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
      "markdown [FILE] [notes] [desk] [scale=NAME] [overwrite]",
      "FORMAT [CLAIM…] [FILE] [with SESSION…] [notes] [desk] [scale=NAME] [overwrite]",
    ],
    summary: "write the review report, or the claims in a format of the field",
    details: [
      "To a file or, without one, to standard output. notes: with the checkers' notes. desk: with "
        + "sources that only the desk may see. overwrite: also over a file that factdesk did not "
        + "write.",
      "Formats: \(FormatTable.names.joined(separator: ", ")); formats tells what each "
        + "has a place for. What has none is said. Claims that are named go alone; with: other "
        + "sessions go into the same file.",
    ],
    examples: ["export markdown", "export csv", "export jsonl c1 claims.jsonl"],
    arguments: [.format, .claim, .flags(["with", "notes", "desk", "overwrite"]), .file]
  ) { desk, scanner throws(Problem) in
    try desk.export(&scanner)
  },
  Command(
    "open",
    group: .session,
    usage: ["NAME | ARTICLE | -"],
    summary: "go on to another session or article",
    details: [
      "NAME is a session's name or its unique beginning; ARTICLE is a file, whose session is resumed "
        + "or started; - is the session that was open before. The present session is closed first; "
        + "everything in it is saved."
    ],
    examples: ["open other"],
    arguments: [.session, .file]
  ) { desk, scanner throws(Problem) in
    try desk.open(&scanner)
  },
  Command(
    "new",
    group: .session,
    usage: ["ARTICLE"],
    summary: "start a new session, also where the article has one",
    examples: ["new article.txt"],
    arguments: [.file]
  ) { desk, scanner throws(Problem) in
    try desk.openNew(&scanner)
  },
  Command(
    "import",
    group: .session,
    usage: ["FILE [as FORMAT] [partial]"],
    summary: "take the claims of a file from another tool into this session",
    details: [
      "The format is known by the content: "
        + "\(FormatTable.readableNames.joined(separator: ", ")); as: it is this "
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
    usage: ["[archived | deleted]"],
    summary: "list the sessions, or those that were put away",
    examples: ["sessions", "sessions deleted"],
    arguments: [.words(["archived", "deleted"])]
  ) { desk, scanner throws(Problem) in
    try desk.listSessions(&scanner)
  },
  Command(
    "rename",
    group: .session,
    usage: ["NEW"],
    summary: "give the session another name",
    details: [
      "Its files are renamed. Small letters, digits, dots, hyphens and underscores make a name."
    ],
    examples: ["rename north-korea-final"],
    arguments: [.text]
  ) { desk, scanner throws(Problem) in
    try desk.rename(&scanner)
  },
  Command(
    "archive",
    group: .session,
    usage: ["[NAME]"],
    summary: "put a session away that is done with",
    details: [
      "It is listed by sessions archived and not offered any more; unarchive brings it back. Without "
        + "a name it is the present session, whose article stays on the desk for reading. A session "
        + "that another window has open stays where it is."
    ],
    examples: ["archive", "archive other"],
    arguments: [.session]
  ) { desk, scanner throws(Problem) in
    try desk.move(.archive, &scanner)
  },
  Command(
    "unarchive",
    group: .session,
    usage: ["[NAME]"],
    summary: "bring a session back that was archived; without a name, the last",
    examples: ["unarchive put-away"],
    arguments: [.putAway(.archive)]
  ) { desk, scanner throws(Problem) in
    try desk.move(.unarchive, &scanner)
  },
  Command(
    "delete",
    group: .session,
    usage: ["[NAME]"],
    summary: "put a session into the trash; the present one without a name",
    details: [
      "Nothing is asked, for undelete brings it back, also after leaving; sessions deleted lists the "
        + "trash. To be rid of it for good, remove its files from the folder trash among the sessions."
    ],
    examples: ["delete", "delete other"],
    arguments: [.session]
  ) { desk, scanner throws(Problem) in
    try desk.move(.delete, &scanner)
  },
  Command(
    "undelete",
    group: .session,
    usage: ["[NAME]"],
    summary: "bring a session back from the trash; without a name, the last",
    examples: ["undelete thrown-away"],
    arguments: [.putAway(.trash)]
  ) { desk, scanner throws(Problem) in
    try desk.move(.undelete, &scanner)
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
    checker = try Checker(typed: &scanner)
    var reply = Reply("You are \(checker.signature). Every change from now on bears your name.")
    do throws(Problem) {
      if let store = ports.configuration { try keep("me \(checker.typed)", key: "me", in: store) }
    } catch {
      reply.asides = [StyledLine("It could not be kept for the next time: \(error.what)", .warning)]
    }
    return reply
  }
}
