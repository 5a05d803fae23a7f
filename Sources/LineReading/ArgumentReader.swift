package import FactModel

/// Reads what stands behind a verb as one form of the command declares it.
///
/// Nothing is looked up in the session: an address, a source, a file's name is taken by its form.
package struct ArgumentReader {
  package let form: CommandForm
  /// The form's usage, with the command's name.
  package let usage: String
  package let context: GrammarContext
  /// The words of which the unique beginning stands for a keyword; empty where they are typed in full.
  package let keywords: [String]
  /// Those of all forms that stand behind something else, for a message.
  let others: [String]
  /// Whether a form of the command ends in a text: then a word that is cut short chooses nothing where more
  /// stands behind it, for it may be the first of that text.
  private let takesText: Bool
  package var scanner: LineScanner
  package var arguments: ParsedArguments
  /// Whether `--` was met: what follows is neither option nor address.
  package var isLiteral = false
  private var hasBadOption = false

  package init(
    _ form: CommandForm,
    of name: String,
    keywords: [String] = [],
    others: [String] = [],
    takesText: Bool = false,
    context: GrammarContext,
    _ scanner: LineScanner
  ) {
    self.form = form
    self.takesText = takesText
    self.context = context
    self.keywords = keywords
    self.others = others
    self.scanner = scanner
    let words = form.usage[0]
    usage = words.isEmpty ? name : "\(name) \(words)"
    arguments = ParsedArguments(form, usage: usage, start: scanner.place())
  }

  /// Whether all keywords of the form were met, or an option of it that is typed wrong: then no other
  /// form is meant.
  package var isChosen: Bool {
    hasBadOption
      || form.hasKeyword && arguments.keywords.count == form.parameters.count(where: \.isKeyword)
  }

  /// Reads to the end of the line.
  ///
  /// `before`: The address before the verb.
  ///
  /// - Throws: What is wrong with the line, with its place.
  package mutating func read(before: TypedAddress?) throws(Problem) -> ParsedArguments {
    if let before, let taker = form.parameters.first(where: { $0.kind.takes(before.address) }) {
      arguments.add(before, to: taker.key)
    }
    if let tail = form.tail {
      try readInOrder()
      try readTail(tail)
    } else {
      try readFreely()
    }
    arguments.end = scanner.place()
    return arguments
  }

  /// Whether the beginning of a word is enough at the scanner.
  var mayBeCutShort: Bool {
    var ahead = scanner
    _ = ahead.word()
    return !takesText || ahead.isAtEnd
  }

  // MARK: Before a tail

  /// Takes the parameters one behind the other: what is none of them is the tail.
  private mutating func readInOrder() throws(Problem) {
    for (index, parameter) in form.parameters.enumerated() {
      var isTaken = parameter.kind.isPlace && arguments.isFilled(parameter)
      if isTaken, !parameter.repeats {
        takeSeparator()
        continue
      }
      let textFollows = form.parameters[(index + 1)...].allSatisfy(\.isOptional)
      repeat {
        try takeOptions()
        takeSeparator()
        guard !isLiteral, !scanner.isAtEnd,
          try take(parameter, textFollows: textFollows, isTaken: isTaken)
        else { break }
        isTaken = true
      } while parameter.repeats
      if !isTaken, !parameter.isOptional { throw mismatch(parameter) }
    }
    // A day may stand behind what it is about as well.
    for parameter in form.parameters {
      guard case .date = parameter.kind, !isLiteral, !arguments.isFilled(parameter) else {
        continue
      }
      _ = try take(parameter, textFollows: true, isTaken: false)
    }
    try takeOptions()
    takeSeparator()
  }

  private mutating func takeOptions() throws(Problem) {
    do throws(Problem) {
      while !isLiteral, !form.options.isEmpty, try takeOption() {}
    } catch {
      hasBadOption = true
      throw error
    }
  }

  private mutating func takeSeparator() {
    if !isLiteral, scanner.takeSeparator() { isLiteral = true }
  }

  private mutating func readTail(_ tail: CommandTail) throws(Problem) {
    let place = scanner.place()
    if !isLiteral {
      try refuseSecondClaim()
      try refuseJoinedAddress()
      try refuseSecondNumber()
      try refuseProposalInText()
      try refuseAll()
      if [.value, .claimant, .tags].contains(tail.kind) { try refuseOption() }
    }
    arguments.untrimmed = scanner.remainder()
    let isValue = !isLiteral && (tail.kind == .value || tail.kind == .claimant)
    if isValue, let value = scanner.quotedRest() {
      arguments.tail = TypedText(text: value, place: place, isLiteral: true)
      return
    }
    let text = scanner.rest()
    guard text.isEmpty else {
      arguments.tail = TypedText(text: text, place: place, isLiteral: isLiteral)
      return
    }
    if !tail.isOptional { throw missing(tail.what, at: place, remedy: remedy) }
  }

  // MARK: Without a tail

  /// Takes options and parameters as they come: each word goes to the first parameter that it fits.
  private mutating func readFreely() throws(Problem) {
    var full = Set(
      form.parameters.indices.filter { index in
        let parameter = form.parameters[index]
        return parameter.kind.isPlace && !parameter.repeats && arguments.isFilled(parameter)
      }
    )
    var list: CommandOption?
    while !scanner.isAtEnd {
      takeSeparator()
      if scanner.isAtEnd { break }
      if !isLiteral, try takeOption(list: &list) { continue }
      if let list {
        arguments.addOption(try name(nil), list.name)
        continue
      }
      if !isLiteral { try refuseField() }
      guard let index = try firstFitting(full) else {
        if takeLooseWords() { continue }
        throw extra()
      }
      if !form.parameters[index].repeats { full.insert(index) }
    }
    for (index, parameter) in form.parameters.enumerated() where !parameter.isOptional {
      let isThere = full.contains(index) || arguments.isFilled(parameter)
      if !isThere { throw mismatch(parameter) }
    }
  }

  /// The parameter that took what stands at the scanner; nil where none does.
  private mutating func firstFitting(_ full: Set<Int>) throws(Problem) -> Int? {
    for (index, parameter) in form.parameters.enumerated() where !full.contains(index) {
      let isTaken = arguments.isFilled(parameter)
      if try take(parameter, textFollows: false, isTaken: isTaken) { return index }
      if !parameter.isOptional, !isTaken { throw mismatch(parameter) }
    }
    return nil
  }
}
