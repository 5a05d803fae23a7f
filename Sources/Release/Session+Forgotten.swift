package import FactModel

extension Session {
  /// Whether a source that comes from elsewhere was forgotten here.
  package func hasForgotten(_ source: Source) -> Bool {
    forgotten.contains { $0.covers(source) }
  }
}
