import Digest
import FactModel
import Glibc
import OrderedJSON
import SessionFiles

/// Which files `export` wrote, and with what in them: those that nobody has changed since may be
/// written over.
///
/// Formats of other programs have no place for a mark of ours. A text file of the machine's own state,
/// a line each: the SHA-256 of what was written, a space, the file's path.
struct ExportRecord {
  /// More than anybody exports to; the oldest are forgotten.
  private static let most = 1000

  /// Nil where nothing is to be kept.
  let file: String?

  /// Whether a file is as it was exported.
  func has(_ path: String, _ bytes: [UInt8]) -> Bool {
    let line = Self.line(path, bytes)
    return lines.contains { $0.utf8.elementsEqual(line.utf8) }
  }

  /// Remembers a file that was exported; where that cannot be kept, it is asked about next time.
  func add(_ path: String, _ bytes: [UInt8]) {
    guard let file else { return }
    let line = Self.line(path, bytes)
    let place = line.utf8.dropFirst(64)
    try? SharedFile.change(file) { () throws(Problem) in
      let kept = lines.filter { !$0.utf8.dropFirst(64).elementsEqual(place) } + [line]
      let text = kept.suffix(Self.most).map { $0 + "\n" }.joined()
      try DocumentFile.write(Array(text.utf8), to: file, isPrivate: true)
    }
  }

  /// The files that were exported to, as far as that is remembered.
  var paths: [String] { lines.map { String($0.dropFirst(65)) } }

  private var lines: [String] {
    guard let file, let bytes = try? DocumentFile.existing(file) else { return [] }
    return bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func line(_ path: String, _ bytes: [UInt8]) -> String {
    let expanded = HomePath.expanded(path)
    var whole = expanded
    if let real = realpath(expanded, nil) {
      whole = String(cString: real)
      free(real)
    }
    return "\(SHA256.hex(bytes)) \(whole.replacingOccurrences(of: "\n", with: "?"))"
  }
}
