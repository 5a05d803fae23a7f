import EntityForms
import FactModel
import Glibc
import SessionFiles
import Workbench

/// A text in a file that only the person can read, while it is in the editor.
///
/// In the person's own state folder, so that what is kept from an editor that failed survives the
/// night; where nothing can be written there, in the folder for temporary files.
final class PrivateFile: EditorFile {
  let path: String
  let isRepeatable: Bool
  private let editor: EditorChoice

  /// Makes the file; one that is there already is never written over.
  init(
    _ name: String,
    folder: String,
    editor: EditorChoice,
    isRepeatable: Bool
  ) throws(Problem) {
    // Before anything is made: there may be nobody to edit.
    _ = try editor.text()
    self.editor = editor
    self.isRepeatable = isRepeatable
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    do throws(Problem) {
      try DocumentFile.makePrivateFolder(folder)
      path = try Self.make(name, in: folder)
    } catch {
      path = try Self.make("factdesk-" + name, in: temporary)
    }
  }

  private static func make(_ name: String, in folder: String) throws(Problem) -> String {
    let parts = name.split(separator: ".", maxSplits: .max)
    let (stem, ending) = (parts.dropLast().joined(separator: "."), parts.last ?? "md")
    for number in 1...10_000 {
      let path = "\(folder)/\(number == 1 ? stem : "\(stem)-\(number)").\(ending)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if descriptor >= 0 {
        close(descriptor)
        return path
      }
      if errno != EEXIST { break }
    }
    throw Problem(
      .storage,
      "a file for the editor cannot be made (\(String(cString: strerror(errno))))",
      place: Problem.Place(file: folder)
    )
  }

  func edit(_ text: [UInt8], line: Int) throws(Problem) -> [UInt8] {
    try DocumentFile.write(text, to: path, isPrivate: true)
    try editor.edit(path, line: line)
    return try InputFile.read(path, limit: InputFile.formLimit)
  }

  func present() -> [UInt8]? { try? InputFile.read(path, limit: InputFile.formLimit) }

  func discard() { unlink(path) }
}
