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

    /// It as a line of the file.
    var line: [UInt8] {
      var builder = ObjectBuilder()
      builder.put("version", OwnRecords.version)
      builder.put("session", listing.name)
      builder.put(flag: "archived", listing.isArchived)
      builder.put("stamp", listing.stamp)
      builder.put(list: "checks", checks)
      builder.put("failure", failure)
      return builder.object.compact + [10]
    }
  }

  private(set) var records: [String: Record] = [:]

  static let version = "own 5"

  /// Reads what is kept: of a session the last line holds, and a line that cannot be read is as good as
  /// none.
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
    records.keys.sorted().compactMap { records[$0] }.flatMap(\.line)
  }

  /// Takes a record in place of another of the same session.
  mutating func put(_ record: Record) { records[record.listing.key] = record }

  /// Brings the records up to what is there.
  mutating func update(
    _ listings: [CheckFiles.Listing],
    _ files: CheckFiles
  ) throws(Problem) {
    var now: [String: Record] = [:]
    for (index, listing) in listings.enumerated() {
      if let record = records[listing.key], record.listing == listing {
        now[listing.key] = record
        continue
      }
      now[listing.key] = Self.record(listing, files)
      files.progress(Double(index) / Double(listings.count))
      if files.isCancelled() { throw Problem(.interrupted, "interrupted") }
    }
    records = now
  }

  /// Reads a session.
  static func record(_ listing: CheckFiles.Listing, _ files: CheckFiles) -> Record {
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

  /// What the index gives back of a check.
  static func data(_ known: KnownCheck) -> [UInt8] { [UInt8(ascii: "o")] + known.json.compact }

  /// Fills an index.
  func add(to writer: IndexWriter) throws(IndexFailure) {
    for key in records.keys.sorted() {
      for known in records[key]?.checks ?? [] {
        try writer.add(known, data: Self.data(known), labels: [OwnIndex.label(key)])
      }
    }
  }
}
