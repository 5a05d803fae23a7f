package import FactModel

/// Turns the bytes of a file into UTF-8: by byte-order mark, by validity, by detection.
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
  ///   - charsets: What knows encodings other than Unicode.
  /// - Returns: The text and notices about the conversion.
  /// - Throws: A problem for what is not text, and for a text without a visible character.
  package static func decode(
    _ bytes: [UInt8],
    name: String?,
    charsets: any Charsets = NoCharsets()
  ) throws(Problem) -> Decoded {
    if let format = FileSignature.format(of: bytes) {
      throw refusal("is \(format.name), not plain text", name)
    }
    let decoded = attempt(bytes, EncodingGuess(charsets: charsets))
    let controls = decoded.controls ?? ControlCount(decoded.utf8)
    if controls.hasNUL
      || hasMany(controls, among: decoded.utf8.count, isGuess: !decoded.isCertain)
    {
      throw refusal("is a binary file, not plain text", name)
    }
    if isBlank(decoded.utf8) { throw emptiness(bytes, name) }
    return Decoded(utf8: decoded.utf8, notices: decoded.notices)
  }

  private static func attempt(_ bytes: [UInt8], _ guess: EncodingGuess) -> DecodingAttempt {
    if let marked = DecodingAttempt.marked(bytes) { return marked }
    if let utf16 = DecodingAttempt.unmarkedUTF16(bytes) { return utf16 }
    if var utf8 = DecodingAttempt.validUTF8(bytes) {
      let controls = ControlCount(bytes)
      utf8.controls = controls
      return controls.hasEscape ? guess.readEscaped(bytes) ?? utf8 : utf8
    }
    let repaired = RepairedUTF8(bytes)
    return repaired.isMostlyValid ? repaired.attempt : guess.read(bytes)
  }

  // MARK: - What is not text

  private static func refusal(_ what: String, _ name: String?) -> Problem {
    Problem(
      .damaged,
      what,
      place: name.map { Problem.Place(file: $0) },
      remedy: "Save its text as a .txt file and open that."
    )
  }

  /// The problem that there is nothing to read in the bytes.
  static func emptiness(_ bytes: [UInt8], _ name: String?) -> Problem {
    Problem(
      .noText,
      bytes.isEmpty ? "is empty" : "holds nothing but white space",
      place: name.map { Problem.Place(file: $0) },
      remedy: "Open a file with text in it."
    )
  }

  /// Text has next to no control characters; bytes that were only guessed to be text, none.
  private static func hasMany(_ controls: ControlCount, among count: Int, isGuess: Bool) -> Bool {
    isGuess
      ? controls.strange * 50 > count
      : controls.strange >= 8 && controls.strange * 10 > count * 3
  }

  static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      UTF8Scan(buffer).skipWhiteSpace(from: 0, before: buffer.count) == buffer.count
    }
  }
}
