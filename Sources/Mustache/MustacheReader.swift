/// Reads the tags of a template.
struct MustacheReader {
  typealias Node = MustacheTemplate.Node

  /// Sections that are not closed yet, from the outside to the inside.
  private struct Open {
    var name: String
    var isInverted: Bool
    var place: MustachePlace
    var nodes: [Node] = []
  }

  private static let deepest = 200

  private let bytes: [UInt8]
  private let partial: String?
  private var at = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var nodes: [Node] = []
  private var open: [Open] = []
  /// Where the last place was counted from, so that counting goes over the text once.
  private var counted = (offset: 0, line: 1, lineStart: 0)

  init(_ bytes: [UInt8], partial: String?) {
    self.bytes = bytes
    self.partial = partial
  }

  mutating func read() throws(MustacheMistake) -> [Node] {
    while let start = find(opening, from: at) {
      try readTag(at: start)
    }
    add(.text(Array(bytes[at...])))
    if let section = open.last {
      throw section.place.mistake("section {{#\(section.name)}} is not closed")
    }
    return nodes
  }

  private mutating func readTag(at start: Int) throws(MustacheMistake) {
    let place = place(at: start)
    var inside = start + opening.count
    let sigil = inside < bytes.count ? bytes[inside] : 0
    var end: [UInt8] = closing
    switch sigil {
    case UInt8(ascii: "{"): end = Array("}".utf8) + closing
    case UInt8(ascii: "="): end = Array("=".utf8) + closing
    default: break
    }
    let isSigil = "#^/!>=&{".utf8.contains(sigil)
    if isSigil { inside += 1 }
    guard let stop = find(end, from: inside) else { throw place.mistake("tag is not closed") }
    let content = trimmed(bytes[inside..<stop])
    let next = stop + end.count
    let isVariable = !isSigil || sigil == UInt8(ascii: "&") || sigil == UInt8(ascii: "{")
    guard !isVariable else {
      add(.text(Array(bytes[at..<start])))
      at = next
      return try addVariable(content, isRaw: isSigil, place)
    }
    // A tag that stands alone on its line takes the line with it.
    let lineStart = self.lineStart(before: start)
    let isAlone = bytes[lineStart..<start].allSatisfy(Self.isBlank)
    let afterLine = isAlone ? endOfBlankLine(from: next) : nil
    add(.text(Array(bytes[at..<(afterLine == nil ? start : max(at, lineStart))])))
    at = afterLine ?? next
    let indentation = afterLine == nil ? [] : Array(bytes[lineStart..<start])
    try take(sigil, content, indentation, place)
  }

  private mutating func addVariable(
    _ content: ArraySlice<UInt8>,
    isRaw: Bool,
    _ place: MustachePlace
  ) throws(MustacheMistake) {
    let parts = content.split(
      separator: UInt8(ascii: "|"),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let names = try names(trimmed(parts[0]), place)
    guard parts.count > 1 else {
      return add(.variable(names: names, isRaw ? .raw : .escaped, place))
    }
    let filter = String(decoding: trimmed(parts[1]), as: UTF8.self)
    guard !filter.isEmpty else { throw place.mistake("the filter behind | is missing") }
    guard !isRaw else {
      throw place.mistake("a filter takes the place of writing a text as it is: {{NAME|\(filter)}}")
    }
    add(.variable(names: names, .filtered(filter), place))
  }

  private mutating func take(
    _ sigil: UInt8,
    _ content: ArraySlice<UInt8>,
    _ indentation: [UInt8],
    _ place: MustachePlace
  ) throws(MustacheMistake) {
    switch sigil {
    case UInt8(ascii: "!"): return
    case UInt8(ascii: "="): try setDelimiters(content, place)
    case UInt8(ascii: ">"):
      let name = String(decoding: content, as: UTF8.self)
      guard !name.isEmpty else { throw place.mistake("the partial's name is missing") }
      add(.partial(name: name, indentation: indentation, place))
    case UInt8(ascii: "/"):
      let name = try joined(content, place)
      guard let section = open.popLast() else {
        throw place.mistake("{{/\(name)}} closes a section that was not opened")
      }
      guard section.name == name else {
        throw place.mistake(
          "{{/\(name)}} stands where {{/\(section.name)}} must close the section of line "
            + "\(section.place.line)"
        )
      }
      let names = try names(Array(section.name.utf8)[...], section.place)
      add(.section(names: names, isInverted: section.isInverted, section.nodes, section.place))
    default:
      let name = try joined(content, place)
      guard open.count < Self.deepest else {
        throw place.mistake("sections stand in one another more than \(Self.deepest) deep")
      }
      open.append(Open(name: name, isInverted: sigil == UInt8(ascii: "^"), place: place))
    }
  }

  /// Takes the delimiters of `{{=<% %>=}}`.
  private mutating func setDelimiters(
    _ content: ArraySlice<UInt8>,
    _ place: MustachePlace
  ) throws(MustacheMistake) {
    let parts = content.split(whereSeparator: Self.isSpace)
    guard parts.count == 2, !parts.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      throw place.mistake("two delimiters without = must stand there, such as {{=<% %>=}}")
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private mutating func add(_ node: Node) {
    if case .text(let bytes) = node, bytes.isEmpty { return }
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  // MARK: Names

  private func joined(
    _ content: ArraySlice<UInt8>,
    _ place: MustachePlace
  ) throws(MustacheMistake) -> String {
    let names = try names(content, place)
    return names.isEmpty ? "." : names.joined(separator: ".")
  }

  private func names(
    _ content: ArraySlice<UInt8>,
    _ place: MustachePlace
  ) throws(MustacheMistake) -> [String] {
    let name = String(decoding: content, as: UTF8.self)
    if name == "." { return [] }
    guard !name.isEmpty else { throw place.mistake("the name is missing") }
    guard !content.contains(where: Self.isSpace) else {
      throw place.mistake("a name has no spaces: \(name)")
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains("") else { throw place.mistake("a part of the name is empty: \(name)") }
    return parts
  }

  // MARK: Bytes

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, wanted.count <= bytes.count else { return nil }
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Where the next line begins, if nothing but blanks stands between here and there.
  private func endOfBlankLine(from offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return end + 2 }
    return bytes[end] == 0x0A ? end + 1 : nil
  }

  private mutating func place(at offset: Int) -> MustachePlace {
    while counted.offset < offset {
      if bytes[counted.offset] == 0x0A {
        counted.line += 1
        counted.lineStart = counted.offset + 1
      }
      counted.offset += 1
    }
    let column = bytes[counted.lineStart..<offset].count { $0 & 0xC0 != 0x80 }
    return MustachePlace(partial: partial, line: counted.line, column: column + 1)
  }

  private func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = slice
    while let first = slice.first, Self.isSpace(first) { slice = slice.dropFirst() }
    while let last = slice.last, Self.isSpace(last) { slice = slice.dropLast() }
    return slice
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == 0x0A || byte == 0x0D
  }
}
