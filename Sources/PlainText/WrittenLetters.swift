/// The characters of a text as they are read, however they are written: as themselves, as the bytes of an
/// address (`%C3%A1`), or as a character reference (`&#225;`, `&aacute;`), also written so twice.
package enum WrittenLetters {
  /// The character that is read at a place, and the place behind it.
  package static func read(
    _ text: Substring.UnicodeScalarView,
    at place: String.Index
  ) -> (scalar: Unicode.Scalar, end: String.Index) {
    let scalar = text[place]
    let written: (Unicode.Scalar, String.Index)? =
      switch scalar {
      case "%": escaped(text[place...])
      case "&": referred(text[place...])
      default: nil
      }
    return written ?? (scalar, text.index(after: place))
  }

  // MARK: Addresses

  /// The character whose bytes stand there, each behind a percent sign.
  private static func escaped(
    _ text: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, String.Index)? {
    guard let (first, end) = byte(text) else { return nil }
    let count = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard count > 0 else { return nil }
    var bytes = [first]
    var rest = text[end...]
    while bytes.count < count {
      guard let (next, end) = byte(rest), next & 0xC0 == 0x80 else { return nil }
      bytes.append(next)
      rest = rest[end...]
    }
    let read = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard read.count == 1, let scalar = read.first, scalar.value != 0xFFFD else { return nil }
    return (scalar, rest.startIndex)
  }

  /// A byte as an address has it: `%C3`, or `%25C3` where that is written as one once more.
  private static func byte(_ text: Substring.UnicodeScalarView) -> (UInt8, String.Index)? {
    guard text.first == "%" else { return nil }
    var rest = text.dropFirst()
    while rest.starts(with: "25".unicodeScalars), hex(rest.dropFirst(2)) != nil {
      rest = rest.dropFirst(2)
    }
    guard let value = hex(rest) else { return nil }
    return (value, rest.dropFirst(2).startIndex)
  }

  private static func hex(_ text: Substring.UnicodeScalarView) -> UInt8? {
    let digits = Array(text.prefix(2))
    guard digits.count == 2, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return UInt8(digits.map(String.init).joined(), radix: 16)
  }

  // MARK: Markup

  /// The character that a reference is of.
  private static func referred(
    _ text: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, String.Index)? {
    var rest = text.dropFirst()
    while rest.starts(with: "amp;".unicodeScalars) { rest = rest.dropFirst(4) }
    let name = String(String.UnicodeScalarView(rest.prefix(longestName).prefix { $0 != ";" }))
    let end = rest.dropFirst(name.unicodeScalars.count)
    guard !name.isEmpty, end.first == ";", let scalar = scalar(named: name) else { return nil }
    return (scalar, end.dropFirst().startIndex)
  }

  private static let longestName = 10

  private static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    if let known = named[name.lowercased()] { return known }
    // `aacute`: what is on the letter counts for nothing.
    guard let letter = name.unicodeScalars.first, letter.isASCII,
      marks.contains(name.dropFirst().lowercased())
    else { return nil }
    return letter
  }

  private static let named: [String: Unicode.Scalar] = [
    "aelig": "æ", "amp": "&", "aring": "å", "auml": "ä", "eth": "ð", "nbsp": " ", "oelig": "œ",
    "oslash": "ø", "ouml": "ö", "shy": "\u{AD}", "szlig": "ß", "thorn": "þ", "uuml": "ü",
    "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]

  private static let marks: Set<String> = [
    "acute", "breve", "caron", "cedil", "circ", "dblac", "dot", "grave", "macr", "ogon", "ring",
    "slash", "strok", "tilde", "uml",
  ]
}
