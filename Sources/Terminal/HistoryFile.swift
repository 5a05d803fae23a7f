@preconcurrency import CReadline
import Glibc
import PlainText

/// The lines typed before, in readline's memory and in a file that several processes may share.
///
/// The file is read when the first key arrives, not at the start. An accepted line is appended at
/// once, so that nothing is lost with the process. Whoever writes holds a lock; what others appended
/// is taken in before the next line. The file is only ever made shorter from what is in it, never
/// from one process's memory. Trouble with the file is one notice.
final class HistoryFile {
  /// Bytes of a history; of a longer one, the newest part is read.
  private static let largest = 16 << 20
  /// Bytes of a line; longer ones stay in memory.
  private static let longestLine = 1 << 20

  var rules = HistoryRules() {
    didSet {
      if isLoaded, rules.size != oldValue.size { stifle_history(Int32(rules.size)) }
    }
  }
  private(set) var notice: String?
  private var path: String?
  private var isLoaded = false
  /// The file and how much of it was read or written here.
  private var known: (file: ino_t, size: Int)?

  init(path: String?) {
    self.path = path
  }

  /// Returns the notice, once.
  func takeNotice() -> String? {
    defer { notice = nil }
    return notice
  }

  /// Reads the file unless it was read.
  func load() {
    guard !isLoaded else { return }
    isLoaded = true
    stifle_history(Int32(rules.size))
    defer { using_history() }
    guard let path, rules.size > 0 else { return }
    withLock(path, flags: O_RDONLY) { descriptor in
      guard let entries = read(descriptor) else { return }
      let kept = entries.newest(rules.size, bytes: Self.largest / 2)
      remember(kept)
      if kept.entries.count < entries.entries.count { replace(path, with: kept) }
    }
  }

  /// Takes in what other processes appended, before a line is begun.
  func refresh() {
    guard isLoaded, rules.isShared, rules.size > 0, let path, let known else { return }
    var status = stat()
    // Usually nothing was written, and a look is enough.
    guard stat(path, &status) == 0, status.st_ino != known.file || Int(status.st_size) != known.size
    else { return }
    withLock(path, flags: O_RDONLY) { takeIn($0) }
  }

  /// Keeps a line, unless the rules leave it out.
  func append(_ line: String) {
    load()
    guard !line.isEmpty, rules.size > 0, !StoreAddress.hasPassword(in: line),
      !(rules.skipsSpaces && line.hasPrefix(" ")),
      !(rules.skipsRepeats && repeatsLast(line))
    else { return }
    let entry = HistoryEntries.Entry(time: time(nil), line: Array(line.utf8))
    guard let path, entry.line.count <= Self.longestLine, HistoryEntries.isTellable(entry.line)
    else { return remember(HistoryEntries([entry])) }
    makeFolder(of: path)
    withLock(path, flags: O_RDWR | O_APPEND | O_CREAT) { descriptor in
      if rules.isShared { takeIn(descriptor) }
      var status = stat()
      fstat(descriptor, &status)
      // Behind a line that was cut short when its process was killed.
      let bytes = (endsRow(descriptor, status) ? [] : [10]) + HistoryEntries.bytes(entry)
      guard write(descriptor, bytes, bytes.count) == bytes.count else {
        ftruncate(descriptor, status.st_size)
        return giveUpUnwritable(path)
      }
      known = (status.st_ino, Int(status.st_size) + bytes.count)
    }
    remember(HistoryEntries([entry]))
  }

  /// Takes every line that contains one of the texts out of the memory and the file.
  func remove(containing texts: [String]) {
    load()
    var index = history_length - 1
    while index >= 0 {
      if let entry = history_get(history_base + index), let line = entry.pointee.line,
        HistoryEntries.has(texts, in: String(cString: line))
      {
        free_history_entry(remove_history(index))
      }
      index -= 1
    }
    removeFromFile(texts)
  }

  /// Takes every line that contains one of the texts out of the file.
  func removeFromFile(_ texts: [String]) {
    guard let path else { return }
    withLock(path, flags: O_RDWR) { descriptor in
      guard let entries = read(descriptor), replace(path, with: entries.without(texts))
      else { return }
      // The names of the old file's blocks are gone with it; its bytes are written over.
      wipe(descriptor)
    }
  }

  // MARK: The memory

  private func remember(_ entries: HistoryEntries) {
    for entry in entries.entries {
      (entry.line + [0]).withUnsafeBytes { add_history($0.bindMemory(to: CChar.self).baseAddress) }
      if let time = entry.time { add_history_time("#\(time)") }
    }
  }

