/// Looks for `<meta charset>` at the beginning of a page, as browsers do before they read it.
///
/// After the HTML standard, “prescan a byte stream to determine its encoding”; a declaration in
/// XML's first line counts, too.
struct MetaPrescan {
  /// A declaration behind this many bytes does not count.
  static let length = 4096

  private let bytes: [UInt8]
  private var position = 0

  /// The name of the encoding that the page declares; nil when it declares none.
  ///
  /// UTF-16 means UTF-8 here: bytes in which the declaration can be read are not UTF-16.
  static func charset(in bytes: [UInt8]) -> String? {
    var prescan = MetaPrescan(bytes: Array(bytes.prefix(length)))
    let name = prescan.xmlDeclaration() ?? prescan.metaElement()
    return name?.hasPrefix("utf-16") == true ? CharsetLabel.utf8 : name
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: - Markup

  /// `<?xml version="1.0" encoding="koi8-r"?>` as the first thing.
  private mutating func xmlDeclaration() -> String? {
    guard starts("<?xml") else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
    guard let label = value(after: "encoding", in: 0..<end) else { return nil }
    return known(label)
  }

  private mutating func metaElement() -> String? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if starts("<!--") {
        skipComment()
      } else if starts("<meta"), isEndOfName(position + 5) {
        position += 5
        if let charset = metaAttributes() { return charset }
      } else if isTagStart {
        skipName()
        while attribute() != nil {}
      } else if starts("<!") || starts("</") || starts("<?") {
        skip(to: UInt8(ascii: ">"))
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func skipComment() {
    // The two hyphens that open a comment may be those that close it.
    position += 2
    while position < bytes.count, !starts("-->") { position += 1 }
    position = min(position + 3, bytes.count)
  }

  /// `<a` or `</a`.
  private var isTagStart: Bool {
    let next = byte(position + 1)
    return next.isASCIILetter
      || next == UInt8(ascii: "/") && byte(position + 2).isASCIILetter
  }

  private mutating func skipName() {
    while position < bytes.count, !isEndOfName(position) { position += 1 }
  }

  private func isEndOfName(_ offset: Int) -> Bool {
    let next = byte(offset)
    return Self.isSpace(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }

  /// The encoding that the attributes of a `meta` element declare.
  private mutating func metaAttributes() -> String? {
    var seen: Set<String> = []
    var isPragma = false
    var fromContent: String?
    var fromCharset: String?
    while let (name, value) = attribute() {
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": isPragma = value == "content-type"
      case "charset": fromCharset = known(value)
      case "content" where fromContent == nil: fromContent = Self.charset(inContent: value)
      default: break
      }
    }
    return fromCharset ?? (isPragma ? fromContent : nil)
  }

  /// The next attribute of a tag, in lower case; nil at the tag's end, which is passed.
  private mutating func attribute() -> (name: String, value: String)? {
    while position < bytes.count, Self.isSpace(bytes[position]) || bytes[position] == 0x2F {
      position += 1
    }
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: ">") {
      position += 1
      return nil
    }
    let start = position
    // An equals sign at the start is a part of the name.
    position += 1
    while position < bytes.count, !isEndOfName(position), bytes[position] != UInt8(ascii: "=") {
      position += 1
    }
    let name = lowered(start..<position)
    skipSpace()
    guard byte(position) == UInt8(ascii: "=") else { return (name, "") }
    position += 1
    skipSpace()
    return (name, attributeValue())
  }

  private mutating func attributeValue() -> String {
    let quote = byte(position)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      position = start
      skip(to: quote)
      return lowered(start..<max(start, position - 1))
    }
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]),
      bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    return lowered(start..<position)
  }

  // MARK: - Values

  /// The encoding in `text/html; charset=koi8-r`.
  private static func charset(inContent value: String) -> String? {
    let content = MetaPrescan(bytes: Array(value.utf8))
    return content.value(after: "charset", in: 0..<content.bytes.count).flatMap(content.known)
  }

  /// What stands behind `KEY=` in a range, with or without quotation marks.
  private func value(after key: String, in range: Range<Int>) -> String? {
    var start = range.lowerBound
    while let found = offset(of: key, in: start..<range.upperBound) {
      var scan = self
      scan.position = found + key.utf8.count
      scan.skipSpace()
      start = found + 1
      guard scan.byte(scan.position) == UInt8(ascii: "=") else { continue }
      scan.position += 1
      scan.skipSpace()
      let quote = scan.byte(scan.position)
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      let first = scan.position + (isQuoted ? 1 : 0)
      let rest = bytes[min(first, range.upperBound)..<range.upperBound]
      let end = rest.firstIndex {
        isQuoted ? $0 == quote : Self.isSpace($0) || $0 == UInt8(ascii: ";")
      }
      if isQuoted, end == nil { return nil }
      return lowered(rest.startIndex..<(end ?? rest.endIndex))
    }
    return nil
  }

  private func offset(of key: String, in range: Range<Int>) -> Int? {
    range.first { offset in
      offset + key.utf8.count <= range.upperBound
        && zip(key.utf8, bytes[offset...]).allSatisfy { $0 == $1.lowered }
    }
  }

  /// The name of an encoding that the standard knows; `x-user-defined` means Windows-1252.
  private func known(_ label: String) -> String? {
    if label == "x-user-defined" { return CharsetLabel.windows1252 }
    guard let name = CharsetLabel.name(label), CharsetLabel.isKnown(name) else { return nil }
    return name
  }

  // MARK: - Bytes

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func starts(_ text: String) -> Bool {
    position + text.utf8.count <= bytes.count
      && zip(text.utf8, bytes[position...]).allSatisfy { $0 == $1.lowered }
  }

  /// Goes behind the next byte of that value, or to the end.
  private mutating func skip(to byte: UInt8) {
    while position < bytes.count, bytes[position] != byte { position += 1 }
    position = min(position + 1, bytes.count)
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private func lowered(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(\.lowered), as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
}
