package import FactModel
import Glibc
import OrderedJSON
package import SessionLibrary

/// What is done with a whole session, by whom and when.
package struct SessionMove: Sendable {
  /// `rename`, `archive`, `unarchive`, `delete`, `undelete`.
  package var what: String
  package var by: String
  package var at: Timestamp

  package init(_ what: String, by: String, at: Timestamp) {
    self.what = what
    self.by = by
    self.at = at
  }
}

extension SessionFolder {
  /// The folder for the sessions in a place.
  package func folder(_ place: SessionPlace) -> SessionFolder {
    place.folder.map { SessionFolder(path + "/" + $0) } ?? self
  }

  /// Moves a session, with everything that belongs to it, to another place or name.
  ///
  /// Killed anywhere, it is finished by whoever looks at the folder next.
  ///
  /// Returns its new name: the wanted one or, in archive and trash, the next that is free.
  ///
  /// Throws a problem when somebody has the session open, or the name is taken; then nothing moved.
  package func move(
    _ from: SessionPosition,
    to wanted: SessionPosition,
    _ move: SessionMove
  ) throws(Problem) -> String {
    try SessionName.check(from.name)
    try SessionName.check(wanted.name)
    try BlindCopies.check(wanted.name, for: from.name)
    settle()
    let source = folder(from.place)
    let target = folder(wanted.place)
    let paths = SessionPaths(from.name, in: source.path)
    let isThere = try storage { () throws(SystemError) in try FileStatus.of(paths.session) != nil }
    guard isThere else {
      throw Problem(
        .noSuchSession,
        "there is no session \(from.name)",
        remedy: "sessions lists them."
      )
    }
    guard !source.isSample(from.name) else {
      throw Problem(
        .storage,
        "\(from.name) is a finished sample, and stays where it is",
        remedy: "factdesk -s \(from.name) -c \"save NAME\" makes a copy of it."
      )
    }
    let sourceLock = try ask(paths.lock, for: from.name)
    try storage { () throws(SystemError) in try Disk.makeFolder(target.path) }
    var name = wanted.name
    if wanted.place == .desk {
      guard !target.isTaken(name) else { throw Self.taken(name) }
    } else {
      name = target.freeName(name, from: 1)
    }
    let targetLock = try ask(SessionPaths(name, in: target.path).lock, for: name)
    guard !target.isTaken(name) else { throw Self.taken(name) }
    let entry = FolderLog.Move(
      id: .random(),
      at: move.at,
      by: move.by,
      what: move.what,
      from: from,
      to: SessionPosition(wanted.place, name)
    )
    try carryOut(entry)
    if from.name != name { forgetName(from.name, of: SessionPaths(name, in: target.path)) }
    // Its name may say what nobody is to know any more; who waits for it finds that it is gone, and asks anew.
    try? Disk.remove(paths.lock)
    withExtendedLifetime((sourceLock, targetLock)) {}
    return name
  }

  /// Finishes what was cut short.
  ///
  /// What cannot be finished now waits for the next time: a session at either end may be in use.
  package func settle() {
    guard let found = try? FolderLog.read(in: path), !found.unfinished.isEmpty else { return }
    guard let log = try? FolderLog(in: path, creates: false),
      let unfinished = try? FolderLog.read(in: path).unfinished
    else { return }
    for move in unfinished {
      let ends = [move.from, move.to].map { SessionPaths($0.name, in: folder($0.place).path) }
      var locks: [SessionLock] = []
      for end in ends {
        if case .granted(let lock)? = try? SessionLock.ask(end.lock) { locks.append(lock) }
      }
      guard locks.count == ends.count, (try? carry(move)) != nil else { continue }
      try? log.finish(move)
      withExtendedLifetime(locks) {}
    }
  }

  /// How the sessions in a place came to be there: the last move of each to its name.
  package func arrivals(
    in place: SessionPlace
  ) -> [String: (from: String, by: String, at: Timestamp)] {
    guard let found = try? FolderLog.read(in: path) else { return [:] }
    var arrivals: [String: (from: String, by: String, at: Timestamp)] = [:]
    for move in found.moves where move.to.place == place {
      arrivals[move.to.name] = (from: move.from.name, by: move.by, at: move.at)
    }
    return arrivals
  }

