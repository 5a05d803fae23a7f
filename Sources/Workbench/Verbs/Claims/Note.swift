import FactModel

extension Verb {
  static let note = Verb(
    "note",
    group: .claims,
    forms: [CommandForm([.subject.optional], tail: .text("TEXT", "the note"))],
    summary: "leave a note on a claim or finding, for colleagues",
    examples: ["note c1 ask Kim about the translation"]
  ) { desk, typed throws(Problem) in
    let note = Note(text: typed.rest, signed: desk.sign())
    if let finding = try desk.finding(typed) {
      return try desk.update(finding) { $0.notes.append(note) }
    }
    return try desk.update(typed) { claim in
      claim.notes.append(note)
    }
  }
}
