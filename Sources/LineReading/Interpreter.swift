package import FactModel
import PlainText

/// What a line asks for.
package enum Meaning {
  case goTo(TypedAddress)
  /// `@2` alone.
  case showSource(TypedText)
  /// A rating, for what the address names.
  case tag(Scale.Rating, TypedAddress?, ParsedArguments)
  case verb(Command, ParsedArguments)
}

/// What a line asks for, and where the result goes.
package struct Interpretation {
  package let meaning: Meaning
  /// Nil for the screen; raw text has no redirection in it.
  package internal(set) var destination: Destination?

  /// Whether the last part of the line is raw text, in which nothing has a meaning.
  package var takesText: Bool {
    switch meaning {
    case .goTo, .showSource: false
    case .tag: true
    case .verb(_, let arguments): arguments.form.takesText
    }
  }

  /// The name of the command that it asks for; nil where it is none.
  package var verb: String? {
    if case .verb(let command, _) = meaning { command.name } else { nil }
  }

  /// Whether it does what another line said.
  package var isRepetition: Bool {
    if case .verb(let command, _) = meaning { command.name == "again" } else { false }
  }
}

/// Finds out what a line asks for.
///
/// In this order: a rating's exact key, a verb's exact name, a rating's whole name, an address, a unique prefix of
/// any of them. Anything else is a mistake, never a guess.
package struct Interpreter {
  package let commands: [Command]
  package let context: GrammarContext

  package init(commands: [Command], context: GrammarContext) {
    self.commands = commands
    self.context = context
  }

  /// Returns what a line asks for; nil for an empty line and a comment.
  package func interpret(_ line: String) throws(Problem) -> Interpretation? {
    let scanner = LineScanner(line)
    guard let first = scanner.peek, first != "#" else { return nil }
    // All that is typed behind / is looked for.
    let redirection = scanner.isAtWholeSearch ? nil : Redirection(line)
    let meaning = try LineMeaning(
      commands: commands,
      context: context,
      end: redirection?.position
    ).meaning(scanner)
    var interpretation = Interpretation(meaning: meaning)
    if !interpretation.takesText {
      interpretation.destination = try redirection?.destination()
    }
    return interpretation
  }

  /// What may stand behind a rating.
  package static let behindRating = CommandForm(
    [.sources.optional],
    tail: .optional("REASON", "the reason")
  )
}

/// The reading of one line.
private struct LineMeaning {
  let commands: [Command]
  let context: GrammarContext
  /// Where a redirection begins, in what has no raw text.
  let end: Int?

  func meaning(_ scanner: LineScanner) throws(Problem) -> Meaning {
    if scanner.peek == "@" { return try sourceShown(scanner) }
    if scanner.peek == "!" { return try shell(scanner) }
    if scanner.peek == ":" { return try verbOnly(scanner) }
    if let meaning = try exact(scanner, address: nil) { return meaning }
    if let meaning = try searchedAgain(scanner) { return meaning }
    if let search = search(scanner) { return .goTo(search) }
    var rest = scanner
    if let address = try context.addressParser.parse(&rest) {
      return try behind(TypedAddress(address: address, place: scanner.place()), rest)
    }
    return try prefix(scanner, address: nil)
  }

  /// Whether nothing more is said at a place than where the result goes.
  private func isOver(_ scanner: LineScanner) -> Bool {
    scanner.isAtEnd || scanner.position == end
  }

  /// `@2` alone shows the source.
  private func sourceShown(_ scanner: LineScanner) throws(Problem) -> Meaning {
    var scanner = scanner
    let source = TypedText(text: scanner.peekWord(), place: scanner.place())
    _ = scanner.word()
    guard isOver(scanner) else {
      throw Problem(
        .input,
        "a source cannot begin a line",
        place: source.place,
        remedy: "Type the rating or the verb first: f \(source.text) …, source \(source.text) …"
      )
    }
    return .showSource(source)
  }

  /// `n` and `N`, which are addresses at the beginning of a line only: elsewhere they are words of a text.
  private func searchedAgain(_ scanner: LineScanner) throws(Problem) -> Meaning? {
    let word = scanner.peekWord()
    guard word == "n" || word == "N" else { return nil }
    var rest = scanner
    _ = rest.word()
    let address = Address.searchAgain(backwards: word == "N")
    return try behind(TypedAddress(address: address, place: scanner.place()), rest)
  }

  /// `!` needs no space behind it.
  private func shell(_ scanner: LineScanner) throws(Problem) -> Meaning {
    guard let command = commands.first(where: { $0.name == "!" }) else {
      throw unknown("!", scanner)
    }
    var rest = scanner
    rest.advance()
    rest.skipSpace()
    return .verb(command, try command.arguments(rest, upTo: end, before: nil, in: context))
  }

  /// `:undo` is the verb, where a rating's key or an alias has its name.
  private func verbOnly(_ scanner: LineScanner) throws(Problem) -> Meaning {
    var rest = scanner
    rest.advance()
    rest.skipSpace()
    let word = rest.peekWord().lowercased()
    guard let command = commands.first(where: { $0.answers(to: word) }) else {
      throw unknown(rest.peekWord(), rest)
    }
    return try verb(command, nil, rest)
  }

