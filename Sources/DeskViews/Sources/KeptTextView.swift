package import FactModel
package import Replies
import SessionLibrary

/// A text that is kept of a source.
package enum KeptTextView {
  /// The source with how much of it is kept.
  package static func reply(_ source: Source, _ desk: DeskState) -> Reply {
    var line = SourceView.line(source, desk)
    guard let text = desk.store.text(of: source) else {
      let file = whole(source).map { "kept as it is: \($0)" }
      line.body.append(StyledSpan(" · \(file ?? "no text is kept")", .dim))
      return Reply([line], json: source.json)
    }
    line.body.append(StyledSpan(" · \(words(text)) kept", .dim))
    return Reply([line], json: source.json)
  }

  /// What is kept without a look into it: `image/png, 12345 bytes, SHA-256 0f3c…`; nil where nothing is.
  static func whole(_ source: Source) -> String? {
    guard source.text == nil, let file = source.received else { return nil }
    return "\(file.mediaType ?? "a file"), \(file.size) bytes, SHA-256 \(file.sha256.prefix(16))…"
  }

  /// `1234 words`.
  static func words(_ text: [UInt8]) -> String {
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
