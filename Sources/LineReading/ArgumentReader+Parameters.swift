import FactModel
import PlainText

// How each kind of parameter is taken.
extension ArgumentReader {
  /// Takes one value of a parameter.
  ///
  /// - Parameters:
  ///   - parameter: What may stand at the scanner.
  ///   - textFollows: Whether a text may stand in its place. Then what a text may well begin with
  ///     is no address.
  ///   - isTaken: Whether there was one before.
  /// - Returns: False, with nothing taken, where none stands there.
  /// - Throws: What is wrong with what stands there.
  mutating func take(
    _ parameter: Parameter,
    textFollows: Bool,
    isTaken: Bool
  ) throws(Problem) -> Bool {
    let place = scanner.place()
    switch parameter.kind {
    case .keyword(let words):
      guard let word = keyword(of: words) else { return false }
      _ = scanner.word()
      arguments.keywords.append(word)
    case .claim, .subject, .claims, .place, .places, .items, .entity, .shown, .query, .finding,
      .contact:
      return try takeAddress(parameter, textFollows: textFollows, isTaken: isTaken)
    case .source:
      guard scanner.peek == "@" || WebAddress.isOne(scanner.peekWord()) else { return false }
      arguments.add(TypedText(text: scanner.word(), place: place), to: parameter.key)
    case .rating:
      let rating = try RatingMatch(scale: context.scale).rating(&scanner)
      arguments.add(TypedText(text: rating.name, place: place), to: parameter.key)
    case .choice(let words):
      guard let word = choice(of: words, isOptional: parameter.isOptional) else {
        if parameter.isOptional { try refuseNearChoice(words, parameter.what) }
        return false
      }
      _ = scanner.word()
      arguments.add(TypedText(text: word, place: place), to: parameter.key)
    case .name(.ending(let ending)):
      var ahead = scanner
      guard let word = ahead.wordOrQuoted(), word.hasSuffix(ending) else { return false }
      arguments.add(try name(parameter), to: parameter.key)
    case .name(let kind):
      if kind == .any || kind == .title, scanner.peek == "@", parameter.repeats { return false }
      try refuseAddress(in: parameter)
      arguments.add(try name(parameter), to: parameter.key)
    case .number, .seconds, .times, .proposals:
      guard Self.isNumber(scanner.peekWord(), parameter.kind) else { return false }
      arguments.add(TypedText(text: scanner.word(), place: place), to: parameter.key)
    case .date(let keyword):
      guard let date = try date(behind: keyword) else { return false }
      arguments.add(TypedText(text: date.description, place: place), to: parameter.key)
    case .removal:
      guard Self.isRemoval(scanner.peekWord()) else { return false }
      arguments.add(
        TypedText(text: String(scanner.word().dropFirst()), place: place),
        to: parameter.key
      )
    case .entry:
      var ahead = scanner
      let text = ahead.wordWithQuotations()
      guard text.contains("=") else { return false }
      scanner = ahead
      arguments.add(TypedText(text: text, place: place), to: parameter.key)
    case .quotation:
      guard let text = scanner.quoted() else {
        try refuseOpenQuotation()
        return false
      }
      scanner.skipSpace()
      arguments.add(TypedText(text: text, place: place, isLiteral: true), to: parameter.key)
    case .signature: return try takeSignature(parameter)
    case .phrase(let word, let mark, let isClosed):
      var ahead = scanner
      guard ahead.word() == word else { return false }
      var text = ahead.take(upTo: mark)
      if text == nil, !isClosed { text = ahead.rest() }
      guard let text else { return false }
      scanner = ahead
      arguments.add(TypedText(text: Wording.oneLine(text), place: place), to: parameter.key)
    }
    return true
  }

  /// Takes a keyword and the date behind it, in digits or in words, with a colon at its end or not.
  ///
  /// - Throws: What stands there can only be meant as a date and is none, or has a time of day: in a text it
  ///   would be lost, and another day would be taken.
  private mutating func date(behind keyword: String) throws(Problem) -> PartialDate? {
    var ahead = scanner
    guard ahead.word() == keyword else { return nil }
    let start = ahead
    var words: [String] = []
    while words.count < 4, words.last?.hasSuffix(":") != true {
      words.append(ahead.word())
      let text = words.joined(separator: " ")
      let date = text.hasSuffix(":") ? String(text.dropLast()) : text
      guard let read = PartialDate(written: date) else { continue }
      let next = ahead.peekWord()
      let hasTime = text == date && next.contains(":") && DayTime.isMeant(SourceMention.bare(next))
      guard !hasTime else {
        throw Problem(
          .wrongValue,
          "the time of day is not kept: “\(Wording.excerpt(next, 40))”",
          place: ahead.place(),
          remedy: "Leave it out. Put -- before a text that begins so."
        )
      }
      scanner = ahead
      return read
    }
    guard PartialDate.isMeant(words) else { return nil }
    let isOneWord = words[0].contains { "-/.".contains($0) }
    throw Problem(
      .wrongValue,
      "“\(Wording.excerpt(words.prefix(isOneWord ? 1 : 3).joined(separator: " "), 40))” is not a date",
      place: start.place(),
      remedy: PartialDate.remedy + " Put -- before a text that begins so."
    )
  }

