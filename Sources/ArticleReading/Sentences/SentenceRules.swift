/// Decides whether marks end a sentence, from the word before them and the word after them.
///
/// One function a rule; `endsSentence` is the order in which they speak.
struct SentenceRules {
  private let scan: UTF8Scan
  private let abbreviations = SentenceWords.abbreviations
  private let openers = SentenceWords.openers

  /// Words longer than this are never abbreviations; looking back stops here.
  private static let longestWord = 24

  init(_ scan: UTF8Scan) {
    self.scan = scan
  }

  /// Returns whether a sentence ends with the marks.
  ///
  /// - Parameters:
  ///   - start: Where the sentence starts.
  ///   - next: Where the text after the marks and white space goes on, before `blockEnd`.
  func endsSentence(_ ending: SentenceEnding, start: Int, next: Int, blockEnd: Int) -> Bool {
    if ending.isUnambiguous { return true }
    let following = following(at: next, before: blockEnd)
    if next == ending.end {
      return isMissingSpace(ending, following, start: start, blockEnd: blockEnd)
    }
    if ending.isClosed, isSpeechTag(following, blockEnd: blockEnd) { return false }
    if ending.hasMark { return !(following.isLower && ending.isClosed) }
    if ending.hasEllipsis { return following.isUpper }
    let word = wordBefore(ending.mark, notBefore: start)
    if isListNumber(word, start: start) { return false }
    if let decision = abbreviationDecision(word, following) { return decision }
    if following.isLower { return !ending.isClosed && isPlainWord(word) }
    return true
  }

  // MARK: - What follows

  /// The first word after the marks.
  struct Following {
    var range: Range<Int>
    var isUpper = false
    var isLower = false
    var isDigit = false
    /// Whether a quotation mark, bracket or dash stands before the word.
    var isOpened = false
    var startsSentence = false
  }

  private func following(at next: Int, before end: Int) -> Following {
    var position = next
    while position < end, position - next < 8 {
      let length = Terminator.openerLength(at: position, scan, before: end)
      if length == 0 { break }
      position += length
    }
    var wordEnd = position
    while wordEnd < end, wordEnd - position <= 9,
      scan.bytes[wordEnd].isWordByte || scan.bytes[wordEnd] == UInt8(ascii: "'")
    {
      wordEnd += 1
    }
    var following = Following(range: position..<wordEnd, isOpened: position > next)
    guard position < end else { return following }
    let first = scan.bytes[position]
    if first < 0x80 {
      following.isUpper = first.isASCIIUpper
      following.isLower = first.isASCIILower
      following.isDigit = first.isASCIIDigit
    } else if let scalar = Unicode.Scalar(scan.scalar(at: position, before: end).value) {
      following.isLower = scalar.properties.isLowercase
      following.isUpper = !following.isLower && scalar.properties.isAlphabetic
    }
    following.startsSentence =
      following.isUpper && openers.find(scan.bytes, following.range) == .startsSentence
    return following
  }

  // MARK: - The word before

  /// The word that ends at a mark, with full stops and apostrophes inside it.
  private func wordBefore(_ mark: Int, notBefore start: Int) -> Range<Int> {
    var position = mark
    let limit = max(start, mark - Self.longestWord)
    while position > limit {
      let byte = scan.bytes[position - 1]
      guard byte.isWordByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") else { break }
      position -= 1
    }
    return position..<mark
  }

  /// A word of at least two letters without digits or full stops inside.
  private func isPlainWord(_ word: Range<Int>) -> Bool {
    word.count >= 2 && word.allSatisfy { scan.bytes[$0].isASCIILetter || scan.bytes[$0] >= 0x80 }
  }

  // MARK: - Rules

