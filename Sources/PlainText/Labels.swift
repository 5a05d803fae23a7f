/// What short lines say of what stands beside them: a heading, the name that something is defined below, who is
/// quoted, a note at a table.
package enum Labels {
  /// What of a heading says of what it speaks: all of a short one, else what has digits and names in it.
  package static func telling(_ heading: String) -> [UInt8] {
    let words = heading.split { $0.isWhitespace }
    func capital(_ word: Substring) -> Bool { word.first { $0.isLetter }?.isUppercase ?? false }
    // Where every word has a capital letter, none of them tells a name.
    let areNames = words.contains { $0.count > 3 && !capital($0) }
    let telling = words.enumerated().filter { index, word in
      words.count <= wordsOfLabel || word.contains(where: \.isNumber)
        || areNames && index > 0 && capital(word)
    }
    return telling.flatMap { Array($0.element.lowercased().utf8) }
  }

  /// Whether a line is a name for what stands below it: a few words that are no sentence.
  package static func isLabel(_ line: String) -> Bool {
    line.split { $0.isWhitespace }.count <= wordsOfLabel + 1 && !isSentence(line)
  }

  /// Whether a line below a quotation says who is quoted.
  package static func isAttribution(_ line: String) -> Bool {
    line.first { !$0.isWhitespace }.map("—–―-".contains) ?? false
      || line.split { $0.isWhitespace }.count <= wordsOfNote && !isSentence(line)
  }

  /// Whether a line below a table may say what its figures are.
  package static func isNote(_ line: String) -> Bool {
    line.split { $0.isWhitespace }.count <= wordsOfNote
  }

  private static func isSentence(_ line: String) -> Bool {
    line.last { !$0.isWhitespace && !"\"”’»“)".contains($0) }.map(".!?:…".contains) ?? true
  }

  private static let wordsOfLabel = 3
  private static let wordsOfNote = 12
}
