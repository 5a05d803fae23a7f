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
      return first.count > 1
        && (long.contains { isOne(first[...], $0[...]) }
          || first.map(plain) == long.compactMap { $0.first.map(plain) })
    }
    var rest = long
    var isNamed = false
    // Whole words first: an initial is not to take the word of another.
    for word in short.sorted(by: { $0.count > $1.count }) {
      if let place = rest.firstIndex(where: { isOne(word[...], $0[...]) }) {
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
    (one.count == 1 || other.count == 1) && one.first.map(plain) == other.first.map(plain)
  }

  /// Whether two words are one: `Müller` is `Muller` and `Mueller`, but `Muller` is not `Mueller`, as `Jo` is not `Joe`.
  private static func isOne(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    guard let left = one.first, let right = other.first else { return one.isEmpty && other.isEmpty }
    let (rest, others) = (one.dropFirst(), other.dropFirst())
    guard plain(left) == plain(right) else { return false }
    return isOne(rest, others)
      || left != right
        && (umlauts[left].map { others.first == $0.second && isOne(rest, others.dropFirst()) }
          ?? false
          || umlauts[right].map { rest.first == $0.second && isOne(rest.dropFirst(), others) }
            ?? false)
  }

  private static func plain(_ letter: UInt32) -> UInt32 { umlauts[letter]?.first ?? letter }

  /// The words of a name: umlauts as they are written, other letters without marks.
  private static func words(_ name: some Sequence<UInt32>) -> [[UInt32]] {
    var words: [[UInt32]] = [[]]
    for value in name {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.isAlphabetic {
        let letters = umlauts[value] == nil ? PlainLetter.letters(of: scalar) ?? [value] : [value]
        words[words.count - 1] += letters.map { lookalikes[$0] ?? $0 }
      } else if scalar.properties.generalCategory != .nonspacingMark {
        if words.last?.isEmpty == false { words.append([]) }
      } else if let last = words.last?.last,
        let whole = umlauts.first(where: { $1.first == last && $1.mark == value })
      {
        words[words.count - 1].removeLast()
        words[words.count - 1].append(whole.key)
      }
    }
    return words.filter { !$0.isEmpty && !titles.contains($0) }
  }

  /// ä ö ü ø å: the two letters that they are written as, too, and the mark that makes them of the first.
  private static let umlauts: [UInt32: (first: UInt32, second: UInt32, mark: UInt32)] = [
    0xE4: (0x61, 0x65, 0x308), 0xF6: (0x6F, 0x65, 0x308), 0xFC: (0x75, 0x65, 0x308),
    0xF8: (0x6F, 0x65, 0x338), 0xE5: (0x61, 0x61, 0x30A),
  ]

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
