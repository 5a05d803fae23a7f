package import FactModel

/// A place as it is typed, before it is looked up in the article.
package enum Address: Equatable {
  /// A block or a run of body blocks: `3`, `3-5`, `title`, `h1`.
  case blocks(String, through: String?)
  /// `3.2`, `3.2-4`, `standfirst.2`; sentences from 1.
  case sentences(block: String, ClosedRange<Int>)
  /// `3.2:5-9`; words from 1.
  case words(block: String, sentence: Int, ClosedRange<Int>)
  /// `"quoted"`, `3.2"quoted"`, `3"quoted"`.
  case text(String, block: String?, sentence: Int?)
  case claim(EntityNumber)
  case finding(EntityNumber)
  case query(EntityNumber)
  case contact(EntityNumber)
  /// `i7`, `i7-12`.
  case items(ClosedRange<Int>)
  /// `.`
  case current
  /// `+`
  case next
  /// `-`
  case previous
  /// `$`
  case last
  /// `_`
  case justTagged
  /// `/word`
  case search(String)
  /// `n`, and `N` for the place before: what `/word` looked for last.
  case searchAgain(backwards: Bool)
}

/// Recognises addresses by their form alone; whether they name something is decided later.
package struct AddressParser {
  /// The labels of display blocks in the article: `title`, `h1`, and so on.
  package let displayLabels: [String]

  package init(displayLabels: [String]) {
    self.displayLabels = displayLabels
  }

  /// Takes an address at the scanner's place.
  ///
  /// Nil, with nothing taken, where there is none.
  ///
  /// - Throws: A problem when something begins like an address and is none: `3.x`, `"open`.
  package func parse(_ scanner: inout LineScanner) throws(Problem) -> Address? {
    guard let first = scanner.peek else { return nil }
    let start = scanner
    switch first {
    case "\"", "“", "„", "‟", "«":
      return .text(try quotation(&scanner), block: nil, sentence: nil)
    case "/":
      return search(&scanner)
    case ".", "+", "-", "$", "_":
      if let sign = sign(scanner.peekWord()) {
        _ = scanner.word()
        return sign
      }
      return nil
    case "0"..."9":
      return try block(&scanner, start: start)
    default:
      if let entity = entity(scanner.peekWord()) {
        _ = scanner.word()
        return entity
      }
      if let display = try display(&scanner) { return display }
      try refuseNearAddress(scanner)
      return nil
    }
  }

  /// Refuses what has the form of labels and is none, `i46,i48`, `h1/h2`, `c1:`, `[c1]`, `c1's` or a number beyond
  /// all numbers: taken for a text it would be about something that nobody named.
  private func refuseNearAddress(_ scanner: LineScanner) throws(Problem) {
    let typed = scanner.peekWord().lowercased()
    // A word of nothing but letters is near to no address.
    if typed.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) { return }
    let whole = Self.withoutSigns(typed)
    // `c1:x` as well.
    let head = whole.prefix { $0 != ":" }
    let word = isLabel(head) ? head : whole
    let parts = word.split(omittingEmptySubsequences: false) { ",;/&+-–—".contains($0) }
    let isMeant = parts.dropFirst().allSatisfy { part in
      part.isEmpty || isLabel(part) || part.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    }
    let isAlone = parts.count == 1 && word.count < typed.count
    guard let first = parts.first, isLabel(first), isMeant,
      parts.count > 1 || isAlone || Self.isEntity(first)
    else { return }
    throw Problem(
      .input,
      "“\(Wording.excerpt(scanner.peekWord(), 40))” is no address",
      place: scanner.place(),
      remedy: isAlone
        ? "Write \(word) with nothing but spaces around it."
        : Self.isEntity(first) && first.first != "i"
          ? "Type a line for each: \(first.prefix(1))1, then \(first.prefix(1))2."
          : "Addresses stand apart, with spaces between them: "
            + (Self.isEntity(first) ? "i46 i48, or i46-48." : "title 3.2 3.4, or 3.2-4.")
    )
  }

  /// A word without the signs of punctuation around it, and without the ending of a genitive.
  private static func withoutSigns(_ word: String) -> Substring {
    var word = word.drop { "([{<".contains($0) }
    while let last = word.last, ":.!?…)]}>".contains(last) { word = word.dropLast() }
    return word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
  }

  /// Whether a word has the form of an address that begins with a letter: `c7`, `i4`, `title`, `h1.2`.
  private func isLabel(_ word: Substring) -> Bool {
    Self.isEntity(word) || displayLabels.contains(String(word.prefix { $0 != "." }))
  }

  /// `c7`, `c7.1`, `i46`.
  private static func isEntity(_ word: Substring) -> Bool {
    guard let letter = word.first, "cfqki".contains(letter), word.count > 1 else { return false }
    return word.dropFirst().first != "."
      && word.dropFirst().allSatisfy { ("0"..."9").contains($0) || $0 == "." }
  }

  private func sign(_ word: String) -> Address? {
    switch word {
    case ".": .current
    case "+": .next
    case "-": .previous
    case "$": .last
    case "_": .justTagged
    default: nil
    }
  }

  private func quotation(_ scanner: inout LineScanner) throws(Problem) -> String {
    let place = scanner.place()
    guard let text = scanner.quoted() else {
      throw Problem(
        .input,
        "quotation mark is not closed",
        place: place,
        remedy: "Close it, with a space behind it."
      )
    }
    scanner.skipSpace()
    guard !text.isEmpty else {
      throw Problem(.input, "quotation is empty", place: place, remedy: "Quote some words.")
    }
    return text
  }

  private func search(_ scanner: inout LineScanner) -> Address? {
    var ahead = scanner
    ahead.advance()
    if let phrase = ahead.quoted(), !phrase.isEmpty {
      ahead.skipSpace()
      scanner = ahead
      return .search(phrase)
    }
    let word = scanner.peekWord()
    guard word.count > 1 else { return nil }
    _ = scanner.word()
    return .search(String(word.dropFirst()))
  }

  /// `c7`, `c7.1`, `f2`, `q3`, `k4`, `i5`, `i5-9`.
  private func entity(_ typed: String) -> Address? {
    let word = typed.lowercased()
    if word.first == "i" { return items(word.dropFirst()) }
    guard let letter = word.first, "cfqk".contains(letter) else { return nil }
    let parts = word.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Self.number($0) }
    guard numbers.count == parts.count, (1...2).contains(numbers.count) else { return nil }
    if letter == "c" {
      return .claim(EntityNumber(numbers[0], part: numbers.count > 1 ? numbers[1] : nil))
    }
    guard numbers.count == 1 else { return nil }
    let number = EntityNumber(numbers[0])
    return letter == "f" ? .finding(number) : letter == "q" ? .query(number) : .contact(number)
  }

  private func items(_ word: Substring) -> Address? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap {
      Self.number($0.hasPrefix("i") && parts.count == 2 ? $0.dropFirst() : $0)
    }
    guard numbers.count == parts.count, let first = numbers.first, let last = numbers.last,
      numbers.count <= 2, last >= first
    else { return nil }
    return .items(first...last)
  }

  private func display(_ scanner: inout LineScanner) throws(Problem) -> Address? {
    let start = scanner
    var name = ""
    while let scalar = scanner.peek, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    {
      name.unicodeScalars.append(scalar)
      scanner.advance()
    }
    guard displayLabels.contains(name), let address = try tail(name, &scanner) else {
      scanner = start
      return nil
    }
    return address
  }

  private func block(
    _ scanner: inout LineScanner,
    start: LineScanner
  ) throws(Problem) -> Address? {
    let word = scanner.peekWord()
    guard let number = digits(&scanner) else { throw malformed(start, word) }
    if scanner.peek == "-" {
      scanner.advance()
      guard let end = digits(&scanner), ends(&scanner) else { throw malformed(start, word) }
      return .blocks(String(number), through: String(end))
    }
    guard let address = try tail(String(number), &scanner) else { throw malformed(start, word) }
    return address
  }

  /// What may follow a block's label: nothing, `.2`, `.2-4`, `.2:5-9`, a quotation.
  private func tail(_ label: String, _ scanner: inout LineScanner) throws(Problem) -> Address? {
    if ends(&scanner) { return .blocks(label, through: nil) }
    if let text = try innerQuotation(&scanner) {
      return .text(text, block: label, sentence: nil)
    }
    guard scanner.peek == "." else { return nil }
    scanner.advance()
    guard let first = digits(&scanner) else { return nil }
    if ends(&scanner) { return .sentences(block: label, first...first) }
    if let text = try innerQuotation(&scanner) {
      return .text(text, block: label, sentence: first)
    }
    let sign = scanner.peek
    scanner.advance()
    guard let range = range(&scanner), ends(&scanner) else { return nil }
    switch sign {
    case "-":
      guard range.count == 1, range.lowerBound >= first else { return nil }
      return .sentences(block: label, first...range.lowerBound)
    case ":":
      return .words(block: label, sentence: first, range)
    default:
      return nil
    }
  }

  private func innerQuotation(_ scanner: inout LineScanner) throws(Problem) -> String? {
    guard let mark = scanner.peek, "\"“„‟«".unicodeScalars.contains(mark) else { return nil }
    return try quotation(&scanner)
  }

  private func range(_ scanner: inout LineScanner) -> ClosedRange<Int>? {
    guard let first = digits(&scanner) else { return nil }
    guard scanner.peek == "-" else { return first...first }
    scanner.advance()
    guard let last = digits(&scanner), last >= first else { return nil }
    return first...last
  }

  /// Whether the address ends here; takes the white space behind it.
  private func ends(_ scanner: inout LineScanner) -> Bool {
    guard scanner.isAtEnd || scanner.peek?.isBlank == true else { return false }
    scanner.skipSpace()
    return true
  }

  private func digits(_ scanner: inout LineScanner) -> Int? {
    var text = ""
    while let scalar = scanner.peek, ("0"..."9").contains(scalar) {
      text.unicodeScalars.append(scalar)
      scanner.advance()
    }
    return Self.number(text)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private func malformed(_ scanner: LineScanner, _ word: String) -> Problem {
    // 3.2: or 3.2, as in a text.
    var bare = Substring(word)
    while let last = bare.last, ":,;.".contains(last) { bare.removeLast() }
    let isNumber = bare.count < word.count && bare.allSatisfy { $0.isNumber || $0 == "." }
    return Problem(
      .input,
      "“\(word)” is not an address",
      place: scanner.place(),
      remedy: (isNumber && !bare.isEmpty ? "Without the sign at its end: \(bare). " : "")
        + "Paragraph 3, sentence 3.2, words 3.2:5-9, a quotation 3.2\"600\"; see: help addresses"
    )
  }
}
