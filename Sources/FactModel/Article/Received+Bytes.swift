import Digest

extension Received {
  /// What some bytes are, as they arrived now.
  package init(
    of bytes: [UInt8],
    retrieved: Timestamp,
    url: String? = nil,
    mediaType: String
  ) {
    self.init(
      sha256: SHA256.hex(bytes),
      size: bytes.count,
      retrieved: retrieved,
      url: url,
      mediaType: mediaType
    )
  }
}
