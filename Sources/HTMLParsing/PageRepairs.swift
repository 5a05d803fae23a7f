import Glibc

/// Makes of a page what libxml2 reads as browsers do: it knows HTML 4 and takes some of what is
/// written today for text, or for the beginning of something that never ends.
///
/// Nothing is parsed here; bytes are looked at where `<` or `&` stands. The styles of the page are
/// read on the way: what a style says may stand behind what it is said of.
struct PageRepairs {
  private let page: UnsafeBufferPointer<UInt8>
  private var result: [UInt8] = []
  /// What stands before it is in `result`.
  private var copied = 0
  /// Whether a comment was found that never ends: then none behind it does.
  private var hasOpenComment = false
  /// Whether a tag is open.
  private var isInTag = false
  /// What is open in which nothing is a tag but its own end: a script or a style.
  private var raw: StaticString?
  private var isWithoutScripts = false
  private var styles = StyleRules()

  private static let longestName = 32
  /// Of a style with all its attributes: none is looked for to the end of the page.
  private static let longestTag = 4096
  private static let longestNumber = 10

  /// Returns the page without NUL, with comments and references as browsers read them, and its styles.
  static func repaired(_ page: [UInt8]) -> (page: [UInt8], styles: StyleRules) {
    page.withUnsafeBufferPointer { bytes in
      var repairs = PageRepairs(page: bytes)
      repairs.run()
      return (repairs.copied == 0 ? page : repairs.result, repairs.styles)
    }
  }

  private init(page: UnsafeBufferPointer<UInt8>) {
    self.page = page
  }

  private mutating func run() {
    var position = 0
    while position < page.count {
      switch page[position] {
      case 0: position = replace(position..<position + 1, with: [])
      case UInt8(ascii: "<") where byte(position + 1) == UInt8(ascii: "!"):
        position = mendDeclaration(at: position)
      case UInt8(ascii: "<"):
        position = noteTag(at: position)
      case UInt8(ascii: ">"):
        isInTag = false
        position += 1
      case UInt8(ascii: "&"): position = resolve(at: position)
      default: position += 1
      }
    }
    if copied > 0 { result += page[copied...] }
  }

  private func byte(_ position: Int) -> UInt8 { position < page.count ? page[position] : 0 }

