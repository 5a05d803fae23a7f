/// Decides whether marks end a sentence, from the word before them and the word after them.
///
/// One function a rule; `endsSentence` is the order in which they speak.
struct SentenceRules {
  private let scan: UTF8Scan
  private let abbreviations = SentenceWords.abbreviations
  private let openers = SentenceWords.openers
  private let items: InlineItems

  /// Words longer than this are never abbreviations; looking back stops here.
  private static let longestWord = 24

  init(_ scan: UTF8Scan) {
    self.scan = scan
    items = InlineItems(scan)
  }

  /// Decides whether a sentence ends with the marks.
  ///
  /// - Parameters:
  ///   - ending: The marks and what belongs to them.
  ///   - start: Where the sentence starts.
  ///   - next: Where the text after the marks and white space goes on, before `blockEnd`.
  ///   - blockEnd: Where the block ends.
  /// - Returns: Whether the next sentence starts at `next`.
  func endsSentence(_ ending: SentenceEnding, start: Int, next: Int, blockEnd: Int) -> Bool {
    if ending.isUnambiguous { return true }
    if scan.bytes[next].isContinuingMark { return false }
    let following = FollowingWord(at: next, scan, before: blockEnd)
    if next == ending.end {
      return isMissingSpace(ending, following, start: start, blockEnd: blockEnd)
    }
    if ending.isClosed, following.isBracketed, isCitation(at: next, blockEnd: blockEnd) {
      return false
    }
    let word = wordBefore(ending.mark, notBefore: start)
    if ending.hasMark {
      if ending.isClosed, isSpeechTag(following, blockEnd: blockEnd) { return false }
      if following.isLower {
        return !ending.isClosed && !ending.hasEllipsis && !isNameWithMark(word, start: start)
      }
      return true
    }
    if ending.hasEllipsis { return following.isUpper && !isPronounI(following.range) }
    if isListNumber(word, start: start) || isDay(word, before: following) { return false }
    if isOrdinal(word, start: start, before: following) { return false }
    if following.isDigit, isNumberSign(before: ending.mark, start: start) { return false }
    if let decision = abbreviationDecision(word, following) {
      return decision && !isOpeningTime(word, start: start, before: following)
    }
    if following.isLower { return !ending.isClosed && endsWithoutCapital(word) && !isRoman(word) }
    return true
  }

  /// Returns whether a dash with white space around it breaks the sentence off.
  ///
  /// So it does in “Did you just — No.” A small letter must stand before it, so that `LONDON — The …` stays together.
  func breaksOff(dash: Range<Int>, start: Int, blockEnd: Int) -> Bool {
    let next = scan.skipWhiteSpace(from: dash.upperBound, before: blockEnd)
    guard next > dash.upperBound, next < blockEnd, dash.lowerBound >= start + 2,
      scan.bytes[dash.lowerBound - 1] == 0x20
    else { return false }
    let before = scan.bytes[dash.lowerBound - 2]
    guard before.isASCIILower || before == UInt8(ascii: "-") || before == UInt8(ascii: ",")
    else { return false }
    let following = FollowingWord(at: next, scan, before: blockEnd)
    return following.startsSentence && !following.isOpened && !isPronounI(following.range)
  }

  /// The end of footnotes' numbers that stand between two sentences: a full stop, `4`, then a word
  /// that starts one; right behind the full stop any capital letter does.
  func footnoteEnd(from start: Int, after mark: Int, before end: Int) -> Int? {
    let isGlued = start == mark
    if isGlued, !isGlueable(mark) { return nil }
    var position = start
    while true {
      let digits = position
      while position < end, position - digits < 4, scan.bytes[position].isASCIIDigit {
        position += 1
      }
      guard position > digits, position - digits <= 3, position - start <= 12 else { return nil }
      guard scan.byte(position, before: end) == 0x20 else { return nil }
      if !scan.byte(position + 1, before: end).isASCIIDigit { break }
      position += 1
    }
    let following = FollowingWord(at: position + 1, scan, before: end)
    let starts = isGlued ? following.isUpper : following.startsSentence
    return starts && !following.isOpened ? position : nil
  }

  /// Whether the full stop that ends at an offset stands behind a word or a bracket, and is no point
  /// of a number.
  private func isGlueable(_ end: Int) -> Bool {
    guard end >= 3, scan.bytes[end - 1] == UInt8(ascii: ".") else { return false }
    let before = scan.bytes[end - 2]
    return before == UInt8(ascii: ")") || before.isASCIILower && scan.bytes[end - 3].isASCIILower
  }

  // MARK: - The word before