  private func repeatsLast(_ line: String) -> Bool {
    guard history_length > 0, let last = history_get(history_base + history_length - 1),
      let text = last.pointee.line
    else { return false }
    return strcmp(text, line) == 0
  }

  // MARK: The file

  /// Takes in what was appended since the last look; all of it where the file is another one.
  private func takeIn(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    let size = Int(status.st_size)
    if let known, known.file == status.st_ino, known.size <= size {
      guard known.size < size else { return }
      let bytes = Self.bytes(descriptor, from: known.size, count: min(size - known.size, 1 << 24))
      self.known = (status.st_ino, size)
      if !bytes.contains(0) { remember(HistoryEntries(bytes[...])) }
    } else {
      let isFirst = known == nil
      guard let entries = read(descriptor) else { return }
      if !isFirst { clear_history() }
      remember(entries.newest(rules.size, bytes: Self.largest / 2))
    }
    using_history()
  }

  /// Reads the whole file, or the newest part of a very long one; nil where it is no history.
  private func read(_ descriptor: Int32) -> HistoryEntries? {
    var status = stat()
    guard let path else { return nil }
    var damage: String?
    var bytes: [UInt8] = []
    if fstat(descriptor, &status) != 0 {
      damage = String(cString: strerror(errno))
    } else if status.st_mode & S_IFMT != S_IFREG {
      damage = "it is not a file"
    } else {
      let size = Int(status.st_size)
      let start = max(0, size - Self.largest)
      bytes = Self.bytes(descriptor, from: start, count: size - start)
      if bytes.contains(0) { damage = "it is damaged (it holds NUL bytes)" }
      // The first row of a part may be the end of one.
      if start > 0 { bytes.removeFirst((bytes.firstIndex(of: 10) ?? -1) + 1) }
      known = (status.st_ino, size)
    }
    if let damage {
      giveUp("The history file \(path) was left alone: \(damage)")
      return nil
    }
    return HistoryEntries(bytes[...])
  }

  private static func bytes(_ descriptor: Int32, from start: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      used = 0
      while used < count {
        let got = pread(
          descriptor,
          buffer.baseAddress?.advanced(by: used),
          count - used,
          off_t(start + used)
        )
        if got <= 0 { break }
        used += got
      }
    }
  }

  private func endsRow(_ descriptor: Int32, _ status: stat) -> Bool {
    guard status.st_size > 0 else { return true }
    return Self.bytes(descriptor, from: Int(status.st_size) - 1, count: 1) == [10]
  }

  /// Writes entries to a new file and puts it in place of the old one, which stays as it was where
  /// that cannot be done.
  @discardableResult
  private func replace(_ path: String, with entries: HistoryEntries) -> Bool {
    let temporary = "\(path).\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = entries.bytes
    var status = stat()
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0,
      fstat(descriptor, &status) == 0, rename(temporary, path) == 0
    else {
      unlink(temporary)
      return false
    }
    known = (status.st_ino, bytes.count)
    return true
  }

  private func wipe(_ descriptor: Int32) {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return }
    let zeros = [UInt8](repeating: 0, count: Int(information.st_size))
    _ = pwrite(descriptor, zeros, zeros.count, 0)
    fsync(descriptor)
  }

  /// Runs the body while no other process writes.
  private func withLock(_ path: String, flags: Int32, _ body: (Int32) -> Void) {
    while true {
      let descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else {
        if errno != ENOENT || flags & O_CREAT != 0 { giveUpUnwritable(path) }
        return
      }
      defer { close(descriptor) }
      guard Self.lock(descriptor) else {
        return giveUp("The history \(path) is in use; what is typed here is not kept.")
      }
      var opened = stat()
      var named = stat()
      // Another process may have put a new file in its place meanwhile.
      let isCurrent =
        fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      guard isCurrent else { continue }
      if opened.st_mode & 0o077 != 0, opened.st_mode & S_IFMT == S_IFREG {
        fchmod(descriptor, 0o600)
      }
      return body(descriptor)
    }
  }

  /// Waits for the lock, for a second: a process that was stopped while it had it must not stop others.
  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<200 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return true }
      usleep(5000)
    }
    return false
  }

  private func makeFolder(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices.dropFirst() {
      mkdir(parts[...count].joined(separator: "/"), 0o700)
    }
  }

  private func giveUpUnwritable(_ path: String) {
    giveUp("The history cannot be kept in \(path): \(String(cString: strerror(errno)))")
  }

  private func giveUp(_ sentence: String) {
    path = nil
    notice = sentence
  }
}
