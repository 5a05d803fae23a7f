/// The marks that can end a sentence.
package struct Terminator {
  /// What a mark is.
  package enum Kind {
    case fullStop
    /// `!`, `?` and their forms in other scripts.
    case mark
    case ellipsis
    /// A full stop of a script that puts no space after it, or uses its own sign for this only.
    case unambiguous
  }

  let kind: Kind
  let length: Int

  /// The mark at an offset; nil when there is none.
  @inline(__always)
  package static func at(_ offset: Int, _ scan: UTF8Scan, before end: Int) -> Terminator? {
    switch scan.bytes[offset] {
    case UInt8(ascii: "."): Terminator(kind: .fullStop, length: 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): Terminator(kind: .mark, length: 1)
    case 0..<0x80: nil
    default: wide(offset, scan, before: end)
    }
  }

  private static func wide(_ offset: Int, _ scan: UTF8Scan, before end: Int) -> Terminator? {
    let (value, length) = scan.scalar(at: offset, before: end)
    switch value {
    case 0x2026: return Terminator(kind: .ellipsis, length: length)
    // Double and mixed marks; Arabic and Greek question marks.
    case 0x203C, 0x2047, 0x2048, 0x2049, 0x061F, 0x037E:
      return Terminator(kind: .mark, length: length)
    // Ideographic and full-width; Urdu; Devanagari; Armenian; Ethiopic; Burmese; Khmer.
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362, 0x1367,
      0x104A, 0x104B, 0x17D4, 0x17D5:
      return Terminator(kind: .unambiguous, length: length)
    default: return nil
    }
  }

  /// The length of the closing quotation mark or bracket at an offset, 0 for none.
  package static func closerLength(at offset: Int, _ scan: UTF8Scan, before end: Int) -> Int {
    switch scan.bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return 1
    case 0..<0x80: return 0
    default:
      let (value, length) = scan.scalar(at: offset, before: end)
      switch value {
      // ’ ” » › and the CJK and full-width closing brackets.
      case 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F, 0x3011, 0x3009, 0x300B, 0xFF09, 0xFF3D:
        return length
      default: return 0
      }
    }
  }

  /// The length of an opening quotation mark, bracket or dash at an offset, 0 for none.
  package static func openerLength(at offset: Int, _ scan: UTF8Scan, before end: Int) -> Int {
    switch scan.bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "<"):
      return 1
    case 0..<0x80: return 0
    default:
      let (value, length) = scan.scalar(at: offset, before: end)
      switch value {
      // ‘ ’ ‚ “ ” „ « » ‹ ¿ ¡ – — • and the CJK opening brackets.
      case 0x2018...0x201E, 0xAB, 0xBB, 0x2039, 0xBF, 0xA1, 0x2013, 0x2014, 0x2022, 0x300C, 0x300E,
        0x3010, 0x3008, 0x300A, 0xFF08:
        return length
      default: return 0
      }
    }
  }

  /// Whether a byte may start something that the sentence rules look at.
  static let isTrigger: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in [
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), 0xCD, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1,
      0xE2, 0xE3, 0xEF,
    ] {
      table[Int(byte)] = true
    }
    return table
  }()
}
