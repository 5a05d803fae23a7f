package import OrderedJSON

/// Reads JSON as it stands in pages, where nobody but a lenient script ever tried it.
///
/// Taken away: comments of HTML and CDATA marks around the value, a semicolon after it, control
/// characters in strings, commas before closing brackets. What is not JSON then has no value.
package enum LooseJSON {
  /// The value; nil for what is no JSON even then.
  package static func value(_ text: [UInt8]) -> JSONValue? {
    var bytes = text
    mend(&bytes)
    return try? JSONParser.parse(bytes[trimmed(bytes)], allowsRepeatedKeys: true)
  }

  /// Makes the value's inside readable, byte for byte: nothing moves.
  private static func mend(_ bytes: inout [UInt8]) {
    let space = UInt8(ascii: " ")
    var isString = false
    var comma: Int?
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x20 { bytes[offset] = space }
      if isString {
        if byte == UInt8(ascii: "\\") {
          mendEscape(&bytes, at: offset)
          offset += 1
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
      } else if byte == UInt8(ascii: ",") {
        comma = offset
      } else if byte > 0x20 {
        if let place = comma, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          bytes[place] = space
        }
        comma = nil
        isString = byte == UInt8(ascii: "\"")
      }
      offset += 1
    }
  }

  /// `\'` is an escape in scripts, but not in JSON.
  private static func mendEscape(_ bytes: inout [UInt8], at offset: Int) {
    guard offset + 1 < bytes.count else { return }
    let next = bytes[offset + 1]
    if !"\"\\/bfnrtu".utf8.contains(next) {
      bytes[offset] = UInt8(ascii: " ")
      if next < 0x20 { bytes[offset + 1] = UInt8(ascii: " ") }
    }
  }

  private static let openers = [
    "<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[",
    "\u{FEFF}",
  ].map { Array($0.utf8) }
  private static let closers = [
    "//-->", "-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", ";",
  ].map { Array($0.utf8) }

  /// The place of the value between what is put around it.
  private static func trimmed(_ bytes: [UInt8]) -> Range<Int> {
    var range = 0..<bytes.count
    while !range.isEmpty {
      if bytes[range.lowerBound] <= 0x20 {
        range = range.dropFirst()
      } else if bytes[range.upperBound - 1] <= 0x20 {
        range = range.dropLast()
      } else if let mark = openers.first(where: { bytes[range].starts(with: $0) }) {
        range = range.dropFirst(mark.count)
      } else if let mark = closers.first(where: { bytes[range].suffix($0.count).elementsEqual($0) })
      {
        range = range.dropLast(mark.count)
      } else {
        break
      }
    }
    return range
  }
}