  /// `word.Next`, where the space was forgotten; not in addresses, names of files and numbers.
  private func isMissingSpace(
    _ ending: SentenceEnding,
    _ following: Following,
    start: Int,
    blockEnd: Int
  ) -> Bool {
    guard following.isUpper, !following.isOpened, ending.mark > start,
      !ending.hasEllipsis, !ending.hasMark || ending.fullStops == 0,
      scan.bytes[ending.mark - 1].isASCIILower,
      scan.byte(following.range.lowerBound + 1, before: blockEnd).isASCIILower
        || scan.byte(following.range.lowerBound + 1, before: blockEnd) == 0x20
    else { return false }
    let word = wordBefore(ending.mark, notBefore: start)
    guard isPlainWord(word), word.count >= 3, abbreviations.find(scan.bytes, word) == nil
    else { return false }
    if word.lowerBound > start, scan.bytes[word.lowerBound - 1].isAddressByte { return false }
    var position = following.range.lowerBound
    let limit = min(blockEnd, position + 40)
    while position < limit, scan.whiteSpaceLength(at: position, before: blockEnd) == 0 {
      if scan.bytes[position].isAddressByte { return false }
      if scan.bytes[position] == UInt8(ascii: "."),
        scan.byte(position + 1, before: blockEnd).isWordByte
      {
        return false
      }
      position += 1
    }
    return true
  }

  /// `“Why?” Wang asked`: the sentence goes on after the quotation.
  private func isSpeechTag(_ following: Following, blockEnd: Int) -> Bool {
    guard following.isUpper, !following.isOpened,
      scan.byte(following.range.upperBound, before: blockEnd) == 0x20
    else { return false }
    let verb = following.range.upperBound + 1
    var end = verb
    while end < blockEnd, end - verb <= 9, scan.bytes[end].isASCIILower { end += 1 }
    return openers.find(scan.bytes, verb..<end) == .speech
  }

  /// `1.`, `a.` or `iv.` as the first word.
  private func isListNumber(_ word: Range<Int>, start: Int) -> Bool {
    guard word.lowerBound == start, !word.isEmpty, word.count <= 4 else { return false }
    if word.count == 1 { return scan.bytes[start].isWordByte }
    return word.count <= 3 && word.allSatisfy { scan.bytes[$0].isASCIIDigit }
      || word.allSatisfy { scan.bytes[$0].isSmallRoman }
  }

  /// What the table of abbreviations, or the shape of an initial, says; nil for other words.
  private func abbreviationDecision(_ word: Range<Int>, _ following: Following) -> Bool? {
    guard !word.isEmpty else { return nil }
    let isCapital = scan.bytes[word.lowerBound].isASCIIUpper
    switch abbreviations.find(scan.bytes, word) {
    case .neverEnds: return false
    case .title: return isCapital ? false : nil
    case .beforeNumber:
      return following.isDigit ? false : isMonth(word) ? following.startsSentence : nil
    case .insideName: return following.startsSentence
    case .insideNameIfCapital: return isCapital ? following.startsSentence : nil
    case .beforeCapital: return following.isUpper
    case nil: break
    }
    if isInitial(word) || isDotted(word) {
      return following.startsSentence
    }
    return nil
  }

  private func isMonth(_ word: Range<Int>) -> Bool {
    scan.bytes[word.lowerBound].isASCIIUpper && word.count >= 3
  }

  /// One letter: `J.`
  private func isInitial(_ word: Range<Int>) -> Bool {
    if word.count == 1 { return scan.bytes[word.lowerBound].isASCIILetter }
    return word.count == 2 && scan.bytes[word.lowerBound] >= 0x80
  }

  /// Single letters with full stops between them: `U.S`, `p.m`
  private func isDotted(_ word: Range<Int>) -> Bool {
    guard word.count >= 3, word.count % 2 == 1 else { return false }
    return word.enumerated().allSatisfy { index, offset in
      let byte = scan.bytes[offset]
      return index % 2 == 0 ? byte.isASCIILetter : byte == UInt8(ascii: ".")
    }
  }
}

extension UInt8 {
  /// Bytes that show an address, a file name or code.
  fileprivate var isAddressByte: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "@") || self == UInt8(ascii: "\\")
      || self == UInt8(ascii: "=") || self == UInt8(ascii: "_")
  }

  fileprivate var isSmallRoman: Bool {
    self == UInt8(ascii: "i") || self == UInt8(ascii: "v") || self == UInt8(ascii: "x")
  }
}
