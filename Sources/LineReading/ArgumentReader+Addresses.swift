package import FactModel

// How addresses are told from what else stands on a line.
extension ArgumentReader {
  mutating func takeAddress(
    _ parameter: Parameter,
    textFollows: Bool,
    isTaken: Bool
  ) throws(Problem) -> Bool {
    let place = scanner.place()
    let isBeforeText = form.tail != nil && textFollows
    if isTaken { try refuseJoinedAddress() }
    if [.entity, .shown].contains(parameter.kind), scanner.peek == "@" {
      arguments.add(TypedText(text: scanner.word(), place: place), to: parameter.key)
      return true
    }
    guard mayBeAddress(parameter, isBeforeText: isBeforeText, isTaken: isTaken) else {
      return false
    }
    // Taken for a text it would be about what is at the cursor, which nobody named.
    if !isTaken, !isBeforeText || scanner.isProposalAlone, let problem = scanner.proposalAsAddress {
      throw isBeforeText ? problem.hinting : problem
    }
    if parameter.kind == .claims, let run = scanner.claimRun {
      _ = scanner.word()
      for number in run {
        let address = Address.claim(EntityNumber(number))
        arguments.add(TypedAddress(address: address, place: place), to: parameter.key)
      }
      return true
    }
    var ahead = scanner
    var address: Address?
    do throws(Problem) {
      address = try context.addressParser.parse(&ahead)
    } catch {
      throw isBeforeText ? error.hinting : error
    }
    if address == nil { address = label(parameter.kind, &ahead) }
    guard let address, isMeant(address, by: parameter.kind) else { return false }
    scanner = ahead
    arguments.add(TypedAddress(address: address, place: place), to: parameter.key)
    return true
  }

  /// Whether what stands at the scanner is taken for an address, if it has the form of one.
  private func mayBeAddress(
    _ parameter: Parameter,
    isBeforeText: Bool,
    isTaken: Bool
  ) -> Bool {
    switch parameter.kind {
    case .claims: return "cCiI".unicodeScalars.contains { $0 == scanner.peek }
    case .query: return scanner.peek == "q" || scanner.peek == "Q"
    case .finding: return scanner.peek == "f" || scanner.peek == "F"
    case .contact: return scanner.peek == "k" || scanner.peek == "K"
    case .places, .items:
      return !isBeforeText || !isTaken || scanner.beginsWithTellingAddress
        || isAllAddresses(scanner)
    default:
      return !isBeforeText || !parameter.isOptional || scanner.beginsWithTellingAddress
    }
  }

  /// Takes the beginning of a display block's label, if no other begins so.
  private func label(_ kind: Parameter.Kind, _ scanner: inout LineScanner) -> Address? {
    guard kind == .shown else { return nil }
    let word = scanner.peekWord().lowercased()
    let labels = context.addressParser.displayLabels.filter { $0.hasPrefix(word) }
    guard labels.count == 1 else { return nil }
    _ = scanner.word()
    return .blocks(labels[0], through: nil)
  }

  /// Refuses an address in place of a word that may be any, where addresses stand behind that: a query would
  /// go to a person called c1.
  func refuseAddress(in parameter: Parameter) throws(Problem) {
    guard !isLiteral, !scanner.isAtQuotedValue, case .name(.words) = parameter.kind,
      form.takesAddress, scanner.beginsWithTellingAddress
    else { return }
    let word = scanner.peekWord()
    var ahead = scanner
    switch try context.addressParser.parse(&ahead) {
    case .sentences, .words, .claim, .finding, .contact, .items:
      throw Problem(
        .input,
        "“\(Wording.excerpt(word, 40))” is an address, and \(parameter.what) stands before it",
        place: scanner.place(),
        remedy: remedy
      )
    default: return
    }
  }

  private static let joining: Set = ["and", "or", "to", "&", "+", "-", "–", "—", ",", ";", "/"]

