import FactModel
import PlainText

/// The address of a page on the web that may become a link in a report.
///
/// Only `http` and `https` are taken: a `javascript:` or `data:` address out of somebody's notes must
/// never be one click away from an editor.
struct WebLink: Sendable {
  /// The address in printable characters, without spaces, brackets or anything else that ends a
  /// destination or a table cell.
  let address: String

  init?(_ text: String) {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = bytes[(colon + 1)...]
    guard rest.count > 2, rest.starts(with: Array("//".utf8)),
      !Self.isUnfit(Unicode.Scalar(rest[colon + 3]))
    else { return nil }
    address = scheme + ":" + Self.encoded(String(decoding: rest, as: UTF8.self))
  }

  /// Percent-encodes what breaks a destination or hides in it, and a per cent sign that encodes nothing: two of
  /// them begin a comment in Obsidian.
  private static func encoded(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let behind = scalars[(index + 1)...].prefix(2)
      let isBare =
        scalar == "%" && !(behind.count == 2 && behind.allSatisfy(\.properties.isASCIIHexDigit))
      guard isBare || isUnfit(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for byte in String(Character(scalar)).utf8 {
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{20}", "\u{7F}"..."\u{A0}": true
    case "<", ">", "\\", "|", "`", "\"", "^", "{", "}", "$": true
    case "\u{80}"...:
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || SafeText.hides(scalar)
    default: false
    }
  }
}
