package import FactModel
import Interchange
package import LineReading
import OrderedJSON
import Publishing
package import Release
package import Reporting

/// What a line asks `report` for.
package struct ReportRequest {
  /// Which shape of report is written.
  package enum Layout {
    case shape(ReportShape)
    /// The file of a template.
    case template(String)
  }

  /// What was typed to ask for it, without the file.
  package var command = "report"
  package var layout = Layout.shape(.editor)
  /// Nil for the screen.
  package var file: String?
  package var options = ReportOptions()
  package var extras: Extras = []
  package var scale: Scale?
  package var version: EntityNumber?
  package var overwrites = false
  /// The style in which sources are cited; nil for our own.
  package var style: String?
  /// Whether it is of what the desk works on, not of what readers have.
  var isOfDraft = false

  /// Whether it is Markdown whatever the file is called.
  package var isAlwaysMarkdown = false

  package init() {}

  /// What the ending of the file asks for.
  package var format: ReportFormat {
    isAlwaysMarkdown ? .markdown : file.map(ReportFormat.init(file:)) ?? .markdown
  }
}

/// What a report is written as.
package enum ReportFormat: Equatable {
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

extension ReportRequest {
  /// What is written, and how.
  package static let layout: [Parameter] = [
    Parameter("SHAPE", "the shape", .choice(ReportShape.allCases.map(\.rawValue))).optional,
    Parameter("TEMPLATE", "the template", .name(.ending(".mustache"))).optional,
  ]

  package static let options: [CommandOption] = [
    .notes, .desk, .scale,
    CommandOption("version", .value("N"), "as it was published"),
    .flag("draft", "as the next version would be"),
    .citationStyle,
    CommandOption(
      "text",
      .value("HOW"),
      "how much of the text",
      of: .words(["all", "claims", "none"])
    ),
    CommandOption(
      "for",
      .value("PROGRAM"),
      "Markdown as a program wants it",
      of: .words(["github", "hugo", "pandoc"])
    ),
    .include,
  ]
}

extension CommandOption {
  package static let citationStyle = CommandOption(
    "style",
    .value("NAME"),
    "sources cited in a style"
  )
}

extension Desk {
  /// How sources are cited in a style of the Citation Style Language, by their identities.
  package func citations(
    of sources: some Sequence<Source>,
    style: String
  ) throws(Problem) -> [EntityID: String] {
    let document = try ports.citations(CitationList.items(of: sources), style)
    return (try? JSONParser.parse(document)).map(CitationList.citations) ?? [:]
  }

  /// What was typed behind `report`.
  package func reportRequest(_ typed: ParsedArguments) throws(Problem) -> ReportRequest {
    var request = ReportRequest()
    if let scale = typed.option("scale") {
      request.scale = try self.scale(named: scale.text, at: scale.place)
    }
    if let version = typed.option("version") {
      request.version = try self.version(version)
    }
    if let text = typed.option("text") { request.options.text = try choice(of: text, "text") }
    if let flavour = typed.option("for") {
      request.options.flavour = try choice(of: flavour, "for")
    }
    request.style = typed.option("style")?.text
    request.isOfDraft = typed.has("draft")
    if request.isOfDraft, let version = typed.option("version") {
      throw Problem(
        .input,
        "version= and draft exclude each other",
        place: version.place,
        remedy: "draft is the next version, version=N one that was published."
      )
    }
    request.extras = typed.extras
    request.overwrites = typed.has("overwrite")
    if let file = typed.text("FILE") { try take(file, of: typed, into: &request) }
    if let text = typed.option("text"), request.format != .html {
      throw Problem(.input, "text= is for HTML", place: text.place, remedy: "Write FILE.html.")
    }
    if let shape = typed.text("SHAPE").flatMap({ ReportShape(rawValue: $0.text) }) {
      request.options.shape = shape
      request.layout = .shape(shape)
      request.command = "report \(shape.rawValue)"
    } else {
      request.command = "report \(request.options.shape.rawValue)"
    }
    if let template = typed.text("TEMPLATE") {
      request.layout = .template(template.text)
      request.command = "report \(template.text)"
    }
    return request
  }

  /// One of a few words as the value of an option.
  private func choice<Choice: RawRepresentable & CaseIterable>(
    of typed: TypedText,
    _ name: String
  ) throws(Problem) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: typed.text.lowercased()) { return choice }
    throw Problem(
      .wrongValue,
      "“\(Wording.excerpt(typed.text, 20))” is nothing that \(name)= knows",
      place: typed.place,
      remedy: "It is one of \(Wording.list(Choice.allCases.map(\.rawValue), "or"))."
    )
  }

  private func take(
    _ word: TypedText,
    of typed: ParsedArguments,
    into request: inout ReportRequest
  ) throws(Problem) {
    let file = word.text
    guard file == "-" || file.contains(".") || file.contains("/") else {
      let shapes = ReportShape.allCases.map(\.rawValue)
      let near = Wording.suggestions(for: file, among: shapes + ["preview", "overwrite"])
      if let ending = Self.endings[file.lowercased()] {
        throw Problem(
          .input,
          "“\(file)” is no shape: the ending of a file says what is written",
          place: word.place,
          remedy: "Name the file: report editor NAME.\(ending)."
        )
      }
      if file.lowercased() == "preview" {
        throw Problem(
          .input,
          "preview stands before the shape",
          place: word.place,
          remedy: "Write it first: report preview \(typed.text("SHAPE")?.text ?? "public")"
        )
      }
      throw Problem(
        .input,
        "“\(Wording.excerpt(file, 40))” is neither a shape nor a file",
        place: word.place,
        remedy: near.isEmpty
          ? "The shapes are \(Wording.list(shapes)); a file has an ending, such as report.md."
          : "Did you mean \(Wording.list(near, "or"))?"
      )
    }
    request.file = file == "-" ? nil : file
  }

  /// What formats are called, with the ending that asks for them.
  private static let endings = [
    "html": "html", "markdown": "md", "md": "md", "pdf": "pdf", "docx": "docx", "word": "docx",
    "odt": "odt",
  ]
}
