package import FactModel
import Glibc

/// A folder of a test's own; removed with everything in it when the last reference goes.
package final class TemporaryFolder {
  /// Without a slash at the end.
  package let path: String

  /// Makes a folder in another one, or where temporary files belong.
  package init(in parent: String? = nil) throws(Problem) {
    let parent = parent ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/factdesk-test-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(mkdtemp) != nil }
    guard isMade else { throw Problem(.storage, "cannot make a folder in \(parent)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(path)
  }

  /// The path of a file in the folder.
  package subscript(name: String) -> String { "\(path)/\(name)" }

  /// The names of everything in the folder, sorted.
  package var names: [String] { Self.names(in: path) }

  /// The bytes of a file; nil if it cannot be read.
  package func read(_ name: String) -> [UInt8]? {
    guard let file = fopen(self[name], "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = fread(buffer.baseAddress, 1, 65_536, file)
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Writes a file in place, as an editor might.
  package func write(_ name: String, _ bytes: [UInt8]) throws(Problem) {
    guard let file = fopen(self[name], "w") else {
      throw Problem(.storage, "cannot write \(name)")
    }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Problem(.storage, "cannot write \(name)")
    }
  }

  package func write(_ name: String, _ text: String) throws(Problem) {
    try write(name, Array(text.utf8))
  }

  /// The permissions of a file, without its kind.
  package func permissions(_ name: String) -> UInt32? {
    var status = stat()
    guard lstat(self[name], &status) == 0 else { return nil }
    return status.st_mode & 0o7777
  }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o700)
      for name in names(in: path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
