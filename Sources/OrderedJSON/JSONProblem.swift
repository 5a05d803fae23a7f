/// Why a text is not JSON, and where.
package struct JSONProblem: Error, Equatable, Sendable {
  /// A sentence without full stop.
  ///
  /// It may quote a key or a character of the text as it stands: whoever shows it makes it harmless.
  package let what: String

  /// The distance in bytes from the start of the text.
  package let offset: Int

  /// The line, counted from 1.
  ///
  /// A line ends with a line feed.
  package let line: Int

  /// The column in Unicode code points, counted from 1.
  package let column: Int

  package init(what: String, offset: Int, line: Int, column: Int) {
    self.what = what
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Creates a problem at a byte of a text and works out its line and column.
  init(what: String, offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    var line = 1
    var column = 1
    for byte in text.prefix(offset) {
      if byte == Byte.lineFeed {
        line += 1
        column = 1
      } else if !Byte.isContinuation(byte) {
        column += 1
      }
    }
    self.init(what: what, offset: offset, line: line, column: column)
  }
}
