import Glibc

/// Names of files that are being typed.
package enum PathListing {
  /// Returns the files and folders whose paths begin with a text, sorted; a folder's ends in a
  /// slash.
  ///
  /// Hidden ones are left out unless the name begins with their dot. What cannot be read, or is not
  /// UTF-8, is left out too.
  ///
  /// `home`: Puts the person's own folder in place of `~`.
  package static func paths(beginning text: String, home: (String) -> String) -> [String] {
    let slash = text.lastIndex(of: "/")
    let folder = slash.map { String(text[...$0]) } ?? ""
    let start = slash.map { String(text[text.index(after: $0)...]) } ?? text
    guard let stream = opendir(folder.isEmpty ? "." : home(folder)) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, name.utf8.starts(with: start.utf8), name != ".", name != "..",
        start.hasPrefix(".") || !name.hasPrefix(".")
      else { continue }
      let path = folder + name
      paths.append(isFolder(home(path)) ? path + "/" : path)
    }
    return paths.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
