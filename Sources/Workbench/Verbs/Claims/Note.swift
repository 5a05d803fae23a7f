import FactModel

extension Verb {
  static let note = Verb(
    "note",
    group: .claims,
    forms: [CommandForm([.claim.optional], tail: .text("TEXT", "the note"))],
    summary: "leave a note on a claim, for colleagues",
    examples: ["note c1 ask Kim about the translation"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim in
      claim.notes.append(Note(text: typed.rest, signed: desk.sign()))
    }
  }
}
