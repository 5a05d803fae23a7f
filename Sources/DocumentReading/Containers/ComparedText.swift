/// The words and letters of a text as they are compared: without capitals, raised figures as those on
/// the line, without marks that are not seen.
enum ComparedText {
  private static let unseen: Set<Character> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]

  static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if isLetter(character) {
        word += folded(character)
      } else if !word.isEmpty, !unseen.contains(character) {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A number for each letter and figure; the same letters have the same numbers.
  static func letters(_ text: some StringProtocol) -> [Int] {
    text.compactMap { character in
      guard isLetter(character) else { return nil }
      if let byte = character.asciiValue { return Int(byte < 0x41 ? byte : byte | 0x20) }
      let folded = folded(character)
      return folded.utf8.count == 1 ? Int(folded.utf8.first ?? 0) : folded.hashValue
    }
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func folded(_ character: Character) -> String {
    if let figure = character.wholeNumberValue, figure < 10 { return String(figure) }
    return character.lowercased()
  }
}
