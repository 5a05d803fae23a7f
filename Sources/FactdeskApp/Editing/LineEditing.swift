import FactModel
import LineGrammar
import Workbench

/// The line being typed, in the person's editor.
struct LineEditing {
  let places: Places
  let printer: Printer

  /// What became of a line; nil where nothing did, which is told.
  func edited(_ line: String) -> String? {
    let editor = EditorChoice(places.environment)
    do throws(Problem) {
      let file = try PrivateFile(
        "line.txt",
        folder: places.forms,
        editor: editor,
        isRepeatable: false
      )
      defer { file.discard() }
      let text = try file.edit(Array((line + "\n").utf8), line: 1)
      return String(decoding: text, as: UTF8.self)
    } catch {
      printer.say(error)
      return nil
    }
  }
}
