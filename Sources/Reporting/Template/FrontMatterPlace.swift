/// Where a text stands in the front matter of a page: YAML between lines of `---`, TOML between lines of `+++`, or a
/// JSON object, as Jekyll, Hugo and pandoc read them.
enum FrontMatterPlace: Equatable {
  /// Where a value begins: the text brings its own quotation marks.
  case bare
  /// Between double quotation marks.
  case double
  /// Between single quotation marks of YAML, where two of them are one.
  case single
  /// In a block (`>-`, `|`) or a comment: on one line everything stands for itself.
  case block
  /// Where no text is safe, with the reason.
  case unfit(String)

  /// Why no text is safe beside words without quotation marks.
  static let besideWords =
    "beside other words, a text of front matter needs quotation marks around all of it"

  /// The place behind what was written; nil where front matter did not begin, or has ended.
  init?(behind written: [UInt8]) {
    guard var start = written.firstIndex(of: 0x0A).map({ $0 + 1 }),
      let kind = Kind(opening: Self.trimmed(written[..<(start - 1)]))
    else { return nil }
    var reader = FrontMatterReader(kind)
    while let end = written[start...].firstIndex(of: 0x0A) {
      let line = written[start..<end]
      if reader.isOutside, kind.isEnd(Self.trimmed(line)) { return nil }
      reader.read(line)
      reader.endLine(line)
      start = end + 1
    }
    reader.read(written[start...])
    self = reader.place(on: written[start...])
  }

  /// Whether what stands behind a bare text leaves it a value of its own: `, `, `]`, a comment, or nothing.
  static func ends(before rest: ArraySlice<UInt8>) -> Bool {
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    return ",]}:".utf8.contains(first) || first == UInt8(ascii: "#") && line.first != first
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 0x0D || last == 0x20 { line.removeLast() }
    return line
  }

  /// The notation.
  enum Kind {
    case yaml, toml, json

    init?(opening line: ArraySlice<UInt8>) {
      switch String(decoding: line, as: UTF8.self) {
      case "---": self = .yaml
      case "+++": self = .toml
      case "{": self = .json
      default: return nil
      }
    }

    func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
      let line = String(decoding: line, as: UTF8.self)
      switch self {
      case .yaml: return line == "---" || line == "..."
      case .toml: return line == "+++"
      case .json: return line == "}"
      }
    }
  }
}

/// Reads front matter as far as it tells in which quotation marks or block the next text would stand.
private struct FrontMatterReader {
  private let kind: FrontMatterPlace.Kind
  /// The marks that are open: one, or three in TOML.
  private var open: [UInt8] = []
  /// How far the line is indented to which a block belongs.
  private var block: Int?
  private var isValueStart = true
  private var isComment = false
  /// How many lists and objects are open, in which a comma ends a value.
  private var depth: Int

  init(_ kind: FrontMatterPlace.Kind) {
    self.kind = kind
    depth = kind == .json ? 1 : 0
  }

  /// Whether no quotation is open that a line could be part of.
  var isOutside: Bool { open.isEmpty }

  mutating func read(_ line: ArraySlice<UInt8>) {
    (isValueStart, isComment) = (true, false)
    if isInBlock(line) { return }
    block = nil
    var at = line.startIndex
    while at < line.endIndex, !isComment { at += step(line, at) }
  }

  /// Takes one sign, and says how many bytes it was.
  private mutating func step(_ line: ArraySlice<UInt8>, _ at: Int) -> Int {
    let byte = line[at]
    if !open.isEmpty {
      if byte == UInt8(ascii: "\\"), open[0] == UInt8(ascii: "\"") { return 2 }
      // Two of them are one in YAML.
      let isDoubled =
        kind == .yaml && byte == UInt8(ascii: "'") && line[at...].dropFirst().first == byte
      if isDoubled, open == [byte] { return 2 }
      guard line[at...].starts(with: open) else { return 1 }
      defer { open = [] }
      return open.count
    }
    let isMark = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") && kind != .json
    if isMark, isValueStart {
      let three = [byte, byte, byte]
      open = kind == .toml && line[at...].starts(with: three) ? three : [byte]
      isValueStart = false
      return open.count
    }
    let next = at + 1 < line.endIndex ? line[at + 1] : UInt8(ascii: " ")
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): break
    case UInt8(ascii: "#") where at == line.startIndex || line[at - 1] == UInt8(ascii: " "):
      isComment = kind != .json
    case UInt8(ascii: "[") where isValueStart, UInt8(ascii: "{") where isValueStart: depth += 1
    case UInt8(ascii: "]") where depth > 0, UInt8(ascii: "}") where depth > 0:
      (depth, isValueStart) = (depth - 1, false)
    case UInt8(ascii: ",") where depth > 0: isValueStart = true
    case UInt8(ascii: "="): isValueStart = kind == .toml
    case UInt8(ascii: ":"):
      isValueStart = kind == .json || kind == .yaml && next == UInt8(ascii: " ")
    case UInt8(ascii: "-") where isValueStart && next == UInt8(ascii: " "): break
    default: isValueStart = false
    }
    return 1
  }

  mutating func endLine(_ line: ArraySlice<UInt8>) {
    guard kind == .yaml, open.isEmpty, block == nil else { return }
    // `key: >-`, `- |2`, with or without a comment.
    let words = line.split { $0 == 0x20 || $0 == 0x0D }.prefix { $0.first != UInt8(ascii: "#") }
    guard let last = words.last, words.count > 1,
      last.first.map({ "|>".utf8.contains($0) }) ?? false,
      last.dropFirst().allSatisfy({ "+-0123456789".utf8.contains($0) })
    else { return }
    block = Self.indentation(line)
  }

  func place(on line: ArraySlice<UInt8>) -> FrontMatterPlace {
    if isComment || block != nil && isInBlock(line) { return .block }
    switch open.first {
    case UInt8(ascii: "\"")?: return .double
    case .some where kind == .toml:
      return .unfit("between single quotation marks, TOML has no way to write one")
    case .some: return .single
    case nil where isValueStart: return .bare
    case nil:
      return .unfit(FrontMatterPlace.besideWords)
    }
  }

  private func isInBlock(_ line: ArraySlice<UInt8>) -> Bool {
    guard let block else { return false }
    return line.allSatisfy { $0 == 0x20 || $0 == 0x0D }
      || Self.indentation(line) > block
  }

  private static func indentation(_ line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 }.count
  }
}
