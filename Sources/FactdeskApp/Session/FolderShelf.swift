import FactModel
import Glibc
import OrderedJSON
import SessionFiles
import SessionLibrary
import Workbench

/// The sessions in a folder on the disk.
struct FolderShelf: SessionShelf {
  let folder: SessionFolder
  /// Who begins sessions, and when: asked when it is needed.
  let opener: () -> SessionOpener

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
    return (sessions, notices.sorted())
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
    return try folder.folder(place).find(name)
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
    try opener().resume(name)
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
    return try opener().open(
      article: HomePath.expanded(article),
      startsNew: startsNew,
      current: current
    )
  }

  func unwritten(_ name: String) throws(Problem) -> any SessionStore {
    try SessionFile.begin(name: name, in: folder)
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
