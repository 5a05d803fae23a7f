package import FactModel
import Glibc

/// A folder of a program's own, which nobody else can read.
///
/// Pandoc has what is laid out as PDF in files of its working folder, and leaves them there when it is ended.
package final class HelperFolder {
  package let path: String

  /// Makes one where temporary files belong.
  ///
  /// - Throws: A problem where that folder takes none.
  package init() throws(Problem) {
    let parent =
      getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "/tmp"
    var template = Array("\(parent)/factdesk-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(mkdtemp) != nil }
    guard isMade else {
      throw Problem(
        .storage,
        "no temporary folder can be made in it (\(String(cString: strerror(errno))))",
        place: Problem.Place(file: parent),
        remedy: "Set TMPDIR to a folder that you may write to."
      )
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with everything in it.
  deinit {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    // A link is removed, not what it leads to.
    guard Glibc.remove(path) != 0, [ENOTEMPTY, EEXIST].contains(errno), let stream = opendir(path)
    else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
      )
    }
    closedir(stream)
    for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
