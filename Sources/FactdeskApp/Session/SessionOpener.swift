import Anchoring
import ArticleReading
import DeskViews
import Digest
import DocumentReading
import FactModel
import OrderedJSON
import SessionFiles
import SessionLibrary
import Workbench

/// Starts sessions and finds those that are there.
struct SessionOpener {
  let folder: SessionFolder
  let checker: Checker
  let now: () -> Timestamp
  let loader: ArticleLoader

  /// Resumes the session with a name.
  func resume(_ name: String) throws(Problem) -> OpenedSession {
    var (file, session, notices) = try SessionFile.open(name: try folder.find(name), in: folder)
    notices += try keptOut(file.name, session) + looks(session)
    return OpenedSession(session: session, store: file, greeting: "resumed", notices: notices)
  }

  /// What whoever rates a session blind is told where they open it: a look leaves no trace.
  private func looks(_ session: Session) -> [String] {
    session.blindChecks.all.filter {
      !$0.isCopy && $0.isApart && Folding.isSame($0.checker, checker.name)
    }.map {
      "you rate this blind for \($0.signed.by.name): whatever you look at here, yours is not blind; work in your copy"
    }
  }

  /// Has git leave out a copy that is rated blind and has lost the mark in its name, and says so.
  private func keptOut(_ name: String, _ session: Session) throws(Problem) -> [String] {
    let marked = BlindCopies.marked(name, session)
    guard marked != name else { return [] }
    try GitFolder(folder.path).keepOut("\(name).json")
    return ["\(name) is a copy that is rated blind, and its name does not say so: rename \(marked)"]
  }

  /// Opens an article: resumes the session begun on it, or starts one.
  ///
  /// `current`: The name of the session that is open already; nil is returned where it is that one.
  func open(
    article path: String,
    startsNew: Bool,
    current: String
  ) throws(Problem) -> OpenedSession? {
    folder.settle()
    let arrival = try self.arrival(from: path)
    if startsNew { return try start(loader.load(arrival)) }
    // Blocks and sentences are looked for only where no session has them already.
    var same: [SessionListing] = []
    for hash in try loader.hashes(of: arrival) where same.isEmpty {
      same = try sessions(holding: "\"\(hash)\"")
    }
    if !current.isEmpty, same.first?.name == current { return nil }
    if let opened = try resume(same, hash: nil) { return opened }
    let loaded = try loader.load(arrival)
    // A page is another each time it is fetched, while its article stays.
    let hash = SHA256.hex(loaded.article.text.utf8)
    same = try sessions(holding: "\"\(hash)\"")
    if !current.isEmpty, same.first?.name == current { return nil }
    if let opened = try resume(same, hash: hash) { return opened }
    try refuseBehindWreck(of: loaded, path, current: current)
    var opened =
      try path == "-" ? startTelling(loaded) : openChanged(loaded, path, current: current)
    opened?.notices += folder.unreadable.map { listing in
      "\(listing.path) cannot be read: if that session is on this article, there are two now."
    }
    for (place, state, verb) in [
      (SessionPlace.archive, "archived", "unarchive"), (.trash, "deleted", "undelete"),
    ] {
      for session in try folder.folder(place).sessions(holding: "\"\(hash)\"") {
        opened?.notices.append(
          "The \(state) session \(session.name) is on this article: \(verb) \(session.name)"
        )
      }
    }
    return opened
  }

  /// Begins nothing where a session may be on the article that was lost or is no session any more.
  private func refuseBehindWreck(
    of loaded: LoadedArticle,
    _ path: String,
    current: String
  ) throws(Problem) {
    var marks = ["\"\(SHA256.hex(loaded.article.text.utf8))\""]
    if path != "-" { marks.append(Self.originLine(path)) }
    let stem = folder.stem(for: loaded.article.facts.title, or: Self.lastName(of: loaded))
    for name in try folder.wrecks(holding: marks, called: stem) where name != current {
      _ = try resumeOrTell(name, "what may be this article")
    }
  }

  /// What an article is called that has no title.
  private static func lastName(of loaded: LoadedArticle) -> String {
    loaded.origin.split(separator: "/").last.map(String.init) ?? "article"
  }

  /// The sessions whose files hold a text; copies for somebody who rates blind come last.
  private func sessions(holding text: String) throws(Problem) -> [SessionListing] {
    let all = try folder.sessions(holding: text)
    return all.filter { !BlindCopies.isOne($0.name) } + all.filter { BlindCopies.isOne($0.name) }
  }

  /// What lies at a path or URL; tells of the session on a page that cannot be had now.
  private func arrival(from path: String) throws(Problem) -> Arrival {
    do throws(Problem) {
      return try loader.arrival(from: path)
    } catch {
      guard WebAccess.isPage(path), error.kind == .storage,
        let earlier = try folder.sessions(holding: Self.originLine(path)).first
      else { throw error }
      var problem = error
      problem.remedy =
        "The session on it goes on without the page: factdesk -s \(earlier.name)."
        + (error.remedy.map { " \($0)" } ?? "")
      throw problem
    }
  }

