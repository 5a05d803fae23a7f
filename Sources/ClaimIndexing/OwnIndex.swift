import Digest
import EarlierWork
import FactModel
import Glibc
import OrderedJSON

/// The index of the desk's own sessions, kept up to their files.
///
/// A session that only has more than before is added to what is there. Where something is gone or reads
/// otherwise, the whole is built again in a fresh folder: words that were taken back must not stay in
/// unused blocks of the old one.
struct OwnIndex {
  /// What came of bringing it up to the files.
  struct Update {
    /// Whether the folder is to be searched.
    var isOnDisk = true
    /// What is to be searched besides, in memory.
    var besides: [KnownCheck] = []
    var notices: [String] = []
  }

  let folder: IndexFolder
  let files: CheckFiles

  /// So many changed sessions at most are added; more are built with the rest.
  private static let mostAdded = 50
  /// What the file of records may grow by between two buildings, in bytes.
  private static let slack = 4 << 20

  init(_ files: CheckFiles) {
    self.files = files
    folder = IndexFolder(path: files.cache + "/own")
  }

  /// The label of what was taken from a session's files.
  static func label(_ key: String) -> String { "kept=" + SHA256.hex(Array(key.utf8)).prefix(32) }

  /// Whether it is about just these.
  ///
  /// `open`: The key of the session at the desk, which stays as it is: it is searched in memory.
  func isUpToDate(_ listings: [CheckFiles.Listing], open: String) -> Bool {
    guard let note = note() else { return listings.allSatisfy { $0.key == open } }
    return changed(listings, note, open).isEmpty && !isAnyGone(listings, note, open)
  }

  /// Brings it up to these.
  func update(_ listings: [CheckFiles.Listing], open: String) throws(Problem) -> Update {
    var read: [OwnRecords.Record] = []
    if let note = note(), !isAnyGone(listings, note, open) {
      let changed = changed(listings, note, open)
      if changed.isEmpty { return Update(notices: note.notices) }
      if let update = try extend(note, with: changed, &read) { return update }
    }
    return try rebuild(listings.filter { $0.key != open }, read)
  }

  /// Removes it, and what is kept of a session.
  func forget(_ session: EntityID) {
    guard folder.isThere || access(recordsPath, F_OK) == 0 else { return }
    folder.remove()
    var records = OwnRecords(FileBytes.read(recordsPath))
    records.forget(session)
    // What cannot be written without it must not stay with it.
    if (try? files.write(records.bytes, recordsPath)) == nil { unlink(recordsPath) }
  }

  private var recordsPath: String { files.cache + "/own.jsonl" }

  // MARK: What it is about

  private func note() -> OwnNote? {
    guard folder.isThere else { return nil }
    return (try? IndexReader([folder.path], with: nil).note()).flatMap { OwnNote($0) }
  }

  private func changed(
    _ listings: [CheckFiles.Listing],
    _ note: OwnNote,
    _ open: String
  ) -> [CheckFiles.Listing] {
    listings.filter { $0.key != open && note.entries[$0.key]?.stamp != $0.stamp }
  }

  private func isAnyGone(
    _ listings: [CheckFiles.Listing],
    _ note: OwnNote,
    _ open: String
  ) -> Bool {
    let there = Set(listings.map(\.key))
    return note.entries.keys.contains { $0 != open && !there.contains($0) }
  }

  // MARK: Adding to it

  /// Adds sessions of which nothing is gone; nil where the whole is to be built.
  ///
  /// `read`: The sessions that were read for it.
  private func extend(
    _ note: OwnNote,
    with changed: [CheckFiles.Listing],
    _ read: inout [OwnRecords.Record]
  ) throws(Problem) -> Update? {
    guard changed.count <= Self.mostAdded,
      let size = FileBytes.size(recordsPath), size < 2 * note.builtSize + Self.slack
    else { return nil }
    do throws(IndexFailure) {
      let reader = try IndexReader([folder.path], with: nil)
      var after = note
      var lines: [UInt8] = [10]
      var added: [(check: KnownCheck, data: [UInt8], key: String)] = []
      for listing in changed {
        let record = OwnRecords.record(listing, files)
        read.append(record)
        let known = Set(try reader.data(labelled: Self.label(listing.key)))
        let data = record.checks.map(OwnRecords.data)
        guard known.isSubset(of: data) else { return nil }
        for (check, bytes) in zip(record.checks, data) where !known.contains(bytes) {
          added.append((check, bytes, listing.key))
        }
        lines += record.line
        after.put(record)
      }
      let isWritten = try write(lines, after) { writer throws(IndexFailure) in
        for (check, data, key) in added {
          try writer.add(check, data: data, labels: [Self.label(key)])
        }
      }
      // Somebody else is at it: for this time they are searched in memory.
      return Update(besides: isWritten ? [] : added.map(\.check), notices: after.notices)
    } catch {
      try files.stopIfCancelled()
      return nil
    }
  }

  /// Appends records, and to the index what belongs to them; false where somebody else is writing it.
  private func write(
    _ lines: [UInt8],
    _ note: OwnNote,
    _ add: (IndexWriter) throws(IndexFailure) -> Void
  ) throws(IndexFailure) -> Bool {
    let lock = IndexLock(files.cache, waits: false, isCancelled: files.isCancelled)
    guard let lock else { return false }
    defer { withExtendedLifetime(lock) {} }
    // The records come first: what is in them and not in the index is added again.
    try FileBytes.append(lines, to: recordsPath)
    do throws(IndexFailure) {
      let writer = try IndexWriter(extending: folder.path)
      try add(writer)
      try writer.commit(note.bytes)
    } catch {
      if error.isLocked { return false }
      throw error
    }
    return true
  }

  // MARK: Building it

  private func rebuild(
    _ listings: [CheckFiles.Listing],
    _ read: [OwnRecords.Record]
  ) throws(Problem) -> Update {
    var records = OwnRecords(FileBytes.read(recordsPath))
    for record in read { records.put(record) }
    try records.update(listings, files)
    if records.records.isEmpty {
      folder.remove()
      return Update(isOnDisk: false)
    }
    var note = OwnNote()
    for record in records.records.values { note.put(record) }
    let bytes = records.bytes
    note.builtSize = bytes.count
    guard let problem = try keep(records, bytes, note) else { return Update(notices: note.notices) }
    return Update(
      isOnDisk: false,
      besides: records.records.values.flatMap(\.checks),
      notices: [problem] + note.notices
    )
  }

  /// Returns why it cannot be kept; nil where it is.
  private func keep(
    _ records: OwnRecords,
    _ bytes: [UInt8],
    _ note: OwnNote
  ) throws(Problem) -> String? {
    try files.keep { () throws(IndexFailure) in
      do throws(Problem) {
        try files.write(bytes, recordsPath)
      } catch {
        throw IndexFailure(error.what)
      }
      try folder.build(
        { writer throws(IndexFailure) in
          try records.add(to: writer)
          try writer.commit(note.bytes)
        },
        keepsTerms: true
      )
    }
  }
}
