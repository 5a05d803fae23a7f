package import FactModel

/// A text in a file of its own that the person changes in an editor.
package protocol EditorFile: AnyObject {
  /// The file, as a person would type it.
  var path: String { get }

  /// Whether a form with a mistake can be shown again; a program that edits by itself would make the
  /// same mistake for ever.
  var isRepeatable: Bool { get }

  /// Writes a text into the file, has it edited, and reads it again.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - line: where the cursor should stand, from 1.
  /// - Returns: what is in the file when the editor has ended.
  /// - Throws: why the editor could not be used or did not end well.
  func edit(_ text: [UInt8], line: Int) throws(Problem) -> [UInt8]

  /// Returns what is in the file now; nil where nothing can be read.
  func present() -> [UInt8]?

  /// Removes the file.
  func discard()
}
