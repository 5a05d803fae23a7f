import FactModel
import Interchange
import SessionFiles
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
    let signed = Signed(by: checker, at: SystemClock.now())
    let content = try ImportContent(
      bytes,
      file: file,
      ports: ports,
      signed: signed,
      isChosen: options.format != nil
    )
    switch content {
    case .checks(let checks, let misfits):
      try refuse(misfits, rest: checks.count, noun: "earlier check")
      let (added, known) = try EarlierCheckStore(ports).add(checks)
      return Desk.reply(added: added, known: known, misfits, file)
    case .claims(let source): return try makeSessions(of: source, signed)
    }
  }

  private func makeSessions(of source: ImportSource, _ signed: Signed) throws(Problem) -> Reply {
    let file = options.file
    let format = try FormatTable.readable(options.format, for: source)
    let context = ImportContext(signed: signed)
    let reading = try format.read(source, context)
    var made: [ImportedSession] = []
    var misfits: [Misfit] = []
    for document in reading.documents {
      let session = try ImportedSession(
        document,
        of: file,
        unit: format.unit,
        context: context,
        command: "import \(file)"
      )
      misfits += session.placement.misfits
      made.append(session)
    }
    try refuse(misfits, rest: made.reduce(0) { $0 + $1.placement.newClaims }, noun: "claim")
    var reply = Reply(try made.map { session throws(Problem) in try keep(session, file) })
    let notices = reading.notices + made.flatMap { $0.notices + $0.placement.moved }
    reply.asides = notices.map { StyledLine($0, .dim) }
    reply.asides += misfits.map { StyledLine($0.sentence, .warning) }
    return reply
  }

  private func refuse(_ misfits: [Misfit], rest: Int, noun: String) throws(Problem) {
    guard !misfits.isEmpty, !options.takesPart else { return }
    throw Desk.misfitProblem(
      misfits,
      file: options.file,
      remedy: rest == 0
        ? "Nothing was imported."
        : "Nothing was imported. To import the other \(rest) \(noun)\(rest == 1 ? "" : "s"): "
          + "--partial"
    )
  }

  private func keep(_ made: ImportedSession, _ file: String) throws(Problem) -> StyledLine {
    let base = file.split(separator: "/").last.map(String.init) ?? "import"
    let name = folder.freshName(for: made.session.facts.title, or: base)
    let store = try SessionFile.create(name: name, in: folder)
    try store.makeDurable(made.session)
    _ = try store.close(made.session)
    let claims = made.placement.newClaims
    return StyledLine("\(store.path): \(claims) claim\(claims == 1 ? "" : "s"), new session")
  }
}
