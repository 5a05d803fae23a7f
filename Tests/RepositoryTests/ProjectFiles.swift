import Glibc
import TestSupport

/// The files of the checkout, as they lie there.
enum ProjectFiles {
  /// Everything but hidden folders and what a build makes; paths below the top folder, sorted.
  static let all: [String] =
    (pages + ["LICENSE", "Package.swift", ".ci/run"] + below("docs")
    + below("scripts") + below("sessions") + below("Sources") + below("Tests")).sorted()

  /// The pages in the top folder.
  static let pages = [
    "README.md", "CONTRIBUTING.md", "SECURITY.md", "NOTICES.md", "RELEASING.md",
  ]

  static func text(_ path: String) throws -> String {
    guard let bytes = GoldenFile.read(ProjectFolder.path + "/" + path) else {
      throw ChildProcess.Failure("\(path) cannot be read")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func lines(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The files in a folder and in the folders below it.
  static func below(_ folder: String) -> [String] {
    guard let stream = opendir(ProjectFolder.path + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") || name == "__pycache__" { continue }
      let path = folder + "/" + name
      files += entry.pointee.d_type == UInt8(DT_DIR) ? below(path) : [path]
    }
    return files
  }
}
