import FactModel
import PlainText

/// Writes inline content as bytes of Markdown.
struct InlineRenderer {
  var bytes: [UInt8] = []
  private var place: MarkdownText.Place
  /// What each line of the block begins with: the marks of the quotations and lists around it.
  private let prefix: [UInt8]
  /// Whether the next character begins a line, where some characters would begin a block.
  var isAtLineStart: Bool
  /// White space and line breaks that are written only if something visible follows.
  private var spaces = 0
  private var breaks = 0
  /// Where the content of the block, the link or the bold text begins.
  private var start = 0

  /// Creates a renderer that writes behind what stands in `bytes`.
  init(bytes: [UInt8] = [], place: MarkdownText.Place, prefix: [UInt8]) {
    self.bytes = bytes
    self.place = place
    self.prefix = prefix
    isAtLineStart = place == .paragraph || place == .anywhere
    start = bytes.count
  }

  var isEscapingHashes: Bool { place == .heading || place == .anywhere }

  mutating func render(_ inline: Inline) {
    for piece in inline.pieces {
      switch piece {
      case .text(let text): render(text)
      case .strong(let content): renderStrong(content)
      case .link(let content, let destination): render(content, to: destination)
      case .address(let link):
        flush()
        append("<")
        append(address: link)
        append(">")
      case .footnote(let number, let isBeginning):
        flush()
        append(isBeginning ? "[^\(number)]: " : "[^\(number)]")
        isAtLineStart = false
      }
    }
  }

  private mutating func render(_ text: String) {
    var text = text
    let isOneLine = text.withUTF8 { utf8 in !utf8.contains { $0 == 0x0A || $0 == 0x0D } }
    if isOneLine {
      write(line: SafeText.visible(text))
      return
    }
    var line: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A && previous == 0x0D {
        previous = 0
        continue
      }
      previous = byte
      guard byte == 0x0A || byte == 0x0D else {
        line.append(byte)
        continue
      }
      write(line: SafeText.visible(String(decoding: line, as: UTF8.self)))
      line.removeAll(keepingCapacity: true)
      breaks += 1
    }
    write(line: SafeText.visible(String(decoding: line, as: UTF8.self)))
  }

  private mutating func write(line: String) {
    var line = line
    line.withUTF8 { utf8 in
      var escaper = InlineEscaper(utf8)
      escaper.write(to: &self)
    }
  }

  mutating func addSpace() {
    spaces += 1
  }

  /// Writes the line breaks or spaces that are due before something visible.
  mutating func flush() {
    defer { (spaces, breaks) = (0, 0) }
    guard bytes.count > start else { return }
    guard breaks > 0 else {
      for _ in 0..<spaces { bytes.append(UInt8(ascii: " ")) }
      return
    }
    switch place {
    case .heading: append(" ")
    case .cell, .anywhere: append(breaks == 1 ? "<br>" : "<br><br>")
    case .paragraph:
      append(breaks == 1 ? "\\\n" : "\n")
      if breaks > 1 {
        bytes.append(contentsOf: prefix.trimmedAtEnd)
        append("\n")
      }
      bytes += prefix
      isAtLineStart = true
    }
  }

  /// Writes bold text; left plain where its ends would not be recognised.
  private mutating func renderStrong(_ content: Inline) {
    let rendered = enclosed(content, opening: "**")
    guard let inside = rendered else { return }
    let text = String(decoding: bytes[inside...], as: UTF8.self).unicodeScalars
    let ends = [text.first, text.last].compactMap { $0 }
    if ends.contains(where: \.properties.isWhitespace) {
      bytes.removeSubrange((inside - 2)..<inside)
    } else {
      append("**")
    }
  }

  private mutating func render(_ content: Inline, to destination: Inline.Destination) {
    guard enclosed(content, opening: "[") != nil else {
      if case .web(let link) = destination { render(Inline(.address(link))) }
      return
    }
    append("](")
    switch destination {
    case .heading(let anchor): append("#" + anchor.name)
    case .web(let link):
      append("<")
      append(address: link)
      append(">")
    }
    append(")")
  }

  /// Writes an opening mark and the content behind it, on one line.
  ///
  /// - Returns: Where the content begins; nil, with nothing written, when there is none to see.
  private mutating func enclosed(_ content: Inline, opening: String) -> Int? {
    let before = (bytes.count, place, start, isAtLineStart, spaces, breaks)
    flush()
    append(opening)
    isAtLineStart = false
    if place == .paragraph { place = .heading }
    start = bytes.count
    let inside = start
    render(content)
    (place, start, spaces, breaks) = (before.1, before.2, 0, 0)
    if bytes.count > inside { return inside }
    bytes.removeSubrange(before.0...)
    (isAtLineStart, spaces, breaks) = (before.3, before.4, before.5)
    return nil
  }

  /// Writes an address; no backslash has a meaning in it, but character references have.
  private mutating func append(address link: WebLink) {
    var address = link.address
    address.withUTF8 { utf8 in
      for at in utf8.indices {
        bytes.append(utf8[at])
        if InlineEscaper.beginsCharacterReference(utf8, at) { append("amp;") }
      }
    }
    isAtLineStart = false
  }

  private mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }
}

extension [UInt8] {
  /// Without the spaces at the end.
  var trimmedAtEnd: ArraySlice<UInt8> {
    self[..<((lastIndex { $0 != UInt8(ascii: " ") } ?? -1) + 1)]
  }
}
