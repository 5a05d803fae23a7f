import OrderedJSON

/// Bytes read in one encoding.
package struct DecodingAttempt {
  package var utf8: [UInt8]
  /// One sentence each.
  var notices: [String] = []
  /// Whether a mark or the rules of Unicode prove the encoding.
  var isCertain = true
  /// The control characters in it, where they were counted already.
  var controls: ControlCount?

  /// The bytes as they are, when they are valid UTF-8; nil when they are not.
  package static func validUTF8(_ bytes: [UInt8]) -> DecodingAttempt? {
    UTF8Check.isValid(bytes) ? DecodingAttempt(utf8: bytes) : nil
  }

  /// What a byte-order mark announces; nil without one.
  package static func marked(_ bytes: [UInt8]) -> DecodingAttempt? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      return validUTF8(rest) ?? RepairedUTF8(rest).attempt
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return utf32(bytes.dropFirst(4), isBig: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return utf32(bytes.dropFirst(4), isBig: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBig: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBig: true) }
    return nil
  }

  // MARK: - UTF-16 and UTF-32

  static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> DecodingAttempt {
    let units = utf16Units(bytes, isBig: isBig)
    let order = isBig ? "big-endian" : "little-endian"
    var attempt = DecodingAttempt(
      utf8: Array(String(decoding: units, as: UTF16.self).utf8),
      notices: ["read as UTF-16, \(order)"]
    )
    if String(validating: units, as: UTF16.self) == nil || bytes.count % 2 == 1 {
      attempt.notices.append("parts that are not UTF-16 became U+FFFD or were left out")
    }
    return attempt
  }

  private static func utf16Units(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt16] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> DecodingAttempt {
    var utf8: [UInt8] = []
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
      var value: UInt32 = 0
      for step in 0..<4 {
        value |= UInt32(bytes[index + step]) << UInt32(8 * (isBig ? 3 - step : step))
      }
      Windows1252.append(value, to: &utf8)
    }
    let order = isBig ? "big-endian" : "little-endian"
    return DecodingAttempt(utf8: utf8, notices: ["read as UTF-32, \(order)"])
  }

  /// UTF-16 without a mark; nil when the bytes are none.
  ///
  /// Text in UTF-16 has NUL in one half of its letters, digits, spaces and line ends, and never in
  /// the other half.
  static func unmarkedUTF16(_ bytes: [UInt8]) -> DecodingAttempt? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(8192)
    var zeros = (even: 0, odd: 0)
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    let isBig = zeros.even > zeros.odd
    let (most, fewest) = (max(zeros.even, zeros.odd), min(zeros.even, zeros.odd))
    // Western text: nearly every second byte. Others: at least where words and lines end.
    let isWestern = most * 2 > pairs && fewest * 20 <= pairs
    let isOther = most * 40 > pairs && fewest == 0 && holdsText(sample, isBig: isBig)
    return isWestern || isOther ? utf16(bytes[...], isBig: isBig) : nil
  }

  private static func holdsText(_ sample: ArraySlice<UInt8>, isBig: Bool) -> Bool {
    var units = utf16Units(sample, isBig: isBig)
    // The sample may end between the two halves of a surrogate pair.
    if let last = units.last, 0xD800..<0xDC00 ~= last { units.removeLast() }
    guard let text = String(validating: units, as: UTF16.self) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: 0x09...0x0D ~= scalar.value || scalar.value == 0x1B
      case .unassigned, .privateUse, .surrogate: false
      default: true
      }
    }
  }
}

/// Bytes read as UTF-8 with U+FFFD in the place of what is none.
package struct RepairedUTF8 {
  let utf8: [UInt8]
  /// How many U+FFFD were put in.
  let replaced: Int
  /// How many characters beyond ASCII are valid.
  let valid: Int

  package init(_ bytes: [UInt8]) {
    utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    replaced = Replacements.count(in: utf8) - Replacements.count(in: bytes)
    valid = utf8.count { $0 >= 0xC2 } - Replacements.count(in: utf8)
  }

  /// Whether the bytes are UTF-8 with a little damage, as a cut or a wrong paste does.
  var isMostlyValid: Bool { valid >= 10 * replaced }

  package var attempt: DecodingAttempt {
    DecodingAttempt(
      utf8: utf8,
      notices: ["read as UTF-8; " + Replacements.notice(replaced, CharsetLabel.utf8)]
    )
  }
}

/// U+FFFD in the place of bytes that are not in their encoding.
enum Replacements {
  static func count(in utf8: [UInt8]) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var count = 0
      var offset = 0
      while offset + 2 < bytes.count {
        if bytes[offset] == 0xEF, bytes[offset + 1] == 0xBF, bytes[offset + 2] == 0xBD {
          count += 1
          offset += 2
        }
        offset += 1
      }
      return count
    }
  }

  /// What the person is told of them.
  static func notice(_ count: Int, _ charset: String) -> String {
    let name = CharsetLabel.display(charset)
    return count == 1
      ? "what is not \(name) in one place became U+FFFD"
      : "what is not \(name) in \(count) places became U+FFFD"
  }
}
