import DeskViews
import EarlierWork
package import FactModel
import Interchange
import ItemFinding
package import Mustache
import OrderedJSON
import Publishing
import Release
package import Replies
import Reporting
import SessionLibrary

// How a report is made.
extension Desk {
  /// Writes a report to its file, or as the result.
  package func deliver(_ request: ReportRequest) throws(Problem) -> Reply {
    var request = request
    let release = try release(for: &request)
    let bytes = try document(of: release, request)
    var reply: Reply
    if let file = request.file {
      try permit(
        file,
        for: request.command,
        overwrites: request.overwrites,
        // Another machine may have written it; here it is known as it was written.
        isOurs: { Self.isReport($0) && ports.exchange.isExported(file, $0) ?? true }
      )
      try write(bytes, to: file)
      reply = Reply("Report written to \(file)")
    } else {
      reply = Reply(document: bytes)
    }
    if let failing = request.options.failingChecks {
      let checks = "\(Wording.count(failing, "check")) \(failing == 1 ? "fails" : "fail")"
      reply.asides.append(StyledLine("Draft, not published: \(checks).", .warning))
    }
    for (count, why) in [
      (release.keptBack.staleClaims.count, "for other sentences than stand there now"),
      (release.keptBack.restatedClaims.count, "for saying something else"),
    ] where count > 0 {
      let view = session.use.staleCount > 0 ? "stale" : "list"
      let them = count == 1 ? "it" : "them"
      let words = "\(Wording.count(count, "claim")) left out, rated \(why): \(view) shows \(them)."
      reply.asides.append(StyledLine(words, .warning))
    }
    // Notes of the desk are nothing that readers could miss.
    if release.audience != .public, release.keptBack.notes > 0 {
      let (count, verb) = (release.keptBack.notes, release.keptBack.notes == 1 ? "is" : "are")
      let words = "\(Wording.count(count, "note")) \(verb) left out (--notes takes them along)."
      reply.asides.append(StyledLine(words, .warning))
    }
    if release.keptBack.texts > 0 {
      reply.asides.append(
        StyledLine(
          "\(Wording.count(release.keptBack.texts, "text")) with words of somebody who is protected "
            + "withheld.",
          .warning
        )
      )
    }
    return reply
  }

  /// What leaves in a report: for readers what they have, once something was published; else the state
  /// that the desk works on.
  private func release(for request: inout ReportRequest) throws(Problem) -> Release {
    let isForReaders = request.options.shape == .public
    let edition: Edition =
      request.version.map(Edition.version)
      ?? (isForReaders && !request.isOfDraft ? .readers : .draft)
    try requireMade()
    let release = try Release(
      session,
      for: isForReaders ? .public : .editor,
      with: request.extras.union(request.options.shape == .editor ? .work : []),
      edition: edition,
      on: request.scale
    )
    if isForReaders, release.isDraft {
      request.options.failingChecks = gateResult(try usualProfile).blocking.count
    }
    if let style = request.style {
      request.options.citations = try citations(of: release.sources.all, style: style)
    }
    if request.options.shape == .editor, release.article.hash == session.article.hash {
      request.options.readings = readingMarks
    }
    return release
  }

  /// What the relative dates of the article mean: `≈29 Jan`, `≈22–28 Jan`; `=29 Jan` once somebody
  /// ticked the item, or said so.
  private var readingMarks: [(range: Range<Int>, text: String)] {
    let ticked = Set(
      session.items.all.filter { $0.check?.outcome == .ticked && !session.isStale($0) }
        .map(\.passage.range)
    )
    let (readings, year) = (state.dateReadings, session.facts.published?.year)
    return foundItems.compactMap { item in
      let isSaid = readings.corrections[item.range] != nil
      guard case .date(let date) = item.detail, let resolution = readings[item.range],
        isSaid || resolution.isInferred && !date.isDayAndMonth
      else { return nil }
      let sign = isSaid || ticked.contains(item.range) ? "=" : "≈"
      return (item.range, sign + DayRange(resolution.days, of: year).inWords)
    }
  }

  private func document(
    of release: Release,
    _ request: ReportRequest
  ) throws(Problem) -> [UInt8] {
    let markdown: [UInt8]
    switch (request.layout, request.format) {
    case (.shape, .html):
      let page = try interruptible { [name = store.name, options = request.options] in
        HTMLReport.bytes(
          of: release,
          options: options,
          claimReview: Self.claimReview(of: release, name: name, options)
        )
      }
      return page + markOfReport.utf8
    case (.shape, let format):
      var options = request.options
      // Title and authors go into what the document says of itself.
      if case .converted = format {
        options.flavour = .pandoc
        // It is read as GitHub's, which has no names for headings: they are found by their words.
        options.givesNames = false
      }
      markdown = try interruptible { [options] in
        MarkdownReport.bytes(of: release, options: options)
      }
    case (.template(let file), let format):
      let bytes = try fromTemplate(file, release, request.options)
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

  /// The rated claims as ClaimReview; nil where there is none, and for what readers do not have.
  private static func claimReview(
    of release: Release,
    name: String,
    _ options: ReportOptions
  ) -> [UInt8]? {
    guard options.shape == .public, !release.isDraft, !release.isSuperseded,
      release.claims.all.contains(where: release.isRatedForMachines)
    else { return nil }
    let material = ExportMaterial(release, name: name)
    return try? FormatTable.format(named: "claimreview")?.export([material]).bytes
  }

  private func fromTemplate(
    _ file: String,
    _ release: Release,
    _ options: ReportOptions
  ) throws(Problem) -> [UInt8] {
    let bytes = try ports.readFile(file)
    do throws(MustacheMistake) {
      return try TemplateReport.bytes(
        of: release,
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
    return tail.includes("\n<!-- factdesk report of session ") && tail.hasSuffix(" -->\n")
  }

  // MARK: Templates

  /// The error for a mistake in a template.
  package func problem(_ mistake: MustacheMistake, in file: String) -> Problem {
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

  /// Reads the partial templates beside a template.
  package func partials(of file: String) -> (String) -> [UInt8]? {
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