  /// Refuses a quotation that no mark with a space behind it closes: as a text it would be compared with nothing.
  private func refuseOpenQuotation() throws(Problem) {
    guard form.tail != nil, scanner.isAtQuotation else { return }
    throw Problem(
      .input,
      "quotation mark is not closed",
      place: scanner.place(),
      remedy: "Close it, with a space behind it. Put -- before a text that begins so."
    )
  }

  /// `-1`, `-12`.
  private static func isRemoval(_ word: String) -> Bool {
    word.hasPrefix("-") && (Int(word.dropFirst()).map { $0 > 0 } ?? false)
  }

  /// Whether a word has the form of a number, of `0.5`, `5x` or `p1-3`.
  static func isNumber(_ word: String, _ kind: Parameter.Kind) -> Bool {
    switch kind {
    case .seconds:
      let parts = word.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
      return parts.count <= 2
        && parts.allSatisfy { part in
          (1...9).contains(part.count) && part.allSatisfy { (48...57).contains($0) }
        }
    case .times: return word.hasSuffix("x") && (Int(word.dropLast()).map { $0 > 0 } ?? false)
    case .proposals:
      let parts = word.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { Int($0) }
      guard word.first == "p", numbers.count == parts.count, let first = numbers.first,
        let last = numbers.last, numbers.count <= 2
      else { return false }
      return first > 0 && last >= first && last - first < 1000
    default: return Int(word) != nil
    }
  }

  /// The keyword at the scanner, in full or, where all forms have one, its unique beginning.
  func keyword(of words: [String]) -> String? {
    let typed = scanner.peekWord().lowercased()
    if words.contains(typed) { return typed }
    guard !typed.isEmpty, mayBeCutShort else { return nil }
    let matching = keywords.filter { $0.hasPrefix(typed) }
    guard matching.count == 1, let only = matching.first, words.contains(only) else { return nil }
    return only
  }

  /// Refuses what is nearly one of some words that may be left out: as a text it would be lost.
  private func refuseNearChoice(_ words: [String], _ what: String) throws(Problem) {
    let typed = scanner.peekWord().lowercased()
    guard !scanner.isAtQuotation, typed.count >= Self.shortestNearChoice,
      let near = words.first(where: { Wording.distance(typed, $0) == 1 })
    else { return }
    throw Problem(
      .input,
      "“\(Wording.excerpt(typed, 40))” is no \(what)",
      place: scanner.place(),
      remedy: "Did you mean \(near)? Put -- before a text that begins so."
    )
  }

  /// Shorter words are near many.
  private static let shortestNearChoice = 6

  /// What may be left out is typed in full, for else a text could begin with its beginning.
  private func choice(of words: [String], isOptional: Bool) -> String? {
    let typed = scanner.peekWord()
    if isOptional { return words.first { $0 == typed } }
    let word = typed.lowercased()
    if let exact = words.first(where: { $0 == word }) { return exact }
    let matching = word.isEmpty || !mayBeCutShort ? [] : words.filter { $0.hasPrefix(word) }
    return matching.count == 1 ? matching[0] : nil
  }

  /// A word, or several in quotation marks.
  mutating func name(_ parameter: Parameter?) throws(Problem) -> TypedText {
    let place = scanner.place()
    let isQuoted = scanner.isAtQuotedValue
    if !isQuoted, !isLiteral { try refuseOption() }
    guard let text = scanner.wordOrQuoted() else {
      throw Problem(.input, "quotation mark is not closed", place: place, remedy: "Close it.")
    }
    guard !text.isEmpty else {
      throw missing(parameter?.what ?? "the name", at: place, remedy: remedy)
    }
    if parameter?.kind == .name(.file), !isQuoted || text.hasPrefix("--") {
      try refuseNearOption(text, at: place)
    }
    return TypedText(text: text, place: place, isLiteral: isQuoted || isLiteral)
  }

  /// Refuses, in place of a file, what was meant as an option: behind one dash, or a long one that a program
  /// made of two, or with a colon behind it.
  private func refuseNearOption(_ text: String, at place: Problem.Place) throws(Problem) {
    let bare = text.drop { "-–—".contains($0) }
    let name = String(bare.last == ":" ? bare.dropLast() : bare)
    let isDashed = bare.count < text.count && text != "-"
    let option = form.options.first { $0.name == name.lowercased() && !$0.isSilent }
    guard isDashed || option != nil && bare.last == ":" else { return }
    throw Problem(
      .input,
      isDashed
        ? "a file's name cannot begin with \(text.hasPrefix("--") ? "--" : "a dash")"
        : "“\(Wording.excerpt(text, 40))” is an option, and no file",
      place: place,
      remedy: (option.map { "The option is typed --\($0.name). " } ?? "")
        + "Write ./\(text), if there is such a file."
    )
  }

  /// `by NAME[, ROLE]:`, up to the colon.
  private mutating func takeSignature(_ parameter: Parameter) throws(Problem) -> Bool {
    var ahead = scanner
    guard ahead.word().lowercased() == "by" else { return false }
    let place = ahead.place()
    guard let name = ahead.take(upTo: ":") else {
      throw Problem(
        .input,
        "who decided it is not closed by a colon",
        place: place,
        remedy: "Write by NAME, ROLE: TEXT; put -- before a text that begins with by."
      )
    }
    scanner = ahead
    arguments.add(TypedText(text: name, place: place), to: parameter.key)
    return true
  }
}
