import FactModel
import Interchange
import OrderedJSON

/// What a line asks `export` for.
struct ExportRequest {
  enum Format {
    case markdown
    case exchange(ExchangeFormat)
  }

  static let markdownUsage = "export markdown [FILE] [notes] [desk] [scale=NAME] [overwrite]"
  static let usage =
    "export FORMAT [CLAIM…] [FILE] [with SESSION…] [notes] [desk] [scale=NAME] [overwrite]"

  var name: String
  var format: Format
  /// Where the line asks for it.
  var place: Problem.Place
  /// Nil for the result.
  var file: String?
  var claims: Set<EntityNumber> = []
  /// Other sessions that go into the same file.
  var sessions: [String] = []
  var options = ExportOptions()
  /// The scale that ratings are translated to.
  var scale: Scale?
  var overwrites = false
}

extension Desk {
  /// Reads what stands behind `export`.
  func exportRequest(_ scanner: inout LineScanner) throws(Problem) -> ExportRequest {
    let place = scanner.place()
    let word = scanner.word().lowercased()
    var request = ExportRequest(
      name: word,
      format: try Self.format(word, at: place),
      place: place
    )
    if case .exchange(let format) = request.format { request.name = format.name }
    var readsSessions = false
    while !scanner.isAtEnd {
      let isQuoted = scanner.peek == "\""
      let place = scanner.place()
      if let field = try FieldReader.field(&scanner, names: ["publisher", "scale", "url"]) {
        try take(field, into: &request, at: place)
        continue
      }
      guard let typed = scanner.wordOrQuoted() else {
        throw Problem(.input, "quotation mark is not closed", place: place, remedy: "Close it.")
      }
      let word = isQuoted ? typed : try included(typed, &scanner)
      if !isQuoted, try take(word, into: &request, &readsSessions, at: place) { continue }
      if readsSessions {
        request.sessions.append(word)
        continue
      }
      guard request.file == nil else {
        throw Problem(
          .input,
          "one file is enough",
          place: place,
          remedy: "Put a name with spaces in quotation marks."
        )
      }
      request.file = word
    }
    if request.file == "-" { request.file = nil }
    if !request.claims.isEmpty { request.options.claims = request.claims }
    return request
  }

  private func take(
    _ field: (name: String, value: String),
    into request: inout ExportRequest,
    at place: Problem.Place
  ) throws(Problem) {
    switch field.name {
    case "publisher": request.options.publisher = field.value
    case "url": request.options.publishedURL = field.value
    default: request.scale = try scale(named: field.value, at: place)
    }
  }

  /// Takes a word that is an option or a claim; returns false for any other.
  private func take(
    _ word: String,
    into request: inout ExportRequest,
    _ readsSessions: inout Bool,
    at place: Problem.Place
  ) throws(Problem) -> Bool {
    switch word {
    case "notes": request.options.includesNotes = true
    case "desk": request.options.includesDesk = true
    case "overwrite": request.overwrites = true
    case "with": readsSessions = true
    case _ where Self.isClaimLabel(word):
      guard let number = try? EntityNumber(json: .string(String(word.dropFirst()))),
        session.claims[number] != nil
      else {
        throw Problem(
          .input,
          "there is no claim \(word)",
          place: place,
          remedy: "The claims are listed by: list"
        )
      }
      request.claims.insert(number)
    default: return false
    }
    return true
  }

  private static func isClaimLabel(_ word: String) -> Bool {
    word.first == "c" && word.utf8.count > 1
      && word.utf8.dropFirst().allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private static func format(
    _ word: String,
    at place: Problem.Place
  ) throws(Problem) -> ExportRequest.Format {
    if word == "md" || !word.isEmpty && "markdown".hasPrefix(word) { return .markdown }
    if let format = FormatTable.format(named: word) { return .exchange(format) }
    let names = ["markdown"] + FormatTable.names
    let near = Wording.suggestions(for: word, among: names)
    throw Problem(
      .input,
      word.isEmpty ? "the format is missing" : "there is no format \(Wording.excerpt(word, 40))",
      place: place,
      remedy: near.isEmpty
        ? "Usage: \(ExportRequest.usage). The formats are listed by: formats"
        : "Did you mean \(Wording.list(near, "or"))?"
    )
  }
}
