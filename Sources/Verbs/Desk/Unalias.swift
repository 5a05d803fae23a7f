import FactModel
import LineReading
import Preferences
import Replies
import Workbench

extension Verb {
  static let unalias = Verb(
    "unalias",
    group: .desk,
    forms: [CommandForm([Parameter("NAME", "the name", .name(.alias))])],
    summary: "take the name of an alias away",
    examples: ["alias fq = f @2", "unalias fq"]
  ) { desk, typed throws(Problem) in
    guard let name = typed.text("NAME") else { return Reply() }
    guard desk.aliases.remove(name.text) else { throw AliasLine.unknown(at: name.place) }
    return Reply("Alias \(name.text) removed")
  }
}
