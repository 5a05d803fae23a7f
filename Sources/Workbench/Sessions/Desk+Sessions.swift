import DeskViews
package import FactModel
import LineReading
package import Replies
import SessionLibrary
package import SessionMoving

// Several sessions: the desk goes from one to another, and puts whole ones away.
extension Desk {
  private var moves: SessionMoves { SessionMoves(shelf: ports.shelf, checker: checker) }

  /// Opens the session on an article, or begins one.
  ///
  /// - Throws: The article or the session cannot be read.
  package func open(article: String, startsNew: Bool) throws(Problem) -> Reply {
    let current = isPutAway ? "" : store.name
    guard
      let opened = try ports.shelf.open(article: article, startsNew: startsNew, current: current)
    else { return isOpenAlready }
    return try change(to: opened)
  }

  /// Opens a session by the beginning of its name.
  ///
  /// - Throws: There is none, or several, or it cannot be read.
  package func resume(_ typed: String) throws(Problem) -> Reply {
    let name = try ports.shelf.findOnDesk(typed)
    if name == store.name, !isPutAway { return isOpenAlready }
    return try change(to: try ports.shelf.resume(name))
  }

  private var isOpenAlready: Reply {
    Reply(asides: [StyledLine("\(store.name) is open already.", .dim)])
  }

  /// Whether the session on the desk was archived or deleted, and is only read.
  package var isPutAway: Bool { store is ClosedStore }

  /// Puts another session on the desk; the present one is closed and its lock given free.
  ///
  /// Where the present one cannot be written, it stays.
  private func change(to opened: OpenedSession) throws(Problem) -> Reply {
    let old = store
    rememberPlace()
    var notices: [String]
    do throws(Problem) {
      notices = try old.close(session)
    } catch {
      _ = try? opened.store.close(opened.session)
      throw error
    }
    if session.log.count > 0, !isPutAway { sessionBefore = old.name }
    take(opened)
    notices += opened.notices + namesInConflict
    return Reply(
      GreetingView.lines(opened.greeting, state),
      asides: notices.map { StyledLine($0, .warning) },
      json: SessionsView.json(opened: self.state)
    )
  }

  private func take(_ opened: OpenedSession) {
    session = opened.session
    store = opened.store
    finds = ArticleFinds()
    (review, keysLeftOver, earlier) = (nil, nil, nil)
    recallPlace()
  }

  // MARK: Putting away

  /// Gives the session on the desk another name.
  package func rename(to newName: String) throws(Problem) -> Reply {
    if isPutAway { throw putAway }
    let name = store.name
    guard newName != name else { return Reply("It is called \(name) already") }
    try refuseGivenAway(by: newName)
    try refuseReadOnly()
    if session.log.count == 0 {
      let new = try ports.shelf.unwritten(newName, for: session)
      if let received = session.article.received, let bytes = store.kept(received) {
        new.keep(bytes, as: received)
      }
      if shared != nil { _ = try store.close(session) }
      store = new
      return Reply("The session is called \(newName) now")
    }
    let notices = try store.close(session)
    do throws(Problem) {
      let moved = try ports.shelf.move(
        name,
        from: .desk,
        to: .desk,
        as: newName,
        what: "rename",
        by: checker
      )
      try reopen(moved)
    } catch {
      try reopen(name)
      throw error
    }
    var reply = Reply("\(name) is called \(store.name) now")
    reply.asides = notices.map { StyledLine($0, .warning) }
    reply.json = SessionsView.json(moved: name, to: store.name, .desk)
    return reply
  }

  /// Opens the session on the desk again, under the name that it has now; the cursor stays.
  private func reopen(_ name: String) throws(Problem) {
    let opened = try ports.shelf.resume(name)
    session = opened.session
    store = opened.store
  }

  /// Takes what was changed by hand in this session's file for an edit by the person at the desk.
  package func acceptHandEdits(_ command: String) throws(Problem) -> Reply {
    guard hasFile else {
      throw Problem(.input, "nothing was changed yet, so there is no file to accept")
    }
    let name = store.name
    guard store.readOnlyReason != nil else {
      return Reply("Nothing was changed by hand: the file is what this program wrote.")
    }
    let notices = try store.close(session)
    let id = ports.newID()
    let told: [String]?
    do throws(Problem) {
      told = try ports.acceptHandEdits(name, id, sign(), command)
    } catch {
      try reopen(name)
      throw error
    }
    try reopen(name)
    let position = session.log.position(of: id)
    var reply =
      told.map { told in
        let made =
          position == nil
          ? "No edit was made."
          : "What was changed by hand is an edit now, signed by \(checker.name)."
        return Reply(([made] + told).joined(separator: " "))
      } ?? Reply("Nothing was changed by hand: the file is what this program wrote.")
    if let position { reply.lines += try lines(of: position) }
    reply.asides = notices.map { StyledLine($0, .warning) }
    return reply
  }

