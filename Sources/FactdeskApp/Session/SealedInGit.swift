import ChildProcesses
import FactModel
import OrderedJSON
import SessionFiles

/// Sealed sources whose words git has, or takes with the next commit: a session's file has all of it.
struct SealedInGit {
  /// What to say, a sentence each; none where no session has sealed sources.
  let lines: [String]

  /// So many words of a source are looked for.
  private static let mostWords = 8
  /// So many commits are named.
  private static let mostCommits = 3

  init(_ folder: SessionFolder, _ git: GitFolder) throws(Problem) {
    var lines: [String] = []
    for listing in try folder.sessions() {
      // One that cannot be read is told of where it is opened.
      guard let session = try? folder.whole(listing.name) else { continue }
      let sealed = session.sources.all.filter { $0.visibility == .sealed }
      guard !sealed.isEmpty else { continue }
      let file = "\(listing.name).json"
      let isIgnored = try git.asked(["check-ignore", "-q", "--", file]).isSuccess
      let isTracked = try git.asked(["ls-files", "--error-unmatch", "--", file]).isSuccess
      let labels = Wording.list(sealed.map(\.label))
      let verb = sealed.count == 1 ? "is" : "are"
      if !isIgnored || isTracked {
        lines.append(
          "\(file): \(labels) \(verb) sealed, and git takes the words with the file. To keep them out: "
            + "echo \(file) >> .gitignore, git rm --cached \(file); export bundle hands it on without them."
        )
      }
      var commits: [String] = []
      func note(_ found: HelperProgram.Outcome) {
        let names = String(decoding: found.output, as: UTF8.self).split(separator: "\n")
        commits += names.map(String.init).filter { !commits.contains($0) }
      }
      for source in sealed {
        // What is kept of it lies in a file of its own.
        for kept in [source.text, source.received].compactMap(\.self) {
          note(try git.asked(["log", "--all", "--format=%h", "--", "*\(kept.sha256)*"]))
        }
        for word in try Self.words(of: source, in: session) {
          note(try git.asked(["log", "--all", "--format=%h", "-S\(word)", "--", "."]))
        }
      }
      guard !commits.isEmpty else { continue }
      let named = commits.prefix(Self.mostCommits).joined(separator: ", ")
      let more = commits.count > Self.mostCommits ? " …" : ""
      lines.append(
        "\(file): words of \(labels) are in git’s history (\(named)\(more)). Taking them out of the file "
          + "leaves them there: git filter-repo rewrites it, and whoever has a copy must do the same."
      )
    }
    self.lines = lines
  }

  /// What gives a source away, as it stands in a file.
  private static func words(of source: Source, in session: Session) throws(Problem) -> [String] {
    do throws(FormatProblem) {
      let marks = try Forgetting(source, history: session.log).marks
      return marks.prefix(mostWords).map { mark in
        String(decoding: JSONValue.string(mark).compact.dropFirst().dropLast(), as: UTF8.self)
      }
    } catch {
      throw Problem(.damagedSession, "\(error.place) \(error.what)")
    }
  }
}
