import Glibc

/// The folder of an index: made whole beside where it belongs, and put there then.
struct IndexFolder {
  let path: String

  /// Makes an index anew.
  ///
  /// Two programs that do it at once each make a whole one, of which the last stays.
  func build(
    _ fill: (IndexWriter) throws(IndexFailure) -> Void,
    keepsTerms: Bool
  )
    throws(IndexFailure)
  {
    let new = "\(path).\(getpid()).new"
    let old = "\(path).\(getpid()).old"
    Self.remove(new)
    do throws(IndexFailure) {
      let writer = try IndexWriter(creating: new, keepsTerms: keepsTerms)
      try fill(writer)
    } catch {
      Self.remove(new)
      throw error
    }
    if rename(path, old) != 0, errno != ENOENT {
      Self.remove(new)
      throw IndexFailure("\(path): \(String(cString: strerror(errno)))")
    }
    guard rename(new, path) == 0 else {
      let failure = IndexFailure("\(path): \(String(cString: strerror(errno)))")
      Self.remove(new)
      throw failure
    }
    Self.remove(old)
  }

  func remove() { Self.remove(path) }

  var isThere: Bool { access(path, F_OK) == 0 }

  /// Removes what Xapian makes: a folder of files.
  private static func remove(_ path: String) {
    guard let stream = opendir(path) else {
      unlink(path)
      return
    }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        names.append(String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self))
      }
    }
    closedir(stream)
    for name in names where name != "." && name != ".." { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
