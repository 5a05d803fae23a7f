/// How a word is written, which says whether a name can be a part of it.
enum WrittenForm {
  /// In small letters in running text: `changing` has nothing to do with Chang.
  case small
  /// With a capital at its beginning alone: `Quibblemannak` is of Quibbleman, `Einstein` is not of Stein.
  case capital
  /// In any other way: several capitals, letters that have none, in an address, a tag or alone.
  case free

  init(of word: PlainWord, in text: String) {
    let letters = text[word.range]
    guard let first = letters.first, first.isCased,
      !letters.dropFirst().contains(where: \.isUppercase),
      Self.isInSentence(word.range, of: text)
    else {
      self = .free
      return
    }
    self = first.isUppercase ? .capital : .small
  }

  /// Whether a name can be a part of a word that is written so: one that is long is no other word's part by
  /// chance (`thatcherite`).
  ///
  /// `name`, `word`: As names are compared.
  func canHold(_ name: [UInt32], of word: [UInt32]) -> Bool {
    if name.count >= Self.shortestApart { return true }
    return switch self {
    case .free: true
    case .capital: word.starts(with: name)
    // Names in small letters get no ending but an s.
    case .small: word.starts(with: name) && word.count == name.count + 1 && word.last == Self.s
    }
  }

  private static let s: UInt32 = 115
  private static let shortestApart = 7

  /// Whether a word stands among others, and is no part of an address, an account, a tag or a file's name.
  private static func isInSentence(_ range: Range<String.Index>, of text: String) -> Bool {
    let start = text[..<range.lowerBound].lastIndex(where: \.isWhitespace)
    let end = text[range.upperBound...].firstIndex(where: \.isWhitespace)
    guard start != nil || end != nil else { return false }
    let chunk = text[(start.map(text.index(after:)) ?? text.startIndex)..<(end ?? text.endIndex)]
    if chunk.contains(where: { "/@#_=&%\\".contains($0) }) { return false }
    // A point inside is that of an address.
    let points = chunk.indices.filter { chunk[$0] == "." }
    return !points.contains { point in
      let next = chunk.index(after: point)
      return next < chunk.endIndex && (chunk[next].isLetter || chunk[next].isNumber)
    }
  }
}
