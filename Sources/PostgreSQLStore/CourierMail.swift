package import FactModel
package import ProjectLog

/// What lies between the prompt and the courier.
struct CourierMail: Sendable {
  // What the prompt asks for.

  /// Edits on their way, in their order.
  var batch = OutgoingBatch.none
  /// Up to where the prompt has the log.
  var mark = LogMark()
  /// Of a session that is to become a project.
  var document: ProjectDocument?
  /// What is to be forgotten.
  var forgetting: ForgetRequest?
  /// What is to be set right beside the log, and at which number.
  var settling: (things: [UInt8], number: Int)?
  /// What is to be kept there: its SHA-256, and itself.
  var keeping: (digest: String, bytes: [UInt8])?
  /// A session file for copies to begin from, and how many entries of the log it has.
  var saving: (document: [UInt8], number: Int)?
  /// The SHA-256 of what is kept there and wanted here.
  var wanted: [String] = []
  var place: String?
  /// Whether what the copy was said to know of the log does not hold.
  var isDoubted = false
  var isEnding = false
  /// Whether the courier's thread is at its end.
  var isOver = false

  // What the courier brings.

  var report = CourierReport()
}

/// What a courier brings, each time since it was asked last.
package struct CourierReport: Sendable {
  /// How it stands with the store.
  package enum State: Sendable, Equatable {
    case connecting
    case online
    /// The store has no such project.
    case absent
    case offline(StoreFailure)

    /// Why nothing can be sent; nil where something can.
    package var failure: StoreFailure? {
      if case .offline(let failure) = self { failure } else { nil }
    }
  }

  package var state = State.connecting
  /// The identity of the store, once it was reached.
  package var store: EntityID?
  /// The edits that are on the store by now.
  package var arrived: [EntityID] = []
  /// What others did: edits in their order.
  package var entries: [LogEntry] = []
  /// Whether those are all that there are: what the copy knew of the log does not hold any more.
  package var isWhole = false
  /// The tombstones of sources that were forgotten, as JSON.
  package var tombstones: [[UInt8]] = []
  /// Readings of the article, as JSON.
  package var readings: [[UInt8]] = []
  /// Up to where the log is known with them.
  package var mark: LogMark?
  /// Whether edits came back, because a source was forgotten or the store lacks something: what is new comes first.
  package var isHeld = false
  /// Why the store did not take an edit, where asking again does not help.
  package var refusal: StoreFailure?
  /// What the store has no present form of, to be settled when all of the log is known.
  package var unsettled = ThingKeys()
  /// Whether others changed what the edits touch that were sent last.
  package var isContended = false
  /// Whether things were set right beside the log.
  package var hasSettled = false
  /// The name under which a session became a project.
  package var name: String?
  /// Sources and contacts that the store has.
  package var known: Set<EntityID>?
  /// The sources that the store was told to forget.
  package var graves: Set<EntityID> = []
  /// The SHA-256 of what is kept there; nil until that is known.
  package var kept: Set<String>?
  /// How many entries of the log are in the session file from which copies begin; nil until that is known.
  package var snapshot: Int?
  /// What was wanted, by its SHA-256.
  package var contents: [String: [UInt8]] = [:]
  /// The sources that the store was told to forget since, once more included.
  package var buried: [EntityID] = []
  package var people: [Presence] = []
  /// Whether all that the prompt asked for is done, or cannot be done now.
  package var isIdle = true

  package init() {}

  /// Whether there is something of others to bring in.
  package var hasNews: Bool { mark != nil }
}
