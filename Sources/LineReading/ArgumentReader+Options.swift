import FactModel

// How options are taken.
extension ArgumentReader {
  mutating func takeOption() throws(Problem) -> Bool {
    var list: CommandOption?
    return try takeOption(list: &list)
  }

  /// Takes an option with its value; false, with nothing taken, where none stands there.
  ///
  /// `list`: The option whose values the words behind it are, until another comes.
  mutating func takeOption(list: inout CommandOption?) throws(Problem) -> Bool {
    guard !scanner.isAtQuotedValue else { return false }
    let word = scanner.peekWord()
    let isDashed = word.hasPrefix("--") && word.count > 2
    let equals = word.firstIndex(of: "=")
    var name = String(word[..<(equals ?? word.endIndex)].dropFirst(isDashed ? 2 : 0))
    // rating!=t is rating=!t.
    let isNegated = equals != nil && name.hasSuffix("!")
    if isNegated { name.removeLast() }
    guard let option = option(named: name, isDashed: isDashed, hasValue: equals != nil),
      !isNegated || option.kind == .filter
    else {
      if isDashed { throw unknownOption(name) }
      return false
    }
    let place = scanner.place()
    if arguments.has(option.name), !option.repeats {
      throw Problem(.usage, "\(spelling(option)) is given twice", place: place, remedy: remedy)
    }
    list = nil
    guard option.placeholder != nil else {
      guard equals == nil else {
        throw Problem(.usage, "--\(option.name) takes no value", place: place, remedy: remedy)
      }
      _ = scanner.word()
      arguments.addOption(TypedText(text: "", place: place), option.name)
      return true
    }
    if case .list = option.kind { list = option }
    if let equals {
      scanner.advance(word[...equals].unicodeScalars.count)
    } else {
      _ = scanner.word()
    }
    var value = try value(of: option, at: place, isAttached: equals != nil)
    if isNegated { (value.text, value.isLiteral) = ("!" + value.text, false) }
    arguments.addOption(value, option.name)
    return true
  }

  /// Takes a word, or words in quotation marks, for the value of the filter `words`, where the form has it; false,
  /// with nothing taken, for what is more likely another filter: a name or number of something, a rating, a slip.
  mutating func takeLooseWords() -> Bool {
    guard form.options.contains(where: { $0.name == "words" && $0.kind == .filter }) else {
      return false
    }
    let (isQuoted, word, place) = (scanner.isAtQuotedValue, scanner.peekWord(), scanner.place())
    guard isQuoted || isLoose(word), let text = scanner.wordOrQuoted(), !text.isEmpty else {
      return false
    }
    arguments.addOption(TypedText(text: text, place: place, isLiteral: isQuoted), "words")
    return true
  }

  private func isLoose(_ word: String) -> Bool {
    var ahead = scanner
    guard RatingMatch(scale: context.scale).exact(&ahead) == nil else { return false }
    let meant = form.options.filter { !$0.takesOrder }.map(\.name) + Self.listed
    return !word.hasPrefix("-") && word.allSatisfy { $0.isLetter || "-'’".contains($0) }
      && !form.options.contains { $0.name == word.lowercased() } && stateFilter(word) == nil
      && Wording.suggestions(for: word, among: meant).isEmpty
  }

  /// The filter that a word which names a state is meant for; nil for any other word.
  ///
  /// `list stale` that looked for the word would say that nothing is stale.
  func stateFilter(_ word: String) -> String? {
    guard form.options.contains(where: { $0.name == "status" }) else { return nil }
    let word = word.lowercased()
    if Claim.Status(rawValue: word) != nil { return "status=\(word)" }
    return Self.states.first { $0.words.contains(word) }?.filter
  }

  /// What states of claims are called, besides the values of `status=`.
  private static let states: [(words: Set<String>, filter: String)] = [
    (["outdated", "stale"], "changed"), (["unchecked", "unrated"], "no-verdict"),
    (["no", "none", "uncited", "unsourced"], "no-source"), (["yes"], "central"),
    (["unreviewed"], "status=rated"), (["inprogress", "progress"], "status=in-progress"),
    (["unpublished"], "status!=published"), (["retracted"], "status=published"),
    (["unassigned"], "assigned=none"),
  ]

  /// What other verbs list.
  static let listed = ["sources", "queries", "contacts", "items", "sessions"]

