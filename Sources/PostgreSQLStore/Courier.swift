package import FactModel
import Glibc
package import PlainText
package import ProjectLog
import Synchronization

/// Carries edits between an open session and a store, on a thread of its own: neither a slow server nor one that
/// is gone is felt at the prompt.
///
/// It knows no session: it is given edits as they are sent, and brings them as they came. What was not confirmed by
/// the store is sent again, which does no harm.
package final class Courier: Sendable {
  /// What a courier is given for its way.
  package struct Task: Sendable {
    package var address: StoreAddress
    package var project: EntityID
    /// The identity of the store, where the session knows it.
    package var store: EntityID?
    package var mark: LogMark
    /// Who is at the keyboard.
    package var who: String
    package var limits = StoreConnection.Limits()

    package init(
      _ address: StoreAddress,
      project: EntityID,
      store: EntityID?,
      mark: LogMark,
      who: String
    ) {
      (self.address, self.project, self.store) = (address, project, store)
      (self.mark, self.who) = (mark, who)
    }
  }

  let task: Task
  let mail: Mutex<CourierMail>
  /// Calls the courier.
  let bell = Bell()
  /// Ends its waiting for the server.
  let end = Bell()
  /// Calls the prompt.
  let answer = Bell()

  /// Sets off.
  package init(_ task: Task) {
    self.task = task
    var first = CourierMail()
    first.mark = task.mark
    first.report.isIdle = false
    mail = Mutex(first)
    let way = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, Self.begin, way.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      way.release()
      mail.withLock { $0.isOver = true }
      tell { $0.state = .offline(StoreFailure(.unusable, "no thread can be had for the store")) }
    }
  }

  private static let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { pointer in
      guard let pointer else { return nil }
      // Signals are the prompt's.
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      let courier = Unmanaged<Courier>.fromOpaque(pointer).takeRetainedValue()
      var rounds = CourierRounds(courier)
      rounds.run()
      courier.mail.withLock { $0.isOver = true }
      courier.answer.ring()
      return nil
    }

  // MARK: The prompt's side

  /// Gives edits along, when none is on its way.
  package func send(_ batch: OutgoingBatch) {
    ask { $0.batch = batch }
  }

  /// Whether edits are on their way: others wait until they are there, or are back.
  package var isCarrying: Bool {
    mail.withLock {
      !$0.batch.edits.isEmpty || $0.document != nil || $0.forgetting != nil || $0.keeping != nil
        || $0.settling != nil || $0.saving != nil || !$0.wanted.isEmpty
    }
  }

  /// Up to where the log is known to be in the session.
  package var mark: LogMark { mail.withLock { $0.mark } }

  /// Has a source forgotten on the store.
  package func forget(_ request: ForgetRequest) {
    ask { $0.forgetting = request }
  }

  /// Says that what was brought is in the session, up to a mark.
  package func confirm(_ mark: LogMark) {
    ask { mail in if mark.number > mail.mark.number || mail.mark == LogMark() { mail.mark = mark } }
  }

  /// Says that the copy has the log up to a mark, whatever was known before.
  package func confirmWhole(_ mark: LogMark) {
    ask { $0.mark = mark }
  }

  /// Has a session become a project.
  package func put(_ document: ProjectDocument) {
    ask { $0.document = document }
  }

  /// Has all of the log brought, whatever the copy was said to know of it.
  package func doubt() {
    ask { mail in
      mail.isDoubted = true
      (mail.report.entries, mail.report.mark) = ([], nil)
    }
  }

  /// Has things set right beside the log.
  package func settle(_ things: [UInt8], at number: Int) {
    ask { $0.settling = (things, number) }
  }

  /// Has a session file put there for copies to begin from.
  package func save(_ document: [UInt8], at number: Int) {
    ask { $0.saving = (document, number) }
  }

  /// Has something kept there, under its SHA-256.
  package func keep(_ bytes: [UInt8], as digest: String) {
    ask { $0.keeping = (digest, bytes) }
  }

  /// Asks for what is kept there, by its SHA-256.
  package func want(_ digests: [String]) {
    ask { $0.wanted += digests }
  }

  /// Says where the person is.
  package func say(place: String) {
    mail.withLock { $0.place = place }
  }

  /// What came since it was asked last.
  package func take() -> CourierReport {
    mail.withLock { mail in
      let report = mail.report
      mail.report.arrived = []
      mail.report.entries = []
      mail.report.tombstones = []
      mail.report.readings = []
      mail.report.contents = [:]
      mail.report.buried = []
      (mail.report.mark, mail.report.refusal, mail.report.name) = (nil, nil, nil)
      (mail.report.isHeld, mail.report.isWhole) = (false, false)
      (mail.report.unsettled, mail.report.hasSettled) = (ThingKeys(), false)
      return report
    }
  }

  /// How it stands, without taking anything.
  package var report: CourierReport { mail.withLock { $0.report } }

  /// Waits until all that was asked for is done or cannot be done now, but no longer than this.
  package func wait(milliseconds: Int) {
    var left = milliseconds
    while left > 0 {
      let isOver = mail.withLock { mail in
        mail.report.isIdle || mail.report.isHeld || mail.report.state.failure != nil
      }
      if isOver { return }
      let began = Bell.now
      answer.wait(milliseconds: left)
      left -= Int(Bell.now - began)
    }
  }

  /// Ends the courier; what did not go stays with the session.
  ///
  /// A thread that is still looking up a name is not waited for long.
  package func stop() {
    mail.withLock { $0.isEnding = true }
    end.ring()
    bell.ring()
    for _ in 0..<20 where !mail.withLock({ $0.isOver }) { answer.wait(milliseconds: 25) }
  }

  private func ask(_ change: (inout CourierMail) -> Void) {
    mail.withLock { mail in
      change(&mail)
      mail.report.isIdle = false
    }
    bell.ring()
  }

  // MARK: The courier's side

  func tell(_ change: (inout CourierReport) -> Void) {
    mail.withLock { change(&$0.report) }
    answer.ring()
  }
}
