import FactModel
import ProjectLog
import Synchronization

/// What a courier does on its thread, until it is ended.
struct CourierRounds {
  let courier: Courier
  var task: Courier.Task { courier.task }
  /// Up to where entries were brought on this connection.
  var fetched = LogMark()
  /// Whether what the copy knows of the log does not hold.
  var isWhole = false
  var lastSeen: Int64 = 0
  /// Whether somebody rang since entries were brought last, and when they are brought again at the earliest.
  var isRung = true
  var nextFetch: Int64 = 0
  var lastLook: Int64 = 0

  /// Milliseconds between two signs of life, and between two looks for what a bell did not tell of.
  static let heartbeat: Int64 = 10_000
  /// Milliseconds until entries are brought again: for each that came, and at most.
  ///
  /// Where many write at once nobody is woken by every change.
  static let rest = (each: 10, most: 500)
  /// Milliseconds before a store that could not be reached is tried again: at first, and at most.
  static let patience = (first: 1000, most: 30_000)

  init(_ courier: Courier) {
    self.courier = courier
  }

  private var isEnding: Bool { courier.mail.withLock { $0.isEnding } }

  mutating func run() {
    var pause = Self.patience.first
    while !isEnding {
      do throws(StoreFailure) {
        let connection = try StoreConnection(
          task.address,
          limits: task.limits,
          stop: courier.end.end
        )
        try begin(connection)
        pause = Self.patience.first
        try serve(connection)
      } catch {
        guard !isEnding else { return }
        courier.lose(error)
        courier.bell.wait(milliseconds: error.mayPass ? pause : Self.patience.most)
        pause = min(pause * 2, Self.patience.most)
      }
    }
  }

  /// Looks what there is, on a connection that is new.
  mutating func begin(_ connection: StoreConnection) throws(StoreFailure) {
    let store = try StoreSetup(connection).identity()
    if let known = task.store, known != store.id {
      throw StoreFailure(
        .unusable,
        "the store at \(connection.shown) is another one than this session is on",
        remedy: "Work goes on here. store put NAME puts the session on that one as well."
      )
    }
    try connection.listen(task.project)
    let access = ProjectAccess(connection, project: task.project)
    fetched = courier.mail.withLock { $0.mark }
    (isWhole, isRung) = (false, true)
    (lastSeen, nextFetch) = (0, 0)
    guard try access.head() != nil else {
      guard fetched.number == 0 else {
        throw StoreFailure(
          .noProject,
          "the store has no such project any more",
          remedy: "The session stays here. store put NAME puts it there again."
        )
      }
      courier.tell { report in
        (report.state, report.store) = (.absent, store.id)
      }
      return
    }
    try beginProject(access, store.id)
  }

  mutating func beginProject(
    _ access: ProjectAccess,
    _ store: EntityID
  ) throws(StoreFailure) {
    if try !access.holds(fetched) {
      (fetched, isWhole) = (LogMark(), true)
    }
    let known = try access.sourcesKnown()
    let graves = try access.graves()
    let kept = try access.kept()
    let unsettled = try access.unsettled()
    let snapshot = try access.snapshotNumber()
    courier.tell { report in
      report.kept = kept
      report.unsettled.add(unsettled)
      report.snapshot = snapshot
      (report.state, report.store, report.known) = (.online, store, known)
      report.graves = graves
    }
  }

  /// Goes its rounds until the connection is gone.
  mutating func serve(_ connection: StoreConnection) throws(StoreFailure) {
    let access = ProjectAccess(connection, project: task.project)
    while !isEnding {
      courier.bell.still()
      let isThere = courier.report.state != .absent
      if isThere {
        try look(access)
        try forget(access)
        try send(access)
        try settle(access)
        try carry(access)
        try show(access)
      } else {
        courier.mail.withLock { $0.isDoubted = false }
        try put(connection, access)
        // Nobody looks at what is not there: where nothing was put, only a ring leads to another round.
        isRung = courier.report.state != .absent
      }
      courier.mail.withLock { mail in
        mail.report.isIdle =
          mail.document == nil && mail.settling == nil && mail.forgetting == nil
          && mail.keeping == nil && mail.saving == nil && mail.wanted.isEmpty && !mail.isDoubted
          && (mail.batch.edits.isEmpty || !isThere || mail.report.isHeld)
      }
      courier.answer.ring()
      guard courier.mail.withLock({ $0.report.isIdle }) else { continue }
      try rest(connection)
    }
  }

