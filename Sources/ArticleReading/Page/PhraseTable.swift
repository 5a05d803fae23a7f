import TextReading

/// Phrases that are looked for at the beginnings of words, all of them at once.
///
/// Texts are given as `folded` makes them, so that only bytes are compared.
struct PhraseTable: Sendable {
  /// The phrases by their first two bytes.
  private var byStart: [UInt16: [[UInt8]]] = [:]

  /// Phrases that end in a space are found before another word only.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Self.folded(phrase.utf8) + (phrase.hasSuffix(" ") ? [0x20] : [])
      guard bytes.count >= 2 else { continue }
      byStart[Self.key(bytes[0], bytes[1]), default: []].append(bytes)
    }
  }

  /// Reads phrases between semicolons and line ends.
  init(list: String) {
    self.init(list.split { $0 == ";" || $0.isNewline }.map(String.init))
  }

  /// Whether a text is one of the phrases.
  func contains(_ line: [UInt8]) -> Bool {
    candidates(line, at: 0).contains { $0 == line }
  }

  /// Whether a text begins with one of the phrases.
  func isPrefix(of line: [UInt8]) -> Bool {
    candidates(line, at: 0).contains { line.starts(with: $0) }
  }

  /// Whether one of the phrases begins at a word in a text.
  func isFound(in line: [UInt8]) -> Bool {
    for start in line.indices where start == 0 || line[start - 1] == 0x20 {
      if candidates(line, at: start).contains(where: line[start...].starts) { return true }
    }
    return false
  }

  private func candidates(_ line: [UInt8], at start: Int) -> [[UInt8]] {
    guard start + 1 < line.count else { return [] }
    return byStart[Self.key(line[start], line[start + 1])] ?? []
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  /// The letters of a UTF-8 text in lower case, with single spaces between words.
  ///
  /// Figures and signs part words and are left out; apostrophes stay, and become straight.
  static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var needsSpace = false
    func open() {
      if needsSpace, !result.isEmpty { result.append(0x20) }
      needsSpace = false
    }
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text {
        guard byte.isASCIILetter || byte == UInt8(ascii: "'") else {
          needsSpace = true
          continue
        }
        open()
        result.append(byte.lowered)
      }
      return result
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar == "’" || scalar == "'" {
        open()
        result.append(UInt8(ascii: "'"))
      } else if scalar.value < 0x80 ? UInt8(scalar.value).isASCIILetter : isPartOfWord(scalar) {
        open()
        if scalar.value < 0x80 {
          result.append(UInt8(scalar.value).lowered)
        } else {
          result += scalar.properties.lowercaseMapping.utf8
        }
      } else {
        needsSpace = true
      }
    }
    return result
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}
