import FactModel
import NameLists

/// Cuts a block into words, numbers and signs.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let start: Int
  private let sentenceStarts: [Int]
  /// The first of them that is not passed yet.
  private var nextStart = 0
  private var position = 0
  private var tokens: [Token] = []
  private var isSentenceStart = true
  /// Whether a single quotation mark was opened that an apostrophe could close.
  private var hasOpening = false

  /// The tokens of a block.
  static func tokens(of block: Block, in text: ArticleText) -> [Token] {
    var tokenizer = Tokenizer(
      Array(text.slice(block.range).unicodeScalars),
      start: block.range.lowerBound,
      sentences: block.sentences
    )
    tokenizer.run()
    return tokenizer.tokens
  }

  /// The tokens of a text by itself, which counts as one sentence.
  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(Array(text.unicodeScalars), start: 0, sentences: [])
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ scalars: [Unicode.Scalar], start: Int, sentences: [Range<Int>]) {
    self.scalars = scalars
    self.start = start
    sentenceStarts = sentences.map(\.lowerBound).sorted()
    tokens.reserveCapacity(scalars.count / 5)
  }

  private mutating func run() {
    var isSpaced = true
    while position < scalars.count {
      while nextStart < sentenceStarts.count, sentenceStarts[nextStart] <= start + position {
        if sentenceStarts[nextStart] == start + position { isSentenceStart = true }
        nextStart += 1
      }
      let scalar = scalars[position]
      if scalar.isSpace {
        isSpaced = true
        position += 1
        continue
      }
      let begin = position
      let shape: Token.Shape
      if scalar.isDigit {
        takeNumber()
        shape = .number
      } else if scalar.isLetter {
        takeWord()
        shape = Self.shape(scalars[begin..<position])
      } else if let length = possessiveLength(isSpaced) {
        position += length
        shape = .possessive
      } else {
        position += 1
        shape = .mark
      }
      add(begin, shape, isSpaced)
      isSpaced = false
    }
  }

  private mutating func add(_ begin: Int, _ shape: Token.Shape, _ isSpaced: Bool) {
    let (text, isSmall) = string(begin..<position)
    let folded = shape == .mark || isSmall ? text : self.folded(text, begin..<position)
    var uses = WordUses(of: folded, shape)
    if shape == .lower, !isSmall { uses.insert(.unevenWord) }
    tokens.append(
      Token(
        text: text,
        folded: folded,
        range: start + begin..<start + position,
        shape: shape,
        isSpaced: isSpaced,
        beginsSentence: isSentenceStart,
        uses: uses
      )
    )
    guard shape == .mark else {
      isSentenceStart = false
      return
    }
    // A quotation mark or a bracket does not use up the beginning.
    if scalars[begin] == "‘" || scalars[begin] == "'" && isSpaced { hasOpening = true }
  }

  /// The text of some code points, and whether all of them are of ASCII and none is a capital.
  private func string(_ range: Range<Int>) -> (text: String, isSmall: Bool) {
    var (isPlain, isSmall) = (true, true)
    // Most words are of ASCII: their code points are their bytes.
    let text = String(unsafeUninitializedCapacity: range.count) { bytes in
      for place in range {
        let value = scalars[place].value
        if 0x41...0x5A ~= value { isSmall = false }
        if value >= 0x80 { isPlain = false }
        bytes[place - range.lowerBound] = UInt8(truncatingIfNeeded: value & 0x7F)
      }
      return range.count
    }
    if isPlain { return (text, isSmall) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return (String(view), false)
  }

  /// A token in small letters, with straight apostrophes.
  private func folded(_ text: String, _ range: Range<Int>) -> String {
    let small = text.lowercased()
    guard scalars[range].contains("’") else { return small }
    return String(small.map { $0 == "’" ? "'" : $0 })
  }

  // MARK: - Numbers

  /// Digits in groups (`1,234.5`), and letters that belong to them (`45th`, `1990s`, `5km`).
  private mutating func takeNumber() {
    while position < scalars.count {
      if scalars[position].isDigit {
        position += 1
      } else if [",", ".", "\u{2009}", "\u{202F}"].contains(scalars[position]),
        digit(at: position + 1)
      {
        position += 1
      } else {
        break
      }
    }
    while position < scalars.count, scalars[position].isLetter { position += 1 }
  }

  private func digit(at index: Int) -> Bool { index < scalars.count && scalars[index].isDigit }

  private func letter(at index: Int) -> Bool { index < scalars.count && scalars[index].isLetter }

  // MARK: - Words

  /// Letters with the apostrophes, hyphens and stops inside them.
  private mutating func takeWord() {
    let begin = position
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isLetter || scalar.isDigit || scalar.isCombining {
        position += 1
      } else if scalar.isHyphen, letter(at: position + 1) || digit(at: position + 1) {
        if isMonth(begin) { break }
        position += 1
      } else if scalar.isApostrophe, letter(at: position + 1), possessiveLength(false) == nil {
        position += 1
      } else if scalar == ".", isInitial(begin) || isDomain(position + 1) {
        position += 1
      } else {
        break
      }
    }
    // “Mr.”, “Jan.” keep their stop; “U.S.” and “J.” have theirs.
    if position < scalars.count, scalars[position] == ".", isAbbreviation(begin) { position += 1 }
  }

  /// Whether a month stands before a hyphen: “May-June”, “June-4”.
  private func isMonth(_ begin: Int) -> Bool {
    (3...9).contains(position - begin) && scalars[begin].isCapital
      && Words.months[string(begin..<position).text.lowercased()] != nil
  }

  /// Whether the letter before a full stop is a capital by itself, as in `J.` and in `U.S.`, twice.
  private func isInitial(_ begin: Int) -> Bool {
    let letter = scalars[position - 1]
    guard letter.isCapital, letter.isLetter else { return false }
    return position - 1 == begin || scalars[position - 2] == "." || isParty(begin)
  }

  /// Whether it is the first letter behind that of a party, the N of `D-N.Y.`, and a hyphen.
  private func isParty(_ begin: Int) -> Bool {
    position - begin == 3 && ["D", "R", "I"].contains(scalars[begin]) && scalars[begin + 1].isHyphen
  }

  /// Whether the end of a network address stands there: the `com` of `Example.com`.
  private func isDomain(_ index: Int) -> Bool {
    guard index + 3 <= scalars.count, !letter(at: index + 3), !digit(at: index + 3) else {
      return false
    }
    return ["com", "org", "net", "gov", "edu"].contains(string(index..<index + 3).text)
  }

  private func isAbbreviation(_ begin: Int) -> Bool {
    guard position - begin <= 5 else { return false }
    return Words.abbreviations.contains(string(begin..<position).text)
  }

  /// The length of `’s`, or of `’` behind an s, where it ends a word.
  private func possessiveLength(_ isSpaced: Bool) -> Int? {
    guard !isSpaced, position > 0, position < scalars.count, scalars[position].isApostrophe else {
      return nil
    }
    let next = position + 1
    if next < scalars.count, scalars[next] == "s" || scalars[next] == "S", !letter(at: next + 1) {
      return 2
    }
    // At the end of a quotation in single marks this is a closing mark; rules look at the pair.
    let last = scalars[position - 1]
    return last == "s" && !letter(at: next) && !hasOpening ? 1 : nil
  }

  private static func shape(_ word: ArraySlice<Unicode.Scalar>) -> Token.Shape {
    guard let first = word.first, first.isCapital else { return .lower }
    var letters = 0
    for scalar in word where scalar.isLetter {
      if !scalar.isCapital { return .capital }
      letters += 1
    }
    return letters > 1 ? .upper : .capital
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isLetter: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value & ~0x20) : properties.isAlphabetic
  }
  var isCapital: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }
  var isCombining: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }
  var isSpace: Bool { value < 0x80 ? value <= 0x20 : properties.isWhitespace }
  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }
  var isApostrophe: Bool { self == "'" || self == "’" }
}
