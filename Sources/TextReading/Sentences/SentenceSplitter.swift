/// Splits text into sentences: one pass over UTF-8, stopping only where a mark can end a sentence.
///
/// What belongs to the mark (further marks, closing quotation marks and brackets, a bracketed
/// reference) is taken together; then `SentenceRules` decide whether the sentence ends there.
package struct SentenceSplitter {
  private let scan: UTF8Scan
  private let rules: SentenceRules
  private let items: InlineItems
  private let lines: MachineLines

  /// The bytes are valid UTF-8 and outlive the splitter.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scan = UTF8Scan(bytes)
    rules = SentenceRules(scan)
    items = InlineItems(scan)
    lines = MachineLines(scan)
  }

  /// Calls a function with every sentence of a block, in order, as byte ranges without the white
  /// space around them.
  package func forEachSentence(in block: Range<Int>, _ body: (Range<Int>) -> Void) {
    let blockEnd = scan.trimmedEnd(of: block)
    var start = scan.skipWhiteSpace(from: block.lowerBound, before: blockEnd)
    var item: Int?
    repeat {
      let isContinued = item == start
      item = nil
      start = splitPart(from: start, to: blockEnd, isContinued: isContinued, &item, body)
    } while start < blockEnd
  }

  /// Cuts up to the end of the block, or to where an item of a list begins; returns where that is.
  private func splitPart(
    from partStart: Int,
    to blockEnd: Int,
    isContinued: Bool,
    _ item: inout Int?,
    _ body: (Range<Int>) -> Void
  ) -> Int {
    var start = partStart
    var position = start
    item = items.next(after: start, before: blockEnd, isContinued: isContinued)
    var end = item.map { scan.trimmedEnd(of: start..<$0) } ?? blockEnd
    Terminator.isTrigger.withUnsafeBufferPointer { isTrigger in
      while position < end {
        if !isTrigger[Int(scan.bytes[position])] {
          position += 1
          continue
        }
        guard let ending = ending(at: position, before: end) else {
          let cut = lines.end(at: position, start: start, before: end)
          let dash = dash(at: position, before: end)
          position = max(position + 1, dash.upperBound)
          if let cut {
            body(start..<cut)
            start = scan.skipWhiteSpace(from: cut, before: end)
            position = start
          } else if !dash.isEmpty, rules.breaksOff(dash: dash, start: start, blockEnd: end) {
            body(start..<dash.upperBound)
            start = scan.skipWhiteSpace(from: dash.upperBound, before: end)
            position = start
          }
          continue
        }
        position = ending.end
        let next = scan.skipWhiteSpace(from: ending.end, before: end)
        if next < end, rules.endsSentence(ending, start: start, next: next, blockEnd: end) {
          body(start..<ending.end)
          start = next
          position = next
          if item == nil, let found = items.next(after: start, before: blockEnd, isContinued: false)
          {
            item = found
            end = scan.trimmedEnd(of: start..<found)
          }
        }
      }
    }
    if start < end { body(start..<end) }
    return item ?? blockEnd
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

  /// A dash at an offset: `—`, `–`, `--`; empty when there is none.
  private func dash(at offset: Int, before end: Int) -> Range<Int> {
    let hyphen = UInt8(ascii: "-")
    if scan.bytes[offset] == hyphen {
      var dashEnd = offset
      while dashEnd < end, scan.bytes[dashEnd] == hyphen { dashEnd += 1 }
      return dashEnd == offset + 2 ? offset..<dashEnd : dashEnd..<dashEnd
    }
    guard scan.bytes[offset] == 0xE2, scan.byte(offset + 1, before: end) == 0x80 else {
      return offset..<offset
    }
    let third = scan.byte(offset + 2, before: end)
    return third == 0x93 || third == 0x94 ? offset..<offset + 3 : offset..<offset
  }

  /// A closing quotation mark or bracket; a straight one before a letter opens instead.
  private func closer(at offset: Int, before end: Int) -> Int? {
    let length = Terminator.closerLength(at: offset, scan, before: end)
    if length == 0 {
      return spacedCloser(at: offset, before: end) ?? openerThatCloses(at: offset, before: end)
    }
    let byte = scan.bytes[offset]
    let isAmbiguous = byte < 0x80 && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "]")
    if isAmbiguous, scan.byte(offset + 1, before: end).isWordByte { return nil }
    return length
  }

  /// `“`, `‘`, `«` and `‹` close a quotation in German and other languages; before a word they open one.
  private func openerThatCloses(at offset: Int, before end: Int) -> Int? {
    guard scan.bytes[offset] >= 0xC2 else { return nil }
    let (value, length) = scan.scalar(at: offset, before: end)
    guard [0x201C, 0x2018, 0xAB, 0x2039].contains(value) else { return nil }
    let after = offset + length
    return after == end || scan.bytes[after] == 0x20 ? length : nil
  }

  /// A closing bracket with white space before it, or a quotation mark with white space around it.
  private func spacedCloser(at offset: Int, before end: Int) -> Int? {
    let space = scan.whiteSpaceLength(at: offset, before: end)
    let mark = offset + space
    guard space > 0, mark < end else { return nil }
    if scan.bytes[mark] == UInt8(ascii: ")") { return space + 1 }
    let length = Terminator.closerLength(at: mark, scan, before: end)
    let isQuotationMark = length > 1 || "'\"".utf8.contains(scan.bytes[mark])
    let after = mark + length
    let isAlone = after == end || scan.whiteSpaceLength(at: after, before: end) > 0
    return isQuotationMark && isAlone ? space + length : nil
  }

  /// The next full stop of an ellipsis that is written with spaces between its full stops.
  private func spacedMark(at offset: Int, before end: Int) -> Int? {
    guard scan.bytes[offset] == 0x20, scan.byte(offset + 1, before: end) == UInt8(ascii: ".")
    else { return nil }
    let after = scan.byte(offset + 2, before: end)
    return after.isWordByte ? nil : offset + 2
  }

  /// The end of what may stand after the marks, with or without a space, and belongs to them: a
  /// reference (`[1]`, `[2, 3]`, `[…]`), the number of a footnote, a smiley.
  private func reference(after ending: SentenceEnding, before end: Int) -> Int {
    var result = ending.end
    var position = scan.skipWhiteSpace(from: result, before: end)
    while position < end {
      if scan.bytes[position] == UInt8(ascii: "[") {
        guard let bracket = bracketEnd(from: position, before: end) else { break }
        result = bracket
      } else if let smiley = smileyEnd(from: position, before: end) {
        result = smiley
      } else if let number = rules.footnoteEnd(from: position, after: result, before: end) {
        return number
      } else {
        break
      }
      position = scan.skipWhiteSpace(from: result, before: end)
    }
    return result
  }

  /// The end of brackets with nothing but numbers or an ellipsis in them.
  private func bracketEnd(from open: Int, before end: Int) -> Int? {
    var position = open + 1
    while position < end, position - open < 24, scan.bytes[position].isReferenceByte {
      position += 1
    }
    guard position > open + 1, scan.byte(position, before: end) == UInt8(ascii: "]")
    else { return nil }
    return position + 1
  }

  /// The end of `:)`, `;-)`, `:(`, `:P`, when white space or the end follows.
  private func smileyEnd(from start: Int, before end: Int) -> Int? {
    guard scan.bytes[start] == UInt8(ascii: ":") || scan.bytes[start] == UInt8(ascii: ";")
    else { return nil }
    let nose = scan.byte(start + 1, before: end) == UInt8(ascii: "-") ? 1 : 0
    var position = start + 1 + nose
    let mouth = scan.byte(position, before: end)
    guard ")(DPp".utf8.contains(mouth) else { return nil }
    while position < end, scan.bytes[position] == mouth { position += 1 }
    let isWhole = position == end || scan.whiteSpaceLength(at: position, before: end) > 0
    return isWhole ? position : nil
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
  /// Digits, commas, full stops, spaces, hyphens, and the bytes of `–` and `…`: what a bracketed
  /// reference is made of.
  fileprivate var isReferenceByte: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), 0x20, 0xE2, 0x80, 0x93, 0xA6: true
    default: isASCIIDigit
    }
  }
}
