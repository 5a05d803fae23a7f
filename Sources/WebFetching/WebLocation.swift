import FactModel

/// What a person types to name a page.
package enum WebLocation {
  /// Whether a text names a page on the web rather than a file.
  package static func isOne(_ text: String) -> Bool {
    let scheme = text.prefix(8).lowercased()
    return scheme.hasPrefix("http://") || scheme.hasPrefix("https://")
  }

  /// The address as it is asked for: without what lies behind `#`, with what is not ASCII escaped.
  ///
  /// - Throws: A problem for an address that cannot be, or that carries a password.
  static func requested(_ text: String) throws(Problem) -> String {
    let place = Problem.Place(file: text)
    let whole = text.utf8.prefix { $0 != UInt8(ascii: "#") }
    guard whole.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw Problem(
        .input,
        "the address has a space or a control character in it",
        place: place,
        remedy: "Copy it from the browser again; a space is written %20."
      )
    }
    var slashes = 0
    var bytes: [UInt8] = []
    for byte in whole {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") { slashes += 1 }
      if slashes == 2, byte == UInt8(ascii: "@") {
        throw Problem(
          .input,
          "the address has a user name in it, which would be kept in the session",
          place: Problem.Place(file: nil),
          remedy: "Save the page with a browser, and open the file."
        )
      }
      // Before that it is the host's name, which has a way of its own to be written in ASCII.
      if slashes >= 3, byte >= 0x80 {
        bytes += Self.escaped(byte)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
