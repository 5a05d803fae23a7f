/// Writes one line of text with a backslash before each character that would be read as markup.
///
/// Backslashes stand only where they are needed, so that the source of a report reads well.
struct InlineEscaper {
  private let line: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
  }

  mutating func write(to renderer: inout InlineRenderer) {
    while at < line.count {
      let byte = line[at]
      if byte == UInt8(ascii: " ") {
        renderer.addSpace()
        at += 1
        continue
      }
      renderer.flush()
      if !renderer.isAtLineStart, Self.isPlain[Int(byte)] {
        let end = endOfPlainRun()
        renderer.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[at..<end]))
        at = end
        continue
      }
      if renderer.isAtLineStart {
        renderer.isAtLineStart = false
        if writeListNumber(to: &renderer) { continue }
        if writeCommand(to: &renderer) || writeReference(to: &renderer) { continue }
        if beginsBlock() || isDialect() { renderer.bytes.append(Self.backslash) }
      } else if byte == UInt8(ascii: "#"), renderer.isEscapingHashes || isWordByte(1) {
        renderer.bytes.append(Self.backslash)
      } else if writeReference(to: &renderer) {
        continue
      } else if isMarkup() || isDialect() {
        renderer.bytes.append(Self.backslash)
      }
      renderer.bytes.append(line[at])
      if callsSomebody() { renderer.bytes.append(contentsOf: Self.comment) }
      at += 1
    }
  }

  /// The bytes that mean nothing to a reader of Markdown, wherever they stand behind the start of a
  /// line.
  private static let isPlain: [Bool] = (0..<256).map { value in
    value >= 0x80 || UInt8(value).isASCIIAlphanumeric || "\"'(),/;?".utf8.contains(UInt8(value))
  }

  /// Returns where the plain bytes from here end, single spaces among them included.
  private func endOfPlainRun() -> Int {
    var end = at + 1
    while end < line.count {
      if !Self.isPlain[Int(line[end])] {
        guard line[end] == UInt8(ascii: " "), end + 1 < line.count,
          Self.isPlain[Int(line[end + 1])]
        else { break }
      }
      end += 1
    }
    return end
  }

  private static let backslash = UInt8(ascii: "\\")
  /// Shows nothing, and keeps apart what stands on its two sides.
  private static let comment = Array("<!-- -->".utf8)

  private func byte(_ distance: Int) -> UInt8? {
    let index = at + distance
    return index >= 0 && index < line.count ? line[index] : nil
  }

  private func isWordByte(_ distance: Int) -> Bool {
    byte(distance)?.isASCIIAlphanumeric ?? false
  }

  private func isDigit(_ distance: Int) -> Bool { byte(distance)?.isASCIIDigit ?? false }

  /// Whether a letter stands there, of whatever alphabet.
  private func isLetter(_ distance: Int) -> Bool {
    byte(distance).map { $0 >= 0x80 || $0.isASCIIAlphanumeric && !$0.isASCIIDigit } ?? false
  }

  /// Writes `1.` or `a)` at the start of a line so that it does not begin a list.
  ///
  /// - Returns: Whether it stood there.
  private mutating func writeListNumber(to renderer: inout InlineRenderer) -> Bool {
    guard let end = ListMarker.end(in: line, from: at) else { return false }
    renderer.bytes.append(contentsOf: line[at..<end])
    renderer.bytes.append(Self.backslash)
    renderer.bytes.append(line[end])
    at = end + 1
    return true
  }

  /// Writes the `/` of `/close` at the start of a line so that it is no command of GitLab's; kramdown would show a
  /// backslash.
  ///
  /// - Returns: Whether it stood there.
  private mutating func writeCommand(to renderer: inout InlineRenderer) -> Bool {
    guard line[at] == UInt8(ascii: "/"), isWordByte(1) else { return false }
    renderer.bytes += "&#47;".utf8
    at += 1
    return true
  }

  /// Writes as a character reference what no backslash keeps from meaning something everywhere: kramdown takes
  /// `{: .x}` and `{::comment}` for its own and shows the backslash before `^`, `~`, `%` and `&`; pandoc has
  /// superscripts, subscripts, and lists that begin with `(@)`.
  ///
  /// - Returns: Whether it stood there.
  private mutating func writeReference(to renderer: inout InlineRenderer) -> Bool {
    let isOne =
      switch line[at] {
      case UInt8(ascii: "{"): byte(1).map { ":%#<|{@.".utf8.contains($0) } ?? false
      case UInt8(ascii: "%"): byte(-1) == UInt8(ascii: "%") || byte(-1) == UInt8(ascii: "{")
      case UInt8(ascii: "^"), UInt8(ascii: "~"): true
      case UInt8(ascii: "&"): Self.beginsCharacterReference(line, at)
      case UInt8(ascii: "@"):
        byte(1) == UInt8(ascii: "{") || byte(-1) == UInt8(ascii: "(") && !isInMailAddress()
      default: false
      }
    guard isOne else { return false }
    renderer.bytes += "&#\(line[at]);".utf8
    if callsSomebody() { renderer.bytes.append(contentsOf: Self.comment) }
    at += 1
    return true
  }

  /// Whether the character would begin a heading, a list, a quotation, a rule or a table here.
  private func beginsBlock() -> Bool {
    switch line[at] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: ":"): true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      !isWordByte(1)
    default: isMarkup()
    }
  }

  /// Whether the character would be read as markup anywhere in a line.
  private func isMarkup() -> Bool {
    switch line[at] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "$"):
      true
    case UInt8(ascii: "_"): !(isWordByte(-1) && isWordByte(1))
    case UInt8(ascii: "!"): byte(1) == nil || byte(1) == UInt8(ascii: "[")
    case UInt8(ascii: "&"): Self.beginsCharacterReference(line, at)
    case UInt8(ascii: ":"): byte(1) == UInt8(ascii: "/") && byte(2) == UInt8(ascii: "/")
    case UInt8(ascii: "."): (1...3).allSatisfy { byte(-$0).map { $0 | 0x20 } == UInt8(ascii: "w") }
    default: false
    }
  }

  /// Whether the character would mean something to a program that reads Markdown in its own way:
  /// shortcodes of Hugo, tags of Liquid, comments and highlights of Obsidian, superscripts of pandoc, and what
  /// pandoc and Hugo make dashes and ellipses of.
  private func isDialect() -> Bool {
    switch line[at] {
    case UInt8(ascii: "{"):
      byte(-1) == UInt8(ascii: "{") || byte(1).map { "%#<|".utf8.contains($0) } ?? false
    case UInt8(ascii: "%"): byte(-1) == UInt8(ascii: "%") || byte(-1) == UInt8(ascii: "{")
    case UInt8(ascii: "="): byte(-1) == UInt8(ascii: "=")
    case UInt8(ascii: "^"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."): byte(-1) == line[at]
    default: false
    }
  }

  /// Whether the character and the word behind it would call a person, or name an issue, label, milestone or
  /// source, where people work on code or cite: no backslash hinders that, and none keeps a mail address from
  /// becoming a link.
  private func callsSomebody() -> Bool {
    switch line[at] {
    // Nobody is called by a number, as sources are: `@1`.
    case UInt8(ascii: "@"):
      isInMailAddress() || isLetter(1) && !isWordByte(-1)
    case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "$"): isDigit(1)
    case UInt8(ascii: "&"): isDigit(1) && !isWordByte(-1)
    case UInt8(ascii: "%"), UInt8(ascii: "~"): isWordByte(1) && !isWordByte(-1)
    case UInt8(ascii: ":"): namesEmoji()
    // `GH-7` is an issue as well.
    case UInt8(ascii: "-"):
      byte(-1).map { $0 | 0x20 } == UInt8(ascii: "h")
        && byte(-2).map { $0 | 0x20 } == UInt8(ascii: "g")
        && !isWordByte(-3) && isDigit(1)
    default: false
    }
  }

  /// Whether `:smile:` or `:+1:` begins here.
  private func namesEmoji() -> Bool {
    var distance = 1
    var hasName = false
    while let next = byte(distance) {
      if next == UInt8(ascii: ":") { return hasName }
      guard next.isASCIIAlphanumeric || "_+-".utf8.contains(next) else { return false }
      if !next.isASCIIDigit { hasName = true }
      distance += 1
    }
    return false
  }

  /// Whether `&amp;`, `&#38;` or the like begins at a place.
  static func beginsCharacterReference(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: "&") else { return false }
    var end = at + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let first = end
    while end < bytes.count, bytes[end].isASCIIAlphanumeric { end += 1 }
    return end > first && end < bytes.count && bytes[end] == UInt8(ascii: ";")
  }

  /// Whether an at sign stands between the name and the domain of a mail address.
  private func isInMailAddress() -> Bool {
    guard let before = byte(-1), before.isASCIIAlphanumeric || ".+-_".utf8.contains(before) else {
      return false
    }
    var distance = 1
    while let next = byte(distance) {
      if next == UInt8(ascii: ".") { return true }
      guard next.isASCIIAlphanumeric || next == UInt8(ascii: "-") || next == UInt8(ascii: "_")
      else { return false }
      distance += 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { (48...57).contains(self) }

  fileprivate var isASCIIAlphanumeric: Bool {
    isASCIIDigit || (97...122).contains(self | 0x20)
  }
}
