/// What is left on the desk of a session that was put away: it can be read, and nothing else.
package final class ClosedStore: SessionStore {
  package let name: String
  package let path: String
  package let readOnlyReason: String?
  package let durableThrough: Int

  package init(_ store: any SessionStore, because reason: String) {
    name = store.name
    path = store.path
    readOnlyReason = reason
    durableThrough = .max
  }

  /// There is nothing to tell.
  package func takeNotices() -> [String] { [] }

  /// Everything is durable.
  package func makeDurable(_ session: Session) throws(Problem) {}

  /// There is nothing to fold.
  package func close(_ session: Session) throws(Problem) -> [String] { [] }

  /// Nothing is kept any more.
  package func keep(_ bytes: [UInt8], as received: Received) {}

  /// Nothing is there.
  package func kept(_ received: Received) -> [UInt8]? { nil }

  /// Refuses: nothing is written any more.
  package func rewrite(_ session: Session) throws(Problem) { try replaceEverything(with: session) }

  /// Refuses: nothing is written any more.
  package func replaceEverything(with session: Session) throws(Problem) {
    throw Problem(.storage, "session is open for reading only: \(readOnlyReason ?? "it is closed")")
  }
}
