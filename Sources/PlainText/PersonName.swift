/// Whether two names are of one person, as far as letters tell: `Ada Example`, `Example, Ada`, `A. Example`, and
/// `Аda Example` with a Cyrillic А, `Ms Example`, `Adá Example`, `AE`; `Jörg Müller` and `Joerg Mueller`.
///
/// Who asks wants two people: what may be one counts as one.
package enum PersonName {
  /// Whether two names, folded as names are looked up, may be of one person.
  package static func isSame(_ one: some Sequence<UInt32>, _ other: some Sequence<UInt32>) -> Bool {
    let (left, right) = (words(one), words(other))
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard let first = short.first, !long.isEmpty else { return left == right }
    if short.count == 1, long.count > 1 {
      // A first name, a family name, or the first letters of all of it.
      return first.count > 1 && (long.contains(first) || first == long.compactMap(\.first))
    }
    var rest = long
    var isNamed = false
    // Whole words first: an initial is not to take the word of another.
    for word in short.sorted(by: { $0.count > $1.count }) {
      if let place = rest.firstIndex(of: word) {
        isNamed = isNamed || word.count > 1
        rest.remove(at: place)
      } else if let place = rest.firstIndex(where: { isInitial(word, $0) }) {
        rest.remove(at: place)
      } else {
        return false
      }
    }
    return isNamed || left == right
  }

  private static func isInitial(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    (one.count == 1 || other.count == 1) && one.first == other.first
  }

  private static func words(_ name: some Sequence<UInt32>) -> [[UInt32]] {
    var words: [[UInt32]] = [[]]
    for value in name {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.isAlphabetic {
        let letters = PlainLetter.letters(of: scalar) ?? [value]
        words[words.count - 1] += letters.map { lookalikes[$0] ?? $0 }
      } else if scalar.properties.generalCategory != .nonspacingMark, words.last?.isEmpty == false {
        words.append([])
      }
    }
    return words.filter { !$0.isEmpty }.map(withoutUmlauts).filter { !titles.contains($0) }
  }

  /// A word in which `ae`, `oe`, `ue` and `aa` are one letter, as `Müller` is `Mueller`, `Ørsted` `Oersted`, `Håkon`
  /// `Haakon`: with the marks taken off, both read `Muller`.
  private static func withoutUmlauts(_ word: [UInt32]) -> [UInt32] {
    var plain: [UInt32] = []
    for letter in word {
      let pair = plain.last.map { ($0, letter) }
      switch pair {
      case (0x61, 0x65)?, (0x61, 0x61)?, (0x6F, 0x65)?, (0x75, 0x65)?: continue
      default: plain.append(letter)
      }
    }
    return plain
  }

  /// Small letters of other alphabets that look like Latin ones.
  private static let lookalikes: [UInt32: UInt32] = {
    let pairs = zip(
      "аеорсухіѕјһԁԛԝкмтвнαορνικτυχε".unicodeScalars,
      "aeopcyxisjhdqwkmtbhaopviktuxe".unicodeScalars
    )
    return Dictionary(pairs.map { ($0.value, $1.value) }) { first, _ in first }
  }()

  private static let titles: Set<[UInt32]> = Set(
    [
      "dr", "frau", "herr", "lady", "lord", "miss", "mme", "mr", "mrs", "ms", "mx", "prof",
      "professor", "rev", "sir",
    ].map {
      $0.unicodeScalars.map(\.value)
    }
  )
}
