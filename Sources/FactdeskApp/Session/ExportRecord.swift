import Digest
import FactModel
import Glibc
import OrderedJSON
import SessionFiles

/// Which files a person had written by the program (exports, reports, results sent to a file), and with what
/// in them: exports that nobody has changed since may be written over, and `forget` looks through all.
///
/// Formats of other programs have no place for a mark of ours. A text file of the machine's own state,
/// a line each: the SHA-256 of what was written, a space, the file's path; zeros for what was only added to.
struct ExportRecord {
  /// More than anybody writes to; the oldest are forgotten.
  private static let most = 1000

  /// Nil where nothing is to be kept.
  let file: String?

  /// Whether a file is as it was exported; nil where none is known to have been.
  func has(_ path: String, _ bytes: [UInt8]) -> Bool? {
    let line = Self.line(path, bytes)
    let known = lines.filter { $0.utf8.dropFirst(64).elementsEqual(line.utf8.dropFirst(64)) }
    return known.isEmpty ? nil : known.contains { $0.utf8.elementsEqual(line.utf8) }
  }

  /// Remembers a file that was written; where that cannot be kept, it is asked about next time.
  func add(_ path: String, _ bytes: [UInt8]) {
    keep(Self.line(path, bytes))
  }

  /// Remembers a file that was added to: what else is in it may be somebody's own.
  func add(_ path: String) {
    let whole = Self.whole(path)
    // Nothing is told twice of a file that a script adds to line by line.
    if paths.contains(where: { $0.utf8.elementsEqual(whole.utf8) }) { return }
    keep(String(repeating: "0", count: 64) + " " + whole)
  }

  private func keep(_ line: String) {
    guard let file else { return }
    let place = line.utf8.dropFirst(64)
    try? SharedFile.change(file) { () throws(Problem) in
      let kept = lines.filter { !$0.utf8.dropFirst(64).elementsEqual(place) } + [line]
      let text = kept.suffix(Self.most).map { $0 + "\n" }.joined()
      try DocumentFile.write(Array(text.utf8), to: file, isPrivate: true)
    }
  }

  /// The files that were written, as far as that is remembered.
  var paths: [String] { lines.map { String($0.dropFirst(65)) } }

  private var lines: [String] {
    guard let file, let bytes = try? DocumentFile.existing(file) else { return [] }
    return bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func line(_ path: String, _ bytes: [UInt8]) -> String {
    "\(SHA256.hex(bytes)) \(whole(path))"
  }

  /// The file's path from the root, on one line.
  private static func whole(_ path: String) -> String {
    let expanded = HomePath.expanded(path)
    var whole = expanded
    if let real = realpath(expanded, nil) {
      whole = String(cString: real)
      free(real)
    }
    return whole.replacingOccurrences(of: "\n", with: "?")
  }
}
