/// How the name in a label is written as a claimant's.
enum SpeakerName {
  private static let lowered: Set<String> = ["of", "the", "and", "de", "von", "van", "der", "for"]
  private static let kept: Set<String> = ["ii", "iii", "iv", "us", "uk", "eu", "un", "bbc", "cnn"]

  /// `SEN. ELIZABETH O'BRIEN-WARREN` as `Sen. Elizabeth O'Brien-Warren`, `Mr. McCONNELL` as `Mr.
  /// McConnell`; what is written in small letters stays.
  static func written(_ name: String) -> String {
    let areAllCapitals = name == name.uppercased()
    var words: [String] = []
    for word in name.split(separator: " ") {
      let plain = word.lowercased()
      if !areAllCapitals {
        let isShort = word.count == 3 && word.hasSuffix(".") && plain != word && !isInitials(word)
        words.append(isShouted(word) ? mixed(word) : isShort ? capitalised(plain) : String(word))
      } else if kept.contains(plain) || word.filter(\.isLetter).count == 1 || isInitials(word) {
        words.append(String(word))
      } else if lowered.contains(plain), !words.isEmpty {
        words.append(plain)
      } else {
        words.append(capitalised(plain))
      }
    }
    return words.joined(separator: " ")
  }

  /// A surname in capitals beside words that are not: `SMITH`, `McCONNELL`.
  static func isShouted(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count > 2 && letters.suffix(3).allSatisfy(\.isUppercase)
  }

  private static func mixed(_ word: Substring) -> String {
    guard let last = word.lastIndex(where: \.isLowercase) else {
      return capitalised(word.lowercased())
    }
    return String(word[...last]) + capitalised(word[word.index(after: last)...].lowercased())
  }

  /// `J.D.`, and `JD` as no title has it.
  private static func isInitials(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".")
    return parts.count > 1 && parts.allSatisfy { $0.count == 1 }
  }

  private static func capitalised(_ word: String) -> String {
    var result = ""
    var isStart = true
    for character in word {
      result += isStart ? character.uppercased() : String(character)
      isStart = "-'’/".contains(character)
    }
    return result
  }
}
