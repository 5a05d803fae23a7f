import FactModel
import PlainText

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
  /// Characters that are not seen (soft hyphens, spaces of no width) are in no word and part none; those that are
  /// written as an address or markup has them are read.
  static func words(of text: String) -> [PlainWord] {
    var found: [PlainWord] = []
    var letters: [UInt32] = []
    var start = text.startIndex
    var end = text.startIndex
    var isJoined = false
    let scalars = text.unicodeScalars[...]
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let (scalar, next) = WrittenLetters.read(scalars, at: index)
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
    var place = word.startIndex
    while place < word.endIndex {
      let (scalar, next) = WrittenLetters.read(word.unicodeScalars, at: place)
      place = next
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
      letters += PlainLetter.letters(of: scalar) ?? [Folding.lowercased(Folding.fold(scalar))]
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
