import FactModel

/// A word of a text as names are compared: in lower case, without marks on its letters.
struct PlainWord {
  /// Code points: `zoltan` of `Zoltán`.
  var letters: [UInt32]
  /// Where it stands in the text.
  var range: Range<String.Index>
  /// Whether nothing but hyphens, points and the like stands between it and the word before.
  var isJoined: Bool
}

/// Letters as names are compared, whoever writes them: `Zoltán` and `Zoltan`, `Łukasz` and `Lukasz`.
enum PlainLetters {
  /// The words of a text, with their places.
  ///
  /// Characters that are not seen (soft hyphens, spaces of no width) are in no word and part none.
  static func words(of text: String) -> [PlainWord] {
    var found: [PlainWord] = []
    var letters: [UInt32] = []
    var start = text.startIndex
    var end = text.startIndex
    var isJoined = false
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      defer { index = next }
      if isUnseen(scalar) { continue }
      if Folding.isWordPart(scalar) {
        if letters.isEmpty { start = index }
        end = next
        append(scalar, to: &letters)
        continue
      }
      if !letters.isEmpty {
        found.append(PlainWord(letters: letters, range: start..<end, isJoined: isJoined))
        letters.removeAll(keepingCapacity: true)
        isJoined = true
      }
      if !joins(scalar) { isJoined = false }
    }
    if !letters.isEmpty {
      found.append(PlainWord(letters: letters, range: start..<end, isJoined: isJoined))
    }
    return found
  }

  /// How else a word may be written: `mueller` for `Müller`, and the other way round; without `plain`.
  ///
  /// `word`: As it is written.
  static func otherSpellings(of word: Substring, plain: [UInt32]) -> Set<[UInt32]> {
    var spelled: [UInt32] = []
    for scalar in word.unicodeScalars {
      let lower = Folding.lowercased(scalar.value)
      if let pair = expansions[lower] { spelled += pair } else { append(scalar, to: &spelled) }
    }
    var contracted: [UInt32] = []
    for letter in plain {
      let isSecond = contracted.last.map { letter == e && [a, o, u].contains($0) } ?? false
      if !isSecond { contracted.append(letter) }
    }
    let others: Set = [spelled, contracted.count > 3 ? contracted : plain]
    return others.subtracting([plain])
  }

  private static let (a, e, o, u): (UInt32, UInt32, UInt32, UInt32) = (97, 101, 111, 117)

  /// Letters that are also written as two: ä ö ü ø å.
  private static let expansions: [UInt32: [UInt32]] = [
    0xE4: [a, e], 0xF6: [o, e], 0xFC: [u, e], 0xF8: [o, e], 0xE5: [a, a],
  ]

  private static func append(_ scalar: Unicode.Scalar, to letters: inout [UInt32]) {
    if scalar.isASCII {
      letters.append(Folding.lowercased(scalar.value))
    } else if scalar.properties.generalCategory != .nonspacingMark {
      letters += plain[scalar.value] ?? [Folding.lowercased(Folding.fold(scalar))]
    }
  }

  /// Latin letters with marks, and those of Greek and Cyrillic that are left without them as often.
  private static let plain: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    for block in [0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for value in block {
        if let scalar = Unicode.Scalar(value), let letters = latin(scalar) {
          table[value] = letters
        }
      }
    }
    let others = "άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ ςσ Άα Έε Ήη Ίι Όο Ύυ Ώω Ϊι Ϋυ ёе Ёе"
    for pair in others.split(separator: " ") {
      let letters = pair.unicodeScalars.map(\.value)
      if let first = letters.first { table[first] = Array(letters.dropFirst()) }
    }
    return table
  }()

  /// What Unicode's name of a letter says: `LATIN SMALL LETTER O WITH STROKE` is an o.
  private static func latin(_ scalar: Unicode.Scalar) -> [UInt32]? {
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER" else { return nil }
    switch words[3] {
    case "SHARP": return [115, 115]
    case "DOTLESS": return [105]
    case "ETH": return [100]
    case "THORN": return [116, 104]
    case let letter where letter.utf8.count <= 2:
      return letter.lowercased().unicodeScalars.map(\.value)
    default: return nil
    }
  }

  /// Whether a character is not seen inside a word.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether what a character stands between can be one name: `Quibble-man`, `z.quibbleman`.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x5F, 0x27, 0x2019, 0x2010...0x2015, 0xB7: true
    default: false
    }
  }
}
