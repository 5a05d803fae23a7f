import FactModel
import PlainText
import TextReading

/// Makes a short, clean line of what a page says about itself.
enum FactText {
  /// The most code points of a title, a name and a publisher.
  static let longest = (title: 500, name: 80, publisher: 150)
  /// The most bytes that are looked at: attributes can have megabytes.
  private static let mostBytes = 8_000

  /// Returns the text on one line: entities that were escaped twice resolved, tags taken out, runs
  /// of white space as one space, control and invisible characters gone; nil when nothing is left.
  static func line(_ bytes: some Collection<UInt8>, longest: Int) -> String? {
    var start = bytes.startIndex
    // White space first: it is no reason to cut a text short.
    while start != bytes.endIndex, bytes[start] <= 0x20 { start = bytes.index(after: start) }
    let part = bytes[start...].prefix(mostBytes)
    let text = String(decoding: part, as: UTF8.self)
    return line(part.contains(UInt8(ascii: "&")) ? Entities.resolved(text) : text, longest)
  }

  static func line(_ text: String, longest: Int) -> String? {
    line(text.utf8, longest: longest)
  }

  private static func line(_ text: String, _ longest: Int) -> String? {
    let text = text.utf8.contains(UInt8(ascii: "<")) ? withoutTags(text) : text
    var result = String.UnicodeScalarView()
    var count = 0
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsSpace = count > 0
        continue
      }
      if SafeText.hides(scalar) || scalar == "\u{AD}" || scalar == "\u{FFFD}" { continue }
      if count >= longest {
        result.append("…")
        break
      }
      if needsSpace {
        result.append(" ")
        count += 1
        needsSpace = false
      }
      result.append(scalar)
      count += 1
    }
    return result.isEmpty ? nil : String(result)
  }

  /// Takes out what looks like a tag: `<`, a letter or slash, up to `>`.
  static func withoutTags(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var offset = 0
    var hasMoreEnds = true
    while offset < bytes.count {
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if bytes[offset] == UInt8(ascii: "<"), hasMoreEnds,
        next.isASCIILetter || next == UInt8(ascii: "/")
      {
        if let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) {
          offset = end + 1
          continue
        }
        hasMoreEnds = false
      }
      result.append(bytes[offset])
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What of a text counts when two are compared: letters and digits, in lower case.
  static func folded(_ text: some StringProtocol) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isASCIILetter || byte.isASCIIDigit { result.append(byte.lowered) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result += scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
