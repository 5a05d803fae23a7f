import Digest
import FactModel
import Merging
import OrderedJSON
import PostgreSQLStore
import ProjectLog
import Release
import SessionFiles
import SessionLibrary

/// A session that lies in a folder here and is a project on a store.
///
/// The folder comes first: an edit is acknowledged when its journal has it. What the store does not have yet is
/// counted, and sent as soon as it can be; what others did is held until the desk asks for it.
final class SharedSession: SharedStore {
  private let file: SessionFile
  private let copies: CopyRecords
  private let courier: Courier
  private let checker: () -> Checker
  /// What came and is not in the session yet.
  private var news = CourierReport()
  /// The edits that are not known to be on the store.
  private(set) var waiting: Set<EntityID>
  /// How many edits of the log were looked at.
  private var counted: Int
  /// Whether anything in the log was ever sealed, as far as it was looked at.
  private var seals = SealedLines()
  /// The sources that were kept back.
  private var keptBack: Set<EntityID> = []
  /// The edits that were in the document which made a project of the session.
  private var inDocument: Set<EntityID> = []
  private var notices: [String] = []
  /// The sources that were forgotten here.
  private var forgotten: Set<EntityID> = []
  /// How many of them the store is not known to have forgotten.
  private var buried: Int { forgotten.subtracting(courier.report.graves).count }
  /// A source of which the store has words still.
  private var left: Forgotten?
  /// Whether it was looked yet what others did.
  private var hasLooked = false
  /// What was told of the store last, so that it is told once: that it cannot be reached, and that something cannot
  /// be sent or brought in.
  private var told: (failure: StoreFailure.Kind?, refusal: String?)
  /// Things that a merge made others than their edits say, to be set right on the store.
  private var unsettled = ThingKeys()
  /// Whether a session that is not on the store goes there by itself.
  private let putsItself: Bool
  private var store: EntityID?
  /// The SHA-256 of what was sent to be kept, or may not be sent, and of what was asked for.
  private var tried: Set<String> = []
  private var asked: Set<String> = []
  /// Under which name a record lies beside the session.
  private var recordedName: String?

  /// Milliseconds that an edit may take to the store and back until the prompt goes on without it.
  private static let patience = 250
  /// Edits that are sent at once.
  private static let most = 500

  init(
    _ file: SessionFile,
    _ session: Session,
    _ copies: CopyRecords,
    _ courier: Courier,
    record: CopyRecord?,
    checker: @escaping () -> Checker
  ) {
    (self.file, self.copies, self.courier, self.checker) = (file, copies, courier, checker)
    waiting = Set(record?.waiting(in: session) ?? CopyRecord(store: nil, session: session).waiting)
    counted = session.log.count
    forgotten = Set(session.forgotten.map(\.source))
    onStore = Set(stride(from: 1, through: counted, by: 1).compactMap(session.log.id))
      .subtracting(waiting)
    putsItself = record?.mark.number ?? 0 == 0
    store = record?.store
    keptBack = Set(record?.withheld ?? [])
    recordedName = record == nil ? nil : file.name
  }

  // MARK: What the session is kept in

  var name: String { file.name }
  var path: String { file.path }
  var readOnlyReason: String? { file.readOnlyReason }
  var durableThrough: Int { file.durableThrough }
  func kept(_ received: Received) -> [UInt8]? { file.kept(received) }
  func keep(_ bytes: [UInt8], as received: Received) { file.keep(bytes, as: received) }

  func takeNotices() -> [String] {
    defer { notices = [] }
    return file.takeNotices() + notices
  }

  func makeDurable(_ session: Session) throws(Problem) {
    try file.makeDurable(session)
    note(session)
    recordOnce(session)
    // The second time for what could not be sent yet when the first began.
    for _ in 0..<2 where !waiting.isEmpty && courier.report.state.failure == nil {
      push(session)
      courier.wait(milliseconds: Self.patience)
      collect()
    }
  }

