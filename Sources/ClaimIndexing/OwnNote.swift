/// What the index of own sessions says that it is about: the sessions and in which state they were.
struct OwnNote {
  struct Entry: Equatable {
    var stamp: String
    /// Why the session could not be read; empty where it could.
    var failure: String
  }

  /// By the key of the session.
  var entries: [String: Entry] = [:]
  /// How long the file of records was when the index was built, in bytes.
  var builtSize = 0

  private static let version = "own 7"

  init() {}

  /// Reads a note; nil for one of another version, or of something else.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let head = lines.first, head.hasPrefix(Self.version + " "),
      let size = Int(head.dropFirst(Self.version.count + 1))
    else { return nil }
    builtSize = size
    for line in lines.dropFirst() {
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      entries[String(parts[1])] = Entry(stamp: String(parts[0]), failure: String(parts[2]))
    }
  }

  var bytes: [UInt8] {
    let lines = entries.map { "\($1.stamp)\t\($0)\t\($1.failure)" }.sorted()
    return Array((["\(Self.version) \(builtSize)"] + lines).joined(separator: "\n").utf8)
  }

  mutating func put(_ record: OwnRecords.Record) {
    let failure = (record.failure ?? "").map { $0.isNewline || $0 == "\t" ? " " : $0 }
    entries[record.listing.key] = Entry(stamp: record.listing.stamp, failure: String(failure))
  }

  /// Sentences about sessions that cannot be read.
  ///
  /// Of many only the first are named: one cause may be behind all of them.
  var notices: [String] {
    let all = entries.filter { !$0.value.failure.isEmpty }
      .map { "\($0.key) is not searched: \($0.value.failure)" }
      .sorted()
    guard all.count > Self.mostNamed else { return all }
    return all.prefix(Self.mostNamed) + ["\(all.count - Self.mostNamed) more are not searched"]
  }

  private static let mostNamed = 5
}
