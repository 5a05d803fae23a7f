import FactModel
package import TextReading

/// Reads an RTF document (RTF 1.9.1): every code page that a file or font can name, characters outside
/// of the basic plane, the results of fields, tables, notes, text boxes, comments, tracked changes.
package struct RTFReader {
  let charsets: any Charsets
  let reading: DraftReading
  var tokens: RTFTokens
  var state = RTFState()
  var groups: [RTFState] = []
  var streams = [RTFStream()]
  var fonts: [Int: (page: Int?, name: String, isSymbol: Bool)] = [:]
  var fontAtHand = 0
  var styleNames: [Int: String] = [:]
  var styleAtHand = 0
  var words = ""
  var people: [String] = []
  var page = 1252
  var defaultFont: Int?
  /// Bytes of text that wait until their encoding ends.
  private var pending: [UInt8] = []
  /// The first half of a character outside of the basic plane.
  private var highSurrogate: UInt16?
  /// How many stand-ins are still to be passed over.
  private var toSkip = 0
  /// Whether the next word names a destination that programs may pass over.
  private var isOptional = false
  var fields: [RTFField] = []
  var linkNumber = 0
  var comment = RTFComment()
  var commentText = ""
  /// The identities of comments whose words are marked, and what they say.
  var commentStarts: Set<String> = []
  var commentsByID: [String: DraftAnnotation] = [:]
  /// Of each tracked change, in the order of the text.
  var changeKinds: [DraftAnnotation.Kind] = []
  var changeAuthors: [Int] = []
  var changeTexts: [String: (text: String, author: Int)] = [:]
  var noteNumbers: [Int] = []
  var openChange: (kind: DraftAnnotation.Kind, author: Int, text: String, id: String)?
  var changeNumber = 0
  var notes: [[RTFStream.Item]] = []
  var margins: [RTFStream.Item] = []
  var hiddenWords = UnreadText()
  /// How many text boxes there were.
  var boxCount = 0
  /// The property of a shape whose value follows.
  var propertyName = ""
  /// How much there was where an embedded object begins.
  var objectSize: [Int] = []
  /// Whether the file ends before its groups do.
  private(set) var isCutOff = false
  /// The formula that is read at present, as Word's own XML has it.
  var formula = XMLTree()

  private static let deepest = 1_000

  /// Reads a document; what is damaged in it is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - charsets: What knows encodings other than Unicode.
  ///   - reading: Which state of tracked changes is read.
  /// - Returns: Its text.
  package static func read(
    _ bytes: [UInt8],
    charsets: any Charsets,
    reading: DraftReading
  ) -> OfficeArticle {
    var reader = RTFReader(bytes, charsets, reading)
    return reader.article()
  }

  private init(_ bytes: [UInt8], _ charsets: any Charsets, _ reading: DraftReading) {
    tokens = RTFTokens(bytes)
    self.charsets = charsets
    self.reading = reading
  }

  private mutating func article() -> OfficeArticle {
    while let token = tokens.next() {
      switch token {
      case .open: openGroup()
      case .close: closeGroup()
      case .word(let word, let number): take(word, number)
      case .symbol(let byte): take(symbol: byte)
      case .byte(let byte): take(byte)
      }
    }
    flush()
    isCutOff = !groups.isEmpty
    while !groups.isEmpty { closeGroup() }
    endChange()
    state.isInTable = false
    endParagraph()
    return RTFAssembly.article(self)
  }

  // MARK: - Groups

  private mutating func openGroup() {
    flush()
    toSkip = 0
    guard groups.count < Self.deepest else {
      state.destination = .skipped
      groups.append(state)
      return
    }
    groups.append(state)
    state.opensStream = false
    state.isField = false
    state.isObject = false
    state.isPart = false
  }

  private mutating func closeGroup() {
    flush()
    toSkip = 0
    isOptional = false
    // The last paragraph of a note is one of the note.
    if state.opensStream { endStream() }
    guard let outer = groups.popLast() else { return }
    let inner = state
    state = outer
    endDestination(inner, outer)
  }

  // MARK: - Text

  private mutating func take(_ byte: UInt8) {
    isOptional = false
    if state.destination == .skipped { return }
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    pending.append(byte)
  }

  private mutating func take(symbol: UInt8) {
    if symbol == UInt8(ascii: "*") {
      isOptional = true
      return
    }
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    switch symbol {
    case UInt8(ascii: "~"): add("\u{A0}")
    case UInt8(ascii: "_"): add("\u{2011}")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      pending.append(symbol)
    case 0x0A, 0x0D: take("par", nil)
    default: break
    }
  }

  /// Decodes the bytes that wait, and puts them where the group's text goes.
  mutating func flush() {
    if highSurrogate != nil, !pending.isEmpty { endSurrogate() }
    guard !pending.isEmpty else { return }
    let bytes = pending
    pending = []
    let font = fonts[state.font ?? defaultFont ?? -1]
    let isText = state.destination == .body || state.destination == .comment
    if isText, let font, font.isSymbol {
      for byte in bytes {
        put(
          byte == 0x20
            ? " " : WordRun.symbol("F0" + String(byte, radix: 16), font: font.name)
        )
      }
      return
    }
    put(decoded(bytes, page: state.destination == .fonts ? page : font?.page ?? page))
  }

  private func decoded(_ bytes: [UInt8], page: Int) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    let name = RTFCodePages.name(page)
    if name == "utf-8" { return String(decoding: bytes, as: UTF8.self) }
    if name != CharsetLabel.windows1252, let utf8 = charsets.utf8(bytes, from: name) {
      return String(decoding: utf8, as: UTF8.self)
    }
    return String(decoding: Windows1252.utf8(bytes), as: UTF8.self)
  }

  /// Adds a character that the file names.
  mutating func add(_ text: String) {
    flush()
    put(text)
  }

  /// Adds half a character or a whole one of UTF-16.
  mutating func addUnit(_ number: Int) {
    flush()
    let unit = UInt16(truncatingIfNeeded: number)
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        put(String(decoding: [high, unit], as: UTF16.self))
        toSkip = state.fallback
        return
      }
      put("\u{FFFD}")
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      put(String(decoding: [unit], as: UTF16.self))
    }
    toSkip = state.fallback
  }

  private mutating func endSurrogate() {
    highSurrogate = nil
    put("\u{FFFD}")
  }

  // MARK: - Control words

  private mutating func take(_ word: String, _ number: Int?) {
    // A word is no stand-in that anybody writes.
    toSkip = 0
    let isOptional = isOptional
    self.isOptional = false
    switch word {
    case "bin":
      tokens.skip(number ?? 0)
      return
    case "u":
      addUnit(number ?? 0)
      return
    case "uc":
      flush()
      state.fallback = min(max(number ?? 1, 0), 16)
      return
    default: break
    }
    flush()
    if beginDestination(word, number, isOptional: isOptional) { return }
    if state.destination == .skipped { return }
    takeProperty(word, number)
  }
}
