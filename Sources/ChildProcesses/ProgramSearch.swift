package import FactModel
import Glibc

/// Finds programs by their names, as a shell does.
package struct ProgramSearch: Sendable {
  /// The folders in which programs are looked for, in order.
  private let folders: [String]

  /// `path`: Folders with colons between them; nil for those of the environment.
  ///
  /// Only absolute folders count: what lies in the working folder is not a program of the system.
  package init(path: String? = nil) {
    let path = path ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// The folders with colons between them, for the environment of a program.
  package var path: String { folders.joined(separator: ":") }

  /// The path of a program; nil where there is none.
  package func find(_ name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first(where: Self.isProgram)
  }

  /// The path of a program.
  ///
  /// `package`: The Debian package that has it.
  package func require(_ name: String, package: String) throws(Problem) -> String {
    guard let path = find(name) else {
      throw Problem(
        .isMissing,
        "\(name) is not installed",
        remedy: "Install it: apt install \(package)"
      )
    }
    return path
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}
