import NameLists

/// A word, a number or a sign of the article, with its place.
package struct Token: Sendable {
  enum Shape: Sendable {
    /// Begins with a small letter, or with letters that have no case.
    case lower
    /// Begins with a capital and goes on with small letters.
    case capital
    /// Two or more letters, all of them capitals: `UN`, `U.S.`
    case upper
    /// Begins with a digit.
    case number
    /// `’s`, `’`: what makes a name possessive.
    case possessive
    case mark
  }

  let text: String
  /// In small letters, with straight apostrophes.
  let folded: String
  /// In code points of the article.
  let range: Range<Int>
  let shape: Shape
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// Whether it is the first token of a sentence.
  let beginsSentence: Bool
  /// What may begin there, or hang on it.
  let uses: WordUses

  var isWord: Bool { shape == .lower || isCapital }
  var isCapital: Bool { shape == .capital || shape == .upper }

  /// A name that begins with its particle: `al-Assad`, `d’Estaing`; not `pro-European`.
  var hasParticle: Bool {
    // The first byte of the sign behind them.
    guard uses.contains(.unevenWord),
      text.utf8.prefix(4).contains(where: { $0 == 0x2D || $0 == 0x27 || $0 == 0xE2 }),
      let cut = text.firstIndex(where: { "-’'".contains($0) }),
      text[..<cut].count <= 3, NameWords.joinedParticles.contains(String(text[..<cut]))
    else { return false }
    return text[cut...].dropFirst().first?.isUppercase ?? false
  }

  /// A name that begins small: `iFixit`, `eBay`.
  var isSmallCapped: Bool {
    guard uses.contains(.unevenWord), text.utf8.count > 3 else { return false }
    return text.utf8.dropFirst().first.map { 0x41...0x5A ~= $0 } ?? false
  }

  /// Whether it begins with two letters of ASCII, as most words do.
  var beginsWithTwoLetters: Bool {
    text.utf8.count > 1 && text.utf8.prefix(2).allSatisfy { 0x41...0x5A ~= $0 & ~0x20 }
  }

  /// What stands before an apostrophe: the `I` of `I’m`.
  var stem: String {
    guard folded.utf8.contains(0x27) else { return folded }
    return folded.split(separator: "'", maxSplits: 1).first.map(String.init) ?? folded
  }
}