  /// A rating by key or whole name, or a verb by its name.
  private func exact(
    _ scanner: LineScanner,
    address: TypedAddress?
  ) throws(Problem) -> Meaning? {
    let word = scanner.peekWord().lowercased()
    let command = commands.named(word)
    // A key that was kept with the scale wins over a verb that came later.
    let isVerb = command?.name == word && !context.scale.hasKey(word)
    var afterRating = scanner
    if !isVerb, let rating = RatingMatch(scale: context.scale).exact(&afterRating) {
      return try tagging(rating, address, afterRating)
    }
    guard let command else { return nil }
    return try verb(command, address, scanner)
  }

  /// What follows an address: nothing (go there), a rating, or a verb.
  private func behind(
    _ address: TypedAddress,
    _ scanner: LineScanner
  ) throws(Problem) -> Meaning {
    if isOver(scanner) { return .goTo(address) }
    if let meaning = try exact(scanner, address: address) { return meaning }
    return try prefix(scanner, address: address)
  }

  /// `/two words`: all that is typed is looked for, whatever its words could mean; nil where there is no
  /// search, and for `/"two words" f`, which says where it ends.
  private func search(_ scanner: LineScanner) -> TypedAddress? {
    guard scanner.isAtWholeSearch else { return nil }
    var rest = scanner
    rest.advance()
    return TypedAddress(address: .search(rest.rest()), place: scanner.place())
  }

  private func prefix(
    _ scanner: LineScanner,
    address: TypedAddress?
  ) throws(Problem) -> Meaning {
    let word = scanner.peekWord().lowercased()
    let (ratings, afterRating) = RatingMatch(scale: context.scale).beginning(scanner)
    let verbs = word.isEmpty ? [] : commands.filter { $0.name.hasPrefix(word) }
    let labels =
      address == nil
      ? context.addressParser.displayLabels.filter { $0.hasPrefix(word) }.sorted() : []
    if ratings.count + verbs.count + labels.count > 1 {
      let names =
        verbs.map { "\($0.name)  \($0.summary)" }
        + ratings.map { "\($0.key)  \($0.name)" } + labels
      throw Problem(
        .ambiguous,
        "“\(word)” could be several things",
        place: scanner.place(),
        remedy: "Type more of it.",
        candidates: names
      )
    }
    if let rating = ratings.first { return try tagging(rating, address, afterRating) }
    if let command = verbs.first { return try verb(command, address, scanner) }
    if let label = labels.first {
      var after = scanner
      _ = after.word()
      let address = Address.blocks(label, through: nil)
      return try behind(TypedAddress(address: address, place: scanner.place()), after)
    }
    throw scanner.proposalAsAddress ?? unknown(scanner.peekWord(), scanner)
  }

  private func tagging(
    _ rating: Scale.Rating,
    _ address: TypedAddress?,
    _ scanner: LineScanner
  ) throws(Problem) -> Meaning {
    var reader = ArgumentReader(
      Interpreter.behindRating,
      of: rating.key,
      context: context,
      scanner
    )
    return .tag(rating, address, try reader.read(before: nil))
  }

  private func verb(
    _ command: Command,
    _ address: TypedAddress?,
    _ scanner: LineScanner
  ) throws(Problem) -> Meaning {
    var rest = scanner
    _ = rest.word()
    guard address == nil || command.takesAddress else {
      throw Problem(
        .input,
        "\(command.name) takes no address",
        place: scanner.place(),
        remedy: "Usage: \(command.usageLines[0])"
      )
    }
    return .verb(command, try command.arguments(rest, upTo: end, before: address, in: context))
  }

  private func unknown(_ word: String, _ scanner: LineScanner) -> Problem {
    Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” is not a verb, a rating or an address",
      place: scanner.place(),
      remedy: remedy(for: word, scanner) ?? suggestion(for: word)
    )
  }

  private func remedy(for word: String, _ scanner: LineScanner) -> String? {
    let rest = scanner.text(0..<scanner.position)
    let isFirst = rest.allSatisfy(\.isWhitespace)
    if word.hasPrefix("@"), !isFirst {
      return "Type the verb first: evidence \(rest)\(Wording.excerpt(word, 40)) …"
    }
    if WebAddress.isOne(word) {
      return isFirst
        ? "source URL title=\"TITLE\" records a source; open URL begins a check of that page."
        : "Type the rating first: \(rest)f URL REASON"
    }
    if let mark = word.firstIndex(where: { "|>".contains($0) }), mark > word.startIndex,
      commands.contains(where: { $0.answers(to: String(word[..<mark])) })
    {
      return "Put a space before \(word[mark]): \(word[..<mark]) \(word[mark...])"
    }
    if word.contains("@"), word.contains("."), isFirst {
      return "contact \"NAME\" by mail records whom you wrote to; answers TEXT reads a reply."
    }
    return FamiliarWords.remedy(for: word)
  }

  private func suggestion(for word: String) -> String {
    let names =
      commands.map(\.name) + context.scale.ratings.map { RatingMatch.slug($0.name) }
      + context.addressParser.displayLabels
    // A verb of one sign, as ! is, is near to every slip of one letter.
    let near = Wording.suggestions(for: word, among: names.filter { $0.count > 1 })
    return near.isEmpty
      ? "Type help for the verbs, scale for the ratings."
      : "Did you mean \(Wording.list(near, "or"))?"
  }
}