  func rewrite(_ session: Session) throws(Problem) {
    try file.rewrite(session)
    noteAll(session)
    push(session)
  }

  func replaceEverything(with session: Session) throws(Problem) {
    try file.replaceEverything(with: session)
    seals = SealedLines()
    noteAll(session)
    forgotten = Set(session.forgotten.map(\.source))
    push(session)
  }

  func close(_ session: Session) throws(Problem) -> [String] {
    flush(milliseconds: Self.patience)
    // What is kept beside the session goes one thing after the other.
    for _ in 0..<8 where courier.report.state == .online {
      push(session)
      guard courier.isCarrying else { break }
      flush(milliseconds: Self.patience)
    }
    var lines = try file.close(session)
    // A session without an edit leaves nothing behind.
    if session.log.count > 0 { try? copies.write(record(session), for: name) }
    courier.stop()
    if !waiting.isEmpty {
      lines.append(
        "\(Wording.count(waiting.count, "change")) not on the desk yet: kept here, and sent when the "
          + "session is opened next."
      )
    }
    if buried > 0 {
      lines.append(
        "What was forgotten is on the desk still: it goes when the session is opened next."
      )
    }
    return lines + notices
  }

  // MARK: What the store has

  var waitingCount: Int { waiting.count + buried }

  func flush(milliseconds: Int) {
    if courier.report.state.failure == nil { courier.wait(milliseconds: milliseconds) }
    collect()
  }

  func say(place: String) { courier.say(place: place) }

  var standing: [String] {
    let report = courier.report
    var lines: [String] = []
    switch report.state {
    case .connecting: lines.append("The store was not reached yet.")
    case .online: lines.append("The store is there.")
    case .absent: lines.append("The session is not on the store yet.")
    case .offline(let failure): lines.append(Self.sentence(failure))
    }
    lines.append(
      waiting.isEmpty
        ? "Every change is on the desk."
        : "\(Wording.count(waiting.count, "change")) not on the desk yet."
    )
    lines += report.people.map { "\($0.name) is on \($0.place)." }
    return lines
  }

  private static func sentence(_ failure: StoreFailure) -> String {
    let what = failure.what.prefix(1).uppercased() + failure.what.dropFirst() + "."
    return failure.remedy.map { "\(what) \($0)" } ?? what
  }

  /// Writes down that the session is a copy of a project, at its first edit: a process may be killed before the
  /// session is closed.
  private func recordOnce(_ session: Session) {
    guard recordedName != name else { return }
    recordedName = name
    do throws(Problem) {
      try copies.write(record(session), for: name)
    } catch {
      notices.append("The session may not be known for a copy of a project later: \(error.what).")
    }
  }

  private func record(_ session: Session) -> CopyRecord {
    let log = session.log
    let ordered = stride(from: 1, through: log.count, by: 1).compactMap(log.id)
      .filter(waiting.contains)
    var record = CopyRecord(store: store, mark: courier.mark, waiting: ordered, session: session)
    record.withheld = keptBack.sorted { $0.description < $1.description }
    return record
  }

  // MARK: What is to be sent

  /// Takes note of edits that were made.
  private func note(_ session: Session) {
    for position in stride(from: counted + 1, through: session.log.count, by: 1) {
      if let id = session.log.id(position) { waiting.insert(id) }
    }
    counted = session.log.count
  }

