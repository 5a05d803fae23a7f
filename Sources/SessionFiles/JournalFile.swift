import FactModel
import Glibc
import SessionLibrary

/// A journal that is open for writing.
///
/// After a failure it is not to be used again: the system may have dropped what could not be
/// written, and the next sync would succeed without it.
struct JournalFile {
  private let file: OpenFile
  private var writer: JournalWriter
  private var length: Int

  /// Goes on with a journal that was read and is whole.
  init(_ path: String, after reading: JournalReading) throws(SystemError) {
    file = try OpenFile(path, O_WRONLY | O_APPEND)
    writer = JournalWriter(after: reading)
    length = reading.bytes.count
  }

  /// Writes a journal of all the edits of a session that its file does not hold, in the place of the
  /// one that is there.
  init(
    _ paths: SessionPaths,
    _ session: Session,
    on base: inout BaseFile
  ) throws(SystemError) {
    try Disk.checkRoom(for: session.log.size(after: base.foldedThrough), at: paths.newJournal)
    let header = Journal.Header(
      session: session.id,
      base: base.fingerprint(),
      foldedThrough: base.foldedThrough
    )
    var writer = JournalWriter(header)
    writer.add(editsOf: session, after: base.foldedThrough)
    let bytes = writer.take()
    try Self.checkLength(bytes.count, paths.journal)
    file = try Disk.replace(paths.journal, with: bytes, temporary: paths.newJournal)
    self.writer = writer
    length = bytes.count
  }

  /// Refuses a journal that could not be read again.
  private static func checkLength(_ length: Int, _ path: String) throws(SystemError) {
    guard length <= Disk.longestFile else {
      throw SystemError("write", path, .tooLong(limit: Disk.longestFile))
    }
  }

  /// Whether the file is as it was left: still there, and nobody else wrote to it.
  func isUntouched() throws(SystemError) -> Bool {
    let status = try file.status()
    return status.linkCount > 0 && status.size == length
  }

  /// Adds the edits of a session behind one of them, and returns when they are on the disk.
  mutating func append(editsOf session: Session, after sequence: Int) throws(SystemError) {
    writer.add(editsOf: session, after: sequence)
    let bytes = writer.take()
    try Self.checkLength(length + bytes.count, file.path)
    try file.write(bytes)
    try file.syncData()
    length += bytes.count
  }
}
