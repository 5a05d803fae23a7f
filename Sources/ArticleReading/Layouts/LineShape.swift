import TextReading

/// What a line is by the way it begins, for readers of documents that have lines and no paragraphs.
package enum LineShape {
  /// Whether a line begins as an item of a list: with a bullet, or a number and its mark.
  package static func isListItem(_ text: String) -> Bool {
    scanned(text) { scan, range in
      LineRules.isListItem(Line(range: range, rawStart: 0, points: 0, isAfterBlank: true), scan)
    }
  }

  /// Whether a line begins with a question or an answer, or with a name in capitals and a colon.
  package static func startsTurn(_ text: String) -> Bool {
    scanned(text) { scan, range in
      let label = SpeakerLabel(in: range, scan)
      return label?.form == .letter || label?.form == .capitals
    }
  }

  private static func scanned(_ text: String, _ body: (UTF8Scan, Range<Int>) -> Bool) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { body(UTF8Scan($0), 0..<$0.count) }
  }
}