  /// Takes note of edits in a session whose past is another now: which of them the store has is known of those
  /// that were there.
  private func noteAll(_ session: Session) {
    let ids = stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id)
    let missing = Set(ids).subtracting(onStore)
    waiting = missing
    counted = session.log.count
  }

  /// The edits that the store is known to have.
  private var onStore: Set<EntityID> = []

  /// Takes what the courier brought.
  private func collect() {
    let report = courier.take()
    onStore.formUnion(report.arrived)
    waiting.subtract(report.arrived)
    if let found = report.store { store = found }
    if let made = report.name {
      onStore.formUnion(inDocument)
      waiting.subtract(inDocument)
      inDocument = []
      if made != name {
        notices.append("The store has another project \(name): this one is \(made) there.")
      }
    }
    if let source = left?.source, report.buried.contains(source) { left = nil }
    news.add(report)
    tell(report)
  }

  /// Tells once that the store cannot be reached or does not take something, and that it is there again.
  private func tell(_ report: CourierReport) {
    if let refusal = report.refusal { tellRefusal(refusal.what, refusal.remedy) }
    if !report.arrived.isEmpty { told.refusal = nil }
    if let failure = report.state.failure {
      // That a connection ended, and that there is none again, is one thing.
      guard failure.kind != .stopped, told.failure != failure.kind else { return }
      told.failure = failure.kind
      notices.append(Self.sentence(failure))
    } else if told.failure != nil, report.state == .online {
      told.failure = nil
      notices.append("The desk is there again.")
    }
  }

  private func tellRefusal(_ what: String, _ remedy: String?) {
    guard told.refusal != what else { return }
    told.refusal = what
    notices.append("Not on the desk: \(what)." + (remedy.map { " \($0)" } ?? ""))
  }

  /// Sends what waits, where nothing is on its way and nothing new comes first.
  private func push(_ session: Session) {
    let report = courier.report
    guard !courier.isCarrying, !report.isHeld, !report.isWhole, !news.isHeld, !news.isWhole,
      report.refusal == nil, session.log.count > 0
    else { return }
    do throws(Problem) {
      switch report.state {
      case .absent where putsItself: try put(session)
      case .online: try send(session, report)
      default: return
      }
    } catch {
      tellRefusal(error.what, error.remedy)
    }
  }

  private func view(_ session: Session, _ known: Set<EntityID>) throws(Problem) -> OpenView {
    guard seals.found(in: session.log) || !keptBack.isEmpty else {
      return OpenView(unsealed: session)
    }
    let view = try OpenView(session, known: known, keptBack: keptBack, signed: signed)
    keptBack.formUnion(view.withheld.map(\.id))
    return view
  }

  private var signed: Signed { Signed(by: checker(), at: SystemClock.now()) }

  private func put(_ session: Session) throws(Problem) {
    let view = try view(session, [])
    courier.put(try ProjectDocument(view, of: session, name: name))
    inDocument = Set(stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id))
  }

  private func send(_ session: Session, _ report: CourierReport) throws(Problem) {
    guard let known = report.known else { return }
    let buried = session.forgotten.first { !report.graves.contains($0.source) } ?? left
    let isComplete = waiting.isEmpty && unsettled.keys.isEmpty && !lacks(session, report)
    guard buried != nil || !isComplete else { return }
    let view = try view(session, known)
    do throws(FormatProblem) {
      if let buried {
        guard !news.hasNews, !report.hasNews else { return }
        courier.forget(try ForgetRequest(buried, in: view, of: session, mark: courier.mark))
        return
      }
      let edits = try OutgoingEdit.edits(waiting, in: view.session, limit: Self.most)
      if !edits.isEmpty { return courier.send(edits) }
      if !news.hasNews, !report.hasNews, !unsettled.keys.isEmpty {
        courier.settle(
          StoreText.sent(unsettled.bodies(in: view.session).compact),
          at: courier.mark.number
        )
        unsettled = ThingKeys()
        return
      }
      if let there = report.kept { carry(view, there) }
    } catch {
      throw Problem(
        .damagedSession,
        "the session's past cannot be read: \(error.place) \(error.what)"
      )
    }
  }

  // MARK: What is kept beside the session

  /// Whether something that is kept on one side is not on the other.
  private func lacks(_ session: Session, _ report: CourierReport) -> Bool {
    guard let there = report.kept else { return false }
    return session.allReceived.contains { received in
      !there.contains(received.sha256) && !tried.contains(received.sha256)
        || there.contains(received.sha256) && !asked.contains(received.sha256)
          && file.kept(received) == nil
    }
  }

  /// Sends the next thing that the store does not keep, and asks for those that are not kept here.
  private func carry(_ view: OpenView, _ there: Set<String>) {
    let wanted = view.session.allReceived.filter { received in
      there.contains(received.sha256) && !asked.contains(received.sha256)
        && file.kept(received) == nil
    }
    if !wanted.isEmpty {
      asked.formUnion(wanted.map(\.sha256))
      courier.want(wanted.map(\.sha256))
    }
    for received in KeptContent.sendable(in: view, kept: file.kept)
    where !there.contains(received.sha256) && !tried.contains(received.sha256) {
      tried.insert(received.sha256)
      guard let bytes = file.kept(received) else { continue }
      return courier.keep(bytes, as: received.sha256)
    }
    // What may not be sent is not looked at again.
    tried.formUnion(view.session.allReceived.map(\.sha256))
  }

  /// Keeps here what came, from the next edit on.
  private func keep(_ contents: [String: [UInt8]], of session: Session) {
    for received in session.allReceived {
      if let bytes = contents[received.sha256], SHA256.hex(bytes) == received.sha256 {
        file.keep(bytes, as: received)
      }
    }
  }

  // MARK: What others did

  func arrivals(for session: Session) throws(Problem) -> Arrivals? {
    // At first it is worth a moment: what others did stands before what is done on it.
    if !hasLooked { flush(milliseconds: Self.patience) } else { collect() }
    hasLooked = true
    keep(news.contents, of: session)
    news.contents = [:]
    guard news.mark != nil else {
      push(session)
      if courier.isCarrying { flush(milliseconds: Self.patience) }
      guard !notices.isEmpty else { return nil }
      return Arrivals(session: session, isNext: true, forgets: false, lines: takeNotices())
    }
    let known = Set(stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id))
    var bringing = ArrivingEdits(news, known: known)
    let arrived: (session: Session, isNext: Bool)
    do throws(Problem) {
      arrived = try bringing.brought(into: session)
    } catch {
      // Work goes on here; what cannot be brought in stays where it is.
      tellRefusal(error.what, error.remedy)
      return Arrivals(
        session: session,
        isNext: true,
        forgets: false,
        lines: takeNotices(),
        isKept: true
      )
    }
    let fresh = bringing.edits.filter { !known.contains($0.id) }
    var lines: [String] = takeNotices()
    lines += bringing.gone.map { "\($0) was forgotten by somebody else: it is gone here, too." }
    if !fresh.isEmpty {
      let before = Set(session.openConflicts.map(\.path))
      let conflicts = arrived.session.openConflicts.filter { !before.contains($0.path) }.count
      lines.append(NewsLine.text(fresh, in: arrived.session, conflicts: conflicts))
    }
    left = bringing.left ?? left
    if !arrived.isNext { unsettled.add(differing: session, arrived.session) }
    return Arrivals(
      session: arrived.session,
      isNext: arrived.isNext,
      forgets: !news.tombstones.isEmpty,
      lines: lines
    )
  }

  func accept(_ arrivals: Arrivals) throws(Problem) {
    let session = arrivals.session
    guard !arrivals.isKept else { return }
    if !arrivals.forgets {
      if arrivals.isNext {
        try file.makeDurable(session)
      } else {
        try file.rewrite(session)
      }
    }
    let there = Set(news.entries.map(\.id))
    if news.isWhole {
      let ids = stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id)
      onStore = there
      waiting = Set(ids).subtracting(there)
    } else {
      onStore.formUnion(there)
      waiting.subtract(there)
    }
    counted = session.log.count
    forgotten = Set(session.forgotten.map(\.source))
    if let mark = news.mark {
      if news.isWhole { courier.confirmWhole(mark) } else { courier.confirm(mark) }
    }
    news = CourierReport()
    push(session)
  }
}
