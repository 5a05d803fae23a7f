package import FactModel

extension Verdict {
  /// Whether it was given of the same words and the same statement as another, as far as that is kept.
  package func isOfSameWords(as other: Verdict) -> Bool {
    guard let seen, let theirs = other.seen else { return true }
    guard seen.digest == theirs.digest else { return false }
    guard let said = seen.statement, let others = theirs.statement else { return true }
    return Folding.isSame(said, others)
  }
}
