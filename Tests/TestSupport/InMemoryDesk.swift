package import ArticleReading
package import Auditing
package import DocumentReading
import EarlierWork
package import FactModel
package import Handover
import Interchange
package import OrderedJSON
import Preferences
import Replies
package import SessionLibrary
import TextReading
import Verbs
package import Workbench

/// A desk without a world: a fixed clock, identities in order, a store and files in memory.
package final class InMemoryDesk {
  /// What the desk asks of the world, as a test set it and found it.
  package final class World {
    /// The moment of the next edit; every look at the clock moves it on by a second.
    package var now = Timestamp(milliseconds: 1_706_778_000_000)
    /// The files that are there, by path.
    package var files: [String: [UInt8]] = [:]
    /// The articles that can be loaded, by path or URL.
    package var articles: [String: ReadArticle] = [:]
    /// What the person answers to a question; nil when nobody is there.
    package var answer: Bool?
    /// What the person makes of a text in the editor.
    package var edits: ([UInt8]) throws(Problem) -> [UInt8] = { text throws(Problem) in text }
    /// Whether a form with a mistake is shown again.
    package var repeatsEditing = true
    /// What the person types when asked for a text.
    package var typed: String?
    /// What was found wrong with the files of sessions, by name.
    package var findings: [String: [AuditFinding]] = [:]
    /// The names under which sessions were saved.
    package var saved: [String] = []
    /// The texts whose lines were taken out of the history.
    package var forgottenTexts: [String] = []
    /// The questions asked so far.
    package var questions: [String] = []
    /// What the configuration holds; nil where there is none.
    package var configuration: [UInt8]?
    /// Whether the person typed ^C.
    package var isCancelled = false
    /// What the list of sessions holds besides those on the shelf.
    package var sessions: [SessionSummary] = []
    /// Sessions that are not open, and those that were closed, by place and name.
    package var shelf: [SessionPlace: [String: Session]] = [:]
    /// Why no session can be moved; nil when all is well.
    package var moveFailure: Problem?
    /// The sessions besides the open one, by name.
    package var otherSessions: [String: Session] = [:]
    /// The annotations of any draft.
    package var annotations: [DraftAnnotation] = []
    /// What writes into authors' documents and reads them.
    package var drafts = DraftPorts()
    /// What was written, by path.
    package var exported: [String: [UInt8]] = [:]
    /// The JSON-LD of any page.
    package var linkedData: [JSONValue] = []
    /// The versions of sessions that were pushed with git.
    package var pushed: [Session] = []
    /// The file of the session in the revisions that git knows.
    package var revisions: [String: [UInt8]] = [:]
    /// What git was told to leave out.
    package var keptOut: [String] = []
    /// The sessions of which nothing must stay known.
    package var forgottenSessions: [EntityID] = []
    package var lastID: UInt32 = 0

    package init() {}

    fileprivate func tick() -> Timestamp {
      defer { now = Timestamp(milliseconds: now.milliseconds + 1000) }
      return now
    }

    fileprivate func newID() -> EntityID {
      lastID += 1
      var numbers = SplitMix64(seed: UInt64(lastID))
      return EntityID.random(using: &numbers)
    }
  }

  /// A store that keeps nothing but the count, and fails when it is told to.
  package final class Store: SessionStore {
    package let name: String
    package var path: String { "sessions/\(name).json" }
    package var readOnlyReason: String?
    package private(set) var durableThrough: Int
    /// Why nothing can be written now; nil when all is well.
    package var failure: Problem?

    /// What the desk is told with its next answer.
    package var notices: [String] = []
    /// Where the session is put when it is closed.
    var shelf: World?
    /// Whether everything that was kept was replaced.
    package private(set) var isReplaced = false

    init(name: String = "sample", durableThrough: Int) {
      self.name = name
      self.durableThrough = durableThrough
    }

    package func makeDurable(_ session: Session) throws(Problem) {
      if let failure { throw failure }
      durableThrough = session.log.count
    }

    /// What arrived and is kept, by its SHA-256.
    package private(set) var received: [String: [UInt8]] = [:]

    package func keep(_ bytes: [UInt8], as received: Received) {
      self.received[received.sha256] = bytes
    }

    package func kept(_ received: Received) -> [UInt8]? { self.received[received.sha256] }

    package func takeNotices() -> [String] {
      defer { notices = [] }
      return notices
    }

    package func rewrite(_ session: Session) throws(Problem) {
      durableThrough = 0
      try makeDurable(session)
    }

    package func replaceEverything(with session: Session) throws(Problem) {
      try makeDurable(session)
      isReplaced = true
    }

    package func close(_ session: Session) throws(Problem) -> [String] {
      try makeDurable(session)
      shelf?.shelf[.desk, default: [:]][name] = session
      return []
    }
  }

  private struct Configuration: ConfigurationStore {
    let world: World
    let path = "config/rc"

    func read() throws(Problem) -> [UInt8]? { world.configuration }

    func update(_ change: ([UInt8]) throws(Problem) -> [UInt8]) throws(Problem) {
      try write(try change(try read() ?? []))
    }

    func write(_ bytes: [UInt8]) throws(Problem) { world.configuration = bytes }
  }

  package let world: World
  package let store: Store
  package let desk: Desk

  /// The sample article, which is read once for all tests.
  private static let sampleArticle = Result {
    let path = ProjectFolder.sampleArticle
    guard let bytes = GoldenFile.read(path) else {
      throw Problem(.storage, "cannot be read", place: Problem.Place(file: path))
    }
    return try PlainTextReader.read(bytes, name: "article.txt")
  }

  /// Opens a session on a text; on the sample article when none is given.
  ///
  /// `firstID`: Where identities begin, for desks whose sessions must not share them.
  package convenience init(
    _ text: String? = nil,
    scale: Scale = .aap,
    isInteractive: Bool = false,
    firstID: UInt32 = 0
  ) throws {
    let world = World()
    world.lastID = firstID
    let article =
      try text.map { try PlainTextReader.read(Array($0.utf8), name: "article.txt") }
      ?? Self.sampleArticle.get()
    let moment = world.tick()
    let revision = LoadedArticle(article: article, origin: "article.txt").revision(read: moment)
    let session = Session(
      id: world.newID(),
      created: Signed(by: Checker(name: "Ada", role: "checker"), at: moment),
      facts: article.facts,
      revision: revision,
      scale: scale
    )
    self.init(session: session, world: world, isInteractive: isInteractive)
  }

  /// Opens a session that is there already.
  package init(session: Session, world: World, isInteractive: Bool = false) {
    let store = Store(durableThrough: session.log.count)
    store.shelf = world
    self.world = world
    self.store = store
    desk = Desk(
      session: session,
      store: store,
      checker: Checker(name: "Ada", role: "checker"),
      ports: Self.ports(world),
      verbs: .all,
      isInteractive: isInteractive
    )
  }

  private static func ports(_ world: World) -> Ports {
    var ports = Ports(
      now: world.tick,
      newID: world.newID,
      loadArticle: { origin throws(Problem) in
        guard let article = world.articles[origin] else {
          throw Problem(.storage, "there is no such file", place: Problem.Place(file: origin))
        }
        return LoadedArticle(article: article, origin: origin)
      },
      loadSource: { origin throws(Problem) in
        guard let bytes = world.files[origin] else {
          throw Problem(.storage, "there is no such file", place: Problem.Place(file: origin))
        }
        if let mediaType = MediaSignature.mediaType(of: bytes) {
          let received = Received(of: bytes, retrieved: world.now, mediaType: mediaType)
          return LoadedSource(
            text: [],
            facts: ArticleFacts(),
            received: received,
            receivedBytes: bytes
          )
        }
        return LoadedSource(text: bytes, facts: ArticleFacts(publisher: "The Registry"))
      },
      loadAnnotations: { _ in world.annotations },
      readFile: { path throws(Problem) in
        guard let bytes = world.files[path] else {
          throw Problem(.storage, "there is no such file", place: Problem.Place(file: path))
        }
        return bytes
      },
      existingFile: { path throws(Problem) in world.files[path] },
      convert: { bytes, format throws(Problem) in Array(format.rawValue.utf8) + [10] + bytes },
      writeFile: { path, bytes throws(Problem) in
        world.files[path] = bytes
        world.exported[path] = bytes
      },
      appendFile: { path, bytes throws(Problem) in world.files[path, default: []] += bytes },
      openEditor: { name throws(Problem) in EditorDouble(name, world) },
      paths: { start in world.files.keys.filter { $0.hasPrefix(start) }.sorted() },
      ask: { question in
        world.questions.append(question)
        return world.typed ?? world.answer.map { $0 ? "y" : "n" }
      },
      configuration: Configuration(world: world),
      shelf: InMemoryShelf(world: world),
      others: OtherSessions(
        reading: { name throws(Problem) in
          guard let session = world.otherSessions[name] ?? world.shelf[.desk]?[name] else {
            throw Problem(.noSuchSession, "no session has a name that begins with \(name)")
          }
          return (name, session)
        },
        search: InMemorySearch(world: world)
      ),
      saveAs: { session, name, _ throws(Problem) in
        world.saved.append(name)
        return Store(name: name, durableThrough: session.log.count)
      },
      verify: { name throws(Problem) in world.findings[name] ?? [] },
      forgetTyped: { texts throws(Problem) in world.forgottenTexts = texts },
      exchange: exchange(world),
      isCancelled: { world.isCancelled },
      attend: { work in
        guard !world.isCancelled else { return false }
        work()
        return true
      }
    )
    ports.drafts.mark = { document, marks throws(Problem) in
      try world.drafts.mark(document, marks)
    }
    ports.drafts.read = { path throws(Problem) in try world.drafts.read(path) }
    ports.shared.pushed = { _ in world.pushed }
    ports.shared.revision = { revision, _ in world.revisions[revision] }
    ports.shared.keepOut = { pattern in world.keptOut.append(pattern) }
    return ports
  }

  private static func exchange(_ world: World) -> ExchangePorts {
    let checks = EarlierChecks.fileName
    return ExchangePorts(
      readFile: { path throws(Problem) in
        guard let bytes = world.files[path] else {
          throw Problem(.storage, "there is no such file", place: Problem.Place(file: path))
        }
        return bytes
      },
      source: { path in
        // Captured now: what lies beside a file does not change while it is read.
        let files = world.files
        return ImportSource.Ports(
          parseXML: { _, name throws(Problem) in
            throw Problem(.storage, "XML is not read here", place: Problem.Place(file: name))
          },
          companion: { ending throws(Problem) in
            files[ExchangePorts.sibling(of: path, ending: ending)]
          },
          decode: { bytes, name throws(Problem) in
            let text = try TextDecoding.decode(bytes, name: name)
            return (text.utf8, text.notices)
          }
        )
      },
      linkedData: { _, _ throws(Problem) in (world.linkedData, (0, 0, 0)) },
      isExported: { path, bytes in world.exported[path].map { $0 == bytes } },
      readChecks: { () throws(Problem) in world.files[checks] ?? [] },
      addChecks: { bytes throws(Problem) in world.files[checks, default: []] += bytes }
    )
  }

  package var session: Session { desk.session }

  /// The session as its file would be.
  package var document: [UInt8] { SessionDocument.write(desk.session) }

  /// The same session, written and read again, at a new desk.
  package func reopened() throws -> InMemoryDesk {
    InMemoryDesk(session: try SessionDocument.read(document).session, world: world)
  }

  /// Types a line.
  ///
  /// - Returns: The reply's lines, then its asides behind `~ `; or `error: …` with the column, the
  ///   candidates behind `- ` and the remedy behind `> `.
  @discardableResult
  package func type(_ line: String) -> String {
    do throws(Problem) {
      return Self.text(try desk.perform(line))
    } catch {
      return Self.text(error)
    }
  }

  /// Types lines, and returns what the last one was answered.
  @discardableResult
  package func type(lines: [String]) -> String {
    lines.reduce("") { _, line in type(line) }
  }

  /// Types a line and returns the reply for machines; nil for an error.
  package func json(_ line: String) -> JSONValue? {
    try? desk.perform(line).json
  }

  /// The prompt as text.
  package var prompt: String { desk.prompt.map(\.text).joined() }

  private static func text(_ reply: Reply) -> String {
    var lines = reply.lines.map(text) + reply.asides.map { "~ " + text($0) }
    if let document = reply.document { lines.append(String(decoding: document, as: UTF8.self)) }
    if let unsaved = reply.unsaved { lines.append("not saved: " + unsaved.what) }
    return lines.joined(separator: "\n")
  }

  private static func text(_ line: StyledLine) -> String {
    let lead = line.lead.map(\.text).joined()
    let room = line.leadWidth - lead.count
    let padding = String(repeating: " ", count: lead.isEmpty ? room : max(1, room))
    let text = lead + padding + line.body.map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func text(_ problem: Problem) -> String {
    var lines = ["error: " + problem.what]
    if let column = problem.place?.column { lines[0] += " (column \(column))" }
    lines += problem.candidates.map { "- " + $0 }
    if let remedy = problem.remedy { lines.append("> " + remedy) }
    return lines.joined(separator: "\n")
  }
}
