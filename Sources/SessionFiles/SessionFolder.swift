package import FactModel
import Glibc
import SessionLibrary

/// A folder of sessions; it need not be there until the first session is written.
package struct SessionFolder: Sendable, Equatable {
  /// As it was given, without a slash at the end.
  package let path: String

  package init(_ path: String) {
    var path = path.isEmpty ? "." : path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Whether somebody keeps finished samples here, for looking at: a file `.samples` has their names, one a line.
  package var isOfSamples: Bool { access(samples, F_OK) == 0 }

  /// Whether a session is one of the samples, so that it can only be read here.
  func isSample(_ name: String) -> Bool {
    guard let bytes = try? Disk.read(samples) else { return false }
    return Self.names(inSamples: bytes).contains { $0.name == name }
  }

  /// The lines of `.samples` that name no session here: what they were meant to keep is not kept.
  package var lostSamples: [String] {
    guard let bytes = try? Disk.read(samples) else { return [] }
    return Self.names(inSamples: bytes).filter { !exists($0.name) }.map(\.line)
  }

  /// The names, one a line, without what stands around them by mistake: spaces, capitals, `.json`.
  private static func names(inSamples bytes: [UInt8]) -> [(line: String, name: String)] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      guard let start = line.firstIndex(where: { !$0.isWhitespace }),
        let end = line.lastIndex(where: { !$0.isWhitespace })
      else { return nil }
      let name = line[start...end].lowercased()
      return (String(line), name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
    }
  }

  /// Refuses to begin a session in a folder of finished samples, where nobody looks for it.
  func refuseBesideSamples() throws(Problem) {
    guard isOfSamples else { return }
    throw Problem(
      .storage,
      "\(path) has finished samples, and no session of one's own is begun there",
      remedy:
        "Nothing was written. Without --sessions and FACTDESK_SESSIONS, one's own folder is taken."
    )
  }

  private var samples: String { path + "/.samples" }

  /// The sessions, the one written last first; files with names that no session has are passed over.
  package func sessions() throws(Problem) -> [SessionListing] {
    try stampedSessions().map(\.listing)
  }

  /// The sessions, the one written last first, and what tells whether their files changed.
  func stampedSessions() throws(Problem) -> [(listing: SessionListing, stamps: SessionStamps)] {
    do throws(SystemError) {
      let listings = try sessionFiles().map { paths, status, journal in
        let modified = max(status.modified, journal?.modified ?? status.modified)
        return (
          listing: SessionListing(name: paths.name, path: paths.session, modified: modified),
          stamps: SessionStamps(session: status.stamp, journal: journal?.stamp)
        )
      }
      return listings.sorted { left, right in
        (right.listing.modified, left.listing.name) < (left.listing.modified, right.listing.name)
      }
    } catch {
      throw error.problem
    }
  }

  /// The names of the sessions, each with a stamp that is another one for every state of its files.
  package func stamps() throws(Problem) -> [(name: String, stamp: String)] {
    do throws(SystemError) {
      return try sessionFiles().map { paths, status, journal in
        (paths.name, [status, journal].compactMap { $0?.stamp.text }.joined(separator: " "))
      }
    } catch {
      throw error.problem
    }
  }

  /// The session files, each with its journal: none is asked for that the folder does not name.
  private func sessionFiles() throws(SystemError) -> [(
    paths: SessionPaths, session: FileStatus, journal: FileStatus?
  )] {
    var found: [(paths: SessionPaths, session: FileStatus, journal: FileStatus?)] = []
    let files = try fileNames()
    let there = Set(files)
    for file in files {
      guard let name = Self.name(ofSessionFile: file) else { continue }
      let paths = SessionPaths(name, in: path)
      guard let status = try FileStatus.of(paths.session), status.irregularity == nil else {
        continue
      }
      let hasJournal = there.contains(paths.journalName)
      found.append((paths, status, hasJournal ? try FileStatus.of(paths.journal) : nil))
    }
    return found
  }

  /// Returns the name of the session that was meant.
  ///
  /// That is the one with that name, or the only one whose name begins so. `.json` at the end does no
  /// harm.
  package func find(_ namePrefix: String) throws(Problem) -> String {
    let wanted = namePrefix.hasSuffix(".json") ? String(namePrefix.dropLast(5)) : namePrefix
    try SessionName.check(wanted)
    // Also one that is no regular file, so that opening it tells why it cannot be.
    if exists(wanted) { return wanted }
    let lost = lost
    if lost.contains(wanted) { throw loss(of: wanted) }
    let names = try sessions().map(\.name)
    let all = names.filter { $0.hasPrefix(wanted) }.sorted()
    // The session itself is meant, and not what it is for somebody who rates blind.
    let own = all.filter { !BlindCopies.isOne($0) }
    let matches = own.isEmpty ? all : own
    if matches.count == 1 { return matches[0] }
    if matches.isEmpty {
      if let name = lost.first(where: { $0.hasPrefix(wanted) }) { throw loss(of: name) }
      throw Problem(
        .noSuchSession,
        "no session in \(path) has a name that begins with \(wanted)",
        remedy: names.isEmpty
          ? "Name an article to start one: factdesk ARTICLE"
          : names.count > Self.mostNamed
            ? "These were changed last; factdesk sessions lists all \(names.count)."
            : "These are there.",
        candidates: names.prefix(Self.mostNamed).sorted()
      )
    }
    throw Problem(
      .ambiguous,
      "\(matches.count) sessions have names that begin with \(wanted)",
      remedy: "Type more of the name.",
      candidates: Array(matches.prefix(Self.mostNamed))
        + (matches.count > Self.mostNamed ? ["…"] : [])
    )
  }

  /// More names than these are no help on a screen.
  private static let mostNamed = 20

  /// Returns a name that no session has: made of a title or, where that gives none, of something
  /// else, with `-2`, `-3` … behind it if need be.
  package func freshName(for title: String?, or fallback: String) -> String {
    var numbers: [String: Int] = [:]
    return freshName(for: title, or: fallback, behind: &numbers)
  }

  /// The same for one of many sessions that are made together: numbers that were met are not tried again.
  ///
  /// `numbers`: The last number by the beginning of the name.
  package func freshName(
    for title: String?,
    or fallback: String,
    behind numbers: inout [String: Int]
  ) -> String {
    let stem = stem(for: title, or: fallback)
    let name = freeName(stem, from: (numbers[stem] ?? 0) + 1)
    numbers[stem] = name == stem ? 1 : Int(name.dropFirst(stem.count + 1)) ?? 1
    return name
  }

  /// Returns what a session is called where nothing else has the name.
  package func stem(for title: String?, or fallback: String) -> String {
    title.flatMap(SessionName.slug) ?? SessionName.slug(of: fallback) ?? "session"
  }

  /// Returns the first of STEM, STEM-2, STEM-3 … that is free, beginning with a number.
  func freeName(_ stem: String, from number: Int) -> String {
    var number = number
    while true {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      if !isTaken(name) { return name }
      number += 1
    }
  }

  /// Removes what was being written of sessions that then never came to be.
  func removeUnfinished() throws(SystemError) {
    for file in try fileNames() where file.hasSuffix(".json.new") {
      let name = String(file.dropLast(".json.new".count))
      let paths = SessionPaths(name, in: path)
      // Without a lock it is nothing that a session's writer left.
      guard SessionName.isGood(name), isThere(paths.lock), !isTaken(name),
        case .granted(let lock) = try SessionLock.ask(paths.lock)
      else { continue }
      if !isTaken(name) { try Disk.remove(paths.newSession) }
      withExtendedLifetime(lock) {}
    }
  }

  /// Whether anything of a session with that name is there.
  func isTaken(_ name: String) -> Bool {
    let paths = SessionPaths(name, in: path)
    return [paths.session, paths.journal, paths.previous].contains(where: isThere)
  }

  private func exists(_ name: String) -> Bool {
    isThere(SessionPaths(name, in: path).session)
  }

  /// What cannot be looked at is taken for something.
  private func isThere(_ path: String) -> Bool {
    do throws(SystemError) {
      return try FileStatus.of(path) != nil
    } catch {
      return error.code != ENOTDIR
    }
  }

  private static func name(ofSessionFile file: String) -> String? {
    guard file.hasSuffix(".json") else { return nil }
    let name = String(file.dropLast(5))
    return SessionName.isGood(name) ? name : nil
  }

  func fileNames() throws(SystemError) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw SystemError.now("read", path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError.now("read", path) }
        return names
      }
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        names.append(String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self))
      }
    }
  }
}
