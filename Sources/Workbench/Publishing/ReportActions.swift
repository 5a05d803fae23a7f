import FactModel
import Interchange
import ItemFinding
import Mustache
import Publishing
import Replies
import Reporting

// How a report is made.
extension Desk {
  /// Writes a report to its file, or as the result.
  func deliver(_ request: ReportRequest) throws(Problem) -> Reply {
    var request = request
    let session = try reported(&request)
    let bytes = try document(of: session, request)
    guard let file = request.file else { return Reply(document: bytes) }
    try permit(
      file,
      for: request.command,
      overwrites: request.overwrites,
      isOurs: Self.isReport
    )
    try ports.writeFile(file, bytes)
    written[file] = Self.fingerprint(bytes)
    return Reply("Report written to \(file)")
  }

  /// The session that a report is of: as it is or as it was published, on the scale that was asked
  /// for.
  private func reported(_ request: inout ReportRequest) throws(Problem) -> Session {
    var session = session
    if let version = request.version {
      do throws(FormatProblem) {
        session = try session.asPublished(version)
      } catch {
        throw Problem(.damaged, "the session's past cannot be read: \(error.place) \(error.what)")
      }
    }
    let (translated, notes) = try translated(session, to: request.scale)
    request.options.translationNotes = notes
    if request.options.shape == .editor, translated.article.hash == self.session.article.hash {
      request.options.readings = dateReadings
    }
    return translated
  }

  /// What the relative dates of the article mean: `29 Jan`, `22–28 Jan`, `Dec 2023`.
  private var dateReadings: [(range: Range<Int>, text: String)] {
    guard let resolver = DateResolver(published: self.session.facts.published) else { return [] }
    return foundItems.compactMap { item in
      guard case .date(let date) = item.detail, !date.isStated,
        let days = resolver.resolve(date)?.days
      else { return nil }
      return (item.range, DayRange(days).inWords)
    }
  }

  /// A session with its ratings on another scale, and what is said of that; the session itself where
  /// that is its scale, or none was asked for.
  func translated(
    _ session: Session,
    to scale: Scale?
  ) throws(Problem) -> (session: Session, notes: [String]) {
    guard let scale, scale != session.scale else { return (session, []) }
    let remedy = "docs/scales.md has the tables. Nothing was written."
    guard let translation = ScaleTranslation(from: session.scale, to: scale) else {
      throw Problem(
        .input,
        "there is no table from the scale \(session.scale.name) to \(scale.name)",
        remedy: remedy
      )
    }
    do throws(FormatProblem) {
      let notes = translation.notes(for: session)
      let lead = "The ratings were translated from the scale \(session.scale.title)"
      return (try translation.translated(session), [lead] + notes)
    } catch {
      throw Problem(.damaged, "\(error.place) \(error.what)", remedy: remedy)
    }
  }

  private func document(
    of session: Session,
    _ request: ReportRequest
  ) throws(Problem) -> [UInt8] {
    let markdown: [UInt8]
    switch (request.layout, request.format) {
    case (.shape, .html):
      let page = try interruptible { [name = store.name, options = request.options] in
        HTMLReport.bytes(
          of: session,
          options: options,
          claimReview: Self.claimReview(of: session, name: name, options)
        )
      }
      return page + markOfReport.utf8
    case (.shape, _):
      markdown = try interruptible { [options = request.options] in
        MarkdownReport.bytes(of: session, options: options)
      }
    case (.template(let file), let format):
      let bytes = try fromTemplate(file, session, request.options)
      guard case .converted = format else { return bytes }
      guard TemplateReport.Language(file: file) == .markdown else {
        throw Problem(
          .input,
          "only a template of Markdown can become \(request.file ?? "that")",
          place: Problem.Place(file: file)
        )
      }
      markdown = bytes
    }
    if case .converted(let format) = request.format {
      return try ports.convert(markdown, format)
    }
    return request.file == nil ? markdown : markdown + markOfReport.utf8
  }

  /// The rated claims as ClaimReview; nil where there is none.
  private static func claimReview(
    of session: Session,
    name: String,
    _ options: ReportOptions
  ) -> [UInt8]? {
    guard options.shape == .public, session.claims.all.contains(where: { $0.verdict != nil }) else {
      return nil
    }
    var export = ExportOptions()
    export.includesDesk = options.includeDesk
    export.publishedURL = session.publications.last?.url
    let material = ExportMaterial(session, name: name, options: export)
    return try? FormatTable.format(named: "claimreview")?.export([material]).bytes
  }

  private func fromTemplate(
    _ file: String,
    _ session: Session,
    _ options: ReportOptions
  ) throws(Problem) -> [UInt8] {
    let bytes = try ports.readFile(file)
    do throws(MustacheMistake) {
      return try TemplateReport.bytes(
        of: session,
        template: try MustacheTemplate(bytes),
        language: TemplateReport.Language(file: file),
        options: options,
        load: partials(of: file)
      )
    } catch {
      throw problem(error, in: file)
    }
  }

  /// The last line of a report, by which a later one knows the file as its own.
  ///
  /// Invisible where Markdown or HTML is rendered.
  var markOfReport: String { "\n<!-- factdesk report of session \(session.id) -->\n" }

  static func isReport(_ bytes: [UInt8]) -> Bool {
    let tail = String(decoding: bytes.suffix(120), as: UTF8.self)
    return tail.contains("\n<!-- factdesk report of session ") && tail.hasSuffix(" -->\n")
  }

  // MARK: Templates

  func problem(_ mistake: MustacheMistake, in file: String) -> Problem {
    Problem(
      .damaged,
      mistake.what,
      place: Problem.Place(
        file: mistake.partial.map { Self.partialFiles($0, of: file).first ?? $0 } ?? file,
        line: mistake.line,
        column: mistake.column
      ),
      remedy: "template check \(file) looks for more. Nothing was written."
    )
  }

  func partials(of file: String) -> (String) -> [UInt8]? {
    { [ports] name in
      for path in Self.partialFiles(name, of: file) {
        if let bytes = try? ports.existingFile(path) { return bytes }
      }
      return nil
    }
  }

  /// Where a partial may lie: beside the template, with its ending or with `.mustache`; nowhere for a
  /// name that leads elsewhere.
  private static func partialFiles(_ name: String, of file: String) -> [String] {
    guard name.utf8.first != UInt8(ascii: "."),
      name.utf8.allSatisfy({ byte in
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || "-_.".utf8.contains(byte)
      })
    else { return [] }
    let start = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let folder = file[..<start]
    let own = file[start...]
    let ending = own.firstIndex(of: ".").map { String(own[$0...]) } ?? ".mustache"
    var names = [name + ending]
    if ending != ".mustache" { names.append(name + ".mustache") }
    return names.map { folder + $0 }
  }
}

extension Session {
  /// The session as it was when a version was published.
  fileprivate func asPublished(_ publication: Publication) throws(FormatProblem) -> Session {
    let changes = try changes(backTo: publication.edits + 1)
    var session = self
    let edit = Edit(
      id: .random(),
      parent: log.lastID,
      sequence: log.count + 1,
      signed: publication.signed,
      kind: .restore(publication.edits + 1),
      command: "",
      changes: changes.filter(\.takesOut) + changes.filter { !$0.takesOut }
    )
    do throws(Problem) {
      try session.apply(edit)
    } catch {
      throw FormatProblem(error.what, at: ["version \(publication.number)"])
    }
    return session
  }
}
