import FactModel
import ProjectLog
import Synchronization

// What goes to the store.
extension CourierRounds {
  /// Sends what waits, as far as the store takes it.
  mutating func send(_ access: ProjectAccess) throws(StoreFailure) {
    var isSingle = false
    while let (all, mark) = courier.next() {
      let batch = isSingle ? all.first : all
      let answer: ProjectAccess.Answer
      do throws(StoreFailure) {
        answer = try access.append(batch, behind: mark)
      } catch {
        if error.kind == .gap {
          // It lacks what the copy took for sent: all of both is compared.
          (fetched, isWhole) = (LogMark(), true)
          courier.giveBack(nil)
          return try fetch(access)
        }
        guard !error.endsConnection else { throw error }
        if batch.edits.count > 1 {
          // What can be taken is, up to the edit that cannot.
          isSingle = true
          continue
        }
        courier.giveBack(error)
        return
      }
      switch answer {
      case .there(let places, let isContended):
        guard !places.isEmpty else { return courier.refuseWithoutReason() }
        fetched.follow(places)
        courier.take(batch, places, isContended: isContended)
      case .behind:
        fetched = mark
        courier.giveBack(nil)
        try fetch(access)
        return courier.refuseWithoutNews()
      }
    }
  }

  /// Has a source forgotten, where all that is there is known.
  mutating func forget(_ access: ProjectAccess) throws(StoreFailure) {
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

  func settle(_ access: ProjectAccess) throws(StoreFailure) {
    guard let settling = courier.mail.withLock({ $0.settling }) else { return }
    var hasSettled = false
    if courier.mail.withLock({ $0.batch.edits.isEmpty }) {
      do throws(StoreFailure) {
        hasSettled = try access.settle(settling.things, at: settling.number)
      } catch {
        guard !error.endsConnection else { throw error }
        // What was refused is not tried again on this connection.
        hasSettled = true
      }
    }
    courier.mail.withLock { mail in
      if mail.settling?.number == settling.number { mail.settling = nil }
      mail.report.hasSettled = hasSettled
    }
  }

  /// Carries what is kept beside a session, one thing a round.
  func carry(_ access: ProjectAccess) throws(StoreFailure) {
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
    if let (document, number) = courier.mail.withLock({ $0.saving }) {
      do throws(StoreFailure) {
        try access.save(document, at: number)
      } catch {
        // A copy begins with what is there.
        guard !error.endsConnection else { throw error }
      }
      courier.mail.withLock { mail in (mail.saving, mail.report.snapshot) = (nil, number) }
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
  mutating func show(_ access: ProjectAccess) throws(StoreFailure) {
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
}

extension StoreFailure {
  /// Whether it is of no use to go on with the connection.
  var endsConnection: Bool {
    switch kind {
    case .gone, .slow, .stopped, .login: true
    default: false
    }
  }
}
