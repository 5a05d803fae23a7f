import FactModel

// What is said of a line that does not fit.
extension ArgumentReader {
  var remedy: String { "Usage: \(usage)" }

  func missing(_ what: String, at place: Problem.Place, remedy: String) -> Problem {
    Problem(
      .missing,
      "\(what) \(what == "the words" ? "are" : "is") missing",
      place: place,
      remedy: remedy
    )
  }

  func missingValue(_ option: CommandOption, at place: Problem.Place) -> Problem {
    var remedy = "Write \(option.exampleUsage), in quotation marks if it has spaces."
    if case .words(let values) = option.values, !values.isEmpty {
      remedy = "Write \(option.exampleUsage), which is one of \(Wording.list(values, "or"))."
    }
    return Problem(
      .usage,
      "the value of \(spelling(option)) is missing",
      place: place,
      remedy: remedy
    )
  }

  func unknownOption(_ name: String) -> Problem {
    let names = form.options.filter { if case .other = $0.kind { false } else { true } }.map(\.name)
    let beginning = names.filter { $0.hasPrefix(name.lowercased()) }
    let near = beginning.isEmpty ? Wording.suggestions(for: name, among: names) : beginning
    return Problem(
      .unknownOption,
      "there is no option --\(Wording.excerpt(name, 40))",
      place: scanner.place(),
      remedy: near.isEmpty
        ? remedy : "Did you mean \(Wording.list(near.map { "--" + $0 }, "or"))?"
    )
  }

  /// That a parameter is missing, or that something else stands in its place.
  func mismatch(_ parameter: Parameter) -> Problem {
    let place = scanner.place()
    let word = isLiteral ? "" : scanner.peekWord()
    if word.hasPrefix("--"), word.count > 2 {
      return unknownOption(String(word.dropFirst(2).prefix { $0 != "=" }))
    }
    switch parameter.kind {
    case .keyword where !parameter.what.isEmpty:
      return missing(parameter.what, at: place, remedy: remedy)
    case .keyword(let words):
      let isLater = words.allSatisfy(others.contains)
      let all = keywords.isEmpty ? isLater ? others : words : keywords
      return Problem(
        .wrongValue,
        "that is not known here",
        place: place,
        remedy: oneOf(all)
      )
    case .choice(let words):
      return Problem(
        word.isEmpty ? .missing : .wrongValue,
        word.isEmpty
          ? "\(parameter.what) is missing"
          : "“\(Wording.excerpt(word, 40))” is not \(Wording.indefinite(parameter.what))",
        place: place,
        remedy: oneOf(words)
      )
    case .number where !word.isEmpty:
      return Problem(.wrongValue, "that is not \(parameter.what)", place: place, remedy: remedy)
    case .name where scanner.isAtQuotation:
      return Problem(.input, "quotation mark is not closed", place: place, remedy: "Close it.")
    default:
      return isNot(parameter, word, at: place)
        ?? missing(parameter.what, at: place, remedy: remedy)
    }
  }

  /// What a word can be, and that it is in full where a text may begin with its beginning.
  private func oneOf(_ words: [String]) -> String {
    let typed = scanner.peekWord().lowercased()
    let isCut = !typed.isEmpty && words.contains { $0.hasPrefix(typed) }
    return "It is one of \(Wording.list(words, "or"))"
      + (isCut && !mayBeCutShort ? ", in full before more words." : ".")
  }

  /// That a word stands in the place of an address or a source and is none; nil where none stands there.
  private func isNot(_ parameter: Parameter, _ word: String, at place: Problem.Place) -> Problem? {
    let noun = noun(parameter)
    guard !word.isEmpty, noun != parameter.what, parameter.kind.isPlace || parameter.kind == .source
    else { return nil }
    let hint = parameter.kind == .source ? "A source is named by @: @1, or @ and its name. " : ""
    return Problem(
      .wrongValue,
      "“\(Wording.excerpt(word, 40))” is not \(Wording.indefinite(noun))",
      place: place,
      remedy: hint + remedy
    )
  }

  /// Whether a problem only tells that something else is wanted, which says less than what is wrong with the
  /// word that stands there.
  func isVague(_ problem: Problem) -> Bool {
    guard problem.identifier == .wrongValue else { return problem.identifier == .missing }
    let wanted = form.parameters.first { !arguments.isFilled($0) }
    if case .choice? = wanted?.kind { return false }
    return true
  }

  /// Refuses a second claim where one is taken: it would be the beginning of the text.
  func refuseSecondClaim() throws(Problem) {
    guard let last = form.parameters.last, arguments.isFilled(last) else { return }
    let letters =
      switch last.kind {
      case .claim: "c"
      case .subject: "cf"
      case .entity: "cfqk@"
      default: ""
      }
    let word = SourceMention.bare(scanner.peekWord()).lowercased()
    let parts = word.dropFirst().split(omittingEmptySubsequences: false) { ".-".contains($0) }
    let isPlace =
      last.kind == .entity && word.contains(".")
      && word.allSatisfy { $0.isNumber || ".:-".contains($0) }
    let isLabel = parts.count <= 3 && parts.allSatisfy { Int($0) != nil }
    guard let letter = word.first,
      isPlace || letters.contains(letter) && (isLabel || letter == "@" && word.count > 1)
    else { return }
    throw Problem(
      .input,
      "\(last.kind == .entity ? "one place" : "one claim") is taken, and “\(Wording.excerpt(word, 20))” is a second",
      place: scanner.place(),
      remedy: "Type a line for each; -- before a text that begins so."
    )
  }

