import DeskViews
import FactModel
import ItemFinding
import LineReading
import Preferences
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let names = Verb(
    "names",
    group: .checking,
    forms: [
      CommandForm(),
      CommandForm([.keyword("add")], tail: .text("\"NAME\" = NAME", "the names")),
      CommandForm([.keyword("drop"), Parameter("NAME", "the name", .name(.any))]),
    ],
    summary: "list every name with its spellings and titles, by first mention",
    details: [
      "add says that one name is another name for somebody: all their mentions are then one, settled by one "
        + "tick. It is kept in the session, and in the configuration for all other articles; drop takes it out "
        + "of the configuration."
    ],
    examples: ["names", "names add \"Beijing\" = China"]
  ) { desk, typed throws(Problem) in
    if typed.keyword != "drop" { try desk.findItems() }
    return switch typed.keyword {
    case "add": try desk.addAlias(try NameAliases.Pair(typed), at: typed.tail?.place ?? typed.start)
    case "drop": try desk.dropAlias(typed)
    default: try desk.looking { NamesView.reply($0) }
    }
  }
}

extension NameAliases.Pair {
  /// As the configuration has it.
  fileprivate var line: String { "\(key) \(other)" }
  /// What a line about the same name begins with there.
  fileprivate var key: String { "names add \"\(name)\" =" }
}

extension Desk {
  fileprivate func addAlias(
    _ pair: NameAliases.Pair,
    at place: Problem.Place
  ) throws(Problem) -> Reply {
    // The session keeps it with its items, as an edit that undo takes back.
    let isHere = NameIndex(foundItems, in: session.article.text).entries.contains {
      $0.spellings.contains(pair.name)
    }
    if isHere, !isReadingConfiguration, store.readOnlyReason == nil { try enterItems() }
    try settings.nameAliases.take(pair, at: place)
    let tied = try tie(pair)
    var reply = Reply("“\(pair.name)” is \(pair.other).")
    if tied > 0 {
      reply.lines[0].body.append(StyledSpan(" \(Wording.count(tied, "mention")) tied"))
    }
    if let store = ports.configuration {
      try keep(pair.line, key: pair.key, in: store)
      reply.asides = [StyledLine("Kept in \(store.path)", .dim)]
    }
    if !isHere, !state.sentences(with: pair.name).isEmpty {
      reply.asides.append(
        StyledLine(
          "It stands in the article where the rules find no name: item ADDRESS name makes one of it.",
          .warning
        )
      )
    }
    return reply
  }

  fileprivate func dropAlias(_ typed: ParsedArguments) throws(Problem) -> Reply {
    guard let name = typed.text("NAME") else { return Reply() }
    guard let pair = settings.nameAliases.all.first(where: { $0.name == name.text }) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(name.text, 40))” is not in the house list",
        place: name.place,
        remedy: "undo undoes names add in this session."
      )
    }
    _ = settings.nameAliases.remove(pair.name)
    if let store = ports.configuration {
      try keep("#\(pair.line)", key: pair.key, in: store)
    }
    return Reply(
      "“\(pair.name)” is a name of its own again, in articles that are opened from now on."
    )
  }
}
