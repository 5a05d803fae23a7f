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

  /// Milliseconds between two signs of life, and between two looks for what a bell did not tell of.
  static let heartbeat: Int64 = 10_000
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
    isWhole = false
    lastSeen = 0
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
    let graves = try access.tombstones(after: 0).map(\.source)
    let kept = try access.kept()
    courier.tell { report in
      report.kept = kept
      (report.state, report.store, report.known) = (.online, store, known)
      report.graves = Set(graves)
    }
  }

  /// Goes its rounds until the connection is gone.
  mutating func serve(_ connection: StoreConnection) throws(StoreFailure) {
    let access = ProjectAccess(connection, project: task.project)
    while !isEnding {
      courier.bell.still()
      let isThere = courier.report.state != .absent
      if isThere {
        try fetch(access)
        try forget(access)
        try send(access)
        try settle(access)
        try carry(access)
        try show(access)
      } else {
        try put(connection, access)
      }
      courier.mail.withLock { mail in
        mail.report.isIdle =
          mail.document == nil && mail.settling == nil && mail.forgetting == nil
          && mail.keeping == nil && mail.wanted.isEmpty
          && (mail.batch.isEmpty || !isThere || mail.report.isHeld)
      }
      courier.answer.ring()
      guard courier.mail.withLock({ $0.report.isIdle }) else { continue }
      guard connection.wait(milliseconds: Int(Self.heartbeat), or: courier.bell.end) else {
        throw StoreFailure(
          .gone,
          "the store at \(connection.shown) ended the connection",
          remedy: "Work goes on here; what is new is sent when it is there again."
        )
      }
    }
  }

  /// Brings what is new.
  mutating func fetch(_ access: ProjectAccess) throws(StoreFailure) {
    guard let head = try access.head() else {
      throw StoreFailure(
        .noProject,
        "the store has no such project any more",
        remedy: "The session stays here. store put NAME puts it there again."
      )
    }
    guard head > fetched.number || isWhole else { return }
    var mark = fetched
    let graves = try access.tombstones(after: mark.number).filter { $0.number <= head }
    // What was taken out was taken out of every edit.
    if !graves.isEmpty, !isWhole { (mark, isWhole) = (LogMark(grave: mark.grave), true) }
    var entries: [LogEntry] = []
    while true {
      let next = try access.edits(after: mark.number).filter { $0.number <= head }
      guard let last = next.last else { break }
      entries += next
      (mark.number, mark.last) = (last.number, last.id)
    }
    mark.number = max(mark.number, head)
    mark.grave = graves.last?.source ?? mark.grave
    let article = Array("\"of\":\"article\"".utf8)
    let readings =
      isWhole || entries.contains { $0.body.contains(article) } ? try access.readings() : []
    let (whole, bodies) = (isWhole, graves.map(\.body))
    courier.tell { report in
      if whole { (report.entries, report.isWhole) = ([], true) }
      report.entries += entries
      report.tombstones += bodies
      if !readings.isEmpty { report.readings = readings }
      report.mark = mark
    }
    (fetched, isWhole) = (mark, false)
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
        let name = document.name
        courier.mail.withLock { mail in
          mail.mark = mark
          (mail.report.mark, mail.report.name) = (mark, name)
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
    courier.mail.withLock { $0.document = nil }
    guard let store = courier.report.store else { return }
    try beginProject(access, store)
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
