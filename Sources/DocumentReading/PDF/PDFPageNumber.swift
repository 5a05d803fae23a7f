/// A line at the edge of a page as it may come back on other pages: word for word, or with the number
/// of the page in it.
///
/// Figures are facts: only a number that grows by one with each page is the number of a page.
struct PDFPageNumber: Hashable {
  /// The line in small letters, `#` in place of the number.
  var text: String
  /// The number less the place of its page; nil where the line has none.
  var offset: Int?

  private static let mark = "#"
  private static let romanMark = "#i"
  private static let longest = 4
  private static let labels: Set<String> = [
    "page", "p", "pg", "seite", "s", "página", "pagina", "strona", "blatt", "sheet",
  ]

  /// Every way to read a line on a page, the one without a number first.
  static func forms(of line: String, on page: Int) -> [PDFPageNumber] {
    let text = Array(line.lowercased())
    let words = words(of: text)
    var forms = [PDFPageNumber(text: String(text), offset: nil)]
    for (index, word) in words.enumerated() {
      // Running heads have it at their beginning or end.
      let hasPlace =
        index == 0 || index == words.count - 1 || labels.contains(String(text[words[index - 1]]))
      guard hasPlace else { continue }
      if let number = number(text, word) {
        forms.append(PDFPageNumber(text: replaced(text, word, mark), offset: number - page))
      } else if words.count == 1, let number = roman(text[word]) {
        forms.append(PDFPageNumber(text: replaced(text, word, romanMark), offset: number - page))
      }
    }
    return forms
  }

  /// Whether the line is nothing but the number.
  var isAlone: Bool {
    guard offset != nil else { return false }
    let text = Array(text)
    return Self.words(of: text).allSatisfy { word in
      let part = String(text[word])
      return part == "i" || Self.labels.contains(part) || ["of", "von", "de", "sur"].contains(part)
        || part.allSatisfy(\.isNumber)
    }
  }

  func mayBeYear(on page: Int) -> Bool { offset.map { (1000...2100).contains($0 + page) } ?? false }

  /// Whether a line is the number of its own page even where no other page has one.
  func isOfItsPage(pageCount: Int) -> Bool {
    let plain = ["#", "- # -", "– # –", "— # —", "page #", "page # of \(pageCount)"]
    let ofAll = ["# of \(pageCount)", "#/\(pageCount)", "# / \(pageCount)"]
    return offset == 1 && (plain + ofAll).contains(text)
  }

  /// Where letters and figures stand.
  private static func words(of text: [Character]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...text.count {
      if index < text.count, text[index].isLetter || text[index].isNumber {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    return words
  }

  private static func replaced(_ text: [Character], _ word: Range<Int>, _ mark: String) -> String {
    String(text[..<word.lowerBound]) + mark + String(text[word.upperBound...])
  }

  /// A number that is no part of another: not `81,000`, `7.5`, `$5` or `5%`.
  private static func number(_ text: [Character], _ word: Range<Int>) -> Int? {
    let around: Set<Character> = [" ", "-", "–", "—", "/", "|", "(", ")", "[", "]", "·", "•"]
    guard word.count <= longest, text[word].allSatisfy({ $0.isASCII && $0.isNumber }),
      word.lowerBound == 0 || around.contains(text[word.lowerBound - 1]),
      word.upperBound == text.count || around.contains(text[word.upperBound])
    else { return nil }
    return Int(String(text[word]))
  }

  private static func roman(_ word: ArraySlice<Character>) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    var sum = 0
    var last = 0
    for letter in word.reversed() {
      guard let value = values[letter] else { return nil }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return sum
  }
}
