/// Finds keys that appear twice in an object, for all the objects open at once.
///
/// In objects of usual size a key is compared with the keys before it by a fingerprint; in larger
/// ones it is looked up in a set, so that the time does not grow with the square of their number.
struct KeyRegister {
  /// The keys of one object.
  struct Section {
    fileprivate let start: Int
    fileprivate var set: Set<KeyBytes> = []
  }

  private static let usualSize = 64

  /// The fingerprints of the keys of all open objects, the innermost last.
  private var fingerprints: [UInt64] = []

  func open() -> Section {
    Section(start: fingerprints.count)
  }

  /// Forgets an object; those inside it are closed already.
  mutating func close(_ section: Section) {
    fingerprints.removeLast(fingerprints.count - section.start)
  }

  /// Notes a key and tells whether it differs from those of the members before it.
  ///
  /// `count`: How many of the members stand before it.
  mutating func isNew(
    _ key: String,
    after members: [JSONMember],
    count: Int,
    _ section: inout Section
  ) -> Bool {
    if count >= Self.usualSize {
      if section.set.isEmpty {
        section.set = Set(members.prefix(count).map { KeyBytes(key: $0.key) })
      }
      return section.set.insert(KeyBytes(key: key)).inserted
    }
    let fingerprint = Self.fingerprint(of: key)
    for index in section.start..<fingerprints.count where fingerprints[index] == fingerprint {
      if hasSameBytes(members[index - section.start].key, key) { return false }
    }
    fingerprints.append(fingerprint)
    return true
  }

  /// A number made of the first and last bytes and the length, cheap rather than good.
  private static func fingerprint(of key: String) -> UInt64 {
    let number = key.utf8.withContiguousStorageIfAvailable { bytes -> UInt64 in
      guard let base = bytes.baseAddress, bytes.count >= ByteWord.size else {
        return bytes.reduce(0) { $0 &<< 8 | UInt64($1) }
      }
      let first = ByteWord(at: base).bits
      let last = ByteWord(at: base + (bytes.count - ByteWord.size)).bits
      return (first &* 31) ^ last ^ UInt64(bytes.count) &<< 56
    }
    return number ?? 0
  }
}

/// A key that is hashed and compared byte by byte, with the seeded hash of the standard library.
private struct KeyBytes: Hashable {
  let key: String

  static func == (one: KeyBytes, other: KeyBytes) -> Bool {
    hasSameBytes(one.key, other.key)
  }

  func hash(into hasher: inout Hasher) {
    var key = key
    key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
