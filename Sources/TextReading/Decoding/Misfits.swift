/// Counts what no text has when it is read in its own encoding, and many have in a wrong one.
///
/// Bytes of a wrong encoding become signs between letters (`za³o¿y`), capitals after small letters
/// (`zahraniËnÌch`), words of accented letters only (`Ìîñêâà`), control characters and U+FFFD.
struct Misfits {
  /// How many there are.
  private(set) var count = 0
  /// Letters beyond ASCII.
  private(set) var wideLetters = 0
  private(set) var letters = 0

  /// Whether so many letters are beyond ASCII that a detector had something to go by.
  ///
  /// French has 4 in 100, German 2.
  var isRichInWideLetters: Bool { wideLetters * 100 >= letters * 3 && wideLetters >= 3 }

  /// Whether the text is in another encoding, and not just oddly written.
  var isNonsense: Bool { count >= 3 && count * 10 > wideLetters }

  /// So many accented Latin letters in a row are no word.
  private static let mostAccented = 4

  private enum Shape {
    case upper, lower, letter, sign, other
  }

  init(in utf8: [UInt8]) {
    var before = Shape.other
    var last = Shape.other
    var lastIsWide = false
    var accentedRun = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      let isWide = scalar.value >= 0x80
      let shape = Self.shape(scalar)
      if Self.isControl(scalar) || scalar == "\u{FFFD}" { count += 1 }
      let isLetter = shape != .sign && shape != .other
      if isLetter {
        letters += 1
        if isWide { wideLetters += 1 }
      }
      if isLetter, last == .sign, before != .sign, before != .other { count += 1 }
      if shape == .upper, last == .lower, isWide || lastIsWide { count += 1 }
      accentedRun = isLetter && 0xC0..<0x250 ~= scalar.value ? accentedRun + 1 : 0
      if accentedRun == Self.mostAccented { count += 1 }
      before = last
      last = shape
      lastIsWide = isWide
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    0x7F..<0xA0 ~= scalar.value && scalar.value != 0x85
  }

  private static func shape(_ scalar: Unicode.Scalar) -> Shape {
    switch scalar.value {
    case 0x41...0x5A: return .upper
    case 0x61...0x7A: return .lower
    case 0..<0x80: return .other
    // Soft hyphen, no-break space, middle dot, apostrophes, hyphens and dashes, quotation marks
    // without spaces, ellipsis stand between letters.
    case 0xAD, 0xA0, 0xB7, 0x2010...0x201F, 0x2026: return .other
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return .letter
    case .spaceSeparator, .format, .lineSeparator, .paragraphSeparator: return .other
    // Ideographic full stops and brackets stand between letters.
    default: return scalar.value >= 0x3000 ? .other : .sign
    }
  }
}
