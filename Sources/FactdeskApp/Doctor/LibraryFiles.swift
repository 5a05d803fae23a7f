import CBuildFacts
import Glibc

extension InstallationCheck {
  /// The files of the libraries that are loaded at first use, by their versions: `libz.so.1.2.13`.
  ///
  /// They are looked for where the C library lies, and not loaded; those that lie elsewhere are left out.
  static var libraryFiles: [String] {
    guard let folder = libraryFolder else { return [] }
    return [
      "libxml2.so.2", "libcurl.so.4", "libz.so.1", "libuchardet.so.0", "libxapian.so.30",
      "libcmark-gfm.so.0.29.0.gfm.6", "libpq.so.5",
    ].compactMap { name in
      guard let path = realpath("\(folder)/\(name)", nil) else { return nil }
      defer { free(path) }
      return String(cString: path).split(separator: "/").last.map(String.init)
    }
  }

  /// The folder of the C library, which is loaded in any case.
  private static var libraryFolder: String? {
    let path = factdesk_c_library().map { String(cString: $0) }
    return path.flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
  }
}
