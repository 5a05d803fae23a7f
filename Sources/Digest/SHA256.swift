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
  package static func hex(of bytes: [UInt8]) -> String { hex(of: bytes[...]) }

  /// Returns bytes as lower-case hexadecimal digits, two a byte.
  ///
  /// No sequence of any type: other rooms would walk it by what is looked up while it runs.
  package static func hex(of bytes: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { write(bytes, to: $0) }
  }

  /// Returns bytes as the ASCII of lower-case hexadecimal digits, two a byte.
  package static func hexDigits(of bytes: [UInt8]) -> [UInt8] { hexDigits(of: bytes[...]) }

  /// Returns bytes as the ASCII of lower-case hexadecimal digits, two a byte.
  package static func hexDigits(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 2 * bytes.count) { $1 = write(bytes, to: $0) }
  }

  /// Writes the digits; returns how many they are.
  private static func write(
    _ bytes: ArraySlice<UInt8>,
    to text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var place = 0
    for byte in bytes {
      text[place] = digit(byte >> 4)
      text[place + 1] = digit(byte & 15)
      place += 2
    }
    return place
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
