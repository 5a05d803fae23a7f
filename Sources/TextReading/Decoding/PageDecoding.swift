package import FactModel

/// Turns the bytes of a page into UTF-8: by byte-order mark, by what is declared, by validity, by
/// detection.
///
/// What is declared may be wrong: what reads without fault is preferred, and the person is told.
package enum PageDecoding {
  /// Finds out the encoding and converts; bytes that are none become U+FFFD, NUL is left out.
  ///
  /// - Parameters:
  ///   - bytes: The page as it arrived, without compression.
  ///   - declared: The `charset` of the Content-Type header; nil when there is none.
  ///   - name: The page's name for messages; nil when there is none.
  ///   - charsets: What knows encodings other than Unicode.
  /// - Returns: The text and notices about the conversion.
  /// - Throws: A problem for a page without a visible character, and for what is a picture or the
  ///   like by its first bytes.
  package static func decode(
    _ bytes: [UInt8],
    declared: String?,
    name: String?,
    charsets: any Charsets
  ) throws(Problem) -> TextDecoding.Decoded {
    if let format = FileSignature.format(of: bytes) {
      throw Problem(
        .unknownFormat,
        "is \(format.name), not a page",
        place: name.map { Problem.Place(file: $0) },
        remedy: "Open the page that is about it, or its text as a .txt file."
      )
    }
    let page = Page(
      bytes: bytes,
      header: declared.flatMap(CharsetLabel.name),
      meta: MetaPrescan.charset(in: bytes),
      charsets: charsets
    )
    var attempt = page.read()
    attempt.utf8.removeAll { $0 == 0 }
    if TextDecoding.isBlank(attempt.utf8) { throw TextDecoding.emptiness(bytes, name) }
    return TextDecoding.Decoded(utf8: attempt.utf8, notices: attempt.notices)
  }

  /// A page and what is said of its encoding.
  private struct Page {
    let bytes: [UInt8]
    let header: String?
    let meta: String?
    let charsets: any Charsets

    /// What makes sense is judged by this many bytes.
    private static let sampleSize = 1 << 17

    private var guess: EncodingGuess { EncodingGuess(charsets: charsets) }

    func read() -> DecodingAttempt {
      if let marked = DecodingAttempt.marked(bytes) { return marked }
      if let utf16 = DecodingAttempt.unmarkedUTF16(bytes) { return utf16 }
      if let utf8 = DecodingAttempt.validUTF8(bytes) { return readUTF8(utf8) }
      let declared = [header, meta].compactMap(\.self)
      let repaired = RepairedUTF8(bytes)
      // A page that says UTF-8 and has more of it than not is UTF-8 with damage.
      let isDamaged =
        repaired.isMostlyValid
        || declared.first == CharsetLabel.utf8 && repaired.valid > 2 * repaired.replaced
      if isDamaged { return repaired.attempt }
      guard let (attempt, misfits) = readDeclared(declared.filter { $0 != CharsetLabel.utf8 })
      else { return guess.read(bytes) }
      return misfits.isNonsense ? betterGuess(misfits) ?? attempt : attempt
    }

    /// What a detector says, where what is declared makes no sense and that does.
    private func betterGuess(_ declared: Misfits) -> DecodingAttempt? {
      let guessed = guess.read(bytes)
      let misfits = Misfits(in: Array(guessed.utf8.prefix(Self.sampleSize)))
      return misfits.count * 2 < declared.count ? guessed : nil
    }

    /// Valid UTF-8 with letters beyond ASCII is nothing else, whatever is declared.
    private func readUTF8(_ utf8: DecodingAttempt) -> DecodingAttempt {
      var utf8 = utf8
      guard let declared = header ?? meta, declared != CharsetLabel.utf8 else { return utf8 }
      if declared == "iso-2022-jp", let escaped = guess.readEscaped(bytes) { return escaped }
      if bytes.contains(where: { $0 >= 0x80 }), CharsetLabel.isKnown(declared) {
        let name = CharsetLabel.display(declared)
        utf8.notices.append("read as UTF-8, which it is, although it is declared as \(name)")
      }
      return utf8
    }

    /// What is declared first, unless what is declared second makes more sense of the bytes.
    private func readDeclared(_ declared: [String]) -> (DecodingAttempt, Misfits)? {
      var best: (charset: String, utf8: [UInt8], misfits: Misfits)?
      var first: String?
      for charset in declared where charset != best?.charset {
        guard let utf8 = convert(from: charset) else { continue }
        first = first ?? charset
        let misfits = Misfits(in: Array(utf8.prefix(Self.sampleSize)))
        if misfits.count < best?.misfits.count ?? .max { best = (charset, utf8, misfits) }
      }
      guard let best, let first else { return nil }
      var attempt = DecodingAttempt(utf8: best.utf8)
      if best.charset != first {
        attempt.notices.append(
          "read as \(CharsetLabel.display(best.charset)), as the page says itself; "
            + "the server says \(CharsetLabel.display(first))"
        )
      }
      let replaced = Replacements.count(in: best.utf8)
      if replaced > 0 { attempt.notices.append(Replacements.notice(replaced, best.charset)) }
      return (attempt, best.misfits)
    }

    private func convert(from charset: String) -> [UInt8]? {
      switch charset {
      case CharsetLabel.windows1252: Windows1252.utf8(bytes)
      case "utf-16le": DecodingAttempt.utf16(bytes[...], isBig: false).utf8
      case "utf-16be": DecodingAttempt.utf16(bytes[...], isBig: true).utf8
      default: CharsetLabel.isKnown(charset) ? charsets.utf8(bytes, from: charset) : nil
      }
    }
  }
}
