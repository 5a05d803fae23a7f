package import FactModel
package import Replies

/// A text that is kept of a source.
package enum KeptTextView {
  package static func reply(_ source: Source, _ desk: DeskState) -> Reply {
    var line = SourceView.line(source, desk)
    guard let text = desk.keptText(of: source) else {
      line.body.append(StyledSpan(" · no text is kept", .dim))
      return Reply([line], json: source.json)
    }
    line.body.append(StyledSpan(" · \(words(text)) kept", .dim))
    return Reply([line], json: source.json)
  }

  /// `1234 words`.
  package static func words(_ text: [UInt8]) -> String {
    var count = 0
    var isInside = false
    for byte in text {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return Wording.count(count, "word")
  }
}