  /// Returns where the page goes on.
  private mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) -> Int {
    if copied == 0 { result.reserveCapacity(page.count) }
    result += page[copied..<range.lowerBound]
    result += bytes
    copied = range.upperBound
    return range.upperBound
  }

  // MARK: - Tags

  /// Notes what a tag begins or ends in which references are no text; returns where the page goes on.
  private mutating func noteTag(at place: Int) -> Int {
    let start = place + 1
    if byte(start) == UInt8(ascii: "/") { return noteEnd(at: place) }
    guard raw == nil, byte(start) | 0x20 >= 0x61, byte(start) | 0x20 <= 0x7A else { return start }
    isInTag = true
    if isTag("noscript", at: start) { isWithoutScripts = true }
    if isTag("script", at: start) { raw = "script" }
    if isTag("style", at: start),
      let end = page[start...].prefix(Self.longestTag).firstIndex(of: UInt8(ascii: ">"))
    {
      raw = "style"
      if !isWithoutScripts { addStyle(tag: start..<end) }
    }
    return start
  }

  private mutating func noteEnd(at place: Int) -> Int {
    let start = place + 2
    // What stands behind the end of a page belongs to it, and to what is open there.
    if raw == nil, isTag("body", at: start) || isTag("html", at: start),
      let end = page[start...].prefix(Self.longestName).firstIndex(of: UInt8(ascii: ">"))
    {
      return replace(place..<end + 1, with: [])
    }
    isInTag = raw == nil
    if let name = raw, isTag(name, at: start) { raw = nil }
    if isTag("noscript", at: start) { isWithoutScripts = false }
    return start
  }

  private func isTag(_ name: StaticString, at start: Int) -> Bool {
    guard starts(with: name, at: start) else { return false }
    let next = byte(start + name.utf8CodeUnitCount)
    return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  private mutating func addStyle(tag: Range<Int>) {
    var end = tag.upperBound + 1
    while end < page.count, !(page[end] == UInt8(ascii: "<") && starts(with: "/style", at: end + 1))
    {
      end += 1
    }
    guard end < page.count else { return }
    let words = String(decoding: page[tag].prefix(300), as: UTF8.self).lowercased()
    styles.add(page[(tag.upperBound + 1)..<end], medium: StyleRules.Medium(words))
  }

  // MARK: - Declarations

  /// `<!-->` and `<!--->` are whole comments; `<![if …]>` and other declarations are none.
  private mutating func mendDeclaration(at start: Int) -> Int {
    let rest = start + 2
    if byte(rest) == UInt8(ascii: "-"), byte(rest + 1) == UInt8(ascii: "-") {
      if byte(rest + 2) == UInt8(ascii: ">") { return replace(start..<rest + 3, with: []) }
      if byte(rest + 2) == UInt8(ascii: "-"), byte(rest + 3) == UInt8(ascii: ">") {
        return replace(start..<rest + 4, with: [])
      }
      return endOfComment(from: rest + 2)
    }
    if starts(with: "doctype", at: rest) { return rest }
    if starts(with: "[cdata[", at: rest) { return rest }
    // A `<` before the end shows that this is something else, a comparison in a script.
    let end = page[rest...].prefix(1_000).firstIndex { "<>".utf8.contains($0) }
    guard let end, page[end] == UInt8(ascii: ">") else { return rest }
    return replace(start..<end + 1, with: [])
  }

  /// Behind `-->`; nothing in a comment is changed.
  private mutating func endOfComment(from start: Int) -> Int {
    guard !hasOpenComment else { return start }
    var position = start
    while let dash = page[position...].firstIndex(of: UInt8(ascii: ">")) {
      if dash >= start + 2, page[dash - 1] == UInt8(ascii: "-"), page[dash - 2] == UInt8(ascii: "-")
      {
        return dash + 1
      }
      position = dash + 1
    }
    hasOpenComment = true
    return start
  }

  private func starts(with word: StaticString, at start: Int) -> Bool {
    word.withUTF8Buffer { word in
      start + word.count <= page.count
        && zip(page[start...], word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  // MARK: - References

  private mutating func resolve(at start: Int) -> Int {
    byte(start + 1) == UInt8(ascii: "#") ? resolveNumber(at: start) : resolveName(at: start)
  }

  /// `&#150;` is the dash that Windows had there, not a control character.
  private mutating func resolveNumber(at start: Int) -> Int {
    let isHex = byte(start + 2) | 0x20 == UInt8(ascii: "x")
    let first = start + (isHex ? 3 : 2)
    var value = 0
    var end = first
    while end - first < Self.longestNumber, let digit = Self.digit(byte(end), isHex: isHex) {
      value = value * (isHex ? 16 : 10) + digit
      end += 1
    }
    guard end > first, (0x80...0x9F).contains(value),
      let scalar = Unicode.Scalar(Self.windows[value - 0x80]), scalar.value > 0x9F
    else { return start + 1 }
    if byte(end) == UInt8(ascii: ";") { end += 1 }
    return replace(start..<end, with: Array(String(Character(scalar)).utf8))
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex,
      UInt8(ascii: "A")...UInt8(ascii: "F") where isHex:
      Int(byte | 0x20) - 0x57
    default: nil
    }
  }

  /// What windows-1252 has from 0x80 to 0x9F; the byte itself where it has nothing.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static let markup: [String: String] = [
    "apos": "&#39;", "QUOT": "&quot;", "LT": "&lt;", "GT": "&gt;", "AMP": "&amp;",
  ]

  private mutating func resolveName(at start: Int) -> Int {
    var end = start + 1
    while end - start <= Self.longestName, Self.isOfName(byte(end)) { end += 1 }
    let range = start + 1..<end
    guard !range.isEmpty else { return start + 1 }
    guard byte(end) == UInt8(ascii: ";") else { return resolveOpenName(at: start, range) }
    guard !Self.isCommon(page[range]) else { return start + 1 }
    let name = String(decoding: page[range], as: UTF8.self)
    if let same = Self.markup[name] { return replace(start..<end + 1, with: Array(same.utf8)) }
    guard let text = CharacterReferences.text(of: page[range]) else { return start + 1 }
    return replace(start..<end + 1, with: text)
  }

  /// A reference of old without the semicolon, which browsers read: `M&ampS`, `&frac12 of it`.
  private mutating func resolveOpenName(at start: Int, _ range: Range<Int>) -> Int {
    guard raw == nil, let (length, text) = OpenReferences.longest(beginning: page[range])
    else { return start + 1 }
    let next = byte(start + 1 + length)
    // An address has `&copy=2` for something else.
    if isInTag, next == UInt8(ascii: "=") || Self.isOfName(next) { return start + 1 }
    return replace(start..<start + 1 + length, with: text)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || (0x30...0x39).contains(byte)
  }

  /// The names that nearly all references have; libxml2 knows them.
  private static func isCommon(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    common.contains { $0.count == name.count && name.elementsEqual($0) }
  }

  private static let common: [[UInt8]] = ["nbsp", "amp", "quot", "lt", "gt"].map { Array($0.utf8) }
}
