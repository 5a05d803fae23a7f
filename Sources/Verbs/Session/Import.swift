import EarlierWork
package import FactModel
package import Interchange
package import LineReading
import Workbench

extension Verb {
  static let importFile = Verb(
    "import",
    group: .session,
    forms: [
      CommandForm(
        [.file, Parameter("MAPPING", "what is what in the file", .entry).optional.repeated],
        options: [
          CommandOption(
            "as",
            .keyword("FORMAT"),
            "the format, where the content does not tell it",
            of: .words(FormatTable.readableNames)
          ),
          .flag("partial", "what fits, where something does not"),
          .flag("dry-run", "nothing; tell what would be taken"),
          CommandOption(
            "map",
            .value("FILE"),
            "what is what in the file, one entry a line",
            of: .file
          ),
        ]
      )
    ],
    summary: "take the claims of a file from another tool into this session",
    details: [
      "The format is known by the content: "
        + "\(FormatTable.formats.filter(\.isReadable).map(\.name).joined(separator: ", ")); as: it is this "
        + "one. What is taken into the session is one change, which undo takes back. Claims on the same passages as claims "
        + "that are here add to them what they lack.",
      "Passages are found by their offsets or, where those do not fit, by their words. When something "
        + "does not fit, nothing is imported, and what it is is listed; partial: the rest is.",
      "What is no claim is counted and told: columns, features and fields that are not read are kept with "
        + "the claim and go out again in the same format; a label that is no rating becomes a tag. A "
        + "mapping says what is what: \(ImportMapping.usage). map=FILE reads such entries from a file.",
      "ClaimReview, alone, in feeds or in saved pages, is kept as earlier checks, beside the sessions, in "
        + "earlier-checks.jsonl: see before. undo does not reach them; a line taken out of that file is gone. For new "
        + "sessions: factdesk import FILE. A bundle (export bundle) becomes a session of its own.",
    ],
    examples: [
      "import claims.csv", "import story.jsonl as doccano partial",
      "import claims.csv rating:R=False unit=code-points --dry-run",
    ],
    shell: .alsoWithoutSession
  ) { desk, typed throws(Problem) in
    let file = typed.text("FILE")?.text ?? ""
    return try desk.importClaims(
      file,
      as: typed.option("as")?.text,
      mapping: try ImportMapping(
        typed.texts("MAPPING"),
        file: typed.option("map")?.text,
        desk.ports.exchange.readFile
      ),
      takesPart: typed.has("partial"),
      isTrial: typed.has("dry-run")
    )
  }
}

extension ImportMapping {
  /// What was typed behind the file of an import, and what a file of entries says.
  package init(
    _ entries: [TypedText],
    file: String?,
    _ readFile: (String) throws(Problem) -> [UInt8]
  ) throws(Problem) {
    self.init()
    if let file { try read(try readFile(file), name: file) }
    for entry in entries { try add(entry.text, at: entry.place) }
  }
}
