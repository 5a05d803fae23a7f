import FactModel

/// The identifiers of problems as docs/errors.md has them: what each means, and a line of shell that
/// leads to it.
struct ErrorPage {
  struct Row: Sendable {
    var identifier: Problem.Identifier
    var meaning: String
    /// A line of shell in a folder that has the sample article as article.txt; nil for what only a
    /// person at the prompt can do.
    var input: String?

    init(_ identifier: Problem.Identifier, _ meaning: String, _ input: String?) {
      self.identifier = identifier
      self.meaning = meaning
      self.input = input
    }
  }

  static var table: String {
    let lines = rows.map { row in
      let input = row.input.map { "`\($0.replacing("|", with: "\\|"))`" } ?? "`^C` at the prompt"
      return "| `\(row.identifier.rawValue)` | \(row.identifier.kind.rawValue) | \(row.meaning) "
        + "| \(input) |"
    }
    return (["| identifier | kind | what it means | for example |", "|---|---|---|---|"] + lines)
      .joined(separator: "\n") + "\n"
  }

  /// The beginning of most inputs.
  private static func desk(_ commands: String...) -> String {
    "factdesk article.txt --json" + commands.map { " -c '\($0)'" }.joined()
  }

  static let rows: [Row] = usage + words + things + files

  private static let usage = [
    Row(.usage, "the command line asks for what is not there", "factdesk --json a.txt b.txt"),
    Row(.unknownOption, "an option that is not there", "factdesk --json --nonsense"),
  ]

  private static let words = [
    Row(
      .input,
      "a command does not fit, in a way of its own",
      "factdesk - --json -c reload < article.txt"
    ),
    Row(.unknownCommand, "the first word is no verb, rating or address", desk("zzz")),
    Row(.ambiguous, "several things could be meant", desk("\"China\" f why")),
    Row(.missing, "something must follow", desk("finding")),
    Row(.unknownArgument, "a word that has no meaning there", desk("set nonsense on")),
    Row(.wrongValue, "a value of another kind is needed", desk("1.1 f why", "said c1 someday")),
    Row(.openQuotation, "a quotation mark is not closed", desk("1.1\"so-called f why")),
    Row(.reasonMissing, "the command needs a reason", desk("check off no-archive")),
  ]

  private static let things = [
    Row(.noSuchPlace, "an address that leads nowhere", desk("99.1 f why")),
    Row(.noSuchWords, "words that are not in the article", desk("\"no such words\" f why")),
    Row(.noSuchEntity, "nothing has that label", desk("show c9")),
    Row(.noClaim, "no claim is on that passage", desk("claimant 1.1 Wang Wenbin")),
    Row(
      .wrongEntity,
      "it is something else",
      desk("finding unclosed-quotation 2.1", "claimant f1 Wang")
    ),
    Row(.noSuchSession, "no session has that name", "factdesk --json -s nobody -c status"),
    Row(.noSuchFormat, "no format has that name, or it is not read", desk("export nonsense")),
    Row(.noSuchScale, "no scale has that name", desk("scale nonsense")),
    Row(
      .isTaken,
      "something else has that name",
      desk(
        "source https://a.example slug=one",
        "source https://b.example slug=one"
      )
    ),
    Row(.isInUse, "something else refers to it", desk("1.1 f @https://a.example why", "drop @1")),
    Row(.notPublished, "nothing was published yet", desk("retract c1 why")),
    Row(.checksFail, "checks before publication fail", desk("1.1 f why", "publish")),
  ]

  private static let files = [
    Row(
      .wouldOverwrite,
      "a file that factdesk did not write is there",
      "echo mine > mine.md; " + desk("export markdown mine.md")
    ),
    Row(
      .damaged,
      "a file does not hold what it should",
      "echo '{' > claims.jsonl; " + desk("import claims.jsonl")
    ),
    Row(
      .noText,
      "there is nothing to read in it",
      "touch empty.txt; factdesk read --json empty.txt"
    ),
    Row(
      .notUTF8,
      "the file is not UTF-8 text",
      "printf '\\377\\376\\377' > claims.bin; " + desk("import claims.bin")
    ),
    Row(
      .unknownFormat,
      "the content shows no format that is known",
      "echo words > claims.dat; " + desk("import claims.dat")
    ),
    Row(
      .tooLarge,
      "more than any real file of its kind has",
      "yes a | head -n 1000001 > long.txt; factdesk read --json long.txt"
    ),
    Row(
      .doesNotMatch,
      "a part of it does not fit the session",
      "factdesk article.txt -c '1.1 f why' -c 'export csv claims.csv'; "
        + "sed 's/China/Nobody/g' article.txt > other.txt; factdesk --new other.txt --json -c 'import claims.csv'"
    ),
    Row(
      .newerVersion,
      "a newer program wrote the file",
      "factdesk article.txt --sessions s -c '1.1 f why'; "
        + "sed -i 's/\"version\": [0-9]*/\"version\": 99/' s/*.json; factdesk --json --sessions s -s china -c status"
    ),
    Row(
      .damagedSession,
      "the session's file is damaged",
      "factdesk article.txt --sessions s -c '1.1 f why'; truncate -s 900 s/*.json; "
        + "factdesk --json --sessions s -s china -c status"
    ),
    Row(
      .storage,
      "something could not be read, fetched or written",
      desk("export markdown no/such/folder/a.md")
    ),
    Row(.noSuchFile, "there is no file with that name", "factdesk --json nothing.txt"),
    Row(
      .isReadOnly,
      "the session can only be looked at",
      "factdesk article.txt -c '1.1 f why'; (sleep 3 | factdesk article.txt) & sleep 1; "
        + "factdesk article.txt --json -c '1.1 t why'"
    ),
    Row(
      .isMissing,
      "a program or library is not installed",
      "printf '{\\\\rtf1 words}' > a.rtf; PATH=/nowhere; factdesk read --json a.rtf"
    ),
    Row(.interrupted, "the person ended it", nil),
  ]
}
