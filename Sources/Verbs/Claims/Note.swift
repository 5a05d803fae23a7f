import FactModel
import LineReading
import Workbench

extension Verb {
  static let note = Verb(
    "note",
    group: .claims,
    forms: [CommandForm([.subject.optional], tail: .text("TEXT", "the note"))],
    summary: "leave a note on a claim or finding, for colleagues",
    examples: ["note c1 ask Kim about the translation"]
  ) { desk, typed throws(Problem) in
    let note = Note(text: typed.rest, signed: desk.sign())
    return try desk.update(typed, \.notes, \.notes) { notes, _ in notes.append(note) }
  }
}
