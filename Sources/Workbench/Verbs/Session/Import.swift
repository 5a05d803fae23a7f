import FactModel
import Interchange

extension Verb {
  static let importFile = Verb(
    "import",
    group: .session,
    forms: [
      CommandForm(
        [.file],
        options: [
          CommandOption(
            "as",
            .keyword("FORMAT"),
            "the format, where the content does not tell it",
            of: .words(FormatTable.readableNames)
          ),
          .flag("partial", "what fits, where something does not"),
        ]
      )
    ],
    summary: "take the claims of a file from another tool into this session",
    details: [
      "The format is known by the content: "
        + "\(FormatTable.formats.filter(\.isReadable).map(\.name).joined(separator: ", ")); as: it is this "
        + "one. All of it is one change, which undo takes back. Claims on the same passages as claims "
        + "that are here add to them what they lack.",
      "Passages are found by their offsets or, where those do not fit, by their words. When something "
        + "does not fit, nothing is imported, and what it is is listed; partial: the rest is.",
      "ClaimReview, alone, in feeds or in saved pages, is kept as earlier checks, beside the sessions: "
        + "see before. For new sessions: factdesk import FILE.",
    ],
    examples: ["import claims.csv", "import story.jsonl as doccano partial"],
    shell: .alsoWithoutSession
  ) { desk, typed throws(Problem) in
    let file = typed.text("FILE")?.text ?? ""
    return try desk.importClaims(
      file,
      as: typed.option("as")?.text,
      takesPart: typed.has("partial")
    )
  }
}
