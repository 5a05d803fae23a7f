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

  /// Two sessions on the article, in the folder s.
  private static let twoSessions =
    "factdesk article.txt --sessions s -c '1.1 f why'; "
    + "factdesk --new article.txt --sessions s -c '1.1 f why'; "

  static let rows: [Row] = typed + files

  private static let typed = [
    Row(.usage, "the command line asks for what is not there", "factdesk --json a.txt b.txt"),
    Row(.unknownOption, "an option that is not there", "factdesk --json --nonsense"),
    Row(.input, "what was typed does not fit", desk("99.1 f why")),
    Row(
      .ambiguous,
      "several things could be meant",
      twoSessions + "factdesk --json --sessions s -s chi -c status"
    ),
    Row(.missing, "something must follow", desk("!")),
    Row(.wrongValue, "a value of another kind is needed", "factdesk --json -s 'No Name' -c status"),
    Row(.noSuchSession, "no session has that name", "factdesk --json -s nobody -c status"),
    Row(
      .noSuchFormat,
      "no format has that name, or it is not read",
      desk("import article.txt as nonsense")
    ),
    Row(
      .isTaken,
      "something else has that name",
      twoSessions + "factdesk --json --sessions s sessions rename "
        + "china-dismisses-south-koreas-concerns-2 china-dismisses-south-koreas-concerns"
    ),
  ]

  private static let files = [
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
      .newerVersion,
      "a newer program wrote the file",
      "factdesk article.txt --sessions s -c '1.1 f why'; "
        + "sed -i 's/\"version\": [0-9][0-9]*/\"version\": 99/; "
        + "s/\"article\": {/\"article\": 1, \"was\": {/' s/*.json; "
        + "factdesk --json --sessions s -s china -c status"
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
      .isMissing,
      "a program or library is not installed",
      "printf '%%PDF-1.7' > a.pdf; PATH=/nowhere; factdesk read --json a.pdf"
    ),
    Row(.interrupted, "the person ended it", nil),
  ]
}
