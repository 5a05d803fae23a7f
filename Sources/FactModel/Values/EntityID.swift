import Digest
package import OrderedJSON

/// The identity of a claim, a source, an edit: a UUID (RFC 9562), written in lower case.
///
/// Ours, because every edit writes several: Foundation's opens `/dev/urandom` for each and takes
/// longer to write one than the rest of a short edit.
package struct EntityID: Sendable, Hashable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Creates an identity that no other has: version 4, all random but for six bits.
  package static func random() -> EntityID {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  /// Creates an identity from the generator's numbers.
  package static func random(using generator: inout some RandomNumberGenerator) -> EntityID {
    EntityID(
      high: generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000,
      low: generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    )
  }

  /// The identity that nothing has (RFC 9562, nil UUID).
  static let zero = EntityID(high: 0, low: 0)

  /// Creates an identity that is the same for the same words: version 8, from their SHA-256.
  package init(derivedFrom words: String) {
    let bytes = SHA256.hash(words.utf8)
    let high = bytes[0..<8].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    let low = bytes[8..<16].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    self.init(
      high: high & 0xFFFF_FFFF_FFFF_0FFF | 0x8000,
      low: low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    )
  }

  /// Creates an identity from a UUID in either case; nil for anything else.
  package init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8(Self.read) else { return nil }
    self = id
  }

  private static func read(_ text: UnsafeBufferPointer<UInt8>) -> EntityID? {
    guard text.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for place in 0..<36 {
      switch place {
      case 8, 13, 18, 23: guard text[place] == UInt8(ascii: "-") else { return nil }
      default:
        guard let digit = value(of: text[place]) else { return nil }
        if place < 18 { halves.0 = halves.0 << 4 | digit } else { halves.1 = halves.1 << 4 | digit }
      }
    }
    return EntityID(high: halves.0, low: halves.1)
  }

  package var description: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for half in [high, low] {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
          // In its written form, hyphens stand at these places.
          if place == 8 || place == 13 || place == 18 || place == 23 {
            buffer[place] = UInt8(ascii: "-")
            place += 1
          }
          let digit = UInt8(truncatingIfNeeded: half >> shift) & 15
          buffer[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
          place += 1
        }
      }
      return 36
    }
  }

  private static func value(of byte: UInt8) -> UInt64? {
    switch byte {
    case 48...57: UInt64(byte - 48)
    case 65...70: UInt64(byte - 55)
    case 97...102: UInt64(byte - 87)
    default: nil
    }
  }
}

extension EntityID: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard let id = EntityID(try String(json: json)) else { throw FormatProblem("must be a UUID") }
    self = id
  }

  package var json: JSONValue { .string(description) }
}
