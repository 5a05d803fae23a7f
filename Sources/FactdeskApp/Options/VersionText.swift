import CBuildFacts
import Terminal

/// What `--version` says: what a report of a bug has to name.
enum VersionText {
  /// The version with the commit on the first line, then the libraries that are used.
  static var text: String {
    let commit = String(cString: factdesk_commit())
    let first = UsageText.version + (commit.isEmpty ? "" : " (\(commit))")
    let libraries = ["readline \(LineEditor.libraryVersion)"] + InstallationCheck.libraryFiles
    return first + "\nwith " + libraries.joined(separator: ", ")
  }
}
