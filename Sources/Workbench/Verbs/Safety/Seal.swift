import Comparing
import FactModel
import LineReading
import Release
import Replies
import SessionLibrary

extension Verb {
  static let seal = Verb(
    "seal",
    group: .safety,
    forms: [CommandForm([.source], tail: .optional("REASON", "the reason"))],
    summary: "take a source that needs protection out of everything that leaves, at once",
    details: [
      "Also out of every version that was published; readers are told that evidence was withdrawn, and "
        + "on which day. The reason stays at the desk, as a note on the source. undo and restore leave it "
        + "sealed; source @1 visibility=desk unseals it. forget removes the source itself.",
      "A name of it that is open elsewhere (the article, a claimant, another source) stays open, and is named. "
        + "What another copy brings opens nothing: it is withheld there, too.",
      "The same source under another number, as it comes by a merge (same address, short name or title), is "
        + "withheld as long.",
    ],
    examples: ["seal @1 She fears for her post."]
  ) { desk, typed throws(Problem) in
    guard let word = typed.text("@SOURCE") else { return Reply() }
    let before = try desk.source(word)
    var after = before
    after.visibility = .sealed
    if let reason = typed.restOrNil {
      after.notes.append(Note(text: reason, signed: desk.sign()))
    }
    let gone = "\(before.label) is sealed: in nothing that leaves from now on."
    let isNew = try desk.commit([Change(from: before, to: after)])
    let twins = desk.session.sealedTwins.filter { $0.sealed.id == after.id }.map {
      StyledLine(MergedSources.withheld($0.source, as: after))
    }
    let open =
      SealedNames.lines(of: after, in: desk.session)
      + SealedNames.keptTexts(naming: after, in: desk.session, desk.store.kept)
    return Reply(
      [StyledLine(gone)] + twins + open.map { StyledLine($0, .warning) },
      json: isNew ? after.json : nil
    )
  }
}
