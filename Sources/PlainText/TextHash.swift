/// A hash that is the same in every run: it tells texts apart, and protects nothing.
package enum TextHash {
  /// Returns the hash of bytes without their spaces: white space says nothing, wherever a sentence is cut.
  package static func hash(
    _ bytes: [UInt8],
    from start: UInt64 = 0xCBF2_9CE4_8422_2325
  )
    -> UInt64
  {
    var hash = start
    for byte in bytes where byte != 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
