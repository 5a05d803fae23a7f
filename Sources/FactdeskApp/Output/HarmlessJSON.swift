/// JSON as it goes to standard output, which may be a terminal.
///
/// JSON itself demands escapes for the ASCII control characters only. The others that steer a
/// terminal or turn the order of text around are written as escapes too: the same value for every
/// parser.
enum HarmlessJSON {
  /// Returns JSON text with escapes for U+007F to U+009F, line and paragraph separators, and
  /// directional controls.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    guard let first = json.indices.first(where: { length(at: $0, json) > 0 }) else { return json }
    var result = Array(json[..<first])
    result.reserveCapacity(json.count + 64)
    var index = first
    while index < json.count {
      let length = length(at: index, json)
      if length == 0 {
        result.append(json[index])
        index += 1
      } else {
        result += escape(json[index..<index + length])
        index += length
      }
    }
    return result
  }

  /// The length of the character at a place if it must be escaped, else 0.
  private static func length(at index: Int, _ json: [UInt8]) -> Int {
    switch json[index] {
    case 0x7F: return 1
    case 0xC2:
      return index + 1 < json.count && (0x80...0x9F).contains(json[index + 1]) ? 2 : 0
    case 0xD8:
      return index + 1 < json.count && json[index + 1] == 0x9C ? 2 : 0  // U+061C
    case 0xE2:
      guard index + 2 < json.count else { return 0 }
      switch (json[index + 1], json[index + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    default: return 0
    }
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.flatMap { scalar -> [UInt8] in
      let digits = String(scalar.value, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
    }
  }
}
