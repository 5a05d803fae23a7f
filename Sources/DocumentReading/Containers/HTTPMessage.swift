/// What a server sent: head and body as they lie in a web archive (RFC 9110, RFC 9112).
struct HTTPMessage {
  let status: Int
  let fields: MailFields
  let body: ArraySlice<UInt8>

  /// Reads a response; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    let line = MailLines.line(bytes, from: bytes.startIndex)
    let words = String(decoding: bytes[line.range].prefix(200), as: UTF8.self)
      .split(separator: " ")
    guard words.count > 1, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
      return nil
    }
    self.status = status
    fields = MailFields(bytes[line.next...])
    body = bytes[fields.end...]
  }

  /// The body without the chunks it was sent in; some archives have taken them off and left the head
  /// as it was.
  var content: [UInt8] {
    guard let coding = fields.text("transfer-encoding"), coding.lowercased() == "chunked" else {
      return Array(body)
    }
    return Self.withoutChunks(body) ?? Array(body)
  }

  /// How the content is packed, the last packing last.
  var codings: [String] {
    (fields["content-encoding"].map { String(decoding: $0, as: UTF8.self) } ?? "")
      .split { $0 == "," || $0.isWhitespace }.map { $0.lowercased() }
      .filter { $0 != "identity" && $0 != "none" }
  }

  /// What the chunks hold; nil where their sizes do not fit what follows.
  private static func withoutChunks(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var content: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let line = MailLines.line(bytes, from: position)
      let digits = bytes[line.range].prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
      guard !digits.isEmpty, digits.count <= 8,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      if size == 0 { return content }
      // The last chunk of a record that was cut off.
      guard line.next + size < bytes.endIndex else { return content + bytes[line.next...] }
      content += bytes[line.next..<line.next + size]
      let after = MailLines.line(bytes, from: line.next + size)
      guard after.range.isEmpty else { return nil }
      position = after.next
    }
    return content
  }
}
