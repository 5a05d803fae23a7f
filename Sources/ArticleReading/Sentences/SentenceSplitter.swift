/// Splits text into sentences: one pass over UTF-8, stopping only where a mark can end a sentence.
///
/// What belongs to the mark (further marks, closing quotation marks and brackets, a bracketed
/// reference) is taken together; then `SentenceRules` decide whether the sentence ends there.
struct SentenceSplitter {
  private let scan: UTF8Scan
  private let rules: SentenceRules

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scan = UTF8Scan(bytes)
    rules = SentenceRules(scan)
  }

  /// Calls a function with every sentence of a block, in order, as byte ranges without the white
  /// space around them.
  func forEachSentence(in block: Range<Int>, _ body: (Range<Int>) -> Void) {
    let end = scan.trimmedEnd(of: block)
    var start = scan.skipWhiteSpace(from: block.lowerBound, before: end)
    var position = start
    Terminator.isTrigger.withUnsafeBufferPointer { isTrigger in
      while position < end {
        if !isTrigger[Int(scan.bytes[position])] {
          position += 1
          continue
        }
        guard let ending = ending(at: position, before: end) else {
          position += 1
          continue
        }
        position = ending.end
        let next = scan.skipWhiteSpace(from: ending.end, before: end)
        if next < end, rules.endsSentence(ending, start: start, next: next, blockEnd: end) {
          body(start..<ending.end)
          start = next
          position = next
        }
      }
    }
    if start < end { body(start..<end) }
  }

  /// The marks at an offset with what belongs to them; nil when there is no mark.
  private func ending(at offset: Int, before end: Int) -> SentenceEnding? {
    guard let first = Terminator.at(offset, scan, before: end) else { return nil }
    var ending = SentenceEnding(mark: offset, end: offset + first.length)
    ending.note(first.kind)
    var position = ending.end
    while position < end {
      if let mark = Terminator.at(position, scan, before: end) {
        ending.note(mark.kind)
        position += mark.length
      } else if let length = closer(at: position, before: end) {
        ending.isClosed = true
        position += length
      } else if let further = spacedMark(at: position, before: end) {
        ending.note(.fullStop)
        position = further
      } else {
        break
      }
    }
    ending.end = position
    ending.end = reference(after: ending, before: end)
    return ending
  }

  /// A closing quotation mark or bracket; a straight one before a letter opens instead.
  private func closer(at offset: Int, before end: Int) -> Int? {
    let length = Terminator.closerLength(at: offset, scan, before: end)
    if length == 0 {
      // A closing bracket with a space before it.
      let next = scan.byte(offset + 1, before: end)
      return scan.bytes[offset] == 0x20 && next == UInt8(ascii: ")") ? 2 : nil
    }
    let byte = scan.bytes[offset]
    let isAmbiguous = byte < 0x80 && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "]")
    if isAmbiguous, scan.byte(offset + 1, before: end).isWordByte { return nil }
    return length
  }

  /// The next full stop of an ellipsis written with spaces: `. . .`
  private func spacedMark(at offset: Int, before end: Int) -> Int? {
    guard scan.bytes[offset] == 0x20, scan.byte(offset + 1, before: end) == UInt8(ascii: ".")
    else { return nil }
    let after = scan.byte(offset + 2, before: end)
    return after.isWordByte ? nil : offset + 2
  }

  /// The end of a bracketed reference after the marks (`[1]`, `[2, 3]`), with or without a space.
  private func reference(after ending: SentenceEnding, before end: Int) -> Int {
    var result = ending.end
    var position = scan.skipWhiteSpace(from: result, before: end)
    while scan.byte(position, before: end) == UInt8(ascii: "[") {
      position += 1
      let first = position
      while position < end, position - first < 24, scan.bytes[position].isReferenceByte {
        position += 1
      }
      guard position > first, scan.byte(position, before: end) == UInt8(ascii: "]") else { break }
      position += 1
      result = position
      position = scan.skipWhiteSpace(from: result, before: end)
    }
    return result
  }
}

/// The marks that may end a sentence, with the quotation marks and brackets after them.
struct SentenceEnding {
  /// The offset of the first mark.
  let mark: Int
  /// The offset after everything that belongs to the marks.
  var end: Int
  var fullStops = 0
  var hasMark = false
  var hasEllipsis = false
  var isUnambiguous = false
  /// Whether a quotation mark or bracket closes.
  var isClosed = false

  mutating func note(_ kind: Terminator.Kind) {
    switch kind {
    case .fullStop: fullStops += 1
    case .mark: hasMark = true
    case .ellipsis: hasEllipsis = true
    case .unambiguous: isUnambiguous = true
    }
    if fullStops > 1 { hasEllipsis = true }
  }
}

extension UInt8 {
  /// Digits, commas, spaces and hyphens: what a bracketed reference is made of.
  fileprivate var isReferenceByte: Bool {
    isASCIIDigit || self == UInt8(ascii: ",") || self == 0x20 || self == UInt8(ascii: "-")
  }
}
