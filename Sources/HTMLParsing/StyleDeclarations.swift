/// Reads what a rule of a style says: `display:none; left:-9999px`.
///
/// A page has thousands of rules, few of which say anything of how its words are read: bytes are looked at,
/// and nothing is kept of a declaration before its name is known.
enum StyleDeclarations {
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private enum Property {
    case shows
    case fades
    /// Moves words out of sight.
    case shifts
    case strikes
    case raises
  }

  /// What is declared; the last declaration of a kind wins where that kind has only one value.
  static func read(_ rule: Slice<UnsafeBufferPointer<UInt8>>) -> StyleRules.Format {
    var format = StyleRules.Format()
    var isShown = false
    var start = rule.startIndex
    while start < rule.endIndex {
      let end = rule[start...].firstIndex(of: UInt8(ascii: ";")) ?? rule.endIndex
      read(rule[start..<end], into: &format, &isShown)
      start = end + 1
    }
    if format.isHidden == nil, isShown { format.isHidden = false }
    return format
  }

  private static func read(
    _ declaration: Bytes,
    into format: inout StyleRules.Format,
    _ isShown: inout Bool
  ) {
    guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = declaration[..<colon]
    guard let property = property(trimmed(name)) else { return }
    let words = declaration[(colon + 1)...].split { $0 <= 0x20 || $0 == UInt8(ascii: "!") }
    guard let first = words.first else { return }
    switch property {
    case .shows:
      if isOne(of: hiding, first) { format.isHidden = true } else { isShown = true }
      format.isBlock = format.isBlock || isOne(of: blocks, first)
      format.isImportant = format.isImportant || isSame(words.last ?? first, "important")
    case .fades, .shifts:
      if makesFaint(first, isShift: property == .shifts) {
        guard format.isHidden != true else { return }
        format.isHidden = true
        format.isFaint = true
      } else if isSame(trimmed(name), "opacity") {
        isShown = true
      }
    case .strikes: format.isStruck = words.contains { isSame($0, "line-through") }
    case .raises:
      format.isRaised = isSame(first, "super") ? true : isSame(first, "sub") ? false : nil
    }
  }

  private static func property(_ name: Bytes) -> Property? {
    for (known, property) in properties where isSame(name, known) { return property }
    return nil
  }

  private static let properties: [(StaticString, Property)] = [
    ("display", .shows), ("visibility", .shows), ("opacity", .fades), ("font-size", .fades),
    ("left", .shifts), ("text-indent", .shifts), ("text-decoration", .strikes),
    ("text-decoration-line", .strikes), ("vertical-align", .raises),
  ]
  private static let hiding: [StaticString] = ["none", "hidden", "collapse"]
  private static let blocks: [StaticString] = ["block", "flex", "grid", "table", "list-item"]

  /// Whether words with such a value cannot be seen: `opacity:0`, `left:-9999px`.
  private static func makesFaint(_ value: Bytes, isShift: Bool) -> Bool {
    let number = value.prefix { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    guard number.contains(where: isDigit) else { return false }
    guard isShift else {
      return number.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    }
    return number.first == UInt8(ascii: "-") && number.prefix { $0 != UInt8(ascii: ".") }.count > 4
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func trimmed(_ bytes: Bytes) -> Bytes {
    var bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }

  private static func isOne(of words: [StaticString], _ bytes: Bytes) -> Bool {
    words.contains { isSame(bytes, $0) }
  }

  /// `word`: In lower case.
  private static func isSame(_ bytes: Bytes, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      zip(bytes, word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $0 &- 0x41 < 26 }
    }
  }
}
