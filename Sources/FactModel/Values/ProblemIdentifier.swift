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
    case unknownCommand = "unknown-command"
    case ambiguous = "ambiguous"
    case missing = "missing-argument"
    case unknownArgument = "unknown-argument"
    case wrongValue = "wrong-value"
    case openQuotation = "quotation-not-closed"
    case noSuchPlace = "no-such-place"
    case noSuchWords = "no-such-words"
    case noSuchEntity = "no-such-entity"
    case noClaim = "no-claim-there"
    case wrongEntity = "wrong-entity"
    case noSuchSession = "no-such-session"
    case noSuchFormat = "no-such-format"
    case noSuchScale = "no-such-scale"
    case reasonMissing = "reason-missing"
    case isTaken = "name-taken"
    case isInUse = "in-use"
    case wouldOverwrite = "would-overwrite"
    case notPublished = "not-published"
    case checksFail = "checks-fail"

    // A file that does not hold what it should.
    case damaged = "wrong-content"
    case noText = "no-text"
    case notUTF8 = "not-utf-8"
    case unknownFormat = "unknown-format"
    case tooLarge = "too-large"
    case doesNotMatch = "does-not-match"
    case newerVersion = "newer-version"
    case damagedSession = "damaged-session"

    // Something that could not be read, fetched or written.
    case storage = "storage-failure"
    case noSuchFile = "no-such-file"
    case isReadOnly = "read-only"
    case isMissing = "program-missing"

    // The person ended it.
    case interrupted = "interrupted"

    /// What kind of problem it is.
    package var kind: Kind {
      switch self {
      case .usage, .unknownOption: .usage
      case .input, .unknownCommand, .ambiguous, .missing, .unknownArgument, .wrongValue,
        .openQuotation, .noSuchPlace, .noSuchWords, .noSuchEntity, .noClaim, .wrongEntity,
        .noSuchSession, .noSuchFormat, .noSuchScale, .reasonMissing, .isTaken, .isInUse,
        .wouldOverwrite, .notPublished, .checksFail:
        .input
      case .damaged, .noText, .notUTF8, .unknownFormat, .tooLarge, .doesNotMatch, .newerVersion,
        .damagedSession:
        .damaged
      case .storage, .noSuchFile, .isReadOnly, .isMissing: .storage
      case .interrupted: .interrupted
      }
    }
  }
}