  /// That what was taken for a file, since another stands behind it, is a slip of a word that may stand there.
  private func wordTakenForFile(_ files: [Parameter]) -> Problem? {
    for file in files {
      guard let typed = arguments.texts(file.key).first, !typed.isLiteral else { continue }
      for parameter in form.parameters where !arguments.isFilled(parameter) {
        guard case .choice(let words) = parameter.kind else { continue }
        let near = Wording.suggestions(for: typed.text, among: words)
        guard !near.isEmpty else { continue }
        return Problem(
          .input,
          "“\(Wording.excerpt(typed.text, 40))” is not \(Wording.indefinite(noun(parameter)))",
          place: typed.place,
          remedy: "Did you mean \(Wording.list(near, "or"))?"
        )
      }
    }
    return nil
  }

  /// What a parameter is, without its article.
  private func noun(_ parameter: Parameter) -> String {
    parameter.what.hasPrefix("the ") ? String(parameter.what.dropFirst(4)) : parameter.what
  }

  /// That a word is one too many.
  func extra() -> Problem {
    let word = scanner.peekWord()
    if form.parameters.contains(where: \.kind.isPlace), let problem = scanner.proposalAsAddress {
      return problem
    }
    let names = form.options.map(\.name)
    let near = Wording.suggestions(for: word, among: names)
    if form.parameters.count == 1, let number = form.parameters.first, number.kind == .number,
      !arguments.isFilled(number)
    {
      return mismatch(number)
    }
    if form.options.contains(where: { $0.kind == .filter }) { return notAFilter(word, near) }
    if form.options.contains(where: { $0.kind == .field }) { return notAField(word) }
    if form.parameters.contains(where: { $0.kind == .shown && !arguments.isFilled($0) }) {
      return Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” is not an address",
        place: scanner.place(),
        remedy: "See: help addresses."
      )
    }
    let files = form.parameters.filter { $0.kind == .name(.file) }
    if let slip = wordTakenForFile(files) { return slip }
    if !files.isEmpty, near.isEmpty {
      return Problem(
        .input,
        "one file is enough",
        place: scanner.place(),
        remedy: "Put a name with spaces in quotation marks. \(remedy)"
      )
    }
    return Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” has no meaning here",
      place: scanner.place(),
      remedy: near.isEmpty ? remedy : "Did you mean \(Wording.list(near, "or"))?"
    )
  }
}

extension ArgumentReader {
  /// That `NAME=VALUE` has a name that is none here.
  func unknownField(_ word: String, named name: String) -> Problem {
    let names = form.options.filter(\.isNamedWithValue).map(\.name)
    let near = Wording.suggestions(for: name, among: names)
    if form.options.contains(where: { $0.kind == .filter }) { return notAFilter(word, near) }
    if form.options.contains(where: { $0.kind == .field }) { return notAField(word) }
    let hint = near.isEmpty ? "" : "Did you mean \(Wording.list(near.map { $0 + "=" }, "or"))? "
    return Problem(
      .input,
      "there is no \(Wording.excerpt(name, 40))= here",
      place: scanner.place(),
      remedy: hint
        + "There is \(Wording.list(names.map { $0 + "=" })). What is text: in quotation marks."
    )
  }

  private func notAField(_ word: String) -> Problem {
    let fields = form.options.filter { $0.kind == .field }.map(\.name)
    let takesText = form.parameters.contains { $0.kind == .name(.title) }
    return Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” is not a field",
      place: scanner.place(),
      remedy: "Write FIELD=VALUE; the fields are \(Wording.list(fields))."
        + (takesText ? " What is text: in quotation marks." : "")
    )
  }

  private func notAFilter(_ word: String, _ near: [String]) -> Problem {
    let looksForWords = form.options.contains { $0.name == "words" }
    let forWord =
      looksForWords ? "words=\(Wording.excerpt(word, 40)) looks for a word. " : ""
    var ahead = scanner
    if let rating = RatingMatch(scale: context.scale).exact(&ahead) {
      return Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” is not a filter",
        place: scanner.place(),
        remedy: forWord + "For those with that rating: rating=\(rating.key)"
      )
    }
    if let filter = stateFilter(word) {
      return Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” is not a filter",
        place: scanner.place(),
        remedy: word == "retracted"
          ? "corrections lists what was retracted. For the word: words=retracted"
          : "For the claims in that state: \(filter). For the word: words=\(Wording.excerpt(word, 40))"
      )
    }
    return Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” is not a filter",
      place: scanner.place(),
      remedy: Self.listed.contains(word)
        ? "list has the claims; \(word) alone lists those."
        : near.isEmpty
          ? forWord + "The filters are \(form.options.filterUsage)."
          : "Did you mean \(Wording.list(near.map(typed), "or"))?"
            + (form.options.contains { $0.name == "words" }
              ? " words=\(Wording.excerpt(word, 40)) looks for the word." : "")
    )
  }

  /// A filter or an option as it is typed: `rating=`, `sort=` where a value belongs to it.
  private func typed(_ name: String) -> String {
    form.options.contains { $0.name == name && $0.isNamedWithValue } ? name + "=" : name
  }
}

extension CommandOption {
  /// How it is typed with a value.
  fileprivate var exampleUsage: String {
    switch kind {
    case .keyword(let value), .list(let value): "\(name) \(value)"
    case .value(let value): "\(name)=\(value)"
    case .other(let words): "--\(name) \(words.joined(separator: " or "))"
    default: "\(name)=VALUE"
    }
  }
}
