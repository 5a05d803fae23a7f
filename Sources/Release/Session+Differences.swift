package import FactModel

extension Session {
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
