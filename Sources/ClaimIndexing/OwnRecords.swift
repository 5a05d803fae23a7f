import EarlierWork
import FactModel
import OrderedJSON

/// What is known of the desk's own sessions, kept so that each is read once: one session a line.
struct OwnRecords {
  struct Record {
    var listing: CheckFiles.Listing
    var checks: [KnownCheck]
    /// Why it could not be read; nil where it could.
    var failure: String?
  }

  private(set) var records: [String: Record] = [:]

  static let version = "own 1"

  /// Reads what is kept; a line that cannot be read is as good as none.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 10) {
      guard let value = try? JSONParser.parse(line), var reader = try? ObjectReader(value),
        let version: String = try? reader.required("version"), version == Self.version,
        let name: String = try? reader.required("session"),
        let isArchived = try? reader.flag("archived"),
        let stamp: String = try? reader.required("stamp"),
        let checks: [KnownCheck] = try? reader.list("checks")
      else { continue }
      let failure: String? = try? reader.optional("failure")
      let listing = CheckFiles.Listing(name: name, isArchived: isArchived, stamp: stamp)
      records[listing.key] = Record(listing: listing, checks: checks, failure: failure)
    }
  }

  var bytes: [UInt8] {
    records.keys.sorted().compactMap { records[$0] }.flatMap { record in
      var builder = ObjectBuilder()
      builder.put("version", Self.version)
      builder.put("session", record.listing.name)
      builder.put(flag: "archived", record.listing.isArchived)
      builder.put("stamp", record.listing.stamp)
      builder.put(list: "checks", record.checks)
      builder.put("failure", record.failure)
      return builder.object.compact + [10]
    }
  }

  /// Brings the records up to what is there.
  ///
  /// - Returns: Whether anything changed.
  mutating func update(
    _ listings: [CheckFiles.Listing],
    _ files: CheckFiles
  ) throws(Problem) -> Bool {
    var now: [String: Record] = [:]
    var changes = false
    for (index, listing) in listings.enumerated() {
      if let record = records[listing.key], record.listing == listing {
        now[listing.key] = record
        continue
      }
      changes = true
      now[listing.key] = Self.record(listing, files)
      files.progress(Double(index) / Double(listings.count))
      if files.isCancelled() { throw Problem(.interrupted, "interrupted") }
    }
    changes = changes || now.count != records.count
    records = now
    return changes
  }

  private static func record(_ listing: CheckFiles.Listing, _ files: CheckFiles) -> Record {
    do throws(Problem) {
      let checks = try OwnChecks.checks(
        of: try files.read(listing),
        named: listing.name,
        isArchived: listing.isArchived
      )
      return Record(listing: listing, checks: checks, failure: nil)
    } catch {
      return Record(listing: listing, checks: [], failure: error.what)
    }
  }

  /// Takes out what is known of a session.
  mutating func forget(_ session: EntityID) {
    records = records.filter { !$0.value.checks.contains { $0.place?.id == session } }
  }

  /// Sentences about sessions that cannot be read.
  var notices: [String] {
    records.values.compactMap { record in
      record.failure.map { "\(record.listing.key) is not searched: \($0)" }
    }
    .sorted()
  }

  /// What an index of these says that it is about.
  var note: [UInt8] {
    let lines = records.values.map { "\($0.listing.stamp)\t\($0.listing.key)" }.sorted()
    return Array(([Self.version] + lines).joined(separator: "\n").utf8)
  }

  /// Fills an index.
  func add(to writer: IndexWriter) throws(IndexFailure) {
    for key in records.keys.sorted() {
      for known in records[key]?.checks ?? [] {
        try writer.add(known, data: [UInt8(ascii: "o")] + known.json.compact)
      }
    }
  }
}
