/// The words of a text with their places, compared by hash: letters in small, typographic forms like
/// plain ones, signs left out but for those inside and around a number: `-5`, `<5`, `5%`, `$5`, `2-3`.
struct WordList {
  struct Word {
    var hash: UInt64
    /// In bytes of the text.
    var start: Int32
    var end: Int32
    /// Whether a sentence ended before it.
    var followsStop: Bool
    /// Whether it stands in square brackets: the quoting author’s own.
    var isBracketed: Bool
    /// Whether something was left out before it: `…`, `...`, `[…]`.
    var followsEllipsis: Bool
    /// The sign that stands at its end: a comma, a stop, a question mark; 0 for none.
    var mark: UInt8 = 0
  }

  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Whether an ellipsis stands behind the last word.
  private(set) var endsInEllipsis = false

  init(_ text: some Sequence<UInt8>) {
    bytes = Array(text)
    words.reserveCapacity(bytes.count / 6)
    bytes.withUnsafeBufferPointer { read($0) }
  }

  func string(_ word: Word) -> String {
    String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
  }

  // MARK: - Reading

  private static let marks: [UInt8] = [0x2C, 0x2E, 0x3F, 0x21]
  private static let opening = UInt8(ascii: "[")
  private static let closing = UInt8(ascii: "]")

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var followsStop = false
    var followsEllipsis = false
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isWordByte(byte, bytes, position) || Self.digits(behindSigns: bytes, position) != nil
      {
        let start = position
        let hash = Self.takeWord(bytes, &position)
        let brackets = bytes[start..<position].lazy.filter {
          $0 == Self.opening || $0 == Self.closing
        }
        words.append(
          Word(
            hash: hash,
            start: Int32(start),
            end: Int32(position),
            followsStop: followsStop,
            isBracketed: depth > 0 || brackets.contains(Self.opening),
            followsEllipsis: followsEllipsis,
            mark: Self.mark(bytes, position)
          )
        )
        for bracket in brackets { depth = max(0, depth + (bracket == Self.opening ? 1 : -1)) }
        followsStop = false
        followsEllipsis = false
        continue
      }
      if let length = Self.ellipsisLength(bytes, position) {
        followsEllipsis = true
        position += length
        continue
      }
      switch byte {
      case Self.opening: depth += 1
      case Self.closing: depth = max(0, depth - 1)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): followsStop = true
      default: break
      }
      position += 1
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }
    endsInEllipsis = followsEllipsis
  }

  private static func ellipsisLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    if at + 2 < bytes.count {
      if bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0xA6 { return 3 }
      let stop = UInt8(ascii: ".")
      if bytes[at] == stop, bytes[at + 1] == stop, bytes[at + 2] == stop { return 3 }
      if bytes[at] == stop, bytes[at + 1] == 0x20, bytes[at + 2] == stop { return 3 }
    }
    return nil
  }

  /// Whether a byte belongs to a word: a letter, a digit, or part of a character that is no
  /// punctuation (the General Punctuation block, U+2000 to U+206F, « and ») .
  private static func isWordByte(
    _ byte: UInt8,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ position: Int
  ) -> Bool {
    if byte < 0x80 { return byte.isLetterOrDigit }
    guard byte >= 0xC2 else { return true }
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    // Raised and lowered digits stand behind the block: “10⁶” is not 10.
    let isRaised = next == 0x81 && position + 2 < bytes.count && bytes[position + 2] >= 0xB0
    if byte == 0xE2, next == 0x80 || next == 0x81 { return isRaised }
    if byte == 0xE3, next == 0x80 { return false }
    return !(byte == 0xC2 && next < 0xC0 && [0xA0, 0xAB, 0xBB].contains(next))
  }

  /// The sign behind a word that may make another of it; behind digits also straight marks, as in 5' and 5".
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> UInt8 {
    guard end < bytes.count else { return 0 }
    let isMark = marks.contains(bytes[end])
    return isMark || feet.contains(bytes[end]) && bytes[end - 1].isDigit ? bytes[end] : 0
  }

  /// Feet or minutes, and inches or seconds.
  static let feet = Array("'\"".utf8)

  // MARK: - Figures

  /// Signs before digits that make another figure of them: “-5”, “<$5”, “.5”.
  private static let signs = Array("-<>+$~=/*.".utf8)
  /// The same with a space behind them, where a dash is none of the figure.
  private static let spacedSigns = Array("<>+$~=/*".utf8)
  /// Signs between digits: “2-3” is not “2.3”.
  private static let inner = Array("-.,:/+*^=<>~".utf8)
  private static let mostSigns = 3

  /// How many bytes a dash or minus has; nil where none stands there.
  private static func dashLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard at < bytes.count else { return nil }
    if bytes[at] == UInt8(ascii: "-") { return 1 }
    guard bytes[at] == 0xE2, at + 2 < bytes.count else { return nil }
    let isDash = bytes[at + 1] == 0x80 && (0x90...0x94).contains(bytes[at + 2])
    return isDash || bytes[at + 1] == 0x88 && bytes[at + 2] == 0x92 ? 3 : nil
  }

  /// Where the digits begin that the signs at a position belong to; nil where no signs of a figure stand.
  private static func digits(
    behindSigns bytes: UnsafeBufferPointer<UInt8>,
    _ at: Int
  ) -> Int? {
    // “10-15” and “10–15” are no minus, and the last stop of “...5” is none of a figure.
    guard at == 0 || !bytes[at - 1].isLetterOrDigit && bytes[at - 1] != UInt8(ascii: ".") else {
      return nil
    }
    var place = at
    for _ in 0..<mostSigns where place < bytes.count {
      if let length = dashLength(bytes, place) {
        place += length
      } else if signs.contains(bytes[place]) {
        place += 1
        if spacedSigns.contains(bytes[place - 1]), place < bytes.count, bytes[place] == 0x20 {
          place += 1
        }
      } else if let length = moneyLength(bytes, place), place > at {
        place += length
      } else {
        break
      }
    }
    return place > at && place < bytes.count && bytes[place].isDigit ? place : nil
  }

  /// “£”, “¥” and “€” behind a minus.
  private static func moneyLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard at + 2 < bytes.count else { return nil }
    if bytes[at] == 0xC2, [0xA3, 0xA5].contains(bytes[at + 1]) { return 2 }
    return bytes[at] == 0xE2 && bytes[at + 1] == 0x82 ? 3 : nil
  }

  /// The sign behind a digit that belongs to the figure, as its plain byte, and where it ends: those
  /// between two digits, “%”, “‰”, “′” and “″”, “40+”.
  private static func figureSign(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ at: Int
  ) -> (byte: UInt8, end: Int)? {
    if let length = dashLength(bytes, at), at + length < bytes.count, bytes[at + length].isDigit {
      return (UInt8(ascii: "-"), at + length)
    }
    if inner.contains(bytes[at]), at + 1 < bytes.count, bytes[at + 1].isDigit {
      return (bytes[at], at + 1)
    }
    if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "$") {
      return (bytes[at], at + 1)
    }
    // The sign may stand apart: “5 %”.
    let sign =
      at + (bytes[at] == 0x20 ? 1 : [0xC2, 0xE2].contains(bytes[at]) ? space(bytes, at) : 0)
    guard sign < bytes.count else { return nil }
    if bytes[sign] == UInt8(ascii: "%") { return (bytes[sign], sign + 1) }
    guard sign + 2 < bytes.count, bytes[sign] == 0xE2 else { return nil }
    if bytes[sign + 1] == 0x80, (0xB0...0xB4).contains(bytes[sign + 2]) {
      return (bytes[sign + 2], sign + 3)
    }
    // The stroke of a fraction.
    return bytes[sign + 1] == 0x81 && bytes[sign + 2] == 0x84
      ? (UInt8(ascii: "/"), sign + 3) : nil
  }

  /// The length of a space that does not break; 0 for none.
  private static func space(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    if at + 1 < bytes.count, bytes[at] == 0xC2, bytes[at + 1] == 0xA0 { return 2 }
    guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return 0 }
    return [0x89, 0xAF].contains(bytes[at + 2]) ? 3 : 0
  }

  /// Reads the letters from a position on, with apostrophes and brackets (`[T]he`) inside; FNV-1a over
  /// their small forms.
  private static func takeWord(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ position: inout Int
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    if let digits = digits(behindSigns: bytes, position) {
      while position < digits {
        let length = dashLength(bytes, position)
        if bytes[position] != 0x20 { mix(length == nil ? bytes[position] : UInt8(ascii: "-")) }
        position += length ?? 1
      }
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte.isLetterOrDigit {
          mix(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
          position += 1
        } else if byte == UInt8(ascii: "'"), position + 1 < bytes.count,
          bytes[position + 1].isLetterOrDigit
        {
          mix(byte)
          position += 1
        } else if position > 0, bytes[position - 1].isDigit, let sign = figureSign(bytes, position)
        {
          mix(sign.byte)
          position = sign.end
        } else if byte == opening || byte == closing, position + 1 < bytes.count,
          bytes[position + 1].isLetter
        {
          position += 1
        } else if let next = lineEndHyphen(bytes, position) {
          position = next
        } else {
          break
        }
      } else if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xAD {
        // A soft hyphen.
        position += 2
      } else if position > 0, bytes[position - 1].isDigit, let sign = figureSign(bytes, position) {
        mix(sign.byte)
        position = sign.end
      } else if let letters = ligature(bytes, position) {
        for letter in letters.utf8 { mix(letter) }
        position += 3
      } else if isWordByte(byte, bytes, position) {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        let end = min(bytes.count, position + length)
        let character = String(decoding: bytes[position..<end], as: UTF8.self)
        for folded in character.lowercased().utf8 { mix(folded) }
        position = end
      } else if byte == 0xE2, position + 3 < bytes.count, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0x99, bytes[position + 3].isLetterOrDigit
      {
        mix(UInt8(ascii: "'"))
        position += 3
      } else {
        break
      }
    }
    return hash
  }

  /// Where a word goes on that a hyphen cut at the end of a line; nil where none did.
  private static func lineEndHyphen(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard bytes[at] == UInt8(ascii: "-") else { return nil }
    var next = at + 1
    var lines = 0
    while next < bytes.count, [0x20, 0x0D, 0x0A, 0x09].contains(bytes[next]) {
      if bytes[next] == 0x0A { lines += 1 }
      next += 1
    }
    guard lines == 1, next < bytes.count, (0x61...0x7A).contains(bytes[next]) else { return nil }
    return next
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The letters of a ligature, U+FB00 to U+FB06.
  private static func ligature(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> String? {
    guard at + 2 < bytes.count, bytes[at] == 0xEF, bytes[at + 1] == 0xAC,
      (0x80...0x86).contains(bytes[at + 2])
    else { return nil }
    return ligatures[Int(bytes[at + 2]) - 0x80]
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & ~0x20) }

  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  fileprivate var isLetterOrDigit: Bool { isLetter || (0x30...0x39).contains(self) }
}
