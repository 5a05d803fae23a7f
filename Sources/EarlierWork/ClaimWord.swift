import FactModel
// Normalisation, which the standard library has and does not offer publicly yet.
@_spi(_Unicode) import Swift

/// A word or figure of a claim, as it is compared with those of others.
package struct ClaimWord: Sendable, Equatable {
  /// What a word is, by how it is written.
  package enum Kind: Sendable {
    case word
    /// A word with a capital letter that does not begin a sentence.
    case name
    case figure
  }

  /// In lower case, in composed letters, with plain apostrophes; of a figure its digits, with a point
  /// where they have a fraction.
  package let folded: String
  /// As it stands in the text.
  package let text: String
  package let kind: Kind
  /// Whether it stands between quotation marks.
  fileprivate(set) var isQuoted = false
  /// Of a figure what stands at it: `-`, and a sign of money, per cent or degrees.
  fileprivate(set) package var signs = ""
  /// The signs before it that say something, and those behind it that stand at it: `<`, `✅`; `++`.
  fileprivate(set) var before: [String] = []
  fileprivate(set) var behind: [String] = []
}

extension ClaimWord {
  /// The words of a text, in order.
  ///
  /// Curly and straight apostrophes, composed and decomposed letters, dashes and hyphens are the same.
  /// Signs of scripts that are written without spaces are words of their own.
  package static func words(of text: String) -> [ClaimWord] {
    var reader = ClaimWordReader(text)
    return reader.words()
  }
}