  /// Takes out of the log what was moved under names that have one of some words.
  package func forgetMoves(naming words: [String]) throws(Problem) {
    let search = WordSearch(words)
    try removeMoves { [$0.from, $0.to].contains { search.isNamed(in: $0.name) } }
  }

  /// Takes a name out of the log that a session had, where something was forgotten in that: it may be called after it.
  private func forgetName(_ name: String, of paths: SessionPaths) {
    guard let file = try? Disk.read(paths.session),
      file[...].firstOccurrence(of: Array("\n  \"forgotten\": [".utf8)) != nil
    else { return }
    try? removeMoves { [$0.from.name, $0.to.name].contains(name) }
  }

  private func removeMoves(where isUnwanted: (FolderLog.Move) -> Bool) throws(Problem) {
    try storage { () throws(SystemError) in
      guard try FileStatus.of(FolderLog.path(in: path)) != nil else { return }
      guard let log = try FolderLog(in: path, creates: false) else {
        throw SystemError("lock", FolderLog.path(in: path), .code(EWOULDBLOCK))
      }
      try log.remove(where: isUnwanted)
    }
  }

  private func carryOut(_ move: FolderLog.Move) throws(Problem) {
    try storage { () throws(SystemError) in
      guard let log = try FolderLog(in: path, creates: true) else {
        throw SystemError("lock", FolderLog.path(in: path), .code(EWOULDBLOCK))
      }
      try log.begin(move)
      do throws(SystemError) {
        try carry(move)
      } catch {
        // A failure that passes is not worth leaving a session in two places.
        try carry(move)
      }
      // Everything is in its place: whoever reads the log next finds nothing left to do.
      try? log.finish(move)
    }
  }

  /// Renames what is not renamed yet; nothing is put in the place of something else.
  private func carry(_ move: FolderLog.Move) throws(SystemError) {
    let source = folder(move.from.place)
    let target = folder(move.to.place)
    try Disk.makeFolder(target.path)
    let from = SessionPaths(move.from.name, in: source.path)
    let to = SessionPaths(move.to.name, in: target.path)
    for path in from.temporaries { try Disk.remove(path) }
    // The session file goes last: where it is there, everything is, and what may lie at the old
    // place is another session, or what a power cut left of this one.
    guard try FileStatus.of(to.session) == nil else {
      return try removeRemains(of: move.from.name, in: source, to)
    }
    for ending in try source.belongings(of: move.from.name) {
      if ending == ".json" { try sync(target, source) }
      guard try FileStatus.of(to.stem + ending) == nil else { continue }
      try Disk.rename(from.stem + ending, to: to.stem + ending)
    }
    try sync(target, source)
  }

  /// Removes what is in both places, where the session file is: of a rename from one folder to another
  /// a power cut may leave both names.
  private func removeRemains(
    of name: String,
    in source: SessionFolder,
    _ to: SessionPaths
  ) throws(SystemError) {
    let from = SessionPaths(name, in: source.path)
    guard try FileStatus.of(from.session) != nil,
      try Disk.read(from.session) == Disk.read(to.session)
    else { return }
    for ending in try source.belongings(of: name) where ending != ".received" {
      let remains = from.stem + ending
      guard try FileStatus.of(to.stem + ending) != nil,
        try Disk.read(remains) == Disk.read(to.stem + ending)
      else { continue }
      try Disk.remove(remains)
    }
    try Disk.syncFolder(source.path)
  }

  private func sync(_ target: SessionFolder, _ source: SessionFolder) throws(SystemError) {
    try Disk.syncFolder(target.path)
    if source.path != target.path { try Disk.syncFolder(source.path) }
  }

  private func ask(_ lock: String, for name: String) throws(Problem) -> SessionLock {
    let answer = try storage { () throws(SystemError) in try SessionLock.ask(lock) }
    switch answer {
    case .granted(let lock): return lock
    case .refused(let owner):
      throw Problem(
        .storage,
        "\(owner?.inWords ?? "another process") has \(name) open",
        remedy: "Nothing was moved. Close it there first."
      )
    }
  }

  private static func taken(_ name: String) -> Problem {
    Problem(.isTaken, "a session \(name) is there already", remedy: "Choose another name.")
  }

  private func storage<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws(Problem) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw error.problem
    }
  }
}
