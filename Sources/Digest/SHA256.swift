import CDigest

/// SHA-256 (FIPS 180-4), by Nettle.
package enum SHA256 {
  /// Returns the 32 bytes of the hash.
  package static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var stream = SHA256Stream()
    stream.add(bytes)
    return stream.finish()
  }

  /// Returns the hash as 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    hex(of: hash(bytes))
  }

  /// Returns bytes as lower-case hexadecimal digits, two a byte.
  package static func hex(of bytes: some Sequence<UInt8>) -> String {
    String(decoding: hexDigits(of: bytes), as: UTF8.self)
  }

  /// Returns bytes as the ASCII of lower-case hexadecimal digits, two a byte.
  package static func hexDigits(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return text
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
