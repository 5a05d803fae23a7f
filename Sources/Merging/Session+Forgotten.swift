package import FactModel

extension Session {
  /// What takes the words of a source of one session out of its texts, where another one forgot it and knows
  /// words of it from elsewhere.
  package typealias WordRemoval = (Source, Session, Session) -> (String) -> String?

  /// The session without the sources that another copy forgot, before anything of it comes there.
  ///
  /// Words of them stay where that other copy knows them without the source; what names somebody here
  /// alone opens nothing.
  package func withoutForgotten(
    by other: Session,
    _ withoutWords: WordRemoval
  ) throws(FormatProblem) -> Session {
    try forgetting(other.forgotten) { withoutWords($0, $1, other) }
  }

  /// The same by tombstones alone.
  ///
  /// - Throws: A problem where the past cannot be read.
  package func forgetting(
    _ tombstones: [Forgotten],
    _ withoutWords: (Source, Session) -> (String) -> String?
  ) throws(FormatProblem) -> Session {
    var session = self
    for tombstone in tombstones
    where !forgotten.contains(where: { $0.source == tombstone.source }) {
      for source in try session.sources(under: tombstone) {
        session = try session.forgetting(
          source,
          signed: tombstone.signed,
          withoutWords: withoutWords(source, session)
        )
        session.keep(tombstone)
      }
    }
    return session
  }
}