  /// The word that ends at a mark, with full stops and apostrophes inside it.
  private func wordBefore(_ mark: Int, notBefore start: Int) -> Range<Int> {
    var position = mark
    let limit = max(start, mark - Self.longestWord)
    while position > limit {
      let byte = scan.bytes[position - 1]
      guard byte.isWordByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") else { break }
      let first = scan.startOfScalar(before: position, notBefore: start)
      if scan.bytes[first].leadsPunctuation { break }
      position = first
    }
    return position..<mark
  }

  /// A word that can end a sentence although a small letter follows: no short number, no initial.
  private func endsWithoutCapital(_ word: Range<Int>) -> Bool {
    word.isEmpty || isPlainWord(word)
      || word.count >= 3 && word.allSatisfy { scan.bytes[$0].isASCIIDigit }
  }

  /// `Yahoo!` inside a sentence: a capital letter at the start, small letters after it.
  private func isNameWithMark(_ word: Range<Int>, start: Int) -> Bool {
    word.count >= 3 && word.lowerBound > start && scan.bytes[word.lowerBound].isASCIIUpper
      && scan.bytes[word.lowerBound + 1].isASCIILower
  }

  /// `I`, `I’m`: always written with a capital letter.
  private func isPronounI(_ word: Range<Int>) -> Bool {
    scan.bytes[word.lowerBound] == UInt8(ascii: "I")
      && (word.count == 1 || !scan.bytes[word.lowerBound + 1].isASCIILetter)
  }

  /// A word of at least two letters without digits or full stops inside.
  private func isPlainWord(_ word: Range<Int>) -> Bool {
    word.count >= 2 && word.allSatisfy { scan.bytes[$0].isASCIILetter || scan.bytes[$0] >= 0x80 }
  }

  // MARK: - Rules

