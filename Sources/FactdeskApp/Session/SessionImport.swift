import EarlierWork
import ExchangeViews
import FactModel
import Interchange
import OrderedJSON
import Replies
import SessionFiles
import Verbs
import Workbench

/// `factdesk import FILE`: a new session for every article of a file; reviews become earlier checks.
struct SessionImport {
  let folder: SessionFolder
  let checker: Checker
  let options: ImportOptions

  /// Makes the sessions, all or none.
  func run() throws(Problem) -> Reply {
    let ports = FilePorts.exchange(folder, exports: ExportRecord(file: nil))
    let file = options.file
    let bytes = try ports.readFile(file)
    let bundle = try BundleTaking(folder: folder).take(bytes, of: file, isTrial: options.isTrial)
    if let bundle { return bundle }
    let signed = Signed(by: checker, at: SystemClock.now())
    let content = try ImportContent(
      bytes,
      file: file,
      ports: ports,
      signed: signed,
      format: options.format
    )
    switch content {
    case .checks(let found):
      try refuse(found.misfits, rest: found.checks.count, noun: "earlier check")
      return KeptChecksView.reply(
        try EarlierCheckStore(ports).add(found.checks, isTrial: options.isTrial),
        found,
        file,
        isTrial: options.isTrial
      )
    case .claims(let source):
      let mapping = try ImportMapping(
        options.mapping,
        file: options.mappingFile,
        ports.readFile
      )
      return try makeSessions(of: source, ImportContext(signed: signed, mapping: mapping))
    }
  }

  private func makeSessions(
    of source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> Reply {
    let file = options.file
    let format = try FormatTable.readable(options.format, for: source, mapping: context.mapping)
    let reading = try format.read(source, context)
    guard !reading.holdsSources else {
      throw Problem(
        .input,
        "holds sources, which belong to a session",
        place: Problem.Place(file: file),
        remedy: "Name the session that they go to: factdesk import \(file) -s NAME"
      )
    }
    var made: [ImportedSession] = []
    var misfits: [Misfit] = []
    var tally = reading.tally
    for document in reading.articles {
      guard document.hasStatements else {
        misfits += document.misfits
        if document.misfits.isEmpty { tally.addTextWithoutClaims() }
        continue
      }
      let session = try ImportedSession(
        document,
        of: file,
        unit: format.unit,
        context: context,
        command: "import \(file)"
      )
      misfits += session.placement.misfits
      tally.add(session.placement.tally)
      if session.placement.takesAnything { made.append(session) }
    }
    try refuse(misfits, rest: made.reduce(0) { $0 + $1.placement.newClaims }, noun: "claim")
    guard !made.isEmpty else {
      throw Problem(nothingOf: tally, reading.notices, misfits, ofImported: file)
    }
    return try reply(made, reading.notices, tally, misfits)
  }

  private func reply(
    _ made: [ImportedSession],
    _ told: [String],
    _ tally: ImportTally,
    _ misfits: [Misfit]
  ) throws(Problem) -> Reply {
    var reply = Reply()
    var sessions: [JSONValue] = []
    var numbers: [String: Int] = [:]
    for session in made {
      let (line, json) = try keep(session, &numbers)
      reply.lines.append(line)
      sessions.append(json)
    }
    let notices = told + made.flatMap { $0.notices + $0.placement.notices }
    reply.asides = notices.map { StyledLine($0, .dim) }
    reply.asides += tally.sentences.map { StyledLine($0) }
    let warnings = made.flatMap(\.placement.untaken) + misfits.map(\.sentence)
    reply.asides += warnings.map { StyledLine($0, .warning) }
    var builder = ObjectBuilder()
    builder.put("sessions", raw: .array(sessions))
    builder.put("trial", options.isTrial)
    builder.put("counts", raw: tally.json)
    builder.put("notices", notices)
    builder.put("misfits", misfits.map(\.sentence))
    reply.json = builder.object
    return reply
  }

  private func refuse(_ misfits: [Misfit], rest: Int, noun: String) throws(Problem) {
    guard !misfits.isEmpty, !options.takesPart else { return }
    throw Problem(
      misfits,
      ofImported: options.file,
      remedy: rest == 0
        ? "Nothing was imported."
        : "Nothing was imported. To import the other \(rest) \(noun)\(rest == 1 ? "" : "s"): "
          + "--partial"
    )
  }

  private func keep(
    _ made: ImportedSession,
    _ numbers: inout [String: Int]
  ) throws(Problem) -> (StyledLine, JSONValue) {
    let base = options.file.split(separator: "/").last.map(String.init) ?? "import"
    let name = folder.freshName(for: made.title, or: base, behind: &numbers)
    let claims = made.placement.newClaims
    let count = "\(claims) claim\(claims == 1 ? "" : "s")"
    var builder = ObjectBuilder()
    builder.put("new", claims)
    builder.put("scale", made.session.scale.reference.description)
    guard !options.isTrial else {
      return (StyledLine("\(count) would be taken into a new session"), builder.object)
    }
    let store = try SessionFile.create(name: name, in: folder)
    try store.makeDurable(made.session)
    _ = try store.close(made.session)
    builder.put("session", name)
    builder.put("path", store.path)
    return (StyledLine("\(store.path): \(count), new session"), builder.object)
  }
}
