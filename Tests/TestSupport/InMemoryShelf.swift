import ArticleReading
import FactModel
import SessionLibrary
import Workbench

/// Sessions without a folder, by place and name.
struct InMemoryShelf: SessionShelf {
  let world: InMemoryDesk.World

  func sessions(
    in place: SessionPlace
  ) throws(Problem) -> (sessions: [SessionSummary], notices: [String]) {
    let there = world.shelf[place] ?? [:]
    let summaries = there.keys.sorted().map { name in
      SessionSummary(
        name: name,
        title: there[name]?.facts.title ?? "",
        claims: there[name]?.claims.count ?? 0,
        covered: there[name]?.use.coveredCount ?? 0,
        sentences: there[name]?.sentences.count ?? 0,
        changed: there[name]?.created.at ?? world.now,
        overview: there[name].map { SessionOverview($0) } ?? SessionOverview()
      )
    }
    return (place == .desk ? world.sessions + summaries : summaries, [])
  }

  func names(in place: SessionPlace) -> [String] { (world.shelf[place] ?? [:]).keys.sorted() }

  func find(_ name: String, in place: SessionPlace) throws(Problem) -> String {
    let matches = names(in: place).filter { $0.hasPrefix(name) }
    if matches.contains(name) { return name }
    guard matches.count == 1 else { throw Problem(.noSuchSession, "no session \(name)") }
    return matches[0]
  }

  func isArticle(_ text: String) -> Bool { world.articles[text] != nil }

  func resume(_ name: String) throws(Problem) -> OpenedSession {
    guard let session = world.shelf[.desk]?[name] else {
      throw Problem(.noSuchSession, "no session \(name)")
    }
    let store = InMemoryDesk.Store(name: name, durableThrough: session.log.count)
    store.shelf = world
    return OpenedSession(session: session, store: store, greeting: "resumed")
  }

  func open(
    article: String,
    startsNew: Bool,
    current: String
  ) throws(Problem) -> OpenedSession? {
    guard let article = world.articles[article] else {
      throw Problem(.storage, "there is no such file", place: Problem.Place(file: article))
    }
    let moment = world.now
    let session = Session(
      id: .random(),
      created: Signed(by: Checker(name: "Ada"), at: moment),
      facts: article.facts,
      revision: ArticleRevision(
        origin: "article.txt",
        read: moment,
        text: article.text,
        blocks: article.blocks
      ),
      scale: .aap
    )
    let store = InMemoryDesk.Store(name: "fresh", durableThrough: 0)
    store.shelf = world
    return OpenedSession(session: session, store: store, greeting: "new session")
  }

  func unwritten(_ name: String, for session: Session) throws(Problem) -> any SessionStore {
    let store = InMemoryDesk.Store(name: name, durableThrough: 0)
    store.shelf = world
    return store
  }

  func move(
    _ name: String,
    from: SessionPlace,
    to: SessionPlace,
    as newName: String,
    what: String,
    by: Checker
  ) throws(Problem) -> String {
    if let problem = world.moveFailure { throw problem }
    guard world.shelf[to]?[newName] == nil else {
      throw Problem(.input, "a session \(newName) is there already")
    }
    world.shelf[to, default: [:]][newName] = world.shelf[from]?.removeValue(forKey: name)
    return newName
  }
}
