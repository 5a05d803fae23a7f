import ChildProcesses
import Comparing
import FactModel
import Glibc
import Merging
import Release
import Replies
import SessionFiles
import Workbench

/// What git calls to bring two copies of a session file together, and to show what differs; and what has
/// git call it.
struct MergeDriver {
  private let folder: SessionFolder
  private let git: GitFolder

  init(folder: SessionFolder) {
    self.folder = folder
    git = GitFolder(folder.path)
  }

  /// The longest session file, in bytes.
  private let longest = 1 << 30

  /// What is typed behind `merge-driver`.
  static let usage =
    "merge-driver install, merge-driver merge BASE OURS THEIRS [NAME], or merge-driver text FILE"

  func run(_ words: [String]) throws(Problem) -> Reply {
    switch (words.first, words.count) {
    case ("install", 1): return try install()
    case ("merge", 4...5): return try merge(words[2], words[3], name: words.last ?? words[2])
    case ("text", 2):
      return Reply(document: text(try InputFile.read(words[1], limit: longest), name: words[1]))
    default: throw WrongUsage.problem("it is \(Self.usage)")
    }
  }

  /// What is compared of a file; one that is no whole session is compared as it is, and `git diff` goes on.
  private func text(_ bytes: [UInt8], name: String) -> [UInt8] {
    do throws(Problem) {
      guard let sides = ConflictMarkers(bytes) else {
        return Array(SessionSentences.text(try SessionCopy.read(bytes, name: name)).utf8)
      }
      let merged = try sides.merged { Remainders.remover(of: $0, in: $1, knownTo: $2) }
      let heading =
        "# git left both sides of a merge (\(sides.ours.name), \(sides.theirs.name)); together:\n"
      return Array((heading + SessionSentences.text(merged)).utf8)
    } catch {
      return bytes
    }
  }

  // MARK: Merging

  /// Writes what both sides come to in place of the first, as git expects it.
  ///
  /// `name`: The file in the working folder, as git knows it.
  private func merge(_ ours: String, _ theirs: String, name: String) throws(Problem) -> Reply {
    let journal = String(name.hasSuffix(".json") ? name.dropLast(5) : name[...]) + ".journal"
    guard try DocumentFile.existing(journal) == nil else {
      throw Problem(
        .input,
        "\(name) is open, or was not closed: \(journal) has changes that are not in it",
        remedy:
          "Close the session (or open it once), then: factdesk -s NAME -c \"merge MERGE_HEAD\", git add "
          + "\(name), git commit. git merge --abort throws away what was done in it since it was committed."
      )
    }
    let one = try SessionCopy.read(
      try InputFile.read(ours, limit: longest),
      name: "ours of \(name)"
    )
    let other = try SessionCopy.read(
      try InputFile.read(theirs, limit: longest),
      name: "theirs of \(name)"
    )
    let merge = try SessionMerge(one, other) { Remainders.remover(of: $0, in: $1, knownTo: $2) }
    let bytes = SessionDocument.write(merge.session)
    var told = try sources(one, merge.session, name, bytes) + merge.remarks
    try DocumentFile.write(bytes, to: ours)
    let open = merge.session.openConflicts.count
    if open > 0 {
      let count = Wording.count(open, "thing")
      told.append("\(count) changed differently on both sides; adjudicate settles that.")
    }
    return Reply(told.map { StyledLine("\(name): \($0)") })
  }

  /// Says what the other side forgot or sealed, and has what is kept beside the file forget it, too.
  private func sources(
    _ one: Session,
    _ merged: Session,
    _ name: String,
    _ bytes: [UInt8]
  ) throws(Problem) -> [String] {
    let gone: [Source]
    do throws(FormatProblem) {
      gone = try MergedSources.forgotten(of: one, in: merged)
    } catch {
      throw Problem(.damagedSession, "\(name): \(error.place) \(error.what)")
    }
    let lines =
      MergedSources.lines(one, merged, forgotten: gone) + SealedNames.lines(one, merged)
    guard !gone.isEmpty else { return lines }
    try SessionFile.forgetCopies(beside: name, once: bytes)
    return lines + [
      "Opening it removes the earlier copies beside it; the history of git still has the source."
    ]
  }

  // MARK: Setting up

  private func install() throws(Problem) -> Reply {
    guard try git.asked(["rev-parse", "--show-toplevel"]).isSuccess else {
      throw Problem(
        .input,
        "\(folder.path) is in no repository of git",
        remedy: "git init makes one; --sessions DIR names another folder."
      )
    }
    let program = Self.program
    let settings = [
      ("merge.factdesk.name", "sessions of factdesk"),
      ("merge.factdesk.driver", "\(program) merge-driver merge %O %A %B %P"),
      ("diff.factdesk.textconv", "\(program) merge-driver text"),
    ]
    for (key, value) in settings { try git.require(["config", key, value]) }
    try git.add("*.json merge=factdesk diff=factdesk", to: ".gitattributes")
    for pattern in Self.beside { try git.add(pattern, to: ".gitignore") }
    // Behind a star git takes a folder for nothing that is in it.
    let tracked = Self.beside.map { $0.hasSuffix("/") ? $0 + "*" : $0 }
    try git.require(["rm", "-r", "-q", "--cached", "--ignore-unmatch", "--"] + tracked)
    let sealed = try SealedInGit(folder, git).lines
    return Reply(
      [StyledLine("git merges the sessions in \(folder.path) with factdesk from now on.")]
        + sealed.map { StyledLine($0, .warning) } + [
          StyledLine(
            "Add .gitattributes and .gitignore there to git. Whoever else merges installs it, too.",
            .dim
          )
        ]
    )
  }

  /// What lies beside session files and is not for others.
  private static let beside = [
    "*.journal", "*.journal.*", "*.lock", "*.json.old", "*.json.new", "*.json.version-*",
    "*.json.damaged-*", "*.forgetting", "*.received/", "*.blind-*", "*.store", "sessions.index*",
    ".cache/", "desk.log*",
  ]

  /// How git finds this program: by its name where it is installed.
  private static var program: String {
    if ProgramSearch().find("factdesk") != nil { return "factdesk" }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map {
        readlink("/proc/self/exe", $0, bytes.count)
      } ?? 0
    }
    guard count > 0 else { return "factdesk" }
    let path = String(decoding: buffer.prefix(count), as: UTF8.self)
    return "'"
      + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
