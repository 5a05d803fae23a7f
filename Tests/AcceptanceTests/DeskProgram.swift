import Glibc
import TestSupport

/// The built program in a folder of its own, with nothing of the machine's in its environment.
struct DeskProgram {
  static let path = ChildProcess.builtProgram("factdesk")

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    mkdir(folder["sessions"], 0o755)
    let sample = GoldenFile.read(ProjectFolder.sampleArticle) ?? []
    try folder.write("article.txt", sample)
  }

  var environment: [String: String] {
    [
      "HOME": folder.path, "XDG_CONFIG_HOME": folder["config"], "XDG_STATE_HOME": folder["state"],
      "XDG_DATA_HOME": folder["data"], "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "USER": "ada", "TERM": "dumb",
    ]
  }

  func run(_ arguments: [String], input: String = "") throws -> ChildProcess.Result {
    try run(arguments, bytes: Array(input.utf8))
  }

  func run(_ arguments: [String], bytes: [UInt8]) throws -> ChildProcess.Result {
    try ChildProcess.run(
      Self.path,
      arguments,
      environment: environment,
      input: bytes,
      folder: folder.path
    )
  }

  /// Starts the program at a terminal.
  ///
  /// `changes`: To the environment.
  func terminal(
    _ arguments: [String],
    _ changes: [String: String] = [:],
    columns: Int = 200,
    rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.path,
      arguments,
      environment: environment.merging(changes) { _, new in new },
      folder: folder.path,
      columns: columns,
      rows: rows
    )
  }

  /// The name of the only session, without `.json`.
  func sessionName() -> String {
    TemporaryFolderNames.list(folder["sessions"]).first { $0.hasSuffix(".json") }
      .map { String($0.dropLast(5)) } ?? ""
  }

  /// The bytes of a session file.
  func session(_ name: String? = nil) -> [UInt8] {
    folder.read("sessions/\(name ?? sessionName()).json") ?? []
  }
}

enum TemporaryFolderNames {
  /// The names of everything in a folder, sorted.
  static func list(_ path: String) -> [String] {
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
}