/// Cuts a text into words.
private struct ClaimWordReader {
  private let scalars: [Unicode.Scalar]
  /// The same where all of them are ASCII, as most are: words are cut out of bytes in a third of the time.
  private let bytes: [UInt8]?
  private var position = 0
  private var beginsSentence = true
  /// The signs that were met since the last word.
  private var signs: [String] = []
  /// Whether nothing parts the last word from where we are.
  private var isAttached = false
  private var isQuoted = false

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes.allSatisfy { $0 < 128 } ? bytes : nil
    scalars = self.bytes?.map { Unicode.Scalar($0) } ?? Array(text._nfc)
  }

  mutating func words() -> [ClaimWord] {
    var words: [ClaimWord] = []
    while position < scalars.count {
      let scalar = scalars[position]
      var next: ClaimWord
      if Self.isDigit(scalar) {
        let start = position
        next = figure()
        // What is the figure's unit is no sign for itself.
        let sign = start > 0 ? String(scalars[start - 1]) : ""
        if next.signs.hasPrefix(sign) || next.signs.hasPrefix("-" + sign) {
          if signs.last == sign { signs.removeLast() }
          if isAttached, words.last?.behind.last == sign {
            words[words.count - 1].behind.removeLast()
          }
        }
      } else if Self.isIdeograph(scalar) {
        position += 1
        next = ClaimWord(folded: String(scalar), text: String(scalar), kind: .word)
      } else if Folding.isWordPart(scalar), !Self.isVariation(scalar) {
        next = word()
      } else {
        if scalar == "!" || scalar == "?" || scalar == ":"
          || scalar == "." && !isAbbreviation(words.last)
        {
          beginsSentence = true
        }
        switch scalar {
        case "\u{201C}", "\u{201E}", "\u{AB}": isQuoted = scalar != "\u{201C}" || !isQuoted
        case "\u{201D}", "\u{BB}": isQuoted = false
        case "\"": isQuoted.toggle()
        default: break
        }
        take(scalar, &words)
        position += 1
        continue
      }
      next.before = signs
      next.isQuoted = isQuoted
      words.append(next)
      (signs, isAttached, beginsSentence) = ([], true, false)
    }
    if !words.isEmpty { words[words.count - 1].behind += signs }
    return words
  }

  /// Keeps a sign that says something with the word at which it stands, else for the next one.
  private mutating func take(_ scalar: Unicode.Scalar, _ words: inout [ClaimWord]) {
    // `Rh-`, and not `pre-war`.
    let isEnd =
      isAttached && (scalar == "-" || scalar == "\u{2212}") && isWordPart(at: position - 1)
      && (position + 1 == scalars.count || scalars[position + 1].properties.isWhitespace)
    let meaning = isEnd ? "-" : ClaimSigns.meaning(scalar, isAttached: isAttached)
    guard let meaning else {
      if !Self.isVariation(scalar), scalar != "\u{200D}" { isAttached = false }
      return
    }
    if isAttached, !words.isEmpty {
      words[words.count - 1].behind.append(meaning)
    } else {
      signs.append(meaning)
    }
  }

  private func isWordPart(at place: Int) -> Bool {
    place < scalars.count && Folding.isWordPart(scalars[place])
  }

  /// Whether a point behind a word ends an abbreviation: `Gen.`, `Dr.`, `U.S.`.
  private func isAbbreviation(_ word: ClaimWord?) -> Bool {
    guard let word, let first = word.text.unicodeScalars.first else { return false }
    return word.text.unicodeScalars.count <= 3 && first.properties.isUppercase
  }

  private mutating func word() -> ClaimWord {
    if let bytes {
      // Most words have a second letter.
      let isLong = position + 1 < bytes.count && Self.isWordPart(bytes[position + 1])
      return (isLong ? nil : abbreviation()) ?? word(bytes)
    }
    if let abbreviation = abbreviation() { return abbreviation }
    let start = position
    var folded = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      if Folding.fold(scalar) == 0x27 {
        // An apostrophe between letters; the last is a quotation mark.
        guard position + 1 < scalars.count, Folding.isWordPart(scalars[position + 1]) else { break }
        folded.append("'")
      } else if Folding.isWordPart(scalar), !Self.isIdeograph(scalar) {
        folded.append(contentsOf: Self.lowercased(scalar))
      } else {
        break
      }
      position += 1
    }
    let isName = isName(from: start)
    return ClaimWord(folded: String(folded), text: text(start), kind: isName ? .name : .word)
  }

  /// Whether the word that ends here is a name: it has a capital letter that does not begin a sentence, or is
  /// a letter at a sign, as in `A/B`.
  private func isName(from start: Int) -> Bool {
    let first = scalars[start]
    guard first.isASCII ? (65...90).contains(first.value) : first.properties.isUppercase else {
      return false
    }
    return !beginsSentence
      || position == start + 1 && position < scalars.count
        && !scalars[position].properties.isWhitespace
  }

  /// Letters with a point behind each as one word: `U.S.`, `a.m.`; nil where none begins here.
  private mutating func abbreviation() -> ClaimWord? {
    let start = position
    var end = position
    var folded = String.UnicodeScalarView()
    while end < scalars.count, Folding.isWordPart(scalars[end]), !Self.isDigit(scalars[end]),
      !isWordPart(at: end + 1)
    {
      folded.append(contentsOf: Self.lowercased(scalars[end]))
      end += 1
      guard end < scalars.count, scalars[end] == "." else { break }
      end += 1
    }
    guard folded.count > 1 else { return nil }
    let isName = !beginsSentence && scalars[start].properties.isUppercase
    position = end
    return ClaimWord(folded: String(folded), text: text(start), kind: isName ? .name : .word)
  }

  private mutating func word(_ bytes: [UInt8]) -> ClaimWord {
    let start = position
    var folded: [UInt8] = []
    folded.reserveCapacity(16)
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isWordPart(byte) {
        folded.append((65...90).contains(byte) ? byte | 32 : byte)
      } else if byte == 0x27 || byte == 0x60 {
        guard position + 1 < bytes.count, Self.isWordPart(bytes[position + 1]) else { break }
        folded.append(0x27)
      } else {
        break
      }
      position += 1
    }
    let isName = isName(from: start)
    return ClaimWord(
      folded: String(decoding: folded, as: UTF8.self),
      text: text(start),
      kind: isName ? .name : .word
    )
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32)
  }

  /// A run of digits with what groups them: `1,000`, `1 000`, `12.5`.
  private mutating func figure() -> ClaimWord {
    var start = position
    var folded = ""
    // `.5` is a half.
    if start > 0, scalars[start - 1] == ".",
      start == 1 || !Folding.isWordPart(scalars[start - 2]) && scalars[start - 2] != "."
    {
      start -= 1
      folded = "0."
    }
    while position < scalars.count {
      let scalar = scalars[position]
      if let digit = Self.digit(scalar) {
        folded.append(digit)
      } else if isGroup(after: position, from: start) {
        // What groups three digits says nothing.
      } else if scalar == "." || scalar == ",", position + 1 < scalars.count,
        Self.isDigit(scalars[position + 1])
      {
        folded.append(".")
      } else {
        break
      }
      position += 1
    }
    // `3rd`, `5G`: what is joined to the digits is part of them.
    while position < scalars.count, Folding.isWordPart(scalars[position]) {
      folded.unicodeScalars.append(contentsOf: Self.lowercased(scalars[position]))
      position += 1
    }
    let text = text(start)
    var figure = ClaimWord(folded: folded, text: text, kind: .figure)
    figure.signs = signs(before: start) + unit()
    return figure
  }

  /// The signs before a figure, as in `-5`, `- 5` or `€5`.
  ///
  /// A dash behind a letter or digit is none: `3-5`.
  private func signs(before start: Int) -> String {
    var signs = String.UnicodeScalarView()
    var place = start - 1
    if place >= 0, Self.units.contains(scalars[place]) {
      signs.append(scalars[place])
      place -= 1
    }
    var minuses = "-\u{2212}\u{2013}".unicodeScalars
    if place > 0, Folding.fold(scalars[place]) == 0x20 {
      // A dash apart from it is a minus at the beginning only; a longer one is never.
      minuses = "-\u{2212}".unicodeScalars
      place -= 1
      if scalars[..<place].contains(where: Folding.isWordPart) { return String(signs) }
    }
    if place >= 0, minuses.contains(scalars[place]),
      place == 0
        || !Folding.isWordPart(scalars[place - 1]) && !Self.units.contains(scalars[place - 1])
    {
      signs.insert("-", at: signs.startIndex)
    }
    return String(signs)
  }

  /// The sign of a unit behind a figure, as in `5 °C` or `5%`.
  private mutating func unit() -> String {
    let isApart = position < scalars.count && Folding.fold(scalars[position]) == 0x20
    let place = isApart ? position + 1 : position
    guard place < scalars.count, Self.units.contains(scalars[place]),
      !isApart || !(place + 1 < scalars.count && Self.isDigit(scalars[place + 1]))
    else { return "" }
    position = place + 1
    return String(scalars[place])
  }

  private static let units = Set("%‰°$€£¥₹".unicodeScalars)

  /// Whether a comma, point, apostrophe or space stands between groups of three digits.
  private func isGroup(after place: Int, from start: Int) -> Bool {
    let sign = scalars[place]
    let isSpace = Folding.fold(sign) == 0x20
    guard isSpace || sign == "," || Folding.fold(sign) == 0x27 || sign == ".",
      place + 3 < scalars.count, (1...3).allSatisfy({ Self.isDigit(scalars[place + $0]) }),
      place + 4 >= scalars.count || !Self.isDigit(scalars[place + 4])
    else { return false }
    // A point before three digits groups them only where another group is there: 1.000.000.
    if sign == "." {
      return place + 4 < scalars.count && scalars[place + 4] == "."
        || scalars[start..<place].contains(".")
    }
    // The first group has three digits at most: in `2020 300` there are two figures.
    var run = 0
    var index = place - 1
    while index >= start, Self.isDigit(scalars[index]) { (run, index) = (run + 1, index - 1) }
    return run <= 3
  }

  private func text(_ start: Int) -> String {
    if let bytes { return String(decoding: bytes[start..<position], as: UTF8.self) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<position])
    return String(view)
  }

  /// Whether a sign only says how the one before it is drawn.
  private static func isVariation(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || scalar == "\u{20E3}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  /// The decimal digit of any script as an ASCII one.
  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    if scalar.isASCII { return (48...57).contains(scalar.value) ? Character(scalar) : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Character(Unicode.Scalar(UInt8(48 + Int(value))))
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.isASCII {
      var view = String.UnicodeScalarView()
      view.append(Unicode.Scalar(UInt8(Folding.lowercased(scalar.value))))
      return view
    }
    // The two spellings of one letter.
    return scalar == "ß" ? "ss".unicodeScalars : scalar.properties.lowercaseMapping.unicodeScalars
  }

  /// Whether a sign belongs to a script that is written without spaces between words.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0E7F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }
}
