/// Base64 (RFC 4648, section 4).
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  /// The Base64 of bytes that are given as hexadecimal digits.
  static func text(ofHex hex: String) -> String {
    let nibbles = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    let bytes = stride(from: 0, to: nibbles.count - 1, by: 2).map {
      nibbles[$0] << 4 | nibbles[$0 + 1]
    }
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = 0
      for place in 0..<3 {
        value = value << 8 | (start + place < bytes.count ? bytes[start + place] : 0)
      }
      for place in 0..<4 {
        text.append(
          place <= group.count ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
        )
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
