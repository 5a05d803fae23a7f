import CBuildFacts
import Replies
import Terminal

/// What `--version` says: what a report of a bug has to name.
enum VersionText {
  /// The version with the commit on the first line, then the libraries that are used.
  ///
  /// `width`: The window's; nil where it is none, and each of them is one line.
  static func text(_ width: Int? = nil) -> String {
    let commit = String(cString: factdesk_commit())
    let first = UsageText.version + (commit.isEmpty ? "" : " (\(commit))")
    let libraries = ["readline \(LineEditor.libraryVersion)"] + InstallationCheck.libraryFiles
    let lines = [first, "with " + libraries.joined(separator: ", ")]
    return Renderer(style: ScreenStyle(width: width)).text(lines.map { StyledLine($0) })
  }
}