  /// Resumes the first of several sessions that have a reading of the article.
  ///
  /// `hash`: The reading's; nil where it is not known.
  private func resume(_ same: [SessionListing], hash: String?) throws(Problem) -> OpenedSession? {
    guard let first = same.first else { return nil }
    var opened = try resumeOrTell(first.name, "this article")
    let session = opened.session
    if let hash, hash != session.article.hash,
      let earlier = session.revisions.first(where: { $0.hash == hash })
    {
      opened.notices.append(
        "That is the article as it was read \(earlier.read.minute); the session goes by the reading "
          + "of \(session.article.read.minute). reload takes the other one."
      )
    }
    opened.notices += others(same.dropFirst())
    return opened
  }

  /// Opens an article of which no session has this text: the session begun on it when it was another,
  /// or a new one where that was another article.
  private func openChanged(
    _ loaded: LoadedArticle,
    _ path: String,
    current: String
  ) throws(Problem) -> OpenedSession? {
    let earlier = try sessions(holding: Self.originLine(path))
    for listing in earlier.prefix(3) {
      if listing.name == current { return nil }
      // A session that cannot be opened may be the one: none is begun behind its back.
      var opened = try resumeOrTell(listing.name, path)
      guard let changes = Self.changes(from: opened.session.article, to: loaded) else { continue }
      opened.notices.append(
        "\(path) has changed since it was read \(opened.session.article.read.minute): \(changes). "
          + "reload takes it in; until then the session keeps the text as it was."
      )
      return opened
    }
    var opened = try startTelling(loaded)
    if let first = earlier.first {
      opened.notices.append(
        "\(path) is quite another article than in the session \(first.name), which was begun on it: "
          + "factdesk -s \(first.name)"
      )
    }
    return opened
  }

  /// Resumes a session that was begun on an article, or says that it cannot be opened.
  private func resumeOrTell(_ name: String, _ path: String) throws(Problem) -> OpenedSession {
    do throws(Problem) {
      return try resume(name)
    } catch {
      var problem = error
      problem.what = "the session \(name) on \(path) cannot be opened: \(error.what)"
      problem.remedy =
        (error.remedy.map { $0 + " " } ?? "") + "--new begins another session on the article."
      throw problem
    }
  }

  /// What was changed, in words; nil where less than a third of the sentences is left.
  private static func changes(from old: ArticleRevision, to loaded: LoadedArticle) -> String? {
    let new = loaded.revision(read: old.read)
    guard let difference = RevisionDifference(from: old, to: new) else { return nil }
    let count = old.blocks.filter { $0.kind != .furniture }.reduce(0) { $0 + $1.sentences.count }
    guard difference.count(.removed) * 3 <= count * 2 else { return nil }
    return ReloadView.summary(difference)
  }

  /// How a session file says where its article came from.
  private static func originLine(_ path: String) -> String {
    var bytes = Array("\"origin\": ".utf8)
    JSONText.appendString(path, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func others(_ listings: ArraySlice<SessionListing>) -> [String] {
    guard !listings.isEmpty else { return [] }
    let names = listings.map(\.name).joined(separator: ", ")
    return ["There are other sessions on this article: \(names)"]
  }

  /// Starts a session, and tells of the one on an article that reads much the same: an edited copy by another name
  /// is begun once more, where `reload` was wanted.
  private func startTelling(_ loaded: LoadedArticle) throws(Problem) -> OpenedSession {
    let similar = try resembling(loaded)
    var opened = try start(loaded)
    if let similar {
      opened.notices.append(
        "Much of this article is that of the session \(similar.name). To go on there with this text: "
          + "open \(similar.name), then reload \(loaded.origin)"
      )
    }
    return opened
  }

  /// The session whose article has two of the three longest sentences.
  private func resembling(_ loaded: LoadedArticle) throws(Problem) -> SessionListing? {
    let sentences = loaded.article.blocks.filter(\.kind.isBody).flatMap(\.sentences)
      .filter { $0.count >= 40 }.sorted { $0.count > $1.count }
    var hits: [String: Int] = [:]
    for range in sentences.prefix(3) {
      var bytes: [UInt8] = []
      JSONText.appendString(loaded.article.text.slice(range), to: &bytes)
      let text = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
      for listing in try folder.sessions(holding: text) {
        hits[listing.name, default: 0] += 1
        if hits[listing.name] == 2 { return listing }
      }
    }
    return nil
  }

  private func start(_ loaded: LoadedArticle) throws(Problem) -> OpenedSession {
    let moment = now()
    let revision = loaded.revision(read: moment)
    let session = Session(
      id: .random(),
      created: Signed(by: checker, at: moment),
      facts: loaded.article.facts,
      revision: revision,
      scale: loaded.isDraft ? .desk : .aap
    )
    let name = folder.freshName(for: loaded.article.facts.title, or: Self.lastName(of: loaded))
    let file = try SessionFile.create(name: name, in: folder)
    if let received = loaded.received { file.keep(loaded.receivedBytes, as: received) }
    return OpenedSession(
      session: session,
      store: file,
      greeting: "new session",
      notices: loaded.article.notices
    )
  }
}
