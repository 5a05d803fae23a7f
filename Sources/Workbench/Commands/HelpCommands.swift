import FactModel
import OrderedJSON

let helpCommands: [Command] = [
  Command(
    "help",
    ["?", "h"],
    group: .help,
    usage: ["[VERB | GROUP | TOPIC | all]"],
    summary: "list the verbs, or explain one",
    details: [
      "Topics: \(HelpTopic.all.map(\.name).joined(separator: ", ")). all lists every verb with what it does."
    ],
    examples: ["help", "help evidence", "help addresses", "help claims", "help all"],
    arguments: [.topic]
  ) { desk, scanner throws(Problem) in
    try HelpView.reply(&scanner, desk)
  },
  Command(
    "apropos",
    group: .help,
    usage: ["WORD"],
    summary: "list the verbs and topics whose help contains a word",
    examples: ["apropos source"],
    arguments: [.text]
  ) { desk, scanner throws(Problem) in
    AproposView.reply(try desk.textArgument(&scanner, "the word"))
  },
  Command(
    "complete",
    group: .help,
    usage: ["[TEXT]"],
    summary: "list what could stand at the end of a line that is being typed",
    details: [
      "What the Tab key offers, without a terminal: for other programs. A space at the end of the "
        + "text begins a new word."
    ],
    examples: ["complete mostly-", "complete show 3."],
    arguments: [.text]
  ) { desk, scanner in
    desk.completions(of: scanner.remainder())
  },
]

extension Desk {
  func completions(of text: String) -> Reply {
    let candidates = complete(text, cursor: text.utf8.count).candidates
    let lines = candidates.map { candidate in
      StyledLine(body: [
        StyledSpan(candidate.text, .address),
        StyledSpan(candidate.hint.map { "  " + $0 } ?? "", .dim),
      ])
    }
    return Reply(
      lines,
      json: .array(
        candidates.map { candidate in
          var builder = ObjectBuilder()
          builder.put("text", candidate.text)
          builder.put("hint", candidate.hint)
          return builder.object
        }
      )
    )
  }
}
