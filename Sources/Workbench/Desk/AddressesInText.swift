import DeskViews
import FactModel
import LineReading
import Replies

// Addresses that stand in a text, where they name nothing. Every line with a text is looked at here, whatever its
// verb.
extension Desk {
  /// Says of addresses in the text of a line that they are text, where the line was about something else than
  /// whoever typed them may have meant.
  ///
  /// At its beginning, where no address stands before it; at its end, unless a word leads up to it, there and
  /// behind one word where more addresses could have been named. In the middle it is what a text refers to.
  ///
  /// `sentence`: Where the cursor was when the line was typed.
  func addressNotices(_ meaning: Meaning, at sentence: Int) -> [StyledLine] {
    guard let line = AddressedLine(meaning), let tail = line.typed.tail, !tail.isLiteral else {
      return []
    }
    let quoted = line.isComplete ? quotedPlace(in: tail.text) : nil
    let first = quoted ?? addressAtBeginning(of: tail.text, line, sentence)
    let last = addressAtEnd(of: tail.text, line)
    return [first, last == first ? nil : last].compactMap(\.self).map {
      StyledLine(line.notice($0), .warning)
    }
  }

  private func addressAtBeginning(
    of text: String,
    _ line: AddressedLine,
    _ sentence: Int
  ) -> String? {
    var scanner = LineScanner(text)
    let word = scanner.peekWord()
    if scanner.proposalAsAddress != nil, line.rating != nil { return word == text ? word : nil }
    let isTelling = scanner.beginsWithTellingAddress
    guard let first = scanner.peek, Folding.isWordPart(first) || scanner.isAtQuotation,
      let address = try? session.addressParser.parse(&scanner), line.takes(address),
      let target = try? resolve(address, at: nil)
    else { return nil }
    // With an address before it, and where only a claim is named, a number or a quotation begins a text.
    if line.isNamed {
      guard line.repeats && isTelling || line.rating != nil && scanner.isAtEnd else { return nil }
    } else {
      guard line.takesPlaces || isTelling else { return nil }
    }
    if scanner.isAtEnd { return text }
    // Words of the sentence that was meant are quoted.
    if case .text = address, case .passages(let ranges) = target,
      ranges.contains(where: { session.sentences.touched(by: $0).contains(sentence) })
    {
      return nil
    }
    let typed = text.unicodeScalars.prefix(scanner.position)
    return LineScanner.trimmed(String(String.UnicodeScalarView(typed)))
  }

  /// Words of a sentence with its number at the beginning of a text, which can be nothing else: `3.2"600" 700`.
  private func quotedPlace(in text: String) -> String? {
    var scanner = LineScanner(text)
    guard let first = scanner.peek, ("0"..."9").contains(first), scanner.beginsWithTellingAddress,
      let address = try? session.addressParser.parse(&scanner),
      (try? resolve(address, at: nil)) != nil
    else { return nil }
    let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(scanner.position)))
    return typed.contains { "\"“”".contains($0) } ? LineScanner.trimmed(typed) : nil
  }

  private func addressAtEnd(of text: String, _ line: AddressedLine) -> String? {
    guard !line.isNamed || line.repeats else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    // Behind addresses, a word between them was meant as nothing else; a sentence refers to what it names.
    guard !line.isNamed || words.count == 2, words.count > 1, let last = words.last,
      last.first != "(", !SourceMention.leadsUp(text[..<last.startIndex])
    else { return nil }
    let word = SourceMention.bare(String(last))
    guard let letter = word.first, letter.isNumber ? word.contains(".") : "cfqki".contains(letter)
    else { return nil }
    var scanner = LineScanner(word)
    guard let address = try? session.addressParser.parse(&scanner), scanner.isAtEnd,
      line.takes(address), (try? resolve(address, at: nil)) != nil
    else { return nil }
    return word
  }
}

/// A line that takes addresses and a text behind them.
private struct AddressedLine {
  let typed: ParsedArguments
  /// What is typed before the text: `nothing`.
  let verb: String
  let rating: String?
  /// What takes addresses; empty for a rating, which stands behind one.
  let parameters: [Parameter]
  /// Whether an address was typed.
  let isNamed: Bool

  init?(_ meaning: Meaning) {
    switch meaning {
    case .goTo, .showSource: return nil
    case .tag(let rating, let address, let typed):
      (self.typed, verb, self.rating) = (typed, "", rating.key)
      (parameters, isNamed) = ([], address != nil)
    case .verb(let command, let typed):
      parameters = typed.form.parameters.filter(\.kind.isPlace)
      guard typed.form.tail?.kind != .command, !parameters.isEmpty else { return nil }
      (self.typed, verb) = (typed, command.name)
      rating = command.name == "rate" ? typed.text("RATING")?.text : nil
      isNamed = parameters.contains { !typed.addresses($0.key).isEmpty }
    }
  }

  var repeats: Bool { parameters.contains(where: \.repeats) }

  /// Whether the one address that it takes was typed.
  var isComplete: Bool { isNamed && !repeats && rating == nil }

  /// Whether places of the article are named, and not claims alone.
  var takesPlaces: Bool {
    rating != nil || parameters.contains { [.place, .places, .items].contains($0.kind) }
  }

  /// Whether that could have been named.
  func takes(_ address: Address) -> Bool {
    parameters.isEmpty
      || parameters.contains { parameter in
        guard parameter.kind == .claims else { return parameter.kind.takes(address) }
        return switch address {
        case .claim, .items: true
        default: false
        }
      }
  }

  func notice(_ address: String) -> String {
    if LineScanner(address).proposalAsAddress != nil {
      return "“\(address)” is text here; accept \(address) enters what the rule proposes"
    }
    let shown = Wording.excerpt(address, 60)
    if isComplete {
      return "“\(shown)” is text here: the line names what it is about before it"
    }
    if let rating { return "“\(shown)” is text here; to rate what is there: \(shown) \(rating)" }
    let isFirst = typed.form.parameters.first?.kind.isPlace == true
    let line = isFirst ? "\(verb) \(shown) …" : typed.usage
    return "“\(shown)” is text here; addresses stand before the text: \(line)"
  }
}
