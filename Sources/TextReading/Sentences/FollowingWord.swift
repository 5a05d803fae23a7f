/// The first word after the marks that may end a sentence.
struct FollowingWord {
  /// The word up to an apostrophe, cut off after sixteen bytes.
  let range: Range<Int>
  private(set) var isUpper = false
  private(set) var isLower = false
  private(set) var isDigit = false
  /// Whether a quotation mark, bracket or dash stands before the word.
  let isOpened: Bool
  /// Whether a round bracket opens before the word.
  let isBracketed: Bool
  private(set) var opener: Opener?

  /// Whether the word has a capital letter and rarely has one inside a sentence.
  var startsSentence: Bool { isUpper && opener == .startsSentence }
  /// Whether a day, month or time zone follows.
  var isTimeWord: Bool { isUpper && (opener == .dayOrZone || opener == .month) }

  /// At most this many quotation marks, brackets and dashes are looked past.
  private static let mostOpeners = 8
  private static let longest = 16

  /// Reads the word at an offset before `end`, past quotation marks, brackets and dashes.
  init(at next: Int, _ scan: UTF8Scan, before end: Int) {
    var position = next
    while position < end, position - next < Self.mostOpeners {
      let length = Terminator.openerLength(at: position, scan, before: end)
      if length == 0 { break }
      position += length
    }
    var wordEnd = position
    while wordEnd < end, wordEnd - position <= Self.longest, scan.bytes[wordEnd].isWordByte,
      !scan.bytes[wordEnd].leadsPunctuation
    {
      wordEnd += 1
    }
    range = position..<wordEnd
    isOpened = position > next
    isBracketed = scan.byte(next, before: end) == UInt8(ascii: "(")
    guard position < end else { return }
    let first = scan.bytes[position]
    if first < 0x80 {
      isUpper = first.isASCIIUpper
      isLower = first.isASCIILower
      isDigit = first.isASCIIDigit
    } else if let scalar = Unicode.Scalar(scan.scalar(at: position, before: end).value) {
      isLower = scalar.properties.isLowercase
      isUpper = !isLower && scalar.properties.isAlphabetic
    }
    opener = SentenceWords.openers.find(scan.bytes, range)
    if opener == nil, isUpper, Self.isBeforeTime(wordEnd, scan, before: end) { opener = .dayOrZone }
  }

  private static let time = Array(" time".utf8)

  /// Whether the next word is “time”, as in “at noon London time”.
  private static func isBeforeTime(_ position: Int, _ scan: UTF8Scan, before end: Int) -> Bool {
    let behind = position + time.count
    return behind <= end && scan.bytes[position..<behind].elementsEqual(time)
      && (behind == end || !scan.bytes[behind].isWordByte)
  }
}
