/// A walk through one JSON text.
///
/// The reader works on the bytes themselves and must not outlive them. The strings are in
/// JSONReader+Strings, the numbers in JSONReader+Numbers, the raw elements in JSONReader+Raw.
struct JSONReader {
  let base: UnsafePointer<UInt8>
  let end: Int

  /// The offset of the next byte.
  var at = 0

  /// How many arrays and objects are open.
  private var depth = 0

  private var keys = KeyRegister()

  /// Whether an object may have a key twice.
  var allowsRepeatedKeys = false

  /// How many members the last object had at each depth: the next one is probably alike.
  private var usualCounts: [Int] = []

  /// The key of the outermost object under which the elements of an array stay raw.
  private let rawKey: String?

  /// Where the raw elements are.
  var raw: [Range<Int>] = []

  init(
    _ text: UnsafeBufferPointer<UInt8>,
    leavingRaw rawKey: String? = nil
  ) throws(JSONProblem) {
    guard let base = text.baseAddress, !text.isEmpty else {
      throw JSONProblem(what: "the text is empty", offset: 0, line: 1, column: 1)
    }
    self.base = base
    end = text.count
    self.rawKey = rawKey
  }

  /// Reads the value that makes up the whole text.
  mutating func readText() throws(JSONProblem) -> JSONValue {
    if end >= 3, base[0] == 0xef, base[1] == 0xbb, base[2] == 0xbf {
      throw problem("the text begins with a byte-order mark", at: 0)
    }
    skipSpace()
    if rawKey != nil, next != Byte.openBrace {
      throw unexpected("an object")
    }
    let value = try readValue()
    skipSpace()
    guard at == end else { throw unexpected("nothing more after the value") }
    return value
  }

  private mutating func readValue() throws(JSONProblem) -> JSONValue {
    switch next {
    case Byte.quote: return .string(try readString())
    case Byte.openBrace: return try readObject()
    case Byte.openBracket: return try readArray()
    case Byte.minus, Byte.zero...Byte.nine: return .number(try readNumber())
    case UInt8(ascii: "t"): return try readWord("true", as: .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", as: .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", as: .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func readWord(
    _ word: StaticString,
    as value: JSONValue
  ) throws(JSONProblem) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw unexpected("\(word)") }
      at += 1
    }
    return value
  }

  private mutating func readArray() throws(JSONProblem) -> JSONValue {
    try enter(depth: depth)
    defer { depth -= 1 }
    if next == Byte.closeBracket {
      at += 1
      return .array([])
    }
    var elements: [JSONValue] = []
    repeat {
      elements.append(try readValue())
    } while try goesOn(until: Byte.closeBracket)
    return .array(elements)
  }

  private mutating func readObject() throws(JSONProblem) -> JSONValue {
    try enter(depth: depth)
    defer { depth -= 1 }
    if next == Byte.closeBrace {
      at += 1
      return .object(JSONObject())
    }
    var members: [JSONMember] = []
    members.reserveCapacity(usualCount)
    var seen = keys.open()
    repeat {
      let key = try readKey(after: members, &seen)
      members.append(JSONMember(key: key, value: try readValue(under: key)))
    } while try goesOn(until: Byte.closeBrace)
    keys.close(seen)
    usualCounts[depth - 1] = members.count
    return .object(JSONObject(members))
  }

  /// Reads a key, the colon and the white space around it.
  private mutating func readKey(
    after members: [JSONMember],
    _ seen: inout KeyRegister.Section
  ) throws(JSONProblem) -> String {
    guard next == Byte.quote else { throw unexpected("a key in quotation marks") }
    let start = at
    let key = try readString()
    guard allowsRepeatedKeys || keys.isNew(key, after: members, count: members.count, &seen) else {
      throw problem("key \"\(key)\" appears twice", at: start)
    }
    skipSpace()
    guard next == Byte.colon else { throw unexpected("a colon after the key") }
    at += 1
    skipSpace()
    return key
  }

  private mutating func readValue(under key: String) throws(JSONProblem) -> JSONValue {
    guard let rawKey, depth == 1, next == Byte.openBracket, hasSameBytes(key, rawKey) else {
      return try readValue()
    }
    try enter(depth: depth)
    defer { depth -= 1 }
    raw = try delimitElements(depth: depth)
    return .array([])
  }

  /// Steps over an opening bracket and the white space after it.
  private mutating func enter(depth open: Int) throws(JSONProblem) {
    guard open < JSONParser.deepest else { throw tooDeep() }
    depth = open + 1
    if usualCounts.count < depth { usualCounts.append(0) }
    at += 1
    skipSpace()
  }

  /// Room to reserve for an object, small enough to be no burden if the guess is wrong.
  private var usualCount: Int { min(max(usualCounts[depth - 1], 2), 64) }

  /// Steps over the comma or the closing bracket after an element; tells whether it was a comma.
  mutating func goesOn(until closer: UInt8) throws(JSONProblem) -> Bool {
    skipSpace()
    if next == Byte.comma {
      at += 1
      skipSpace()
      if next == closer { throw problem("a comma comes before the closing bracket", at: at) }
      return true
    }
    guard at < end, base[at] == closer else {
      throw unexpected(closer == Byte.closeBrace ? "a comma or }" : "a comma or ]")
    }
    at += 1
    return false
  }
}

extension JSONReader {
  /// The next byte; zero, which fits nowhere, at the end of the text.
  @inline(__always)
  var next: UInt8 { at < end ? base[at] : 0 }

  @inline(__always)
  mutating func skipSpace() {
    while at < end, Byte.isSpace(base[at]) { at += 1 }
  }

  @inline(never)
  func problem(_ what: String, at offset: Int) -> JSONProblem {
    JSONProblem(what: what, offset: offset, in: UnsafeBufferPointer(start: base, count: end))
  }

  @inline(never)
  func tooDeep() -> JSONProblem {
    problem("more than \(JSONParser.deepest) arrays and objects are inside one another", at: at)
  }

  /// The problem that something else than expected comes next.
  @inline(never)
  func unexpected(_ expected: String) -> JSONProblem {
    guard at < end else { return problem("expected \(expected), but the text ends", at: at) }
    var rest = UnsafeBufferPointer(start: base + at, count: end - at).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
      return problem("the text is not UTF-8", at: at)
    }
    return problem("expected \(expected), found \(Self.name(of: scalar))", at: at)
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: "the control character U+\(hexadecimal(scalar.value))"
    case 0x22: "a quotation mark"
    default: "\"\(scalar)\""
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The problem that a string has no end, or holds a control character.
  @inline(never)
  func unfinishedString() -> JSONProblem {
    guard at < end else { return problem("a string has no closing quotation mark", at: at) }
    let code = Self.hexadecimal(UInt32(base[at]))
    return problem("a string holds the control character U+\(code) without an escape", at: at)
  }
}
