import Anchoring
import Auditing
import Digest
import FactModel
import SessionFiles
import TestSupport
import Testing

/// Pages as they arrived, and other readings of the article, beside a session.
struct ReceivedFilesTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  private var work = SampleWork()
  private let file: SessionFile
  private static let page = Array("<p>It is so.</p>".utf8)
  private static let received = Received(
    sha256: SHA256.hex(page),
    size: page.count,
    retrieved: Timestamp(milliseconds: 0),
    url: "https://example.org/",
    mediaType: "text/html"
  )
  private static let name = "a.received/\(received.sha256).html"

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
    file = try SessionFile.create(name: "a", in: folder)
    try work.edit()
    try file.makeDurable(work.session)
  }

  /// Brings in another reading that came as a page.
  private mutating func reload() throws {
    var revision = ArticleRevision(
      origin: "https://example.org/",
      read: Timestamp(milliseconds: 0),
      text: ArticleText("It is so. And so."),
      blocks: []
    )
    revision.received = Self.received
    let session = work.session
    file.keep(Self.page, as: Self.received)
    let reanchoring = Reanchoring(session, onto: revision)
    let change = Change.article(Transition(from: session.article.hash, to: revision.hash))
    try work.apply(.make, [change] + reanchoring.changes, reading: revision)
    try file.makeDurable(work.session)
  }

  @Test mutating func aPageIsKeptWithTheReadingThatCameOfIt() throws {
    try reload()
    #expect(temporary.read(Self.name) == Self.page)
    #expect(temporary.permissions(Self.name) == 0o600)
    #expect(file.kept(Self.received) == Self.page)
    // Nothing in the journal: the text is in the session file.
    #expect(temporary.read("a.journal") == nil)
    #expect(try SessionVerification.verify("a", in: folder) == [])
    #expect(temporary.read("a.json") == work.session.everything)
  }

  @Test mutating func whatWasBeingWrittenIsRemovedByWhoOpensTheSession() throws {
    try reload()
    #expect(try file.close(work.session) == [])
    try temporary.write(Self.name + ".new", "<p>It")
    _ = try SessionFile.open(name: "a", in: folder)
    #expect(temporary.read(Self.name + ".new") == nil)
    #expect(temporary.read(Self.name) == Self.page)
  }

  @Test mutating func takingAReadingBackIsALineOfTheJournal() throws {
    try reload()
    let written = temporary.read("a.json")
    try work.undo()
    try file.makeDurable(work.session)
    #expect(temporary.read("a.json") == written)
    #expect(temporary.read("a.journal") != nil)
    #expect(try file.close(work.session) == [])
    let (_, session, notices) = try SessionFile.open(name: "a", in: folder)
    #expect(notices == [])
    #expect(session.everything == work.session.everything)
    #expect(session.article.hash == session.revisions[0].hash)
  }

  @Test mutating func aPageThatWasChangedOrIsGoneIsFound() throws {
    try reload()
    try temporary.write(Self.name, "another")
    #expect(
      try SessionVerification.verify("a", in: folder).map(\.what)
        == ["is not what arrived: it does not fit its SHA-256"]
    )
    #expect(file.kept(Self.received) == nil)
    _ = try ChildProcess.run("/bin/rm", [temporary[Self.name]])
    #expect(try SessionVerification.verify("a", in: folder).map(\.what) == ["is missing"])
  }

  @Test mutating func anotherNameTakesThePageAlong() throws {
    try reload()
    let copy = try SessionFile.save(work.session, as: "b", in: folder, from: file)
    #expect(temporary.read("b.received/\(Self.received.sha256).html") == Self.page)
    #expect(try copy.close(work.session) == [])
    #expect(try SessionVerification.verify("b", in: folder) == [])
  }

  @Test mutating func forgettingASourceKeepsThePage() throws {
    try reload()
    try file.replaceEverything(with: work.session)
    #expect(temporary.read(Self.name) == Self.page)
    #expect(try SessionVerification.verify("a", in: folder) == [])
  }

  @Test func aNameThatLeadsElsewhereIsNoName() throws {
    var received = Self.received
    received.sha256 = "../../../../etc/passwd"
    #expect(file.kept(received) == nil)
  }
}