  /// Refuses `and i2` behind `i1`: as a text it would be a note on the first alone.
  func refuseJoinedAddress() throws(Problem) {
    guard form.parameters.contains(where: { $0.kind.isPlace && arguments.isFilled($0) }) else {
      return
    }
    var ahead = scanner
    guard !isLiteral, Self.joining.contains(ahead.word().lowercased()),
      ahead.beginsWithTellingAddress
    else { return }
    let place = ahead.place()
    let word = ahead.peekWord()
    do throws(Problem) {
      guard try context.addressParser.parse(&ahead) != nil else { return }
    } catch {
      throw error.hinting
    }
    let takesMore = form.parameters.contains { $0.kind.isPlace && $0.repeats }
    throw Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” is an address, and would be a word of \(form.tail?.what ?? "a text")",
      place: place,
      remedy: takesMore
        ? "Addresses stand apart, with spaces alone between them." : "Type a line for each."
    ).hinting
  }

  /// Refuses a number behind that of a paragraph, `2 3 x` and `1 and 2`: as a text it would be a note on the
  /// first alone.
  func refuseSecondNumber() throws(Problem) {
    let places = form.parameters.first { $0.repeats && [.places, .items].contains($0.kind) }
    guard let places, case .blocks(let label, _)? = arguments.addresses(places.key).last?.address,
      Int(label) != nil
    else { return }
    var ahead = scanner
    if Self.joining.contains(ahead.peekWord().lowercased()) { _ = ahead.word() }
    let place = ahead.place()
    let word = SourceMention.bare(ahead.word())
    // A figure or a year is no paragraph near it, nor is `8 of them`.
    guard word.utf8.count <= label.utf8.count + 1, Int(word) != nil, ahead.peekWord() != "of" else {
      return
    }
    throw Problem(
      .input,
      "“\(word)” is a paragraph's number, and would be a word of \(form.tail?.what ?? "a text")",
      place: place,
      remedy: "Paragraphs before a text are typed as a run, such as 2-3, or a line for each."
    ).hinting
  }

  /// Words before an address that say what it is of.
  private static let naming: Set = [
    "the", "paragraph", "paragraphs", "para", "sentence", "sentences", "item", "items", "at", "in",
  ]

  /// Refuses `all` alone in place of addresses, and `the title`: as a text it would be a note on the place at the
  /// cursor.
  func refuseAll() throws(Problem) {
    let takesPlaces = form.parameters.contains { [.places, .items].contains($0.kind) }
    guard takesPlaces,
      !form.parameters.contains(where: { $0.kind.isPlace && arguments.isFilled($0) })
    else { return }
    var ahead = scanner
    while Self.naming.contains(ahead.peekWord().lowercased()) { _ = ahead.word() }
    let isNamed = ahead.position > scanner.position && !ahead.isAtEnd && isAllAddresses(ahead)
    ahead = scanner
    let isAll = ["all", "everything", "*"].contains(ahead.word().lowercased())
    guard isNamed || isAll && (ahead.isAtEnd || ahead.peek == "@") else { return }
    throw Problem(
      .input,
      "“\(scanner.peekWord())” is no address",
      place: scanner.place(),
      remedy: isNamed
        ? "Leave it out: the address alone names the place."
        : "Name the places, such as 1-4, or h1 2 i3-9."
    ).hinting
  }

  private func isMeant(_ address: Address, by kind: Parameter.Kind) -> Bool {
    switch kind {
    case .claims:
      switch address {
      case .claim: return true
      case .items(let numbers): return numbers.count == 1
      default: return false
      }
    case .query:
      guard case .query = address else { return false }
      return true
    case .finding:
      guard case .finding = address else { return false }
      return true
    case .contact:
      guard case .contact = address else { return false }
      return true
    default: return true
    }
  }

  /// Refuses proposals that would be words of a text: `p1 and p2`, and `all but p1`, which would be all.
  func refuseProposalInText() throws(Problem) {
    let isAll = arguments.keywords == ["all"]
    guard
      isAll || form.parameters.contains(where: { $0.kind == .proposals && arguments.isFilled($0) })
    else { return }
    var ahead = scanner
    let first = ahead.peekWord().lowercased()
    let isException = isAll && ["but", "except", "excluding", "apart"].contains(first)
    if Self.joining.contains(first) || isException { _ = ahead.word() }
    let word = SourceMention.bare(ahead.peekWord())
    guard isException || Self.isNumber(word, .proposals) else { return }
    throw Problem(
      .input,
      isException
        ? "all takes no exception"
        : "“\(word)” would be a word of \(form.tail?.what ?? "a text")",
      place: isException ? scanner.place() : ahead.place(),
      remedy: (isException
        ? "Name those that are meant" : "Write them with spaces alone between them")
        + ". Put -- before a text that begins so."
    )
  }

  /// Whether nothing but addresses is left on the line: then no text can have been meant.
  private func isAllAddresses(_ scanner: LineScanner) -> Bool {
    var rest = scanner
    while !rest.isAtEnd {
      let parsed = try? context.addressParser.parse(&rest)
      guard parsed != nil else { return false }
    }
    return true
  }
}

extension LineScanner {
  /// A run of claims, `c3-7`, where several can be named; nil for what is none, or is longer than a
  /// person means.
  fileprivate var claimRun: ClosedRange<Int>? {
    let word = peekWord().lowercased()
    guard word.first == "c" else { return nil }
    let parts = word.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let numbers = parts.map { $0.hasPrefix("c") ? $0.dropFirst() : $0 }.compactMap { digits in
      digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
    }
    guard numbers.count == 2, numbers[0] >= 1, numbers[0] <= numbers[1],
      numbers[1] - numbers[0] < 1000
    else { return nil }
    return numbers[0]...numbers[1]
  }

  /// Whether nothing but sources stands behind the next words that name proposals: `p41 of the report` is a
  /// text.
  fileprivate var isProposalAlone: Bool {
    var ahead = self
    while ArgumentReader.isNumber(ahead.peekWord(), .proposals) { _ = ahead.word() }
    return ahead.isAtEnd || ahead.peek == "@"
  }

  /// That `p3` stands here, which names what a rule proposes and no place.
  package var proposalAsAddress: Problem? {
    let word = peekWord()
    guard ArgumentReader.isNumber(word, .proposals) else { return nil }
    return Problem(
      .input,
      "“\(Wording.excerpt(word, 40))” is what a rule proposes, and no address",
      place: place(),
      remedy: "accept \(Wording.excerpt(word, 40)) enters it as a finding, dismiss "
        + "\(Wording.excerpt(word, 40)) says that nothing is wrong; proposals lists them."
    )
  }
}

extension Problem {
  /// The problem with an address that may have been meant as the beginning of a text.
  package var hinting: Problem {
    var problem = self
    let hint = "Put -- before a text that begins like an address."
    problem.remedy = remedy.map { ($0.hasSuffix(".") ? $0 : $0 + ".") + " " + hint } ?? hint
    return problem
  }
}
