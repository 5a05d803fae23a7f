import FactModel
import PostgreSQLStore
import ProjectLog
import SessionFiles
import SessionLibrary

/// A session that lies in a folder here and is a project on a store.
///
/// The folder comes first: an edit is acknowledged when its journal has it. What the store does not have yet is
/// counted, and sent as soon as it can be; what others did is held until the desk asks for it.
final class SharedSession: SharedStore {
  let file: SessionFile
  let copies: CopyRecords
  let courier: Courier
  let checker: () -> Checker
  /// What came and is not in the session yet.
  var news = CourierReport()
  /// The edits that are not known to be on the store.
  var waiting: Set<EntityID>
  /// How many edits of the log were looked at.
  var counted: Int
  /// Whether anything in the log was ever sealed, as far as it was looked at.
  var seals = SealedLines()
  /// The sources that were kept back.
  var keptBack: Set<EntityID> = []
  /// The labels of those that are sealed no more, and stay here all the same.
  var staying: [String] = []
  var notices: [String] = []
  /// The sources that were forgotten here.
  var forgotten: Set<EntityID> = []
  /// How many of them the store is not known to have forgotten.
  var buried: Int { forgotten.subtracting(courier.report.graves).count }
  /// A source of which the store has words still.
  var left: Forgotten?
  /// Whether all of the log was asked for because what came did not fit.
  var hasDoubted = false
  /// Whether something of what came was left out, and up to where the log has nothing of that.
  var leavesOut = false
  var sound: LogMark?
  /// Whether it was looked yet what others did.
  var hasLooked = false
  /// What was told of the store last, so that it is told once: that it cannot be reached, and that something cannot
  /// be sent or brought in.
  var told: (failure: StoreFailure.Kind?, refusal: String?)
  /// Things of which the store has no present form, to be set right there; and those that are on their way.
  var unsettled = ThingKeys()
  var settling = ThingKeys()
  /// When what others did is brought in again at the earliest, and whether it is wanted whatever the time.
  var pause = ArrivalPause()
  /// Whether a session that is not on the store goes there by itself.
  let putsItself: Bool
  var store: EntityID?
  /// The SHA-256 of what was sent to be kept, or may not be sent, and of what was asked for.
  var tried: Set<String> = []
  var asked: Set<String> = []
  /// Under which name a record lies beside the session.
  var recordedName: String?

  /// Milliseconds that an edit may take to the store and back until the prompt goes on without it.
  static let patience = 250
  /// Edits that are sent at once.
  static let most = 500

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
  func keepAll(of session: Session, besideFile path: String) {
    file.keepAll(of: session, besideFile: path)
  }

  func takeNotices() -> [String] {
    defer { notices = [] }
    return file.takeNotices() + notices
  }

  func makeDurable(_ session: Session) throws(Problem) {
    try file.makeDurable(session)
    note(session)
    recordOnce(session)
    push(session)
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
    flush(session, milliseconds: Self.patience)
    // What is kept beside the session goes one thing after the other.
    for _ in 0..<64 where courier.report.state == .online {
      push(session)
      guard courier.isCarrying else { break }
      courier.wait(milliseconds: Self.patience)
      collect()
    }
    keep(news.contents, of: session)
    saveSnapshot(session)
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

  func flush(_ session: Session, milliseconds: Int) {
    (pause.isWaived, pause.isRefused) = (true, false)
    var left = Int.max
    while true {
      push(session)
      if courier.report.state.failure == nil { courier.wait(milliseconds: milliseconds) }
      collect()
      // As long as something arrives the rest is worth waiting for.
      guard waiting.count < left, !waiting.isEmpty else { return }
      left = waiting.count
    }
  }

  func say(place: String) { courier.say(place: place) }

  func holds(_ id: EntityID) -> Bool? {
    courier.isCarrying ? nil : courier.report.known?.contains(id)
  }

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
    if !staying.isEmpty {
      lines.append(
        "\(Wording.list(staying)): sealed before, and still only here, with what rests on it. To share it, record it "
          + "again."
      )
    }
    lines += report.people.map { "\($0.name) is on \($0.place)." }
    return lines
  }

  static func sentence(_ failure: StoreFailure) -> String {
    let what = failure.what.prefix(1).uppercased() + failure.what.dropFirst() + "."
    return failure.remedy.map { "\(what) \($0)" } ?? what
  }

  /// Writes down that the session is a copy of a project, at its first edit: a process may be killed before the
  /// session is closed.
  func recordOnce(_ session: Session) {
    guard recordedName != name else { return }
    recordedName = name
    do throws(Problem) {
      try copies.write(record(session), for: name)
    } catch {
      notices.append("The session may not be known for a copy of a project later: \(error.what).")
    }
  }

  func record(_ session: Session) -> CopyRecord {
    let log = session.log
    let ordered = stride(from: 1, through: log.count, by: 1).compactMap(log.id)
      .filter(waiting.contains)
    var record = CopyRecord(
      store: store,
      mark: sound ?? courier.mark,
      waiting: ordered,
      session: session
    )
    record.withheld = keptBack.sorted { $0.description < $1.description }
    return record
  }

  // MARK: What is to be sent

  /// Takes note of edits that were made.
  func note(_ session: Session) {
    for position in stride(from: counted + 1, through: session.log.count, by: 1) {
      if let id = session.log.id(position) { waiting.insert(id) }
    }
    counted = session.log.count
  }

  /// Takes note of edits in a session whose past is another now: which of them the store has is known of those
  /// that were there.
  func noteAll(_ session: Session) {
    let ids = stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id)
    let missing = Set(ids).subtracting(onStore)
    waiting = missing
    counted = session.log.count
  }

  /// The edits that the store is known to have.
  var onStore: Set<EntityID> = []

  /// Takes what the courier brought.
  func collect() {
    let report = courier.take()
    onStore.formUnion(report.arrived)
    waiting.subtract(report.arrived)
    if let found = report.store { store = found }
    if let made = report.name, made != name {
      notices.append("The store has another project \(name): this one is \(made) there.")
    }
    unsettled.add(report.unsettled)
    if report.hasSettled { unsettled.remove(settling) }
    if let source = left?.source, report.buried.contains(source) { left = nil }
    news.add(report)
    tell(report)
  }

  /// Tells once that the store cannot be reached or does not take something, and that it is there again.
  func tell(_ report: CourierReport) {
    if let refusal = report.refusal {
      pause.isRefused = true
      tellRefusal(refusal.what, refusal.remedy)
    }
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

  func tellRefusal(_ what: String, _ remedy: String?) {
    guard told.refusal != what else { return }
    told.refusal = what
    notices.append("Not on the desk: \(what)." + (remedy.map { " \($0)" } ?? ""))
  }
}
