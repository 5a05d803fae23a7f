package import FactModel

/// A session that can be read, and nothing else: what is left on the desk of one that was put away, or
/// one that is not in any folder.
package final class ClosedStore: SessionStore {
  package let name: String
  package let path: String
  package let readOnlyReason: String?
  package let durableThrough = Int.max
  private let received: (Received) -> [UInt8]?

  package init(_ store: any SessionStore, because reason: String) {
    name = store.name
    path = store.path
    readOnlyReason = reason
    received = { _ in nil }
  }

  /// `kept`: What is kept beside it.
  package init(name: String, because reason: String, kept: @escaping (Received) -> [UInt8]?) {
    self.name = name
    path = name
    readOnlyReason = reason
    received = kept
  }

  /// There is nothing to tell.
  package func takeNotices() -> [String] { [] }

  /// Everything is durable.
  package func makeDurable(_ session: Session) throws(Problem) {}

  /// There is nothing to fold.
  package func close(_ session: Session) throws(Problem) -> [String] { [] }

  /// Nothing is kept any more.
  package func keep(_ bytes: [UInt8], as received: Received) {}

  /// What is kept beside it, where that is at hand.
  package func kept(_ received: Received) -> [UInt8]? { self.received(received) }

  /// Refuses: nothing is written any more.
  package func rewrite(_ session: Session) throws(Problem) { try replaceEverything(with: session) }

  /// Refuses: nothing is written any more.
  package func replaceEverything(with session: Session) throws(Problem) {
    throw Problem(.storage, "session is open for reading only: \(readOnlyReason ?? "it is closed")")
  }
}
