/// A line being typed, up to the cursor: its finished words, and what is being typed at its end.
///
/// A text in quotation marks is one word, also behind an address or a field's name (`3.2"600"`,
/// `title="A report"`). A mark that is still open reaches to the end.
package struct TypedLine {
  /// A finished word.
  package struct Word {
    package var text: String
    /// Where it begins, in UTF-8 bytes of the line.
    package var offset: Int
  }

  package private(set) var words: [Word] = []
  /// Empty behind a space.
  package private(set) var last: String

  package init(_ line: String) {
    var scanner = LineScanner(line)
    last = ""
    while !scanner.isAtEnd {
      let start = scanner.position
      Self.skipWord(&scanner)
      let text = scanner.text(start..<scanner.position)
      if scanner.isAtEnd {
        last = text
      } else {
        words.append(Word(text: text, offset: scanner.offset(of: start)))
        scanner.skipSpace()
      }
    }
  }

  private static func skipWord(_ scanner: inout LineScanner) {
    let start = scanner.position
    while let scalar = scanner.peek, !scalar.isBlank {
      if QuotationMark.isOpening(scalar),
        mayBeQuoted(behind: scanner.text(start..<scanner.position))
      {
        if scanner.quoted() == nil { scanner.advanceToEnd() }
      } else {
        scanner.advance()
      }
    }
  }

  /// Whether a quotation may begin here in the middle of a word.
  private static func mayBeQuoted(behind text: String) -> Bool {
    text.utf8.last == UInt8(ascii: "=")
      || text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: ".")
      }
  }
}
