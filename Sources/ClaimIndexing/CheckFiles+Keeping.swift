import FactModel

extension CheckFiles {
  /// Writes in the folder of the index while nobody else does.
  ///
  /// `work`: Returns why it could not be done; nil where it was.
  /// - Throws: A problem where the person asked that it be ended.
  /// - Returns: What a person is told where the index cannot be kept; nil where it is.
  func keep(
    _ work: () throws(IndexFailure) -> Void
  ) throws(Problem) -> String? {
    do throws(Problem) {
      try prepare()
    } catch {
      return sentence(error.what)
    }
    let lock = IndexLock(cache, waits: true, isCancelled: isCancelled)
    guard let lock else {
      try stopIfCancelled()
      return sentence("another program is writing it")
    }
    defer { withExtendedLifetime(lock) {} }
    do throws(IndexFailure) {
      try work()
      return nil
    } catch {
      try stopIfCancelled()
      return sentence(error.what)
    }
  }

  /// Ends what is under way where the person asked for it.
  func stopIfCancelled() throws(Problem) {
    guard isCancelled() else { return }
    throw Problem(.interrupted, "the index was not finished; nothing else was changed")
  }
}
