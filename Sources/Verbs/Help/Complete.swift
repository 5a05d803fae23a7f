import FactModel
import LineReading
import OrderedJSON
import Replies
import Workbench

extension Verb {
  static let complete = Verb(
    "complete",
    group: .help,
    forms: [CommandForm(tail: .optional("TEXT", "the text"))],
    summary: "list what could stand at the end of a line that is being typed",
    details: [
      "What the Tab key offers, without a terminal: for other programs. A space at the end of the "
        + "text begins a new word."
    ],
    examples: ["complete mostly-", "complete show 3."]
  ) { desk, typed in
    desk.completions(of: typed.untrimmed)
  }
}

extension Desk {
  fileprivate func completions(of text: String) -> Reply {
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
