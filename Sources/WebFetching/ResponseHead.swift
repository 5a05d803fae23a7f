import OrderedJSON

/// The head of a server's answer, read line by line.
struct ResponseHead {
  private(set) var status = 0
  /// What stands behind the status: `Not Found`.
  private(set) var reason = ""
  private(set) var mediaType: String?
  private(set) var charset: String?
  /// As the server counts, so that of the compressed body.
  private(set) var contentLength: Int?
  /// How many compressions lie on one another.
  private(set) var encodings = 0
  /// Whether the compression is gzip.
  private(set) var isGzip = false
  private(set) var isChunked = false
  /// When to ask again: seconds or a date.
  private(set) var retryAfter: String?

  /// Takes a line; a status line begins a new head.
  mutating func take(_ bytes: some Collection<UInt8>) {
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      self = ResponseHead()
      let parts = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      if parts.count > 2 { reason = Self.trimmed(parts[2]) }
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = Self.trimmed(line[line.index(after: colon)...])
    switch line[..<colon].lowercased() {
    case "content-type": takeType(value)
    case "content-length": contentLength = Int(value)
    case "transfer-encoding": isChunked = value.lowercased().includes("chunked")
    case "content-encoding":
      isGzip = value.lowercased().includes("gzip")
      encodings += value.split(separator: ",").count { Self.trimmed($0).lowercased() != "identity" }
    case "retry-after": retryAfter = value
    default: break
    }
  }

  private mutating func takeType(_ value: String) {
    let parts = value.split(separator: ";").map { Self.trimmed($0) }
    mediaType = parts.first?.lowercased()
    charset = nil
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
      charset = Self.trimmed(pair[1].filter { $0 != "\"" && $0 != "'" })
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}

extension ResponseHead {
  /// What the page is, where that is nothing with a text in it.
  var refusedKind: String? {
    guard let mediaType else { return nil }
    let family = mediaType.prefix { $0 != "/" }
    switch family {
    case "image": return "a picture"
    case "video": return "a video"
    case "audio": return "a sound recording"
    case "font": return "a font"
    default: break
    }
    let archives = [
      "zip", "x-zip-compressed", "x-tar", "x-7z-compressed", "x-rar-compressed", "vnd.rar",
      "x-bzip2", "x-xz", "x-iso9660-image", "java-archive",
    ]
    if archives.contains(where: { mediaType == "application/" + $0 }) {
      return "an archive of files"
    }
    return nil
  }
}
