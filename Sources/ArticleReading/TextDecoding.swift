package import FactModel

/// Turns the bytes of a file into UTF-8, by byte-order mark, by validity, by pattern.
package enum TextDecoding {
  /// A text and what the person should know about how it was read.
  package struct Decoded: Sendable, Equatable {
    /// Valid UTF-8 without a byte-order mark and without NUL.
    package var utf8: [UInt8]
    /// One sentence each.
    package var notices: [String]
  }

  /// Finds out the encoding and converts; line ends, tabs and every other character stay.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: The file's name for messages; nil when there is none.
  /// - Returns: The text and notices about the conversion.
  /// - Throws: A problem for what is not text, and for a text without a visible character.
  package static func decode(_ bytes: [UInt8], name: String?) throws(Problem) -> Decoded {
    let place = name.map { Problem.Place(file: $0) }
    if let format = knownFormat(bytes) {
      throw Problem(
        .damaged,
        "is \(format), not plain text",
        place: place,
        remedy: "Save its text as a .txt file and open that."
      )
    }
    let decoded = decodeText(bytes)
    if decoded.utf8.contains(0) || hasManyControls(decoded.utf8, isGuess: !decoded.isCertain) {
      throw Problem(
        .damaged,
        "is a binary file, not plain text",
        place: place,
        remedy: "Save its text as a .txt file and open that."
      )
    }
    if isBlank(decoded.utf8) {
      throw Problem(
        .damaged,
        bytes.isEmpty ? "is empty" : "holds nothing but white space",
        place: place,
        remedy: "Open a file with text in it."
      )
    }
    return Decoded(utf8: decoded.utf8, notices: decoded.notices)
  }

  // MARK: - Encodings

  private struct Attempt {
    var utf8: [UInt8]
    var notices: [String] = []
    /// Whether a mark or the rules of UTF-8 prove the encoding.
    var isCertain = true
  }

  private static func decodeText(_ bytes: [UInt8]) -> Attempt {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return utf32(bytes.dropFirst(4), isBig: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return utf32(bytes.dropFirst(4), isBig: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBig: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBig: true) }
    if let isBig = unmarkedUTF16(bytes) { return utf16(bytes[...], isBig: isBig) }
    if isValidUTF8(bytes) { return Attempt(utf8: bytes) }
    return windows1252(bytes)
  }

  private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func utf8(_ bytes: [UInt8]) -> Attempt {
    if isValidUTF8(bytes) { return Attempt(utf8: bytes) }
    return Attempt(
      utf8: Array(String(decoding: bytes, as: UTF8.self).utf8),
      notices: ["read as UTF-8; bytes that are not UTF-8 became U+FFFD"]
    )
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> Attempt {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    let order = isBig ? "big-endian" : "little-endian"
    var attempt = Attempt(
      utf8: Array(String(decoding: units, as: UTF16.self).utf8),
      notices: ["read as UTF-16, \(order)"]
    )
    if String(validating: units, as: UTF16.self) == nil || bytes.count % 2 == 1 {
      attempt.notices.append("parts that are not UTF-16 became U+FFFD or were left out")
    }
    return attempt
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> Attempt {
    var utf8: [UInt8] = []
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
      var value: UInt32 = 0
      for step in 0..<4 {
        value |= UInt32(bytes[index + step]) << UInt32(8 * (isBig ? 3 - step : step))
      }
      append(value, to: &utf8)
    }
    let order = isBig ? "big-endian" : "little-endian"
    return Attempt(utf8: utf8, notices: ["read as UTF-32, \(order)"])
  }

  /// Whether the bytes are big-endian UTF-16 without a mark; nil when they are not UTF-16.
  ///
  /// Western text in UTF-16 has NUL in nearly every second byte.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(8192)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd * 2 > pairs, zeros.even * 20 <= pairs { return false }
    if zeros.even * 2 > pairs, zeros.odd * 20 <= pairs { return true }
    return nil
  }

  /// What Windows-1252 has from 0x80 to 0x9F; five bytes are not used and stay C1 controls.
  private static let windows1252High: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> Attempt {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        let isHigh = byte < 0xA0
        let value = isHigh ? windows1252High[Int(byte) - 0x80] : UInt32(byte)
        append(value, to: &utf8)
      }
    }
    return Attempt(
      utf8: utf8,
      notices: ["read as Windows-1252, because it is not valid UTF-8"],
      isCertain: false
    )
  }

  private static func append(_ value: UInt32, to utf8: inout [UInt8]) {
    guard let encoded = UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") else { return }
    utf8 += encoded
  }

  // MARK: - What is not text

  private static let formats: [(start: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("BZh".utf8), "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("OggS".utf8), "an Ogg recording"),
    (Array("fLaC".utf8), "a FLAC recording"),
  ]

  private static func knownFormat(_ bytes: [UInt8]) -> String? {
    formats.first { bytes.starts(with: $0.start) }?.name
  }

  /// Text has next to no control characters; bytes that were only guessed to be text, none.
  private static func hasManyControls(_ bytes: [UInt8], isGuess: Bool) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B {
      controls += 1
    }
    return isGuess ? controls * 50 > bytes.count : controls >= 8 && controls * 10 > bytes.count * 3
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      UTF8Scan(buffer).skipWhiteSpace(from: 0, before: buffer.count) == buffer.count
    }
  }
}
