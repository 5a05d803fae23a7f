import EntityForms
package import FactModel
package import Forms
package import Replies

extension Desk {
  /// Has a form changed in an editor until it can be read, or as a file has it.
  ///
  /// `apply` makes the edit; the text is kept until that is done.
  ///
  /// Returns the answer; nil when nothing was to be changed.
  package func edit<Subject>(
    _ form: EntityForm<Subject>,
    from file: String?,
    apply: (Subject) throws(Problem) -> Reply
  ) throws(Problem) -> Reply? {
    try requireWritable()
    if let file { return try apply(read(form, from: file)) }
    let editor = try ports.openEditor("\(form.label.filter { $0 != "@" }).md")
    let original = form.bytes
    var (text, line) = (original, 1)
    while true {
      let edited: [UInt8]
      do throws(Problem) {
        edited = try editor.edit(text, line: line)
      } catch {
        throw closing(editor, original, error, form.label)
      }
      if Self.isBlank(edited) || edited == original {
        editor.discard()
        return nil
      }
      if edited == text {
        let mistake = Problem(.input, "the form was left with its mistake")
        throw closing(editor, original, mistake, form.label)
      }
      do throws(Problem) {
        let reply = try apply(try form.read(edited))
        editor.discard()
        return reply
      } catch {
        guard editor.isRepeatable else { throw closing(editor, original, error, form.label) }
        (text, line) = FormMark.mark(error, in: edited)
      }
    }
  }

  private func read<Subject>(
    _ form: EntityForm<Subject>,
    from file: String
  ) throws(Problem) -> Subject {
    do throws(Problem) {
      return try form.read(try ports.readFile(file))
    } catch {
      var problem = error
      var place = error.place ?? Problem.Place()
      place.file = place.file ?? file
      problem.place = place
      throw problem
    }
  }

  /// The problem with what became of the text: it is kept where it was altered.
  private func closing(
    _ editor: any EditorFile,
    _ original: [UInt8],
    _ problem: Problem,
    _ label: String
  ) -> Problem {
    var problem = problem
    let remedy = problem.remedy.map { $0 + " " } ?? ""
    guard let present = editor.present(), present != original, !Self.isBlank(present) else {
      editor.discard()
      problem.remedy = remedy + "Nothing was changed."
      return problem
    }
    if problem.place?.line != nil { problem.place?.file = editor.path }
    problem.remedy =
      remedy + "Nothing was changed. What you wrote is kept; to apply it: "
      + "edit \(label) from \(Self.quoted(editor.path))"
    return problem
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// A path as it can be typed.
  private static func quoted(_ path: String) -> String {
    path.contains(where: \.isWhitespace) ? "\"\(path)\"" : path
  }
}
