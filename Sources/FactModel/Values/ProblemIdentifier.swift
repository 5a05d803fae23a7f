extension Problem {
  /// What went wrong, by a name that stays when the words of the message change.
  ///
  /// docs/errors.md lists them, each with an input that leads to it.
  package enum Identifier: String, Sendable, CaseIterable {
    // A command line that the program does not know.
    case usage = "wrong-usage"
    case unknownOption = "unknown-option"

    // Something typed that does not fit.
    case input = "does-not-fit"
    case ambiguous = "ambiguous"
    case missing = "missing-argument"
    case wrongValue = "wrong-value"
    case noSuchSession = "no-such-session"
    case noSuchFormat = "no-such-format"
    case isTaken = "name-taken"

    // A file that does not hold what it should.
    case damaged = "wrong-content"
    case noText = "no-text"
    case notUTF8 = "not-utf-8"
    case unknownFormat = "unknown-format"
    case tooLarge = "too-large"
    case newerVersion = "newer-version"
    case damagedSession = "damaged-session"

    // Something that could not be read, fetched or written.
    case storage = "storage-failure"
    case noSuchFile = "no-such-file"
    case isMissing = "program-missing"

    // The person ended it.
    case interrupted = "interrupted"

    /// What kind of problem it is.
    package var kind: Kind {
      switch self {
      case .usage, .unknownOption: .usage
      case .input, .ambiguous, .missing, .wrongValue, .noSuchSession, .noSuchFormat, .isTaken:
        .input
      case .damaged, .noText, .notUTF8, .unknownFormat, .tooLarge, .newerVersion, .damagedSession:
        .damaged
      case .storage, .noSuchFile, .isMissing: .storage
      case .interrupted: .interrupted
      }
    }
  }
}
