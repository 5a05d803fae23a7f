import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let shell = Verb(
    "!",
    group: .session,
    forms: [CommandForm(tail: .optional("COMMAND", "the command"))],
    summary: "do a command of the shell; alone, open a shell",
    details: [
      "At the prompt the command has the terminal, in a script nothing to read.",
      "Behind show, list and whatever else takes no free text, | COMMAND gives the result to a "
        + "command, > FILE writes it into a file, >> FILE adds it to one, and >| FILE writes over "
        + "what is there without asking. A name with spaces stands in quotation marks.",
    ],
    examples: ["!date", "list | wc -l", "show c1 >| claim.txt"]
  ) { _, typed in
    Reply(effect: .shell(typed.restOrNil))
  }
}
