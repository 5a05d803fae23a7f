/// JSON as a store keeps it: PostgreSQL has no text with the character NUL in it.
///
/// The escape `\u0000` stands there as one of a character that no text has (U+10FFFE, which is written as
/// itself here and never as an escape), so that it comes back as it was.
package enum StoreText {
  private static let null = Array("u0000".utf8)
  private static let other = Array("udbff\\udffe".utf8)

  /// JSON as it goes there.
  package static func sent(_ json: [UInt8]) -> [UInt8] { replacing(null, with: other, in: json) }

  /// JSON as it came from there.
  package static func received(_ json: [UInt8]) -> [UInt8] {
    replacing(other, with: null, in: json)
  }

  private static func replacing(
    _ escape: [UInt8],
    with new: [UInt8],
    in json: [UInt8]
  ) -> [UInt8] {
    guard json.contains(0x5C) else { return json }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    var position = 0
    while position < json.count {
      bytes.append(json[position])
      position += 1
      guard json[position - 1] == 0x5C, position < json.count else { continue }
      if json[position...].starts(with: escape) {
        bytes += new
        position += escape.count
      } else {
        // What follows a backslash begins no escape of its own.
        bytes.append(json[position])
        position += 1
      }
    }
    return bytes
  }
}
