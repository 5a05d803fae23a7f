import FactModel
import Glibc
import OrderedJSON

/// Files over which no result of a command is written: those of the sessions, and the article that is
/// open.
package struct KeptFiles {
  private let folder: String

  package init(of folder: SessionFolder) {
    self.folder = folder.path
  }

  /// What a file is that must stay as it is, in words; nil for any other.
  ///
  /// `article`: Where the open article was read from.
  package func what(_ path: String, article: String?) -> String? {
    if let article, Self.areOne(path, article) { return "the article that is open" }
    if isOfSessions(path) { return "a file of the sessions" }
    return Self.isSession(path) ? "a session" : nil
  }

  /// Whether a file lies, or would lie, in the folder of the sessions under a name that is theirs.
  private func isOfSessions(_ path: String) -> Bool {
    guard let home = Self.resolved(folder) else { return false }
    let real = Self.resolved(path) ?? path
    let name = real[(real.lastIndex(of: "/").map(real.index(after:)) ?? real.startIndex)...]
    guard let place = Self.resolved(Disk.folder(of: real)) else { return false }
    guard place == home else { return place.hasPrefix(home + "/") && place.includes(".received") }
    if ["earlier-checks.jsonl", "desk.log"].contains(name) { return true }
    // A name may itself have dots: `notes.v2.json`.
    return name.indices.contains { name[$0] == "." && isEnding(name[$0...]) }
  }

  private func isEnding(_ ending: Substring) -> Bool {
    ending == ".lock" || SessionPaths.isBelonging(ending)
  }

  /// Whether two paths lead to one file.
  private static func areOne(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(path, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
      && first.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a session is in a file, wherever it lies: the file begins as they do.
  private static func isSession(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    let beginning = String(decoding: bytes[..<count], as: UTF8.self)
    let format = "{\"format\":\"\(SessionDocument.formatName)\""
    return beginning.filter { !$0.isWhitespace }.hasPrefix(format)
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
