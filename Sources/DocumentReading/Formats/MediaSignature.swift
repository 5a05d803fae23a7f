/// A picture, a sound or a film: a file that is kept as it is, because there is no text in it to read.
package enum MediaSignature {
  private static let starts: [(bytes: [UInt8], mediaType: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF8".utf8), "image/gif"), ([0x49, 0x49, 0x2A, 0], "image/tiff"),
    ([0x4D, 0x4D, 0, 0x2A], "image/tiff"), (Array("OggS".utf8), "audio/ogg"),
    (Array("fLaC".utf8), "audio/flac"), (Array("ID3".utf8), "audio/mpeg"),
    ([0xFF, 0xFB], "audio/mpeg"), ([0xFF, 0xF3], "audio/mpeg"), ([0xFF, 0xF2], "audio/mpeg"),
    ([0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
  ]

  /// The media type (RFC 6838) that the first bytes of a file show; nil for anything else.
  package static func mediaType(of bytes: [UInt8]) -> String? {
    if let found = starts.first(where: { bytes.starts(with: $0.bytes) }) { return found.mediaType }
    guard bytes.count >= 12 else { return nil }
    // RIFF and ISO media files say behind a length what they are.
    let kind = String(decoding: bytes[8..<12], as: UTF8.self)
    if bytes.starts(with: "RIFF".utf8) {
      return ["WEBP": "image/webp", "WAVE": "audio/wav", "AVI ": "video/x-msvideo"][kind]
    }
    guard bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    return switch kind {
    case "heic", "heix", "mif1": "image/heic"
    case "avif": "image/avif"
    case "M4A ": "audio/mp4"
    case "qt  ": "video/quicktime"
    default: "video/mp4"
    }
  }
}
