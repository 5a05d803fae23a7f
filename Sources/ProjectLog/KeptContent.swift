package import FactModel
import Release

/// What is kept beside a session and may go to a store.
package enum KeptContent {
  /// The largest that goes there, in bytes.
  package static let limit = 64_000_000

  /// What may go: nothing of sources that are sealed, and nothing in which a source is named that is left out.
  ///
  /// `kept`: What is kept here.
  package static func sendable(
    in view: OpenView,
    kept: (Received) -> [UInt8]?
  ) -> [Received] {
    let finders = view.withheld.map { Remainders.finder(of: $0, in: view.session) }
    func isTelling(_ received: Received) -> Bool {
      guard !finders.isEmpty, let bytes = kept(received) else { return false }
      let text = String(decoding: bytes, as: UTF8.self)
      return finders.contains { $0(text) != nil }
    }
    var sendable = view.session.revisions.compactMap(\.received)
    for source in view.session.sources.all where source.visibility != .sealed {
      let own = [source.text, source.received].compactMap { $0 }
      if !own.contains(where: isTelling) { sendable += own }
    }
    return sendable.filter { $0.size <= limit }
  }
}
