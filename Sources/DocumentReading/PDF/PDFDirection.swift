/// Puts words of Hebrew and Arabic, which lie on the page from the right to the left, into the order
/// in which they are read; `pdftotext` writes words and letters from the left.
enum PDFDirection {
  /// Whether most of the letters are of scripts that run from the right.
  static func runsFromRight(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count(where: isFromRight) * 2 > letters.count
  }

  /// The words of a line from the left of the page, as they are read.
  static func logical(_ words: [String]) -> [String] {
    guard words.contains(where: { $0.unicodeScalars.contains(where: isFromRight) }) else {
      return words
    }
    let isBaseFromRight = runsFromRight(words.joined())
    var result: [String] = []
    var run: [String] = []
    // What runs the other way than the line keeps an order of its own.
    func isOfRun(_ word: String) -> Bool {
      let turns = word.unicodeScalars.contains(where: isFromRight)
      return isBaseFromRight ? !turns && word.contains(where: \.isLetter) : turns
    }
    for word in isBaseFromRight ? words.reversed() : words {
      if isOfRun(word) {
        run.insert(word, at: 0)
        continue
      }
      result += run + [word]
      run = []
    }
    return (result + run).map(turned)
  }

  private static func isFromRight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// A word with its letters from the last to the first, but for figures, which run from the left.
  private static func turned(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: isFromRight) else { return word }
    var result = ""
    var figure = ""
    for character in word.reversed() {
      let isOfFigure =
        character.isNumber || !figure.isEmpty && ",.:/".contains(character)
      if isOfFigure {
        figure.insert(character, at: figure.startIndex)
        continue
      }
      result += closed(figure) + String(mirrored[character] ?? character)
      figure = ""
    }
    return result + closed(figure)
  }

  /// A figure; a mark that no digit follows stands behind it.
  private static func closed(_ figure: String) -> String {
    let marks = figure.prefix { !$0.isNumber }
    return String(figure.dropFirst(marks.count)) + String(marks.reversed())
  }

  private static let mirrored: [Character: Character] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«", "{": "}", "}": "{",
  ]
}