  /// `word.Next`, where the space was forgotten; not in addresses, names of files and numbers.
  private func isMissingSpace(
    _ ending: SentenceEnding,
    _ following: FollowingWord,
    start: Int,
    blockEnd: Int
  ) -> Bool {
    guard following.isUpper, !following.isOpened, ending.mark > start,
      scan.byte(following.range.lowerBound + 1, before: blockEnd).isASCIILower
        || scan.byte(following.range.lowerBound + 1, before: blockEnd) == 0x20
    else { return false }
    let word = wordBefore(ending.mark, notBefore: start)
    if scan.bytes[ending.mark - 1].isASCIIDigit {
      guard following.startsSentence, isAmount(word, start: start) else { return false }
    } else {
      guard scan.bytes[ending.mark - 1].isASCIILower, isPlainWord(word), word.count >= 3,
        abbreviations.find(scan.bytes, word) == nil
      else { return false }
    }
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

  /// `1,000`, `$30`: no number of a part or an item, which stands first or has one or two figures.
  private func isAmount(_ word: Range<Int>, start: Int) -> Bool {
    guard word.lowerBound > start, word.allSatisfy({ scan.bytes[$0].isASCIIDigit })
    else { return false }
    let before = scan.bytes[word.lowerBound - 1]
    return word.count >= 3 && (before == 0x20 || before == UInt8(ascii: ","))
      || before == UInt8(ascii: "$")
  }

  /// `“Why?” Wang asked`: the sentence goes on after the quotation.
  private func isSpeechTag(_ following: FollowingWord, blockEnd: Int) -> Bool {
    guard following.isUpper, !following.isOpened, !following.startsSentence,
      scan.byte(following.range.upperBound, before: blockEnd) == 0x20
    else { return false }
    let verb = following.range.upperBound + 1
    var end = verb
    while end < blockEnd, end - verb <= 16, scan.bytes[end].isASCIILower { end += 1 }
    return openers.find(scan.bytes, verb..<end) == .speech
  }

  /// `(Smith 55).` behind a quotation: the full stop is that of the sentence.
  private func isCitation(at open: Int, blockEnd: Int) -> Bool {
    var position = open + 1
    let limit = min(blockEnd, open + 80)
    var hasNumber = false
    while position < limit, scan.bytes[position] != UInt8(ascii: ")") {
      if scan.bytes[position].isASCIIDigit { hasNumber = true }
      position += 1
    }
    return hasNumber && scan.byte(position, before: limit) == UInt8(ascii: ")")
      && scan.byte(position + 1, before: blockEnd) == UInt8(ascii: ".")
  }

  /// `1.`, `a.` or `iv.` as the first word.
  private func isListNumber(_ word: Range<Int>, start: Int) -> Bool {
    let start = items.afterBullet(at: start, before: word.upperBound)
    guard word.lowerBound == start, !word.isEmpty, word.count <= 4 else { return false }
    if word.count == 1 { return scan.bytes[start].isWordByte }
    return word.count <= 3 && word.allSatisfy { scan.bytes[$0].isASCIIDigit }
      || word.allSatisfy { scan.bytes[$0].isSmallRoman }
  }

  /// `N°`, `nº` before a number.
  private func isNumberSign(before mark: Int, start: Int) -> Bool {
    guard mark - start >= 3, scan.bytes[mark - 2] == 0xC2,
      scan.bytes[mark - 1] == 0xB0 || scan.bytes[mark - 1] == 0xBA
    else { return false }
    return scan.bytes[mark - 3] | 0x20 == UInt8(ascii: "n")
  }

  /// `3.` before the name of a month, as Germans write the day.
  private func isDay(_ word: Range<Int>, before following: FollowingWord) -> Bool {
    (1...2).contains(word.count) && following.opener == .month && following.isUpper
      && word.allSatisfy { scan.bytes[$0].isASCIIDigit }
  }

  /// `der 2. Leiter`: a number that counts, before a noun.
  private func isOrdinal(_ word: Range<Int>, start: Int, before following: FollowingWord) -> Bool {
    guard (1...2).contains(word.count), following.isUpper, !following.startsSentence,
      !following.isOpened,
      word.allSatisfy({ scan.bytes[$0].isASCIIDigit }), word.lowerBound - start >= 3,
      scan.bytes[word.lowerBound - 1] == 0x20
    else { return false }
    let end = word.lowerBound - 1
    var first = end
    while first > start, scan.bytes[first - 1].isASCIILetter { first -= 1 }
    return SentenceWords.ordinalGuides.contains { guide in
      guide.count == end - first
        && guide.indices.allSatisfy { scan.bytes[first + $0].lowered == guide[$0] }
    }
  }

  /// `XXIII`, as kings and popes are counted.
  private func isRoman(_ word: Range<Int>) -> Bool {
    !word.isEmpty && word.allSatisfy { "IVXLC".utf8.contains(scan.bytes[$0]) }
  }

  /// What the table of abbreviations, or the shape of an initial, says; nil for other words.
  private func abbreviationDecision(_ word: Range<Int>, _ following: FollowingWord) -> Bool? {
    guard !word.isEmpty else { return nil }
    let isCapital = scan.bytes[word.lowerBound].isASCIIUpper
    switch abbreviations.find(scan.bytes, word) {
    case .neverEnds: return false
    case .title: return isCapital ? false : nil
    case .beforeNumber:
      if following.isDigit || following.isLower { return false }
      return isCapital && word.count >= 3 ? following.startsSentence : nil
    case .beforeNumberOnly: return following.isDigit ? false : nil
    case .insideName: return following.startsSentence
    case .insideNameIfCapital: return isCapital ? following.startsSentence : nil
    case .behindApostrophe: return isBehindApostrophe(word) ? false : nil
    case .beforeCapital:
      return following.isUpper && !following.isBracketed && !following.isTimeWord
    case nil: break
    }
    if isInitial(word) || isDotted(word) {
      return following.startsSentence
    }
    return nil
  }

  /// Whether `’` stands right before a word.
  private func isBehindApostrophe(_ word: Range<Int>) -> Bool {
    word.lowerBound >= 3 && scan.bytes[word.lowerBound - 3] == 0xE2
      && scan.bytes[word.lowerBound - 2] == 0x80 && scan.bytes[word.lowerBound - 1] == 0x99
  }

  /// `At 5 a.m. Mr. Smith left`: a sentence that has nothing but a time so far goes on.
  private func isOpeningTime(
    _ word: Range<Int>,
    start: Int,
    before following: FollowingWord
  ) -> Bool {
    guard following.isUpper, !following.startsSentence, word.lowerBound - start <= 16,
      word.count >= 3, scan.bytes[word.upperBound - 1] | 0x20 == UInt8(ascii: "m")
    else { return false }
    var position = start
    while position < word.lowerBound, scan.bytes[position].isASCIILetter { position += 1 }
    guard openers.find(scan.bytes, start..<position) == .startsSentence else { return false }
    let number = position..<word.lowerBound
    return number.contains { scan.bytes[$0].isASCIIDigit }
      && number.allSatisfy { scan.bytes[$0].isASCIIDigit || " :.".utf8.contains(scan.bytes[$0]) }
  }

  /// Whether a word is one letter, an initial.
  private func isInitial(_ word: Range<Int>) -> Bool {
    if word.count == 1 { return scan.bytes[word.lowerBound].isASCIILetter }
    return word.count == 2 && scan.bytes[word.lowerBound] >= 0x80
  }

  /// Whether a word is single letters with full stops between them, as in “U.S.”.
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

  /// Marks after which a sentence goes on.
  fileprivate var isContinuingMark: Bool {
    self == UInt8(ascii: ",") || self == UInt8(ascii: ";") || self == UInt8(ascii: ":")
  }

  fileprivate var isSmallRoman: Bool {
    self == UInt8(ascii: "i") || self == UInt8(ascii: "v") || self == UInt8(ascii: "x")
  }
}
