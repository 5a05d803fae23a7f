import FactModel

/// The place of a heading in a report, for links from elsewhere in it.
///
/// The name is the one that GitHub gives the heading: lower case, spaces as hyphens, without
/// punctuation.
struct HeadingAnchor: Sendable, Equatable {
  let name: String
  /// What the element has as its identifier in a page of HTML.
  let element: String

  /// - Parameters:
  ///   - heading: Plain ASCII.
  ///   - element: The identifier of what it leads to in a page.
  ///   - earlier: How many headings before it have the same name.
  ///   - isGiven: Whether the heading says itself that it is called as the element is.
  init(heading: String, element: String, earlier: Int = 0, isGiven: Bool = false) {
    self.element = element
    guard !isGiven else {
      name = element
      return
    }
    let stem = Self.stem(of: heading)
    name = earlier == 0 ? stem : "\(stem)-\(earlier)"
  }

  static func stem(of heading: String) -> String {
    var bytes: [UInt8] = []
    for byte in heading.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        bytes.append(byte)
      case UInt8(ascii: " "): bytes.append(UInt8(ascii: "-"))
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
