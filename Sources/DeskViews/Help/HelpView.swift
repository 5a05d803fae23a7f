package import FactModel
package import LineReading
import Preferences
package import Replies

/// The verbs and topics, derived from their definitions.
package enum HelpView {
  /// The help on a verb, group, topic, setting, alias or rating; an overview without a word.
  ///
  /// - Throws: There is no help on it.
  package static func reply(_ typed: TypedText?, _ desk: DeskState) throws(Problem) -> Reply {
    guard let typed else { return Reply(overview(desk)) }
    let place = typed.place
    let word = typed.text.lowercased()
    if word == "all" { return Reply(everything(desk)) }
    if let line = desk.aliases[word] { return Reply(alias(word, line, desk)) }
    if let lines = exact(word, desk) { return Reply(lines) }
    let all = names(desk.commands)
    let names = all.filter { $0.name.hasPrefix(word) }
    if names.count == 1, let lines = exact(names[0].name, desk) { return Reply(lines) }
    if names.isEmpty, let pages = familiar(word, desk) { return Reply(pages) }
    throw unknown(typed.text, names, of: all, at: place)
  }

  /// The help on what a word of other programs is called here.
  private static func familiar(_ word: String, _ desk: DeskState) -> [StyledLine]? {
    guard let familiar = FamiliarWords.named(word) else { return nil }
    let pages = topics(of: familiar, desk).compactMap { exact($0, desk) }
    return [StyledLine(familiar.remedy)] + pages.flatMap { [StyledLine("")] + $0 }
  }

  /// What explains the lines that are typed instead: their verbs, ratings and addresses.
  private static func topics(of familiar: FamiliarWords, _ desk: DeskState) -> [String] {
    var topics: [String] = []
    for line in familiar.lines {
      let words = line.typed.split(separator: " ")
      let isRating = words.dropFirst().dropLast().contains("f")
      let topic =
        isRating
        ? HelpTopic.ratings.name
        : desk.commands.named(String(words[0]))?.name ?? HelpTopic.addresses.name
      if !topics.contains(topic) { topics.append(topic) }
    }
    return topics
  }

  /// All that can stand behind help, with what it is about.
  package static func names(_ commands: [Command]) -> [(name: String, summary: String)] {
    let groups = Command.Group.allCases.filter { commands.named($0.word) == nil }
    let settings = SettingTable.settings.filter { commands.named($0.name) == nil }
    return commands.map { ($0.name, $0.summary) } + HelpTopic.all.map { ($0.name, $0.summary) }
      + groups.map { ($0.word, "the verbs of this group") } + [("all", "every verb in a line")]
      + settings.map { ($0.name, "a setting: \($0.summary)") }
  }

  private static func unknown(
    _ word: String,
    _ names: [(name: String, summary: String)],
    of all: [(name: String, summary: String)],
    at place: Problem.Place
  ) -> Problem {
    let suggestions = Wording.suggestions(for: word, among: all.map(\.name))
    return Problem(
      .input,
      names.isEmpty
        ? "there is no help on “\(Wording.excerpt(word, 40))”"
        : "“\(Wording.excerpt(word, 40))” could be several things",
      place: place,
      remedy: !names.isEmpty
        ? "Type more of it."
        : suggestions.isEmpty
          ? "help alone lists the verbs; apropos \(Wording.excerpt(word, 40)) searches all help."
          : "Did you mean \(Wording.list(suggestions, "or"))?",
      candidates: names.map { "\($0.name)  \($0.summary)" }
    )
  }

  /// The help on a verb, a topic, a group, a rating.
  private static func exact(_ word: String, _ desk: DeskState) -> [StyledLine]? {
    let group = Command.Group.allCases.first { $0.word == word }
    if let command = desk.commands.named(word) {
      let others = group.map { [StyledLine("")] + rows(of: $0, desk) } ?? []
      return page(command) + others
    }
    if let topic = HelpTopic.named(word) { return page(topic, desk) }
    if let group { return rows(of: group, desk) }
    if let setting = SettingTable.settings.first(where: { $0.name == word }) {
      let lines = SettingsView.reply(setting, desk.settings).lines
      return lines + [StyledLine("set \(setting.name) VALUE sets it: see help set.", .dim)]
    }
    var scanner = LineScanner(word)
    if let rating = RatingMatch(scale: desk.session.scale).exact(&scanner), scanner.isAtEnd {
      return [ScaleView.row(rating, desk.session.scale)] + page(HelpTopic.ratings, desk)
    }
    return nil
  }

  /// What an alias stands for, with the help on the verb that its line begins with.
  private static func alias(_ name: String, _ line: String, _ desk: DeskState) -> [StyledLine] {
    var scanner = LineScanner(line)
    let verb = desk.commands.named(scanner.word())
    return AliasesView.reply([(name: name, line: line)], desk).lines
      + (verb.map { [StyledLine("")] + page($0) } ?? [])
  }

  // MARK: Lists

  /// Fits a window of 80 columns and 24 rows.
  private static func overview(_ desk: DeskState) -> [StyledLine] {
    var lines = [
      StyledLine(body: [
        StyledSpan("[ADDRESS] RATING [@SOURCE…] [REASON]", .strong),
        StyledSpan("  tags a claim: "), StyledSpan("7.1 f @2 the figure is older", .address),
      ]),
      StyledLine(body: [
        StyledSpan("[ADDRESS] VERB …", .strong), StyledSpan("  does something: "),
        StyledSpan("c1 note ask Kim", .address), StyledSpan("    "),
        StyledSpan("ADDRESS", .strong), StyledSpan("  goes there: "), StyledSpan("3.2", .address),
      ]),
    ]
    let keys = desk.session.scale.ratings.map { "\($0.key) \($0.name)" }
    lines.append(row("Ratings", keys.joined(separator: ", ")))
    for group in Command.Group.allCases {
      let names = desk.commands.filter { $0.group == group }.map(\.name)
      if !names.isEmpty { lines.append(row(group.rawValue, names.joined(separator: " "))) }
    }
    lines.append(
      StyledLine(body: [
        StyledSpan("help VERB", .strong), StyledSpan(" explains one; "),
        StyledSpan("help GROUP", .strong), StyledSpan(" its verbs; "),
        StyledSpan("help all", .strong), StyledSpan(" every verb; "),
        StyledSpan("apropos WORD", .strong), StyledSpan(" searches; "),
        StyledSpan("help " + HelpTopic.all.map(\.name).joined(separator: " | "), .strong),
        StyledSpan(" tell more. Tab completes."),
      ])
    )
    return lines
  }

  private static func row(_ name: String, _ text: String) -> StyledLine {
    StyledLine(lead: [StyledSpan(name, .title)], leadWidth: 12, body: [StyledSpan(text)])
  }

  private static func everything(_ desk: DeskState) -> [StyledLine] {
    let groups = Command.Group.allCases.filter { group in
      desk.commands.contains { $0.group == group }
    }
    let topics = HelpTopic.all.map { row(name: "help " + $0.name, $0.summary) }
    return Array(groups.map { rows(of: $0, desk) }.joined(separator: [StyledLine("")]))
      + [StyledLine(""), StyledLine("Topics", .title)] + topics
  }

  private static func rows(of group: Command.Group, _ desk: DeskState) -> [StyledLine] {
    [StyledLine(group.rawValue, .title)]
      + desk.commands.filter { $0.group == group }.map { row(name: $0.name, $0.summary) }
  }

  /// A verb or topic with what it is about.
  static func row(name: String, _ summary: String) -> StyledLine {
    StyledLine(
      lead: [StyledSpan("  " + name, .address)],
      leadWidth: 18,
      body: [StyledSpan(summary)]
    )
  }

  // MARK: Pages

  private static func page(_ command: Command) -> [StyledLine] {
    var lines = [
      StyledLine(body: [StyledSpan(command.name, .title), StyledSpan(": \(command.summary)")])
    ]
    for usage in command.usageLines { lines.append(StyledLine("  " + usage)) }
    if !command.abbreviations.isEmpty {
      lines.append(StyledLine("  short: \(command.abbreviations.joined(separator: ", "))", .dim))
    }
    for paragraph in command.details { lines.append(StyledLine(paragraph)) }
    for example in command.examples {
      lines.append(
        StyledLine(
          lead: [StyledSpan("  e.g.", .dim)],
          leadWidth: 7,
          body: [StyledSpan(example, .address)]
        )
      )
    }
    return lines
  }

  private static func page(_ topic: HelpTopic, _ desk: DeskState) -> [StyledLine] {
    var lines = topic.rows.map { term, meaning in
      StyledLine(
        lead: [StyledSpan("  " + term, .address)],
        leadWidth: 32,
        body: [StyledSpan(meaning)]
      )
    }
    if topic.name == HelpTopic.ratings.name {
      lines += [StyledLine("")] + ScaleView.reply(desk.session.scale).lines
    }
    return [StyledLine(topic.name, .title)] + lines
  }
}

extension Command.Group {
  /// The group as it is typed behind help.
  var word: String { rawValue.lowercased() }
}
