package import FactModel

extension Session {
  /// What readers would see changed, were the draft published, by what it is about: `c2 and the article`; nil
  /// where they would see the same, and where nothing was published.
  package var readersBehind: String? {
    guard let last = publications.last, last.retraction == nil,
      // Behind the edit that published it, nothing was done.
      log.position(of: last.edit).map({ $0 + 1 < log.count }) ?? true,
      let old = try? Release(self, for: .public, edition: .readers),
      let new = try? Release(self, for: .public)
    else { return nil }
    let groups = PublicDifference(from: old, to: new).groups
    guard !groups.isEmpty else { return nil }
    let shown = groups.prefix(8).map(\.label)
    let more = groups.count > 8 ? ["\(groups.count - 8) more"] : []
    return Wording.list(shown + more)
  }

  /// What readers of an earlier version were told otherwise than those of the last.
  package func differenceForReaders(
    since earlier: Publication
  ) throws(Problem) -> [PublicDifference.Group] {
    guard let last = publications.last else { return [] }
    let groups = PublicDifference(
      from: try Release(self, for: .public, edition: .version(earlier.number)),
      to: try Release(self, for: .public, edition: .readers)
    ).groups
    return (PublicDifference.Group(from: earlier, to: last).map { [$0] } ?? []) + groups
  }
}