  private func option(named name: String, isDashed: Bool, hasValue: Bool) -> CommandOption? {
    let wanted = name.lowercased()
    return form.options.first { option in
      guard option.name == (isDashed || hasValue ? wanted : name) else { return false }
      if isDashed { return true }
      return switch option.kind {
      case .flag: !hasValue
      case .value, .field, .filter: hasValue
      case .keyword, .list: true
      case .dashedFlag, .other: false
      }
    }
  }

  /// `isAttached`: Whether it stands behind `=`, where a field may be empty.
  private mutating func value(
    of option: CommandOption,
    at start: Problem.Place,
    isAttached: Bool
  ) throws(Problem) -> TypedText {
    let place = scanner.place()
    let isEmpty =
      scanner.isAtEnd || isAttached && scanner.peek?.isBlank == true
    if isEmpty {
      scanner.skipSpace()
      guard option.kind == .field, isAttached else { throw missingValue(option, at: start) }
      return TypedText(text: "", place: place)
    }
    if !isAttached, scanner.peekWord().hasPrefix("--") { throw missingValue(option, at: start) }
    let isQuoted = scanner.isAtQuotedValue
    guard let text = scanner.wordOrQuoted() else {
      throw Problem(
        .input,
        "quotation mark of \(option.name) is not closed",
        place: place,
        remedy: "Close it."
      )
    }
    if text.isEmpty, option.kind != .field { throw missingValue(option, at: start) }
    if case .other(let words) = option.kind, !words.contains(text) {
      throw missingValue(option, at: place)
    }
    let more =
      isQuoted || !(option.takesTime || option.kind == .field) ? "" : takeDate(behind: text)
    let time = option.takesTime && !isQuoted ? takeTime() : ""
    return TypedText(text: text + more + time, place: place, isLiteral: isQuoted)
  }

  /// Takes the words behind the first of a date in words, `29` of `29 January 2024`: none of them could be anything
  /// else there.
  private mutating func takeDate(behind first: String) -> String {
    guard PartialDate(first) == nil, first.utf8.count < 12 else { return "" }
    var ahead = scanner
    ahead.skipSpace()
    var more = ""
    // The longest are days of two months: 29 January – 4 February 2024.
    for _ in 0..<5 where !ahead.isAtEnd {
      more += " " + ahead.word()
      guard PartialDate.days(written: first + more) != nil else { continue }
      scanner = ahead
      return more
    }
    return ""
  }

  /// Takes what looks like a time of day behind a date, with a space before it, and the name of a zone; whether
  /// it is one is for whoever reads the value: left to the words behind it, a wrong one would be lost in them.
  private mutating func takeTime() -> String {
    var taken = ""
    for isMeant in [DayTime.isMeant, DayTime.isZone] {
      let start = scanner
      scanner.skipSpace()
      let word = scanner.peekWord()
      let time = word.last == ":" ? String(word.dropLast()) : word
      guard isMeant(time) else {
        scanner = start
        continue
      }
      _ = scanner.word()
      taken += " \(time)"
    }
    return taken
  }

  /// Refuses a word that can only be meant as an option.
  func refuseOption() throws(Problem) {
    let word = scanner.peekWord()
    guard word.hasPrefix("--"), word.count > 2 else { return }
    throw unknownOption(String(word.dropFirst(2).prefix { $0 != "=" }))
  }

  /// Refuses `NAME=VALUE` with a name that nothing here has, where others have one: as a word of a text or
  /// the name of a file it would be lost.
  func refuseField() throws(Problem) {
    guard !scanner.isAtQuotedValue, form.options.contains(where: { $0.isNamedWithValue }),
      !form.parameters.contains(where: { $0.kind == .entry })
    else { return }
    let word = scanner.peekWord()
    guard let equals = word.firstIndex(of: "="), word.startIndex < equals,
      word[..<equals].utf8.allSatisfy({ (97...122).contains($0 | 32) || $0 == 45 || $0 == 33 })
    else { return }
    throw unknownField(word, named: String(word[..<equals]))
  }

  /// How an option is named in messages.
  func spelling(_ option: CommandOption) -> String {
    switch option.kind {
    case .value, .field, .filter: "\(option.name)="
    case .keyword, .list: option.name
    case .flag, .dashedFlag, .other: "--\(option.name)"
    }
  }
}

extension CommandOption {
  /// Whether it says how a list is, and not what is in it: nobody who types a word means that.
  fileprivate var takesOrder: Bool { if case .value = kind { true } else { false } }
}
