import ChildProcesses
import FactModel
import Merging
import SessionFiles

/// What git has of the files in a folder, and what it is told about them.
struct GitFolder {
  let path: String
  private let git = HelperProgram("git", package: "git")

  init(_ path: String) {
    self.path = path
  }

  /// Whether the folder is in a repository; no where git is not installed.
  var isInRepository: Bool {
    (try? asked(["rev-parse", "--show-toplevel"]))?.isSuccess ?? false
  }

  func asked(_ words: [String]) throws(Problem) -> HelperProgram.Outcome {
    try git.run(["-C", path] + words)
  }

  func require(_ words: [String]) throws(Problem) {
    let outcome = try asked(words)
    guard outcome.isSuccess else {
      let said = outcome.complaints.first ?? "nothing"
      throw Problem(.storage, "git \(words[0]) failed: \(Wording.excerpt(said, 200))")
    }
  }

  /// Adds a line to a file of the folder that git reads; one that is there is not added again.
  func add(_ line: String, to file: String) throws(Problem) {
    let path = path + "/" + file
    let present = String(decoding: try DocumentFile.existing(path) ?? [], as: UTF8.self)
    guard !present.split(separator: "\n").contains(Substring(line)) else { return }
    let end = present.isEmpty || present.hasSuffix("\n") ? "" : "\n"
    try DocumentFile.write(Array("\(present)\(end)\(line)\n".utf8), to: path)
  }

  /// The versions of a session that are on branches of other repositories, as far as is known here.
  ///
  /// `name`: The session's.
  func pushed(_ name: String) throws(Problem) -> [Session] {
    guard isInRepository else { return [] }
    let branches = try asked(["for-each-ref", "--format=%(refname)", "refs/remotes"])
    var sessions: [Session] = []
    for branch in String(decoding: branches.output, as: UTF8.self).split(separator: "\n") {
      let version = try asked(["show", "\(branch):./\(name).json"])
      guard version.isSuccess,
        let session = try? SessionCopy.read(version.output, name: "\(branch)")
      else { continue }
      sessions.append(session)
    }
    return sessions
  }

  /// The file of a session in a revision: a branch, a tag, `HEAD~2`.
  ///
  /// - Returns: The file; nil where there is no such revision, or no repository.
  /// - Throws: A problem where the revision has no such session, or git fails.
  func revision(_ revision: String, _ name: String) throws(Problem) -> [UInt8]? {
    // A colon would name another file, a hyphen an option.
    guard !revision.hasPrefix("-"), !revision.contains(":"), isInRepository,
      try asked(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"]).isSuccess
    else { return nil }
    let file = try asked(["show", "\(revision):./\(name).json"])
    guard file.isSuccess else {
      throw Problem(
        .input,
        "\(Wording.excerpt(revision, 40)) has no session \(name)",
        remedy: "git log --all -- \(name).json lists the revisions that have it."
      )
    }
    return file.output
  }

  /// Whether git has the file of a session: in what is committed, or in what is added.
  func has(_ name: String) -> Bool {
    guard isInRepository else { return false }
    return (try? asked(["ls-files", "--error-unmatch", "--", "\(name).json"]))?.isSuccess ?? false
  }

  /// Has git leave out files whose names fit a pattern; nothing is done outside of a repository.
  func keepOut(_ pattern: String) throws(Problem) {
    if isInRepository { try add(pattern, to: ".gitignore") }
  }
}
