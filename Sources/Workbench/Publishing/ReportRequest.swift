import FactModel
import Publishing
import Reporting

/// What a line asks `report` for.
struct ReportRequest {
  enum Layout {
    case shape(ReportShape)
    /// The file of a template.
    case template(String)
  }

  /// What was typed to ask for it, without the file.
  var command = "report"
  var layout = Layout.shape(.editor)
  /// Nil for the screen.
  var file: String?
  var options = ReportOptions()
  var scale: Scale?
  var version: Publication?
  var overwrites = false
  /// Whether it is of what the desk works on, not of what readers have.
  var isOfDraft = false

  /// Whether it is Markdown whatever the file is called.
  var isAlwaysMarkdown = false

  /// What the ending of the file asks for.
  var format: ReportFormat {
    isAlwaysMarkdown ? .markdown : file.map(ReportFormat.init(file:)) ?? .markdown
  }
}

/// What a report is written as.
enum ReportFormat: Equatable {
  case markdown
  case html
  /// By pandoc, from Markdown.
  case converted(Ports.DocumentFormat)

  init(file: String) {
    let name = file.lowercased()
    let format = Ports.DocumentFormat.allCases.first { name.hasSuffix("." + $0.rawValue) }
    if let format {
      self = .converted(format)
    } else {
      self = name.hasSuffix(".html") || name.hasSuffix(".htm") ? .html : .markdown
    }
  }
}

extension Desk {
  func reportRequest(_ scanner: inout LineScanner) throws(Problem) -> ReportRequest {
    var request = ReportRequest()
    var isPreview = false
    var hasLayout = false
    var hasTemplate = false
    while !scanner.isAtEnd {
      let place = scanner.place()
      if let (name, value) = try FieldReader.field(
        &scanner,
        names: ["scale", "version", "for", "text"]
      ) {
        switch name {
        case "scale": request.scale = try scale(named: value, at: place)
        case "for": request.options.flavour = try Self.choice(value, "for", at: place)
        case "text": request.options.text = try Self.choice(value, "text", at: place)
        default: request.version = try publication(value, at: place)
        }
        continue
      }
      let isQuoted = scanner.peek == "\""
      guard let typed = scanner.wordOrQuoted() else {
        throw Problem(.input, "quotation mark is not closed", place: place, remedy: "Close it.")
      }
      let word = isQuoted ? typed : try included(typed, &scanner)
      switch word {
      case "preview" where !isQuoted && !hasLayout && request.file == nil: isPreview = true
      case "draft" where !isQuoted: request.isOfDraft = true
      case "notes" where !isQuoted: request.options.includeNotes = true
      case "desk" where !isQuoted: request.options.includeDesk = true
      case "overwrite" where !isQuoted: request.overwrites = true
      case _ where !hasLayout && !isQuoted && ReportShape(rawValue: word) != nil:
        let shape = ReportShape(rawValue: word) ?? .editor
        request.layout = .shape(shape)
        request.options.shape = shape
        hasLayout = true
      case _ where !hasTemplate && request.file == nil && word.hasSuffix(".mustache"):
        request.layout = .template(word)
        (hasLayout, hasTemplate) = (true, true)
      default:
        try take(file: word, into: &request, isPreview: isPreview, at: place)
      }
    }
    if request.file == "-" { request.file = nil }
    switch request.layout {
    case .shape(let shape):
      request.command = "report \(shape.rawValue)"
    case .template(let file): request.command = "report \(file)"
    }
    return request
  }

  /// One of a few words behind a field's name.
  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: String,
    _ name: String,
    at place: Problem.Place
  ) throws(Problem) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: value.lowercased()) { return choice }
    throw Problem(
      .input,
      "“\(Wording.excerpt(value, 20))” is nothing that \(name)= knows",
      place: place,
      remedy: "It is one of \(Wording.list(Choice.allCases.map(\.rawValue), "or"))."
    )
  }

  /// What `--include` asks for, `desk` or `notes`; any other word itself.
  func included(_ word: String, _ scanner: inout LineScanner) throws(Problem) -> String {
    guard word == "--include" else { return word }
    let place = scanner.place()
    let what = scanner.word()
    guard ["desk", "notes"].contains(what) else {
      throw Problem(
        .input,
        "what is to be included is missing",
        place: place,
        remedy:
          "--include desk: sources that only the desk may see; --include notes: notes. Nothing "
          + "that is sealed is ever included."
      )
    }
    return what
  }

  private func take(
    file: String,
    into request: inout ReportRequest,
    isPreview: Bool,
    at place: Problem.Place
  ) throws(Problem) {
    guard file == "-" || file.contains(".") || file.contains("/") else {
      let shapes = ReportShape.allCases.map(\.rawValue)
      let near = Wording.suggestions(for: file, among: shapes + ["preview", "overwrite"])
      throw Problem(
        .input,
        "“\(Wording.excerpt(file, 40))” is neither a shape nor a file",
        place: place,
        remedy: near.isEmpty
          ? "The shapes are \(Wording.list(shapes)); a file has an ending, such as report.md."
          : "Did you mean \(Wording.list(near, "or"))?"
      )
    }
    guard !isPreview, request.file == nil else {
      throw Problem(
        .input,
        isPreview ? "a preview goes into no file" : "one file is enough",
        place: place,
        remedy: "Put a name with spaces in quotation marks."
      )
    }
    request.file = file
  }

  private func publication(
    _ text: String,
    at place: Problem.Place
  ) throws(Problem) -> Publication {
    guard let number = Int(text), number > 0,
      let publication = session.publications[EntityNumber(number)]
    else {
      throw Problem(
        .input,
        "there is no version \(Wording.excerpt(text, 20))",
        place: place,
        remedy: session.publications.isEmpty
          ? "Nothing was published yet." : "corrections lists the versions."
      )
    }
    return publication
  }
}
