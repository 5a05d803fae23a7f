import CDigest

/// SHA-256 (FIPS 180-4), by libmd.
package enum SHA256 {
  /// Returns the 32 bytes of the hash.
  package static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let updated: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
    if updated == nil {
      let copy = Array(bytes)
      SHA256Update(&context, copy, copy.count)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest
  }

  /// Returns the hash as 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    hex(of: hash(bytes))
  }

  /// Returns bytes as lower-case hexadecimal digits, two a byte.
  package static func hex(of bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
