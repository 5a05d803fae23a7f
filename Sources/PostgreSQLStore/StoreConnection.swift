import CPostgreSQL
package import FactModel
package import PlainText

/// A connection to a store, used from one thread.
///
/// What sets it up is in one function, since nothing of that survives a server that starts again. No
/// transaction is ever left open: each statement stands alone.
package final class StoreConnection {
  /// A value that goes into a statement.
  package enum Value {
    case text(String)
    /// JSON, or anything else that is text already.
    case json([UInt8])
    case bytes([UInt8])
    case null
  }

  /// How long things may take, in milliseconds.
  package struct Limits: Sendable {
    package var connecting = 5000
    package var asking = 5000
    /// For what has a whole project in it.
    package var carrying = 120_000

    package init() {}
  }

  let limits: Limits
  /// The address as it may be shown.
  package let shown: String
  private let pointer: OpaquePointer
  /// Can be read when whoever waits is to stop; -1 for none.
  private let stop: Int32

  /// Connects.
  ///
  /// - Throws: Why that cannot be done.
  package init(
    _ address: StoreAddress,
    limits: Limits = Limits(),
    stop: Int32 = -1
  ) throws(StoreFailure) {
    try Self.load()
    (self.limits, self.stop, shown) = (limits, stop, address.shown)
    var outcome = factdesk_postgresql_outcome()
    guard
      let pointer = factdesk_postgresql_connect(
        address.text,
        Int32(limits.connecting),
        stop,
        &outcome
      )
    else { throw StoreFailure(outcome, address.shown) }
    self.pointer = pointer
    try setUp()
  }

  deinit { factdesk_postgresql_close(pointer) }

  /// Loads libpq at the first call.
  ///
  /// - Throws: It is not installed.
  package static func load() throws(StoreFailure) {
    guard let failure = factdesk_postgresql_load() else { return }
    throw StoreFailure(
      .unusable,
      "a store cannot be reached: \(SafeText.line(String(cString: failure)))",
      remedy:
        "Debian's package libpq5 has the library: apt-get install libpq5. Everything else works without."
    )
  }

  /// Whether nobody on the way can read along: it is encrypted, or stays on this machine.
  package var isPrivate: Bool { factdesk_postgresql_is_private(pointer) != 0 }

  private func setUp() throws(StoreFailure) {
    try perform(
      """
      set search_path = factdesk, pg_catalog; set default_transaction_isolation = 'read committed';
      set timezone = 'UTC'
      """
    )
  }

  /// Does one statement with values.
  ///
  /// `isBulk`: Whether it carries a whole project, and may take as long as that.
  ///
  /// - Throws: Why it was not done, or not known to be done.
  @discardableResult
  package func ask(
    _ statement: String,
    _ values: [Value] = [],
    binary: Bool = false,
    isBulk: Bool = false
  ) throws(StoreFailure) -> StoreRows {
    var outcome = factdesk_postgresql_outcome()
    let count = Self.withValues(values) { values in
      factdesk_postgresql_ask(
        pointer,
        statement,
        values,
        Int32(values.count),
        binary ? 1 : 0,
        Int32(isBulk ? limits.carrying : limits.asking),
        stop,
        &outcome
      )
    }
    guard count >= 0 else { throw StoreFailure(outcome, shown) }
    return StoreRows(connection: self, count: Int(count))
  }

  /// Does statements without values, all or none.
  ///
  /// - Throws: Why that cannot be done.
  package func perform(_ statements: String) throws(StoreFailure) {
    var outcome = factdesk_postgresql_outcome()
    guard factdesk_postgresql_do(pointer, statements, Int32(limits.carrying), &outcome) != 0 else {
      throw StoreFailure(outcome, shown)
    }
  }

  /// Has the server ring for the changes of a project.
  ///
  /// - Throws: Why that cannot be done.
  package func listen(_ project: EntityID) throws(StoreFailure) {
    try ask("listen \"factdesk \(project)\"")
  }

  /// What ended a waiting.
  package enum Waking: Sendable {
    /// Somebody else rang.
    case rung
    /// The time is over, or the descriptor can be read.
    case quiet
    /// The connection is gone.
    case gone
  }

  /// Waits until somebody else rings, a descriptor can be read, or the time is over.
  package func wait(milliseconds: Int, or descriptor: Int32 = -1) -> Waking {
    switch factdesk_postgresql_wait(pointer, Int32(milliseconds), descriptor) {
    case 1: .rung
    case 0: .quiet
    default: .gone
    }
  }

  fileprivate func bytes(_ row: Int, _ column: Int) -> [UInt8]? {
    var count: Int32 = 0
    guard let start = factdesk_postgresql_value_at(pointer, Int32(row), Int32(column), &count)
    else { return nil }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }

  private static func withValues<Result>(
    _ values: [Value],
    _ body: ([factdesk_postgresql_value]) -> Result
  ) -> Result {
    var all: [UInt8] = []
    var places: [(start: Int, count: Int, isBinary: Int32)?] = []
    for value in values {
      let (bytes, isBinary): ([UInt8], Int32)
      switch value {
      case .text(let text): (bytes, isBinary) = (Array(text.utf8), 0)
      case .json(let json): (bytes, isBinary) = (json, 0)
      case .bytes(let content): (bytes, isBinary) = (content, 1)
      case .null:
        places.append(nil)
        continue
      }
      places.append((all.count, bytes.count, isBinary))
      all += bytes
      all.append(0)
    }
    all.append(0)
    return all.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      return body(
        places.map { place in
          factdesk_postgresql_value(
            bytes: place.flatMap { place in start.map { $0 + place.start } },
            count: Int32(place?.count ?? 0),
            is_binary: place?.isBinary ?? 0
          )
        }
      )
    }
  }
}

/// The rows of a statement; they hold until the next one.
package struct StoreRows {
  fileprivate let connection: StoreConnection
  package let count: Int

  /// A value as bytes; nil for null.
  package func bytes(_ row: Int, _ column: Int) -> [UInt8]? { connection.bytes(row, column) }

  /// A value as text; nil for null.
  package func text(_ row: Int, _ column: Int = 0) -> String? {
    bytes(row, column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A number; nil for null and anything else.
  package func number(_ row: Int, _ column: Int = 0) -> Int? { text(row, column).flatMap(Int.init) }

  /// An identity; nil for null and anything else.
  package func id(_ row: Int, _ column: Int = 0) -> EntityID? {
    text(row, column).flatMap(EntityID.init)
  }

  /// Whether a value is true.
  package func isTrue(_ row: Int, _ column: Int = 0) -> Bool { text(row, column) == "t" }
}
