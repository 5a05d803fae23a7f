import ArticleReading
import OrderedJSON
import TextReading

/// Pages of books name a document type, which declares the characters that HTML has names for.
enum BookPage {
  private static let ownOfXML: Set<String> = ["amp", "lt", "gt", "quot", "apos"]
  private static let longestName = 10

  /// A page without its type, names of characters resolved; a type that declares something itself
  /// stays, and is refused.
  static func plain(_ page: [UInt8]) -> [UInt8] {
    var rest = page[...]
    var result: [UInt8] = []
    if let start = page.prefix(1 << 12).firstOccurrence(of: Array("<!DOCTYPE".utf8))?.lowerBound,
      let end = page[start...].firstIndex(of: UInt8(ascii: ">")),
      !page[start...end].contains(UInt8(ascii: "["))
    {
      result += page[..<start]
      rest = page[(end + 1)...]
    }
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<sign]
      let name = rest[(sign + 1)...].prefix(longestName).prefix {
        $0.isASCIILetter || $0.isASCIIDigit
      }
      let end = sign + 1 + name.count
      let text = String(decoding: name, as: UTF8.self)
      if !name.isEmpty, !ownOfXML.contains(text), end < rest.endIndex,
        rest[end] == UInt8(ascii: ";")
      {
        let reference = "&\(text);"
        let resolved = Entities.resolved(reference)
        // A sign that nobody compares.
        result += (resolved == reference ? "\u{FFFC}" : resolved).utf8
        rest = rest[(end + 1)...]
      } else {
        result.append(rest[sign])
        rest = rest[(sign + 1)...]
      }
    }
    return result + rest
  }
}
