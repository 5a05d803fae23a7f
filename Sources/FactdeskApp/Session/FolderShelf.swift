import FactModel
import Glibc
import OrderedJSON
import PostgreSQLStore
import SessionFiles
import SessionLibrary
import Workbench

/// The sessions in a folder on the disk.
struct FolderShelf: SessionShelf {
  let folder: SessionFolder
  /// Who begins sessions, and when: asked when it is needed.
  let opener: () -> SessionOpener
  /// The store that some of them are on, too; nil without one.
  var sharing: StoreSharing?

  func sessions(
    in place: SessionPlace
  ) throws(Problem) -> (sessions: [SessionSummary], notices: [String]) {
    folder.settle()
    let (peeks, notices) = try folder.folder(place).peekAll()
    let arrivals = place == .desk ? [:] : folder.arrivals(in: place)
    let sessions = peeks.map { peek in
      SessionSummary(
        name: peek.listing.name,
        title: peek.title ?? "",
        claims: peek.claimCount,
        covered: peek.coveredCount,
        sentences: peek.sentenceCount,
        changed: peek.lastEdit,
        lastVerdict: peek.lastVerdict.map {
          SessionSummary.LastVerdict(claim: $0.claim, rating: $0.rating, by: $0.by)
        },
        overview: peek.overview,
        arrival: arrivals[peek.listing.name].map {
          SessionSummary.Arrival(name: $0.from, by: $0.by, at: $0.at)
        }
      )
    }
    guard place == .desk, let sharing else { return (sessions, notices.sorted()) }
    let elsewhere = sharing.projectsElsewhere(besides: sessions.map(\.name))
    return (
      sessions + elsewhere.map(SessionSummary.init),
      notices.sorted() + (sharing.failure.map { ["Only what is here: \($0.what)"] } ?? [])
    )
  }

  func names(in place: SessionPlace) -> [String] {
    (try? folder.folder(place).sessions().map(\.name)) ?? []
  }

  func find(_ name: String, in place: SessionPlace) throws(Problem) -> String {
    folder.settle()
    guard place == .desk || !names(in: place).isEmpty else {
      throw Problem(
        .noSuchSession,
        "no session is in the \(place.rawValue)",
        remedy: "sessions lists those that are not put away."
      )
    }
    guard place == .desk, let sharing, !names(in: place).contains(name) else {
      return try folder.folder(place).find(name)
    }
    do throws(Problem) {
      return try folder.find(name)
    } catch {
      guard error.identifier == .noSuchSession, let copy = try sharing.fetch(name) else {
        throw error
      }
      return copy
    }
  }

  /// Reads a session by the beginning of its name without opening it, also one that lies on the store only.
  func read(_ name: String) throws(Problem) -> (String, Session) {
    do throws(Problem) {
      return try folder.read(name)
    } catch {
      guard error.identifier == .noSuchSession, let read = try sharing?.read(name) else {
        throw error
      }
      return read
    }
  }

  /// A session's whole name wins over a file's, and that over the beginning of a session's.
  func isArticle(_ text: String) -> Bool {
    if text.includes("://") { return true }
    if names(in: .desk).contains(text) { return false }
    var status = stat()
    let isThere = stat(HomePath.expanded(text), &status) == 0
    return text.contains("/") || isThere && status.st_mode & S_IFMT != S_IFDIR
  }

  func resume(_ name: String) throws(Problem) -> OpenedSession {
    let isElsewhere = sharing != nil && !names(in: .desk).contains(name)
    let opened = try opener().resume(isElsewhere ? find(name, in: .desk) : name)
    return sharing?.shared(opened) ?? opened
  }

  func open(
    article: String,
    startsNew: Bool,
    current: String
  ) throws(Problem) -> OpenedSession? {
    guard article != "-" else {
      throw Problem(
        .input,
        "standard input can be opened from the command line only",
        remedy: "factdesk - reads an article from there."
      )
    }
    return try begin(HomePath.expanded(article), startsNew: startsNew, current: current)
  }

  /// Opens an article, also from standard input.
  func begin(
    _ article: String,
    startsNew: Bool,
    current: String
  ) throws(Problem) -> OpenedSession? {
    let opened = try opener().open(article: article, startsNew: startsNew, current: current)
    guard let sharing, let opened else { return opened }
    // Somebody else may have begun it.
    if opened.session.log.count == 0, !startsNew,
      let name = sharing.project(readingAs: [opened.session.article.hash])
    {
      do throws(Problem) {
        if let copy = try sharing.fetch(name) { return try resume(copy) }
      } catch {
        // Nothing that a store has keeps anybody from working here; what is begun so becomes no second project.
        var alone = opened
        alone.notices.append(
          "The desk has this article as \(name), which cannot be had: \(error.what). This session is only here."
        )
        return alone
      }
    }
    return sharing.shared(opened)
  }

  func unwritten(_ name: String, for session: Session) throws(Problem) -> any SessionStore {
    let file = try SessionFile.begin(name: name, in: folder)
    let opened = OpenedSession(session: session, store: file, greeting: "")
    return sharing?.shared(opened).store ?? file
  }

  func move(
    _ name: String,
    from: SessionPlace,
    to: SessionPlace,
    as newName: String,
    what: String,
    by: Checker
  ) throws(Problem) -> String {
    try folder.move(
      SessionPosition(from, name),
      to: SessionPosition(to, newName),
      SessionMove(what, by: by.signature, at: SystemClock.now())
    )
  }
}

extension SessionSummary {
  /// A project that has no copy here.
  fileprivate init(_ project: StoreConnection.Listing) {
    self.init(
      name: project.name,
      title: project.title,
      claims: project.claims,
      covered: project.covered,
      sentences: project.sentences,
      changed: Timestamp(milliseconds: project.changed)
    )
  }
}
