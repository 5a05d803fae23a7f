import TestSupport

/// The built program on the sample article, with a folder of its own for everything it writes.
struct SampleDesk {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "FACTDESK_HISTORY": "",
      "FACTDESK_USER": "Ada Example, checker", "EDITOR": "true",
    ]
  }

  /// Puts a copy of the sample article into the folder.
  func copyArticle(as name: String) throws {
    guard let bytes = GoldenFile.read(ProjectFolder.sampleArticle) else {
      throw ChildProcess.Failure("\(ProjectFolder.sampleArticle) cannot be read")
    }
    try folder.write(name, bytes)
  }

  /// Puts a file into the folder.
  func add(_ name: String, _ bytes: [UInt8]) throws {
    try folder.write(name, bytes)
  }

  /// The bytes of a file in the folder; nil where there is none.
  func read(_ name: String) -> [UInt8]? {
    folder.read(name)
  }

  /// Does lines in a new session of the sample article.
  func run(_ lines: [String]) throws -> ChildProcess.Result {
    try program(
      ["--new", ProjectFolder.sampleArticle, "-f", "-"],
      input: lines.joined(separator: "\n") + "\n"
    )
  }

  /// Runs the program in the desk's own folder.
  func program(_ arguments: [String], input: String = "") throws -> ChildProcess.Result {
    try ChildProcess.run(
      ChildProcess.builtProgram("factdesk"),
      arguments,
      environment: environment,
      input: Array(input.utf8),
      folder: folder.path
    )
  }

  /// Starts the program at a terminal in the desk's own folder.
  ///
  /// `pager`: What shows results that are longer than the window.
  func terminal(
    _ arguments: [String],
    pager: String = "",
    columns: Int,
    rows: Int
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      ChildProcess.builtProgram("factdesk"),
      arguments,
      environment: environment.merging(["TERM": "xterm", "FACTDESK_PAGER": pager]) { $1 },
      folder: folder.path,
      columns: columns,
      rows: rows
    )
  }

  /// Runs a line of shell there, in which `factdesk` is the program.
  func shell(_ line: String) throws -> ChildProcess.Result {
    let program = ChildProcess.builtProgram("factdesk")
    return try ChildProcess.run(
      "/bin/bash",
      [
        "-euc",
        "factdesk() { '\(program)' \"$@\"; }; cp '\(ProjectFolder.sampleArticle)' .; \(line)",
      ],
      environment: environment,
      folder: folder.path
    )
  }
}