  /// Waits until somebody rings here or there, or it is time to look.
  private mutating func rest(_ connection: StoreConnection) throws(StoreFailure) {
    guard !isRung else {
      // Who looked just now is not woken by every ring.
      return courier.bell.wait(milliseconds: Int(max(1, nextFetch - Bell.now)))
    }
    switch connection.wait(milliseconds: Int(Self.heartbeat), or: courier.bell.end) {
    case .gone:
      throw StoreFailure(
        .gone,
        "the store at \(connection.shown) ended the connection",
        remedy: "Work goes on here; what is new is sent when it is there again."
      )
    case .rung: isRung = true
    case .quiet: isRung = Bell.now - lastLook >= Self.heartbeat
    }
  }

  /// Brings what is new, where somebody rang, and not too often; all, where the copy is in doubt.
  private mutating func look(_ access: ProjectAccess) throws(StoreFailure) {
    let isDoubted = courier.mail.withLock { mail in
      defer { mail.isDoubted = false }
      return mail.isDoubted
    }
    if isDoubted { (fetched, isWhole) = (LogMark(), true) }
    guard isDoubted || (isRung && Bell.now >= nextFetch) else { return }
    try fetch(access)
  }

  /// Brings what is new.
  mutating func fetch(_ access: ProjectAccess) throws(StoreFailure) {
    isRung = false
    lastLook = Bell.now
    var mark = fetched
    var tail = try access.tail(after: isWhole ? 0 : mark.number)
    // What was taken out was taken out of every edit.
    if !tail.graves.isEmpty, !isWhole {
      (mark, isWhole) = (LogMark(grave: mark.grave), true)
      tail = try access.tail(after: 0)
    }
    nextFetch = Bell.now + Int64(min(Self.rest.most, Self.rest.each * tail.entries.count))
    guard tail.head > fetched.number || isWhole else { return }
    if let last = tail.entries.last { mark.last = last.id }
    mark.number = max(mark.number, tail.head)
    mark.grave = tail.graves.last?.source ?? mark.grave
    try bring(tail, mark, access)
    (fetched, isWhole) = (mark, false)
  }

  private func bring(
    _ tail: ProjectAccess.Tail,
    _ mark: LogMark,
    _ access: ProjectAccess
  ) throws(StoreFailure) {
    let article = Array("\"of\":\"article\"".utf8)
    let readings =
      isWhole || tail.entries.contains { $0.body.contains(article) } ? try access.readings() : []
    let whole = isWhole
    courier.tell { report in
      if whole { (report.entries, report.tombstones, report.isWhole) = ([], [], true) }
      report.entries += tail.entries
      report.tombstones += tail.graves.map(\.body)
      // The store has these: they are not sent there once more.
      report.graves.formUnion(tail.graves.map(\.source))
      if !readings.isEmpty { report.readings = readings }
      report.mark = mark
    }
  }

  /// Makes a project of the session.
  mutating func put(
    _ connection: StoreConnection,
    _ access: ProjectAccess
  ) throws(StoreFailure) {
    guard var document = courier.mail.withLock({ $0.document }) else { return }
    let stem = document.name
    var number = 1
    while true {
      do throws(StoreFailure) {
        guard let count = try connection.put(document) else { break }
        let mark = LogMark(number: count, last: document.lastID)
        fetched = mark
        let (name, ids) = (document.name, document.ids)
        courier.mail.withLock { mail in
          mail.mark = mark
          (mail.report.mark, mail.report.name) = (mark, name)
          mail.report.arrived += ids
        }
        break
      } catch {
        guard error.kind == .nameTaken, number < 50 else {
          guard !error.endsConnection else { throw error }
          courier.giveBack(error)
          return
        }
        number += 1
        document.name = "\(stem)-\(number)"
      }
    }
    if let store = courier.report.store { try beginProject(access, store) }
    // Not before it is known that the project is there: it would be put there once more.
    courier.mail.withLock { $0.document = nil }
  }
}

extension [UInt8] {
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard count >= other.count, let first = other.first else { return false }
    var position = 0
    while position + other.count <= count {
      guard let next = self[position...(count - other.count)].firstIndex(of: first) else {
        return false
      }
      if self[next..<next + other.count].elementsEqual(other) { return true }
      position = next + 1
    }
    return false
  }
}
