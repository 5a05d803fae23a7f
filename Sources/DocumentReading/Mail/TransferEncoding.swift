/// How the bytes of a part were made fit for e-mail (RFC 2045, 6).
enum TransferEncoding {
  case none
  case quotedPrintable
  case base64

  /// `name`: The value of `Content-Transfer-Encoding`; what is unknown is left as it is.
  init(_ name: String?) {
    switch name?.lowercased() {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .none
    }
  }

  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .none: Array(bytes)
    case .quotedPrintable: Self.quotedPrintable(bytes)
    case .base64: Self.base64(bytes)
    }
  }

  /// `=C3=A9` as bytes, `=` at a line's end as nothing; what is neither stays.
  ///
  /// `underscoreIsSpace`: As in encoded words (RFC 2047, 4.2).
  static func quotedPrintable(
    _ bytes: ArraySlice<UInt8>,
    underscoreIsSpace: Bool = false
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "_"), underscoreIsSpace {
        result.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        result.append(byte)
      } else if position + 1 < bytes.endIndex, let high = digit(bytes[position]),
        let low = digit(bytes[position + 1])
      {
        result.append(high << 4 | low)
        position += 2
      } else if let next = endOfSoftBreak(bytes, position) {
        position = next
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Where the next line starts, if nothing but white space stands before it.
  private static func endOfSoftBreak(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < bytes.endIndex, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
    if position < bytes.endIndex, bytes[position] == 0x0D { position += 1 }
    guard position < bytes.endIndex else { return position }
    if bytes[position] == 0x0A { return position + 1 }
    return bytes[position - 1] == 0x0D && position > start ? position : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// What is no digit of base64 is passed over, as RFC 2045 demands.
  ///
  /// Padding ends it, but a program that packs piece by piece goes on behind it, and a list of
  /// addressees writes its footer there as it is.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var rest = bytes
    while !rest.isEmpty {
      let padding = rest.firstIndex(of: UInt8(ascii: "=")) ?? rest.endIndex
      decode(rest[..<padding], into: &result)
      rest = rest[padding...].drop { $0 == UInt8(ascii: "=") || $0 <= 0x20 }
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      guard isPacked(line) else { return result + rest }
    }
    return result
  }

  private static let fewestDigits = 16

  private static func isPacked(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = line.prefix { sextet($0) != nil }
    let padding = line[digits.endIndex...]
    return line.count % 4 == 0 && padding.count <= 2
      && padding.allSatisfy { $0 == UInt8(ascii: "=") }
      && (digits.count >= fewestDigits || !padding.isEmpty)
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, into result: inout [UInt8]) {
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      guard let value = sextet(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
