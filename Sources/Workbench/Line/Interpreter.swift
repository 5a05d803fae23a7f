import FactModel

/// Finds out what a line asks for.
///
/// In this order: a rating's exact key or name, a verb's exact name, an address, a unique prefix of
/// any of them. Anything else is a mistake, never a guess.
struct Interpreter {
  /// What a line turned out to ask for.
  struct Invocation {
    /// Whether its last part is raw text, in which nothing has a meaning.
    var takesText = false
    /// Whether it does what another line said.
    var isRepetition = false
    let action: () throws(Problem) -> Reply
  }

  let desk: Desk

  /// Returns what a line asks for; nil for an empty line and a comment.
  func interpret(_ line: String) throws(Problem) -> Invocation? {
    var scanner = LineScanner(line)
    guard let first = scanner.peek, first != "#" else { return nil }
    if first == "@" { return try sourceShown(scanner) }
    if first == "!" { return shell(scanner) }
    if let invocation = exact(scanner, address: nil) { return invocation }
    let start = scanner
    if let address = try desk.addressParser.parse(&scanner) {
      return try behind(address, at: start.place(), scanner)
    }
    return try prefix(scanner, address: nil)
  }

  /// `@2` alone shows the source.
  private func sourceShown(_ scanner: LineScanner) throws(Problem) -> Invocation {
    var scanner = scanner
    let place = scanner.place()
    let source = try desk.source(scanner.word(), at: place)
    guard scanner.isAtEnd else {
      throw Problem(
        .input,
        "a source cannot begin a line",
        place: place,
        remedy: "Type the rating or the verb first: f \(source.label) …, source \(source.label) …"
      )
    }
    return Invocation { [desk] () throws(Problem) in SourceView.reply(source, desk) }
  }

  /// `!` needs no space behind it.
  private func shell(_ scanner: LineScanner) -> Invocation? {
    guard let command = CommandTable.command(named: "!") else { return nil }
    return Invocation(takesText: true) { [desk] () throws(Problem) in
      var rest = scanner
      rest.advance()
      rest.skipSpace()
      return try command.action(desk, &rest)
    }
  }

  /// A rating by key or whole name, or a verb by its name.
  private func exact(_ scanner: LineScanner, address: TypedAddress?) -> Invocation? {
    let word = scanner.peekWord().lowercased()
    let scale = desk.session.scale
    let isVerb = CommandTable.commands.contains { $0.name == word }
    var afterRating = scanner
    if !isVerb, let rating = RatingMatch(scale: scale).exact(&afterRating) {
      return tagging(rating, address, afterRating)
    }
    guard let command = CommandTable.command(named: word) else { return nil }
    return verb(command, address, scanner)
  }

  /// What follows an address: nothing (go there), a rating, or a verb.
  private func behind(
    _ address: Address,
    at place: Problem.Place,
    _ scanner: LineScanner
  ) throws(Problem) -> Invocation {
    let typed = TypedAddress(address: address, place: place)
    if scanner.isAtEnd {
      return Invocation { [desk] () throws(Problem) in try desk.goTo(address, at: place) }
    }
    if let invocation = exact(scanner, address: typed) { return invocation }
    return try prefix(scanner, address: typed)
  }

  private func prefix(
    _ scanner: LineScanner,
    address: TypedAddress?
  ) throws(Problem) -> Invocation {
    let word = scanner.peekWord().lowercased()
    let (ratings, afterRating) = RatingMatch(scale: desk.session.scale).beginning(scanner)
    let verbs = CommandTable.candidates(word)
    let labels =
      address == nil
      ? desk.addressParser.displayLabels.filter { $0.hasPrefix(word) }.sorted() : []
    if ratings.count + verbs.count + labels.count > 1 {
      let names =
        verbs.map { "\($0.name)  \($0.summary)" }
        + ratings.map { "\($0.key)  \($0.name)" } + labels
      throw Problem(
        .input,
        "“\(word)” could be several things",
        place: scanner.place(),
        remedy: "Type more of it.",
        candidates: names
      )
    }
    if let rating = ratings.first { return tagging(rating, address, afterRating) }
    if let command = verbs.first { return verb(command, address, scanner) }
    if let label = labels.first {
      var after = scanner
      _ = after.word()
      return try behind(.blocks(label, through: nil), at: scanner.place(), after)
    }
    throw unknown(word, scanner)
  }

  private func tagging(
    _ rating: Scale.Rating,
    _ address: TypedAddress?,
    _ scanner: LineScanner
  ) -> Invocation {
    Invocation(takesText: true) { [desk] () throws(Problem) in
      var rest = scanner
      return try desk.tag(rating, address, &rest)
    }
  }

  private func verb(
    _ command: Command,
    _ address: TypedAddress?,
    _ scanner: LineScanner
  ) -> Invocation {
    Invocation(takesText: command.takesText, isRepetition: command.name == "again") {
      [desk] () throws(Problem) in
      var rest = scanner
      let place = rest.place()
      _ = rest.word()
      desk.addressBefore = address
      defer { desk.addressBefore = nil }
      if address != nil, !command.takesAddress {
        throw Problem(
          .input,
          "\(command.name) takes no address",
          place: place,
          remedy: "Usage: \(command.usageLines[0])"
        )
      }
      return try command.action(desk, &rest)
    }
  }

  private func unknown(_ word: String, _ scanner: LineScanner) -> Problem {
    let scale = desk.session.scale
    let names =
      CommandTable.commands.map(\.name) + scale.ratings.map { RatingMatch.slug($0.name) }
      + desk.addressParser.displayLabels
    let suggestions = Wording.suggestions(for: word, among: names)
    let remedy =
      suggestions.isEmpty
      ? "Type help for the verbs, scale for the ratings."
      : "Did you mean \(Wording.list(suggestions, "or"))?"
    return Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” is not a verb, a rating or an address",
      place: scanner.place(),
      remedy: remedy
    )
  }
}

/// An address with the place where it was typed.
struct TypedAddress {
  let address: Address
  let place: Problem.Place
}

extension Command {
  /// Whether an address may stand before the verb.
  var takesAddress: Bool {
    arguments.contains(where: Self.namesPlace)
  }

  /// Whether its last part is raw text to the end of the line.
  package var takesText: Bool {
    arguments.contains { [.text, .claimant, .command].contains($0) }
  }

  /// What may stand behind the verb where an address stands before it.
  var argumentsBehindAddress: [Argument] {
    guard let taken = arguments.firstIndex(where: Self.namesPlace) else { return arguments }
    return Array(arguments[..<taken] + arguments[(taken + 1)...])
  }

  private static func namesPlace(_ argument: Argument) -> Bool {
    [.address, .addresses, .claim, .entity, .items].contains(argument)
  }

  /// The usage with the name in it.
  package var usageLines: [String] {
    usage.map { $0.isEmpty ? name : "\(name) \($0)" }
  }
}
