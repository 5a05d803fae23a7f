package import FactModel
import PlainText

extension Session {
  /// Whether a source that comes from elsewhere was forgotten here.
  package func hasForgotten(_ source: Source) -> Bool {
    forgotten.contains { $0.covers(source) }
  }

  /// The claims from which readers lose evidence where a source is forgotten: in the version that they have.
  ///
  /// - Throws: A problem where the past cannot be read.
  package func claimsLosing(_ source: Source) throws(FormatProblem) -> [EntityID] {
    guard !publications.isEmpty else { return [] }
    let state = try ReleasedState(self, .readers)
    guard state.wasSeen(source.id) else { return [] }
    return state.session.claims.all.filter { claim in
      claim.heldEvidence.contains { $0.source == source.id }
    }.map(\.id)
  }
}

extension Session {
  /// The other records of a source that is forgotten: what gave no more away while it was sealed would tell of it
  /// afterwards.
  ///
  /// - Returns: Those that are forgotten with it: under the same address, and dropped ones that are it by any name
  ///   or lie at its address; and those that are there and stay for what they are, but not for readers.
  package func others(than source: Source) -> (forgotten: [Source], sealed: [Source]) {
    func tells(_ other: Source) -> Bool {
      other.id != source.id && (other.isSame(as: source) || other.leads(to: source))
    }
    let page = source.url.map { WebPage($0) }
    let (same, near) = sources.all.filter(tells).reduce(into: ([Source](), [Source]())) {
      if let page, $1.url.map({ WebPage($0) }) == page {
        $0.0.append($1)
      } else {
        $0.1.append($1)
      }
    }
    let dropped = SealedPast.dropped(from: self).sources.filter(tells)
    return ((same + dropped).sorted { $0.number < $1.number }, near)
  }
}
