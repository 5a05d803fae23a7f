package import FactModel
import ItemFinding
package import LineReading
import PlainText

/// The configuration: a file of commands that are done before a session opens.
///
/// `set`, `alias`, `unalias`, `names add`, `me` and `time` act at once. Verbs that only look (`status`, `todo`) are
/// left for the prompt. Nothing else may stand in it: it is read for every session, and must change
/// none.
package struct RunCommands {
  package var settings: Settings
  package var aliases: AliasTable
  /// Who was named in it.
  package var checker: Checker?
  /// Lines for the prompt, with their numbers.
  package private(set) var looks: [(number: Int, line: String)] = []
  /// What is wrong in it, each with file and line; the rest was done.
  package private(set) var problems: [Problem] = []
  /// Asked for with the first line: most people have no configuration, and the table takes time.
  private let verbs: () -> [Command]

  /// Starts with what is set already.
  ///
  /// `verbs`: Those that there are.
  package init(
    verbs: @escaping @autoclosure () -> [Command],
    settings: Settings = Settings(),
    aliases: AliasTable = AliasTable()
  ) {
    self.verbs = verbs
    self.settings = settings
    self.aliases = aliases
  }

  /// Does what stands in a file.
  package mutating func read(_ bytes: [UInt8], file: String) {
    var number = 0
    for bytes in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      var bytes = bytes.last == 13 ? bytes.dropLast() : bytes
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      do throws(Problem) {
        guard let line = String(validating: bytes, as: UTF8.self) else {
          throw Problem(.input, "the line is not UTF-8", remedy: "Save the file as UTF-8.")
        }
        try perform(line, number)
      } catch {
        var problem = error
        problem.place = problem.place ?? Problem.Place()
        problem.place?.file = file
        problem.place?.line = number
        problems.append(problem)
      }
    }
  }

  private mutating func perform(_ line: String, _ number: Int) throws(Problem) {
    let line = aliases.expanded(LineScanner(line)) ?? line
    var scanner = LineScanner(line)
    guard let first = scanner.peek, first != "#" else { return }
    let place = scanner.place()
    let word = scanner.word().lowercased()
    guard let command = verbs().named(word) else { throw refusal(word, at: place) }
    switch command.name {
    case "set", "time", "alias", "unalias", "me", "names":
      let typed = try command.arguments(scanner, upTo: nil, before: nil, in: .empty)
      guard command.name != "names" || typed.keyword == "add" else {
        throw refusal(word, at: place)
      }
      try perform(command.name, typed)
    default:
      guard command.group == .looking else { throw refusal(word, at: place) }
      looks.append((number: number, line: line))
    }
  }

  private mutating func perform(_ name: String, _ typed: ParsedArguments) throws(Problem) {
    switch name {
    case "set":
      guard typed.text("NAME") != nil else { return }
      _ = try SetLine(typed).apply(to: &settings)
    case "time": if let word = typed.text("on or off") { settings.tellsTime = word.text == "on" }
    case "alias":
      let (name, line, place) = try AliasLine.definition(typed)
      try aliases.define(name, line, at: place, besides: [])
    case "unalias":
      guard let name = typed.text("NAME") else { return }
      guard aliases.remove(name.text) else { throw AliasLine.unknown(at: name.place) }
    case "names":
      let pair = try NameAliases.Pair(typed)
      try settings.nameAliases.take(pair, at: typed.tail?.place ?? typed.start)
    default: if typed.tail != nil { checker = try Checker(typed) }
    }
  }

  private func refusal(_ word: String, at place: Problem.Place) -> Problem {
    let isVerb = verbs().named(word) != nil
    let what = isVerb ? "cannot stand in the configuration" : "is not a verb of the configuration"
    return Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” \(what)",
      place: place,
      remedy:
        "It is read for every session and changes none: set, alias, unalias, names add, me, time, "
        + "and verbs that only look."
    )
  }
}

/// A line `set NAME VALUE`, behind its verb.
package struct SetLine {
  package let setting: Setting
  /// Nil where the setting is asked for.
  package let value: String?
  private let place: Problem.Place

  package init(_ typed: ParsedArguments) throws(Problem) {
    setting = try SettingTable.setting(
      typed.text("NAME") ?? TypedText(text: "", place: typed.start)
    )
    place = typed.tail?.place ?? typed.start
    guard typed.tail != nil else {
      value = nil
      return
    }
    // `set pager = off` is understood as well.
    var scanner = LineScanner(typed.rest)
    if scanner.peekWord() == "=" { _ = scanner.word() }
    let text = scanner.rest()
    if case .text = setting.form {
      let isQuoted =
        text.count > 1 && text.first == text.last && (text.first == "\"" || text.first == "'")
      value = isQuoted ? String(text.dropFirst().dropLast()) : text
    } else {
      value = text
    }
  }

  /// Sets the value.
  ///
  /// Returns whether there was one.
  package func apply(to settings: inout Settings) throws(Problem) -> Bool {
    guard let value else { return false }
    do throws(Problem) {
      try setting.set(value, in: &settings, at: place)
    } catch {
      var problem = error
      problem.place = problem.place ?? place
      throw problem
    }
    return true
  }
}

/// A line `alias NAME = LINE`, behind its verb.
package enum AliasLine {
  /// The name and the line, and where they stand.
  ///
  /// - Throws: One of them is missing.
  package static func definition(
    _ typed: ParsedArguments
  ) throws(Problem) -> (name: String, line: String, place: Problem.Place) {
    let place = typed.tail?.place ?? typed.start
    let text = typed.tail?.text ?? typed.text("NAME")?.text ?? ""
    guard let sign = text.firstIndex(of: "=") else {
      throw Problem(
        .input,
        "the line of the alias is missing",
        place: place,
        remedy: "Usage: alias NAME = LINE"
      )
    }
    let name = Wording.oneLine(String(text[..<sign]))
    let line = String(text[text.index(after: sign)...].drop(while: \.isWhitespace))
    guard !line.isEmpty else {
      throw Problem(
        .input,
        "the line of the alias is empty",
        place: place,
        remedy: "unalias \(Wording.excerpt(name, 40)) removes one."
      )
    }
    guard !StoreAddress.hasPassword(in: line) else {
      throw Problem(
        .input,
        "a password is not kept with the settings",
        remedy:
          "It belongs into ~/.pgpass, which only you can read: HOST:5432:DATABASE:USER:PASSWORD"
      )
    }
    return (name, line, place)
  }

  /// That no alias has the name.
  package static func unknown(at place: Problem.Place) -> Problem {
    Problem(.input, "there is no such alias", place: place, remedy: "alias alone lists them.")
  }
}

extension Checker {
  /// Reads `NAME[, ROLE]` to the end of a line.
  package init(_ typed: ParsedArguments) throws(Problem) {
    guard let person = NameAndRole(typed.rest) else {
      throw Problem(
        .input,
        "the name is missing",
        place: typed.start,
        remedy: "Usage: me NAME[, ROLE]"
      )
    }
    self = person.checker
  }

  /// How the person would type it behind `me`.
  package var typed: String { role.map { "\(name), \($0)" } ?? name }
}
