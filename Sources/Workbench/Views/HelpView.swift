import FactModel

/// The verbs, derived from their definitions.
package enum HelpView {
  static func reply(_ scanner: inout LineScanner, _ desk: Desk) throws(Problem) -> Reply {
    let place = scanner.place()
    let word = scanner.word().lowercased()
    try desk.expectEnd(scanner, "help [VERB | addresses]")
    if word.isEmpty { return Reply(overview()) }
    if word == "addresses" { return Reply(addresses()) }
    if let command = CommandTable.command(named: word) { return Reply(page(command)) }
    let candidates = CommandTable.candidates(word)
    if candidates.count == 1 { return Reply(page(candidates[0])) }
    let names = CommandTable.commands.map(\.name) + ["addresses"]
    let suggestions = Wording.suggestions(for: word, among: names)
    throw Problem(
      .input,
      candidates.isEmpty
        ? "there is no help on “\(Wording.excerpt(word, 40))”" : "“\(word)” could be several verbs",
      place: place,
      remedy: suggestions.isEmpty
        ? "help alone lists the verbs." : "Did you mean \(Wording.list(suggestions, "or"))?",
      candidates: candidates.map { "\($0.name)  \($0.summary)" }
    )
  }

  private static func overview() -> [StyledLine] {
    var lines = [
      StyledLine(body: [
        StyledSpan("[ADDRESS] RATING [@SOURCE…] [REASON]", .strong),
        StyledSpan("  tags a claim: "), StyledSpan("f @2 the figure is older", .address),
      ]),
      StyledLine("An address alone goes there: 3.2, title, c7. More: help addresses."),
    ]
    for group in Command.Group.allCases {
      lines.append(StyledLine(""))
      lines.append(StyledLine(group.rawValue, .title))
      for command in CommandTable.commands where command.group == group {
        lines.append(
          StyledLine(
            lead: [StyledSpan("  " + command.name, .address)],
            leadWidth: 14,
            body: [StyledSpan(command.summary)]
          )
        )
      }
    }
    return lines
  }

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

  /// What addresses there are, with their meanings.
  package static let addressRows: [(String, String)] = [
    ("3  3-5", "paragraph, paragraphs"),
    ("3.2  3.2-4", "sentence, sentences of one paragraph"),
    ("3.2:5-9", "words 5 to 9 of a sentence"),
    ("title standfirst h1 cap1 cr1", "display text"),
    ("\"words\"  3.2\"600\"", "the passage with that text, in the article or in that sentence"),
    ("c7  c7.1", "claim 7, the content claim below it"),
    ("f2  q2  k2", "finding 2, query 2, contact 2"),
    (".  +  -  $", "the current sentence or claim, the next, the one before, the last"),
    ("_", "the claim just tagged"),
    ("/word", "the next sentence that contains the word"),
    ("--", "ends addresses and sources: what follows is text"),
  ]

  private static func addresses() -> [StyledLine] {
    addressRows.map { form, meaning in
      StyledLine(lead: [StyledSpan(form, .address)], leadWidth: 30, body: [StyledSpan(meaning)])
    }
  }
}
