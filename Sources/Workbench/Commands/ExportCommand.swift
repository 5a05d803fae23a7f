import FactModel
import Interchange
import Reporting

extension Desk {
  /// Writes the session in a format, to a file or as the result.
  func export(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let request = try exportRequest(&scanner)
    switch request.format {
    case .markdown: return try exportMarkdown(request)
    case .exchange(let format): return try export(request, as: format)
    }
  }

  // MARK: The report

  private func exportMarkdown(_ request: ExportRequest) throws(Problem) -> Reply {
    guard request.claims.isEmpty, request.sessions.isEmpty else {
      throw Problem(
        .input,
        "a report is of the whole session, and of one",
        place: request.place,
        remedy: "Usage: \(ExportRequest.markdownUsage)"
      )
    }
    let options = MarkdownReport.Options(
      includeNotes: request.options.includesNotes,
      includeDesk: request.options.includesDesk
    )
    let report = MarkdownReport.text(of: session, options: options)
    guard let file = request.file else { return Reply(document: Array(report.utf8)) }
    try write(
      Array((report + reportMark).utf8),
      to: file,
      request,
      isOurs: { Self.isReport($0) }
    )
    return Reply("Report written to \(file)")
  }

  /// The last line of a report, by which a later export knows the file as its own.
  ///
  /// Invisible where Markdown is rendered.
  private var reportMark: String { "\n<!-- factdesk report of session \(session.id) -->\n" }

  private static func isReport(_ bytes: [UInt8]) -> Bool {
    let tail = String(decoding: bytes.suffix(120), as: UTF8.self)
    return tail.contains("\n<!-- factdesk report of session ") && tail.hasSuffix(" -->\n")
  }

  // MARK: The formats of the field

  private func export(
    _ request: ExportRequest,
    as format: ExchangeFormat
  ) throws(Problem) -> Reply {
    let exported = try format.export(try materials(request))
    let asides = exported.notices.map { StyledLine($0, .warning) }
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
    let files = [(file, exported.bytes)] + companions
    for (path, _) in files {
      try permit(path, request) { ports.exchange.isExported(path, $0) }
    }
    for (path, bytes) in files {
      try ports.writeFile(path, bytes)
      ports.exchange.noteExported(path, bytes)
    }
    var reply = Reply(
      "\(Wording.count(exported.claims, "claim")) written to \(Wording.list(files.map(\.0)))"
    )
    reply.asides = asides
    return reply
  }

  /// The open session, with the claims that were named, and the others whole, each once.
  private func materials(_ request: ExportRequest) throws(Problem) -> [ExportMaterial] {
    var materials = [ExportMaterial(session, name: store.name, options: request.options)]
    var options = request.options
    options.claims = nil
    for name in request.sessions {
      let (found, other) = try ports.readSession(name)
      guard !materials.contains(where: { $0.name == found }) else { continue }
      materials.append(ExportMaterial(other, name: found, options: options))
    }
    return materials
  }

  // MARK: Writing

  private func write(
    _ bytes: [UInt8],
    to file: String,
    _ request: ExportRequest,
    isOurs: ([UInt8]) -> Bool
  ) throws(Problem) {
    try permit(file, request, isOurs: isOurs)
    try ports.writeFile(file, bytes)
    written[file] = bytes.hashValue
  }

  /// Sees to it that a file may be written: it is not there, it is ours, or the person agrees.
  private func permit(
    _ file: String,
    _ request: ExportRequest,
    isOurs: ([UInt8]) -> Bool
  ) throws(Problem) {
    guard !request.overwrites, let present = try ports.existingFile(file), !present.isEmpty,
      written[file] != present.hashValue, !isOurs(present)
    else { return }
    let question = "\(file) was not written by factdesk. Overwrite it?"
    guard let answer = ports.ask(question + " [y/n] ") else {
      throw Problem(
        .input,
        "\(file) is there and was not written by factdesk",
        remedy: "Nothing was written. To overwrite it: export \(request.name) \(file) overwrite"
      )
    }
    guard ["y", "yes"].contains(answer.lowercased()) else {
      throw Problem(.input, "\(file) was left as it is")
    }
  }
}
