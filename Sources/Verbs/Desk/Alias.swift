import DeskViews
import FactModel
import LineReading
import Preferences
import Replies
import Workbench

extension Verb {
  static let alias = Verb(
    "alias",
    group: .desk,
    forms: [
      CommandForm(),
      CommandForm([Parameter("NAME", "the name", .name(.alias))]),
      CommandForm(tail: .text("NAME = LINE", "the name")),
    ],
    summary: "give the beginning of a line a name of your own",
    details: [
      "What is typed behind the name follows the line: with alias fq = f @2, fq the figure is older "
        + "does f @2 the figure is older; 3.2 fq does the same at 3.2.",
      "A verb's name cannot be taken. A rating's key and an address win over an alias.",
    ],
    examples: ["alias fq = f @2", "alias fq", "alias"]
  ) { desk, typed throws(Problem) in
    if typed.tail == nil, typed.text("NAME") == nil {
      return AliasesView.reply(desk.aliases.all, desk.state)
    }
    if let name = typed.text("NAME"), !name.text.contains("=") {
      guard let line = desk.aliases[name.text] else { throw AliasLine.unknown(at: name.place) }
      return AliasesView.reply([(name: name.text, line: line)], desk.state)
    }
    let (new, line, place) = try AliasLine.definition(typed)
    if let rival = AliasTable.rival(of: new, in: desk.session) {
      throw Problem(
        .input,
        "\(new) is \(rival)",
        place: place,
        remedy: "An alias cannot take its name. Choose another."
      )
    }
    try desk.aliases.define(new, line, at: place, besides: desk.verbs.commands)
    return Reply("\(new) stands for: \(line)")
  }
}
