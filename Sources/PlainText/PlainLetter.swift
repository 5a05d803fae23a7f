/// Letters as names are compared: without marks (`á`), and what is only another form of them (`ﬃ`, `Ａ`, `𝐀`, `ⓐ`).
package enum PlainLetter {
  /// The small letters that a character stands for; nil where it stands for itself.
  package static func letters(of scalar: Unicode.Scalar) -> [UInt32]? {
    if scalar.isASCII { return nil }
    return table[scalar.value] ?? form(of: scalar.value).map { [$0] }
  }

  /// Latin letters with marks and in one, and those of Greek and Cyrillic that are left without marks as often.
  private static let table: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    for block in [0xAA...0xAA, 0xBA...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for value in block {
        if let scalar = Unicode.Scalar(value), let letters = latin(scalar) {
          table[value] = letters
        }
      }
    }
    let others = "άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ ςσ Άα Έε Ήη Ίι Όο Ύυ Ώω Ϊι Ϋυ ёе Ёе"
    let joined = "ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ªa ºo"
    for pair in (others + " " + joined).split(separator: " ") {
      let letters = pair.unicodeScalars.map(\.value)
      if let first = letters.first { table[first] = Array(letters.dropFirst()) }
    }
    return table
  }()

  /// What Unicode's name of a letter says: `LATIN SMALL LETTER O WITH STROKE` is an o.
  private static func latin(_ scalar: Unicode.Scalar) -> [UInt32]? {
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE"
    else { return nil }
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

  /// The small letter or digit that a character is another form of: wide, bold, in a circle.
  private static func form(of value: UInt32) -> UInt32? {
    let (a, zero): (UInt32, UInt32) = (97, 48)
    switch value {
    case 0xFF10...0xFF19: return zero + value - 0xFF10
    case 0xFF21...0xFF3A: return a + value - 0xFF21
    case 0xFF41...0xFF5A: return a + value - 0xFF41
    case 0x1D400...0x1D6A3: return a + (value - 0x1D400) % 26
    case 0x1D7CE...0x1D7FF: return zero + (value - 0x1D7CE) % 10
    case 0x249C...0x24B5: return a + value - 0x249C
    case 0x24B6...0x24E9: return a + (value - 0x24B6) % 26
    case 0x1F110...0x1F129: return a + value - 0x1F110
    case 0x1F130...0x1F149: return a + value - 0x1F130
    case 0x1F150...0x1F169: return a + value - 0x1F150
    case 0x1F170...0x1F189: return a + value - 0x1F170
    case 0x1F1E6...0x1F1FF: return a + value - 0x1F1E6
    default: return outside[value]
    }
  }

  /// Letters of the mathematical alphabets that have places of their own.
  private static let outside: [UInt32: UInt32] = {
    let pairs = zip(
      "ℬℰℱℋℐℒℳℛℯℊℴℂℍℕℙℚℝℤℭℌℑℜℨℎ".unicodeScalars,
      "befhilmregochnpqrzchirzh".unicodeScalars
    )
    return Dictionary(pairs.map { ($0.value, $1.value) }) { first, _ in first }
  }()
}
