/// The words that a page or a packed document has because it is one: names of elements and attributes, style sheets.
enum MarkupVocabulary {
  /// The bytes of a file without those words; those of another file as they are.
  ///
  /// What stands in quotation marks or brackets is nobody's vocabulary, also in a style sheet: it may be an address.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].first(where: { $0 > 0x20 }), first == open else {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard bytes[place] == open, isTag(bytes, place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      let isStyle =
        bytes[(place + 1)...].prefix(5).map { $0 | 0x20 }.elementsEqual("style".utf8)
        && place + 6 < bytes.count && !isName(bytes[place + 6])
      place = keepValues(bytes, from: place, until: close, &result)
      if isStyle { place = keepValues(bytes, from: place, until: open, &result) }
    }
    return result
  }

  private static let open = UInt8(ascii: "<")
  private static let close = UInt8(ascii: ">")

  /// Copies what is in quotation marks and brackets; the place behind the end, or of what opens the next tag.
  private static func keepValues(
    _ bytes: [UInt8],
    from start: Int,
    until end: UInt8,
    _ result: inout [UInt8]
  ) -> Int {
    var place = start + (end == close ? 1 : 0)
    while place < bytes.count, bytes[place] != end {
      let sign = bytes[place]
      place += 1
      let closing: (UInt8) -> Bool
      switch sign {
      case 0x22, 0x27: closing = { $0 == sign }
      case UInt8(ascii: "("): closing = { $0 == UInt8(ascii: ")") }
      case UInt8(ascii: "=") where place < bytes.count && ![0x22, 0x27].contains(bytes[place]):
        closing = { $0 <= 0x20 || $0 == 0x3E }
      default: continue
      }
      result.append(0x20)
      while place < bytes.count, !closing(bytes[place]) {
        result.append(bytes[place])
        place += 1
      }
      if place < bytes.count, bytes[place] != end { place += 1 }
    }
    result.append(0x20)
    return min(bytes.count, place + (end == close ? 1 : 0))
  }

  /// Whether a tag begins there: no comment, and no address of mail between such marks.
  private static func isTag(_ bytes: [UInt8], _ place: Int) -> Bool {
    var end = place + 1
    if end < bytes.count, bytes[end] == slash { end += 1 }
    guard end < bytes.count, isName(bytes[end]) else { return false }
    while end < bytes.count, isName(bytes[end]) || (0x2D...0x39).contains(bytes[end]),
      bytes[end] != slash
    {
      end += 1
    }
    return end == bytes.count || bytes[end] <= 0x20 || bytes[end] == close || bytes[end] == slash
  }

  private static let slash = UInt8(ascii: "/")

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }
}
