package import FactModel
import Handover
package import Interchange
package import LineReading
import OrderedJSON
package import Release

/// What a line asks `export` for.
package struct ExportRequest {
  /// What is written.
  package enum Format {
    case markdown
    /// The whole session, for a colleague.
    case bundle
    case exchange(ExchangeFormat)
  }

  package var name: String
  package var format: Format
  /// Where the line asks for it.
  package var place: Problem.Place
  /// Nil for the result.
  package var file: String?
  package var claims: Set<EntityNumber> = []
  /// Other sessions that go into the same file.
  package var sessions: [String] = []
  package var options = ExportOptions()
  package var extras: Extras = []
  /// The scale that ratings are translated to.
  package var scale: Scale?
  package var overwrites = false
  /// Whether what readers have is written, and no draft.
  package var isPublished = false
}

extension ExportRequest {
  /// What export can be told besides the format, claims and file.
  package static let options: [CommandOption] = [
    CommandOption("with", .list("SESSION"), "other sessions in the same file", of: .session),
    .notes, .desk, .scale,
    CommandOption("publisher", .value("NAME"), "who publishes it"),
    CommandOption("url", .value("URL"), "where the review is published"),
    .flag("published", "what readers have, in any format, and no draft"),
    .flag("overlaps", "also spans that overlap, in formats that have to leave them out"),
    .overwrite, .include,
  ]
}

extension CommandOption {
  package static let notes = flag("notes", "with the checkers' notes")
  package static let desk = flag("desk", "with sources that only the desk may see")
  package static let overwrite = flag("overwrite", "also over a file that factdesk did not write")
  package static let scale = CommandOption(
    "scale",
    .value("NAME"),
    "the ratings on another scale",
    of: .scale
  )
  /// As other programs have it: `--include notes`.
  static let include = CommandOption("include", .other(["notes", "desk"]))
}

extension ParsedArguments {
  /// What is to go along that else stays at the desk.
  package var extras: Extras {
    var extras: Extras = []
    for (name, extra) in [("notes", Extras.notes), ("desk", .desk)]
    where has(name) || options("include").contains(where: { $0.text == name }) {
      extras.insert(extra)
    }
    return extras
  }
}

extension Desk {
  /// What was typed behind `export`.
  package func exportRequest(_ typed: ParsedArguments) throws(Problem) -> ExportRequest {
    let word = typed.text("FORMAT")
    let name = word?.text.lowercased() ?? ""
    let place = word?.place ?? typed.start
    var request = ExportRequest(
      name: name,
      format: try Self.format(name, at: place),
      place: place
    )
    if case .exchange(let format) = request.format { request.name = format.name }
    request.claims = Set(try claims(typed).map(\.number))
    request.file = typed.text("FILE")?.text
    if request.file == "-" { request.file = nil }
    request.sessions = typed.options("with").map(\.text)
    if let scale = typed.option("scale") {
      request.scale = try self.scale(named: scale.text, at: scale.place)
    }
    request.options.publisher = typed.option("publisher")?.text
    request.options.publishedURL = typed.option("url")?.text
    for text in [request.options.publisher, request.options.publishedURL].compactMap({ $0 }) {
      try refuseGivenAway(by: text)
    }
    request.extras = typed.extras
    request.options.allowsOverlaps = typed.has("overlaps")
    request.overwrites = typed.has("overwrite")
    request.isPublished = typed.has("published")
    if !request.claims.isEmpty { request.options.claims = request.claims }
    return request
  }

  private static func format(
    _ word: String,
    at place: Problem.Place
  ) throws(Problem) -> ExportRequest.Format {
    if word == "md" || !word.isEmpty && "markdown".hasPrefix(word) { return .markdown }
    if word == SessionBundle.typedName { return .bundle }
    if let format = FormatTable.format(named: word) { return .exchange(format) }
    let names = ["markdown", SessionBundle.typedName] + FormatTable.names
    let near = Wording.suggestions(for: word, among: names)
    throw Problem(
      word.isEmpty ? .missing : .noSuchFormat,
      word.isEmpty ? "the format is missing" : "there is no format \(Wording.excerpt(word, 40))",
      place: place,
      remedy: documentRemedy(word)
        ?? (near.isEmpty
          ? "The formats are listed by: formats"
          : "Did you mean \(Wording.list(near, "or"))?")
    )
  }

  /// How a document of an office is written, for somebody who names its format.
  private static func documentRemedy(_ word: String) -> String? {
    switch word {
    case "html", "docx", "odt", "pdf":
      return
        "A report is such a document: report editor NAME.\(word), or report public NAME.\(word)"
    case "xlsx", "ods", "excel": return "Spreadsheets open csv: export csv NAME.csv"
    default: return nil
    }
  }
}
