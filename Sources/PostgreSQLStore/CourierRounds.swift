import FactModel
import ProjectLog
import Synchronization

/// What a courier does on its thread, until it is ended.
struct CourierRounds {
  private let courier: Courier
  private var task: Courier.Task { courier.task }
  /// Up to where entries were brought on this connection.
  private var fetched = LogMark()
  /// Whether what the copy knows of the log does not hold.
  private var isWhole = false
  private var lastSeen: Int64 = 0

  /// Milliseconds between two signs of life, and between two looks for what a bell did not tell of.
  private static let heartbeat: Int64 = 10_000
  /// Milliseconds before a store that could not be reached is tried again: at first, and at most.
  private static let patience = (first: 1000, most: 30_000)

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
  private mutating func begin(_ connection: StoreConnection) throws(StoreFailure) {
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

  private mutating func beginProject(
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
  private mutating func serve(_ connection: StoreConnection) throws(StoreFailure) {
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
  private mutating func fetch(_ access: ProjectAccess) throws(StoreFailure) {
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

  /// Sends what waits, one edit after the other, as far as the store takes it.
  private mutating func send(_ access: ProjectAccess) throws(StoreFailure) {
    while let (edit, mark) = courier.next() {
      let answer: ProjectAccess.Answer
      do throws(StoreFailure) {
        answer = try access.append(edit, behind: mark)
      } catch {
        if error.kind == .gap {
          // It lacks what the copy took for sent: all of both is compared.
          (fetched, isWhole) = (LogMark(), true)
          courier.giveBack(nil)
          return try fetch(access)
        }
        guard !error.endsConnection else { throw error }
        courier.giveBack(error)
        return
      }
      switch answer {
      case .appended(let number):
        if number == fetched.number + 1 { (fetched.number, fetched.last) = (number, edit.id) }
        courier.take(edit, number)
      case .there(let number): courier.take(edit, number)
      case .behind:
        fetched = mark
        courier.giveBack(nil)
        try fetch(access)
        return courier.refuseWithoutNews()
      }
    }
  }

  /// Has a source forgotten, where all that is there is known.
  private mutating func forget(_ access: ProjectAccess) throws(StoreFailure) {
    guard let request = courier.mail.withLock({ $0.forgetting }) else { return }
    do throws(StoreFailure) {
      if let number = try access.forget(request) {
        let mark = LogMark(number: number, last: request.mark.last, grave: request.source)
        // Where all was done already, the number is that of the end as it was.
        if number == fetched.number + 1 { fetched = mark }
        courier.mail.withLock { mail in
          if number == mail.mark.number + 1 { mail.mark = mark }
          mail.report.graves.insert(request.source)
          mail.report.buried.append(request.source)
        }
      }
    } catch {
      guard !error.endsConnection else { throw error }
      courier.tell { $0.refusal = error }
    }
    courier.mail.withLock { $0.forgetting = nil }
    try fetch(access)
  }

  private func settle(_ access: ProjectAccess) throws(StoreFailure) {
    guard let settling = courier.mail.withLock({ $0.settling }) else { return }
    if courier.mail.withLock({ $0.batch.isEmpty }) {
      _ = try access.settle(settling.things, at: settling.number)
    }
    courier.mail.withLock { if $0.settling?.number == settling.number { $0.settling = nil } }
  }

  /// Carries what is kept beside a session, one thing a round.
  private func carry(_ access: ProjectAccess) throws(StoreFailure) {
    if let (digest, bytes) = courier.mail.withLock({ $0.keeping }) {
      do throws(StoreFailure) {
        try access.keep(bytes)
      } catch {
        guard !error.endsConnection else { throw error }
        courier.tell { $0.refusal = error }
      }
      courier.mail.withLock { mail in
        mail.keeping = nil
        // What was refused is not tried again on this connection.
        mail.report.kept?.insert(digest)
      }
    }
    if let digest = courier.mail.withLock({ $0.wanted.first }) {
      let bytes = try access.content(digest)
      courier.mail.withLock { mail in
        mail.wanted.removeAll { $0 == digest }
        mail.report.contents[digest] = bytes
      }
    }
  }

  /// Says where the person is, and hears where others are.
  private mutating func show(_ access: ProjectAccess) throws(StoreFailure) {
    guard Bell.now - lastSeen >= Self.heartbeat,
      let place = courier.mail.withLock({ $0.place })
    else { return }
    lastSeen = Bell.now
    do throws(StoreFailure) {
      let people = try access.here(task.who, at: place)
      courier.tell { $0.people = people }
    } catch {
      // Who may only read shows nothing.
      guard error.kind == .noRights || error.kind == .readOnly else { throw error }
    }
  }

  /// Makes a project of the session.
  private mutating func put(
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

extension StoreFailure {
  /// Whether it is of no use to go on with the connection.
  fileprivate var endsConnection: Bool {
    switch kind {
    case .gone, .slow, .stopped, .login: true
    default: false
    }
  }
}

extension Courier {
  /// The next edit, and up to where the log is known.
  fileprivate func next() -> (OutgoingEdit, LogMark)? {
    mail.withLock { mail in
      guard !mail.report.isHeld, !mail.isEnding else { return nil }
      return mail.batch.first.map { ($0, mail.mark) }
    }
  }

  /// Takes note that an edit is on the store.
  fileprivate func take(_ edit: OutgoingEdit, _ number: Int) {
    mail.withLock { mail in
      mail.report.arrived.append(edit.id)
      mail.report.known?.formUnion(edit.sources)
      if mail.batch.first?.id == edit.id { mail.batch.removeFirst() }
      if number == mail.mark.number + 1 { (mail.mark.number, mail.mark.last) = (number, edit.id) }
    }
  }

  /// Gives everything back to the prompt: what it was may not leave any more when there is a connection again.
  fileprivate func lose(_ failure: StoreFailure) {
    tell { report in
      (report.state, report.isIdle, report.people) = (.offline(failure), true, [])
    }
    mail.withLock { mail in
      (mail.batch, mail.document, mail.settling, mail.forgetting) = ([], nil, nil, nil)
      (mail.keeping, mail.wanted) = (nil, [])
    }
  }

  /// A store that says that something changed, and has no such change, is not asked in a circle.
  fileprivate func refuseWithoutNews() {
    tell { report in
      guard report.isHeld, !report.hasNews else { return }
      report.isHeld = false
      report.refusal = StoreFailure(
        .refused,
        "the store says that something was changed there, and has no such change",
        remedy: "Work goes on here. factdesk store check looks at the store."
      )
    }
  }

  /// Gives what waits back to the prompt: what is new comes first, or the store does not take it.
  fileprivate func giveBack(_ failure: StoreFailure?) {
    tell { $0.refusal = failure ?? $0.refusal }
    mail.withLock { mail in
      (mail.batch, mail.document) = ([], nil)
      mail.report.isHeld = failure == nil
    }
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
