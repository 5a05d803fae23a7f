@preconcurrency import CReadline
import Glibc

/// The lines typed before, in readline's memory and in a file.
///
/// The file is read when the first key arrives, not at the start. An accepted line is appended at
/// once, so that nothing is lost with the process. Trouble with the file is one notice.
final class HistoryFile {
  static let capacity = 10_000
  /// A history larger than this is not one.
  private static let largest = 16 << 20

  private(set) var notice: String?
  private var path: String?
  private var isLoaded = false

  init(path: String?) {
    self.path = path
    history_comment_char = CChar(UInt8(ascii: "#"))
    history_write_timestamps = 1
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
    defer {
      stifle_history(Int32(Self.capacity))
      using_history()
    }
    guard let path else { return }
    withLock(path, flags: O_RDONLY) { descriptor in
      guard let damage = Self.damage(descriptor) else {
        read_history(path)
        if history_length > Self.capacity { trim(path) }
        return
      }
      giveUp("The history file \(path) was left alone: \(damage)")
    }
  }

  /// Keeps a line, unless it begins with a space, is empty, or repeats the one before.
  func append(_ line: String) {
    load()
    guard !line.isEmpty, !line.hasPrefix(" "), !repeatsLast(line) else { return }
    add_history(line)
    // readline would take such a row for the time stamp of the next entry.
    let misleads = line.utf8.split(separator: 0x0A).contains {
      $0.first == 0x23 && $0.dropFirst().first.map { (0x30...0x39).contains($0) } == true
    }
    guard let path, !misleads else { return }
    makeFolder(of: path)
    let entry = "#\(time(nil))\n\(line)\n"
    withLock(path, flags: O_WRONLY | O_APPEND | O_CREAT) { descriptor in
      let bytes = Array(entry.utf8)
      if write(descriptor, bytes, bytes.count) != bytes.count { giveUpUnwritable(path) }
    }
  }

  /// Takes every line that contains one of the texts out of the memory and the file.
  func remove(containing texts: [String]) {
    load()
    var index = history_length - 1
    while index >= 0 {
      if let entry = history_get(history_base + index), let line = entry.pointee.line,
        texts.contains(where: String(cString: line).contains)
      {
        free_history_entry(remove_history(index))
      }
      index -= 1
    }
    guard let path else { return }
    withLock(path, flags: O_RDWR) { descriptor in
      // The names of the old file's blocks go with the new file; its bytes are written over first.
      wipe(descriptor)
      trim(path)
    }
  }

  private func wipe(_ descriptor: Int32) {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return }
    let zeros = [UInt8](repeating: 0, count: Int(information.st_size))
    _ = pwrite(descriptor, zeros, zeros.count, 0)
    fsync(descriptor)
  }

  private func repeatsLast(_ line: String) -> Bool {
    guard history_length > 0, let last = history_get(history_base + history_length - 1),
      let text = last.pointee.line
    else { return false }
    return strcmp(text, line) == 0
  }

  /// Writes the newest entries to a new file and puts it in place of the old one.
  private func trim(_ path: String) {
    stifle_history(Int32(Self.capacity))
    let temporary = "\(path).\(getpid())"
    unlink(temporary)
    if write_history(temporary) != 0 || rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// Runs the body while no other session trims or appends.
  private func withLock(_ path: String, flags: Int32, _ body: (Int32) -> Void) {
    while true {
      let descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else {
        if errno != ENOENT || flags & O_CREAT != 0 { giveUpUnwritable(path) }
        return
      }
      defer { close(descriptor) }
      flock(descriptor, LOCK_EX)
      var opened = stat()
      var named = stat()
      // Another session may have put a new file in its place meanwhile.
      let isCurrent =
        fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      guard isCurrent else { continue }
      if opened.st_mode & 0o077 != 0, opened.st_mode & S_IFMT == S_IFREG {
        fchmod(descriptor, 0o600)
      }
      return body(descriptor)
    }
  }

  /// Returns what keeps a file from being a history, nil when nothing does.
  private static func damage(_ descriptor: Int32) -> String? {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return String(cString: strerror(errno)) }
    guard information.st_mode & S_IFMT == S_IFREG else { return "it is not a file" }
    guard information.st_size <= largest else { return "it is larger than 16 MB" }
    let size = Int(information.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, size))
    }
    return bytes.contains(0) ? "it is damaged (it holds NUL bytes)" : nil
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
