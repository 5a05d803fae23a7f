import EarlierWork
import FactModel
import Interchange
import LineReading
import Release
import Replies
import Reporting
import SessionLibrary
import Workbench

extension Verb {
  static let export = Verb(
    "export",
    group: .session,
    forms: [
      CommandForm(
        [
          Parameter("FORMAT", "the format", .name(.format)), .claims.optional, .file.optional,
        ],
        options: ExportRequest.options
      )
    ],
    summary: "write the review report, or the claims in a format of the field",
    details: [
      "To a file or, without one, to standard output. --notes: with the checkers' notes. --desk: with "
        + "sources that only the desk may see. --overwrite: also over a file that factdesk did not "
        + "write.",
      "claimreview, averitec and fever are for readers and their programs, and have the version that was "
        + "published last; all others are the desk's draft. --published writes what readers have in any.",
      "Formats: \(FormatTable.formats.map(\.name).joined(separator: ", ")); formats tells what each "
        + "has a place for. What has none is said. Claims that are named go alone; with: other "
        + "sessions go into the same file.",
      "bundle is the whole session in one file, for a colleague: with its past, the kept texts and what "
        + "arrived. Nothing sealed is in it. import makes a session of it.",
    ],
    examples: [
      "export markdown", "export csv", "export jsonl c1 claims.jsonl", "export bundle handover.zip",
    ],
    shell: .inSession
  ) { desk, typed throws(Problem) in
    let request = try desk.exportRequest(typed)
    switch request.format {
    case .markdown:
      try request.refusePublished()
      return try desk.exportMarkdown(request)
    case .bundle:
      try request.refusePublished()
      return try desk.exportBundle(request)
    case .exchange(let format): return try desk.export(request, as: format)
    }
  }
}

extension ExportRequest {
  fileprivate func refusePublished() throws(Problem) {
    guard isPublished else { return }
    throw Problem(
      .input,
      "--published is for formats of claims",
      place: place,
      remedy: "What readers have as a report is written by: report public FILE"
    )
  }
}

extension Desk {
  fileprivate func exportMarkdown(_ request: ExportRequest) throws(Problem) -> Reply {
    guard request.claims.isEmpty, request.sessions.isEmpty else {
      throw Problem(
        .input,
        "a report is of the whole session, and of one",
        place: request.place,
        remedy: "Name neither claims nor sessions: export markdown FILE"
      )
    }
    var report = ReportRequest()
    report.command = "export markdown"
    report.file = request.file
    report.extras = request.extras
    report.scale = request.scale
    report.isAlwaysMarkdown = true
    report.overwrites = request.overwrites
    return try deliver(report)
  }

  fileprivate func export(
    _ request: ExportRequest,
    as format: ExchangeFormat
  ) throws(Problem) -> Reply {
    let (materials, notes) = try materials(request)
    let exported = try interruptible { () throws(Problem) in try format.export(materials) }
    let asides = (notes.map { $0 + "." } + exported.notices).map { StyledLine($0, .warning) }
    guard let file = request.file else {
      var reply = Reply(document: exported.bytes)
      reply.asides = asides
      if let companion = exported.companions.first {
        reply.asides.append(
          StyledLine(
            "Of \(1 + exported.companions.count) files, this is one; the others (\(companion.ending) "
              + "…) are written with it: export \(format.name) FILE",
            .warning
          )
        )
      }
      return reply
    }
    let companions = exported.companions.map {
      (ExchangePorts.sibling(of: file, ending: $0.ending), $0.bytes)
    }
    if let same = companions.first(where: { $0.0 == file }) {
      throw Problem(
        .input,
        "\(same.0) is the name of a file that is written beside it",
        place: request.place,
        remedy: "Give it another ending."
      )
    }
    let files = [(file, exported.mark + exported.bytes)] + companions
    let command = "export \(request.name)"
    for (path, _) in files {
      try permit(path, for: command, overwrites: request.overwrites) {
        ports.exchange.isExported(path, $0) == true
      }
    }
    for (path, bytes) in files { try ports.writeFile(path, bytes) }
    var reply = Reply(
      "\(exported.sources > 0 ? Wording.count(exported.sources, "source") : Wording.count(exported.claims, "claim")) written to \(Wording.list(files.map(\.0)))"
    )
    reply.asides = asides
    return reply
  }

  /// The open session, with the claims that were named, and the others whole, each once; and what is
  /// said of their translation to the scale that was asked for.
  fileprivate func materials(
    _ request: ExportRequest
  ) throws(Problem) -> (materials: [ExportMaterial], notes: [String]) {
    var others: [(name: String, session: Session)] = []
    for name in request.sessions {
      let found = try ports.others.session(name, for: session, by: checker.name)
      guard found.0 != store.name, !others.contains(where: { $0.name == found.0 }) else { continue }
      others.append(found)
    }
    try requireMade()
    let first = try release(of: session, request, besides: others.map(\.session))
    var notes = first.translationNotes + (try draftNotes(request))
    var materials = [ExportMaterial(first, name: store.name, options: request.options)]
    var options = request.options
    options.claims = nil
    for (name, other) in others {
      let rest = others.filter { $0.name != name }.map(\.session)
      let release = try release(of: other, request, besides: [session] + rest)
      notes += release.translationNotes.filter { !notes.contains($0) }
      materials.append(ExportMaterial(release, name: name, options: options))
    }
    return (materials, notes)
  }

  /// Says that a draft is written which readers do not have.
  private func draftNotes(_ request: ExportRequest) throws(Problem) -> [String] {
    guard case .exchange(let format) = request.format, !format.isForReaders, !request.isPublished,
      format.holds != .sources, let last = session.publications.last,
      !(try publicDifference().isEmpty)
    else { return [] }
    return [
      "This is the desk's draft, and not version \(last.number.main), which readers have: --published "
        + "writes that"
    ]
  }

  /// What of a session goes into a format: for programs that speak to readers what readers have, for
  /// all others the state that the desk works on.
  ///
  /// `others`: The sessions that leave with it.
  private func release(
    of session: Session,
    _ request: ExportRequest,
    besides others: [Session]
  ) throws(Problem) -> Release {
    let format: ExchangeFormat? =
      if case .exchange(let format) = request.format { format } else { nil }
    let isForReaders = format?.isForReaders ?? false || request.isPublished
    if request.scale != nil { try format?.checkTranslation(at: request.place) }
    guard !request.isPublished || !session.publications.isEmpty else {
      throw Problem(
        .input,
        "nothing was published yet",
        place: request.place,
        remedy: "Leave out --published: the draft is written."
      )
    }
    return try Release(
      session,
      for: isForReaders ? .public : .editor,
      with: request.extras,
      edition: isForReaders ? .readers : .draft,
      on: request.scale,
      besides: others
    )
  }
}