  /// Whether there is a file of the session: it is written with the first edit.
  package var hasFile: Bool { session.log.count > 0 || store.readOnlyReason != nil }

  /// What an edit changed: a line for each thing, with its fields.
  private func lines(of position: Int) throws(Problem) -> [StyledLine] {
    let edit = try readable { () throws(FormatProblem) in try session.log.edit(position) }
    return edit.patches.map { patch in
      switch patch {
      case .made(let kind, _): StyledLine("  a \(kind.name) that was not there")
      case .removed(let kind, _): StyledLine("  a \(kind.name) was taken out")
      case .changed(let kind, let id, let fields):
        StyledLine(
          "  \(session.entity(kind, id)?.caption.name ?? kind.name): "
            + Wording.list(fields.map(\.key))
        )
      case .facts(let fields): StyledLine("  the article: \(Wording.list(fields.map(\.key)))")
      case .scale: StyledLine("  the scale")
      case .article: StyledLine("  which reading of the article holds")
      }
    }
  }

  /// Does `archive` and `delete`; without a name, to the session on the desk.
  package func putAway(_ kind: SessionMoves.Kind, _ typed: String?) throws(Problem) -> Reply {
    guard let typed else { return try putAway(kind) }
    if try ports.shelf.find(typed, in: .desk) == store.name, !isPutAway { return try putAway(kind) }
    return try moves.perform(kind, typed)
  }

  /// Does `unarchive` and `undelete`; without a name, to the one that was put away last.
  ///
  /// `newName`: What it is called from now on; nil for what it was called.
  package func bringBack(
    _ kind: SessionMoves.Kind,
    _ typed: String?,
    as newName: String? = nil
  ) throws(Problem) -> Reply {
    let wanted: String
    if let typed { wanted = typed } else { wanted = try lastPutAway(kind) }
    if let newName { try refuseGivenAway(by: newName) }
    let (name, newName) = try moves.move(kind, wanted, as: newName)
    // Where its article is on the desk still, work goes on.
    guard isPutAway, putAwayName == name else { return SessionMoves.reply(kind, name, newName) }
    try reopen(newName)
    var reply = Reply("Brought back: \(newName)")
    reply.json = SessionsView.json(moved: name, to: newName, .desk)
    return reply
  }

  /// The session that was put last into the place from which something brings back.
  private func lastPutAway(_ kind: SessionMoves.Kind) throws(Problem) -> String {
    let sessions = try ports.shelf.sessions(in: kind.from).sessions
    let last = sessions.filter { $0.arrival != nil }
      .max { ($0.arrival?.at.milliseconds ?? 0) < ($1.arrival?.at.milliseconds ?? 0) }
    if let name = last?.name ?? sessions.first?.name { return name }
    // Looking for one says that there is none.
    return try ports.shelf.find("any", in: kind.from)
  }

  private func putAway(_ kind: SessionMoves.Kind) throws(Problem) -> Reply {
    if isPutAway { throw putAway }
    guard session.log.count > 0 else {
      throw Problem(
        .input,
        "nothing was changed yet, so there is no session to \(kind.rawValue)",
        remedy: "quit leaves nothing behind."
      )
    }
    try refuseReadOnly()
    let name = store.name
    let notices = try store.close(session)
    let newName: String
    do throws(Problem) {
      newName = try ports.shelf.move(
        name,
        from: .desk,
        to: kind.to,
        as: name,
        what: kind.rawValue,
        by: checker
      )
    } catch {
      try reopen(name)
      throw error
    }
    let back = kind == .archive ? "unarchive" : "undelete"
    store = ClosedStore(store, because: "it was \(kind.rawValue)d; \(back) \(newName)")
    putAwayName = newName
    var reply = SessionMoves.reply(kind, name, newName)
    var hint = "Its article can still be read here. open NAME goes on to another session."
    if kind == .delete { hint += " What is in a session is taken out by drop: drop c1" }
    reply.asides = notices.map { StyledLine($0, .warning) } + [StyledLine(hint, .dim)]
    return reply
  }

  private var putAway: Problem {
    Problem(
      .input,
      "the session on the desk was put away: \(store.readOnlyReason ?? "")",
      remedy: "open NAME opens another one."
    )
  }

  private func refuseReadOnly() throws(Problem) {
    guard let reason = store.readOnlyReason else { return }
    throw Problem(
      .storage,
      "session is open for reading only: \(reason)",
      remedy: "Nothing was changed."
    )
  }
}
