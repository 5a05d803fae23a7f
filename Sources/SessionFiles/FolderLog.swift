import FactModel
import Glibc
import OrderedJSON
package import SessionLibrary

/// The log of what was done with whole sessions: `desk.log` in their folder.
///
/// Lines of JSON. One is synced before anything is moved and names both ends; another follows when all
/// is moved. So a move that was cut short is known, and is finished by whoever comes next. A line that
/// was not written to its end counts for nothing.
final class FolderLog {
  /// A session that moves, from one path in the folder to another, both without endings.
  struct Move: Equatable {
    var id: EntityID
    var at: Timestamp
    var by: String
    /// The verb that the person typed, such as `rename`.
    var what: String
    var from: SessionPosition
    var to: SessionPosition
  }

  private let file: OpenFile
  private let folder: String

  static func path(in folder: String) -> String { folder + "/desk.log" }

  /// Opens the log for writing and keeps others from that; nil where somebody else is at it.
  ///
  /// `creates`: Whether it is made where it is not there.
  init?(in folder: String, creates: Bool) throws(SystemError) {
    self.folder = folder
    let path = Self.path(in: folder)
    for _ in 0..<200 {
      let file = try OpenFile(path, O_RDWR | O_APPEND | (creates ? O_CREAT : 0))
      if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 {
        // Who had it locked may have put another in its place.
        if let now = try FileStatus.of(path), now.isSameFile(as: try file.status()) {
          self.file = file
          return
        }
      } else if errno != EWOULDBLOCK, errno != EINTR {
        throw SystemError.now("lock", path)
      }
      usleep(5000)
    }
    return nil
  }

  /// The moves in a folder's log, in order, and those of them that were not finished.
  static func read(
    in folder: String
  ) throws(SystemError) -> (moves: [Move], unfinished: [Move]) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Disk.read(path(in: folder))
    } catch {
      if error.isMissing || error.code == ENOTDIR { return ([], []) }
      throw error
    }
    var moves: [Move] = []
    var open: [EntityID] = []
    let whole = bytes.lastIndex(of: 10).map { bytes[...$0] } ?? []
    for line in whole.split(separator: 10) {
      guard let value = try? JSONParser.parse(line), var reader = try? ObjectReader(value) else {
        continue
      }
      if let done: EntityID = try? reader.required("done") {
        open.removeAll { $0 == done }
      } else if let move = Move(&reader) {
        moves.append(move)
        open.append(move.id)
      }
    }
    return (moves, moves.filter { open.contains($0.id) })
  }

  /// Writes that something is about to be moved; durable when it returns.
  func begin(_ move: Move) throws(SystemError) {
    var builder = ObjectBuilder()
    builder.put("id", move.id)
    builder.put("at", move.at)
    builder.put("by", move.by)
    builder.put("do", move.what)
    builder.put("from", move.from.text)
    builder.put("to", move.to.text)
    try append(builder.object)
    try Disk.syncFolder(folder)
  }

  /// Writes that everything is in its place.
  func finish(_ move: Move) throws(SystemError) {
    var builder = ObjectBuilder()
    builder.put("done", move.id)
    try append(builder.object)
  }

  /// Takes moves out of the log that are finished, so that nothing is left of the names in them.
  func remove(where isUnwanted: (Move) -> Bool) throws(SystemError) {
    let path = Self.path(in: folder)
    let (moves, unfinished) = try Self.read(in: folder)
    let gone = Set(moves.filter { isUnwanted($0) && !unfinished.contains($0) }.map(\.id))
    guard !gone.isEmpty else { return }
    let kept = try Disk.read(path).split(separator: 10).filter { line in
      guard let value = try? JSONParser.parse(line), var reader = try? ObjectReader(value),
        let id = (try? reader.optional("id") ?? reader.required("done")) as EntityID?
      else { return false }
      return !gone.contains(id)
    }
    let old = try OpenFile(path, O_RDWR)
    let text = Array(kept.joined(separator: [10])) + (kept.isEmpty ? [] : [10])
    _ = try Disk.replace(path, with: text, temporary: path + ".new")
    try old.wipe()
  }

  /// A line that cannot be written is taken back, so that nobody acts on it.
  private func append(_ object: JSONValue) throws(SystemError) {
    let size = try file.status().size
    do throws(SystemError) {
      // Behind a line that was cut short.
      let isAtStart = size == 0 ? true : try lastByte(size) == 10
      try file.write((isAtStart ? [] : [10]) + object.compact + [10])
      try file.sync()
    } catch {
      ftruncate(file.descriptor, off_t(size))
      throw error
    }
  }

  private func lastByte(_ size: Int) throws(SystemError) -> UInt8 {
    var byte: UInt8 = 0
    try retried("read", file.path) { pread(file.descriptor, &byte, 1, off_t(size - 1)) }
    return byte
  }
}

/// A session's name and the place where it lies.
package struct SessionPosition: Sendable, Equatable {
  package var place: SessionPlace
  package var name: String

  package init(_ place: SessionPlace, _ name: String) {
    self.place = place
    self.name = name
  }

  /// The path in the folder of sessions, without an ending: `trash/NAME`.
  fileprivate var text: String { place.folder.map { $0 + "/" + name } ?? name }

  fileprivate init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let place = SessionPlace.allCases.first { $0.folder == (parts.count > 1 ? parts[0] : nil) }
    guard let place, parts.count <= 2, let name = parts.last, SessionName.isGood(name) else {
      return nil
    }
    self.init(place, name)
  }
}

extension SessionPlace {
  /// The folder's name in the folder of sessions; nil for that itself.
  var folder: String? {
    switch self {
    case .desk: nil
    case .archive: "archive"
    case .trash: "trash"
    }
  }
}

extension FolderLog.Move {
  fileprivate init?(_ reader: inout ObjectReader) {
    guard let id: EntityID = try? reader.required("id"),
      let at: Timestamp = try? reader.required("at"), let by: String = try? reader.required("by"),
      let what: String = try? reader.required("do"),
      let from: String = try? reader.required("from"), let source = SessionPosition(from),
      let to: String = try? reader.required("to"), let target = SessionPosition(to)
    else { return nil }
    self.init(id: id, at: at, by: by, what: what, from: source, to: target)
  }
}
