package import FactModel
package import Release

/// Sealed texts of a session file that git or a person hands over, with the file of them beside it.
package enum SealedCopy {
  /// What is known to be sealed beside a session file; none where that is not there, or of another session.
  package static func texts(beside file: String, of session: EntityID) -> SealedTexts {
    let found = SealedTexts.path(beside: file).map { SealedFile.read($0, of: session).texts }
    return (found ?? nil) ?? SealedTexts(of: session)
  }

  /// The text of a session file without what is sealed, which is written beside it first.
  ///
  /// `known`: What was known to be sealed.
  package static func openText(
    of session: Session,
    beside file: String,
    knowing known: SealedTexts
  ) throws(Problem) -> [UInt8] {
    let whole = SessionDocument.write(session)
    guard let path = SealedTexts.path(beside: file),
      var split = SealedSplit.needed(for: session, whole)
    else { return whole }
    var texts = known
    guard let open = split.opened(whole, &texts) else {
      // Git would take the words.
      throw unusable(
        path,
        "what is sealed cannot be put into a file of its own",
        "Open the session once, and merge again."
      )
    }
    guard texts != known else { return open }
    switch SealedFile.read(path, of: session.id) {
    case .nothing, .texts: break
    case .damaged:
      throw unusable(
        path,
        "the file of sealed texts cannot be used",
        "Open the session once: it is set aside then. Or put it back from a backup."
      )
    case .foreign:
      throw unusable(path, "the file of sealed texts belongs to another session", "Move it away.")
    }
    try DocumentFile.write(texts.bytes, to: path, isPrivate: true)
    return open
  }

  private static func unusable(_ path: String, _ what: String, _ remedy: String) -> Problem {
    Problem(.damaged, what, place: Problem.Place(file: path), remedy: remedy)
  }
}

extension SessionFile {
  /// Moves what is sealed out of a session's file where it stands there still.
  ///
  /// - Returns: Whether anything was moved.
  package static func moveSealed(name: String, in folder: SessionFolder) throws(Problem) -> Bool {
    guard try !isSealedOut(name, in: folder) else { return false }
    let (file, session, _) = try open(name: name, in: folder)
    guard file.readOnlyReason == nil, file.base?.olderVersion == nil else { return false }
    try file.rewrite(session)
    _ = try file.close(session)
    return try isSealedOut(name, in: folder)
  }

  /// Whether a session's file has nothing of what is sealed in the session.
  package static func isSealedOut(
    _ name: String,
    in folder: SessionFolder
  ) throws(Problem) -> Bool {
    let paths = SessionPaths(name, in: folder.path)
    let reading = try SessionReading(paths)
    guard let there = try? Disk.read(paths.session) else { return false }
    var texts = reading.sealed.texts ?? SealedTexts(of: reading.session.id)
    guard var split = SealedSplit.needed(for: reading.session, there) else { return true }
    return split.opened(there, &texts) == there
  }
}
