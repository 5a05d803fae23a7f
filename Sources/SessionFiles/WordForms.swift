/// The bytes by which a word stands in files of other kinds: in other encodings, on pages, in addresses, in mail.
enum WordForms {
  /// The word's forms, besides that in UTF-8.
  static func all(_ word: String) -> [[UInt8]] {
    let scalars = Array(word.unicodeScalars)
    let units = Array(word.utf16)
    // Of pages on Windows, and what old programs save as “Unicode”.
    var forms = [units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }]
    forms.append(units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] })
    guard !scalars.allSatisfy({ isPlain($0) }) else { return forms }
    let writers: [(Unicode.Scalar) -> [UInt8]?] = [
      western,
      { named($0).map { Array("&\($0);".utf8) } },
      { Array("&#\($0.value);".utf8) },
      { Array("&#x\(String($0.value, radix: 16));".utf8) },
      { Array("&#x\(String($0.value, radix: 16, uppercase: true));".utf8) },
      { escaped(Array(String($0).utf8), "%") },
      { escaped(Array(String($0).utf8), "=") },
      { western($0).map { escaped($0, "=") } },
      { $0.value < 0x10000 ? Array("\\u\(hex(UInt16($0.value), 4, isUpper: false))".utf8) : nil },
      { $0.value < 0x10000 ? Array("\\u\(hex(UInt16($0.value), 4, isUpper: true))".utf8) : nil },
      decomposed,
    ]
    for write in writers {
      let parts = scalars.map { scalar -> [UInt8]? in
        isPlain(scalar) ? Array(String(scalar).utf8) : write(scalar)
      }
      if !parts.contains(where: { $0 == nil }) { forms.append(parts.flatMap { $0 ?? [] }) }
    }
    return forms
  }

  /// Whether it stands for itself everywhere.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar != "&" && scalar != "'"
  }

  private static func escaped(_ bytes: [UInt8], _ mark: Character) -> [UInt8] {
    bytes.flatMap { Array("\(mark)\(hex(UInt16($0), 2, isUpper: true))".utf8) }
  }

  private static func hex(_ number: UInt16, _ length: Int, isUpper: Bool) -> String {
    let digits = String(number, radix: 16, uppercase: isUpper)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  /// In Latin-1 and Windows-1252.
  private static func western(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar {
    case "’": [0x92]
    case "‘": [0x91]
    case "Š": [0x8A]
    case "š": [0x9A]
    case "Ž": [0x8E]
    case "ž": [0x9E]
    case "Œ": [0x8C]
    case "œ": [0x9C]
    case "Ÿ": [0x9F]
    default: scalar.value < 0x100 ? [UInt8(scalar.value)] : nil
    }
  }

  /// HTML's names of the letters from U+00C0 to U+00FF.
  private static let names = """
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde \
    Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
    atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc \
    otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """.split(separator: " ")

  private static func named(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "amp"
    case "'": "apos"
    case "’": "rsquo"
    case "‘": "lsquo"
    case "Š": "Scaron"
    case "š": "scaron"
    case "Œ": "OElig"
    case "œ": "oelig"
    default: (0xC0...0xFF).contains(scalar.value) ? String(names[Int(scalar.value) - 0xC0]) : nil
    }
  }

  /// A letter and its mark apart, as the names of files have them on a Mac.
  private static func decomposed(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard let name = named(scalar), let letter = name.first else { return nil }
    let mark: String? =
      switch name.dropFirst() {
      case "grave": "\u{300}"
      case "acute": "\u{301}"
      case "circ": "\u{302}"
      case "tilde": "\u{303}"
      case "uml": "\u{308}"
      case "ring": "\u{30A}"
      case "caron": "\u{30C}"
      case "cedil": "\u{327}"
      default: nil
      }
    return mark.map { Array((String(letter) + $0).utf8) }
  }
}
