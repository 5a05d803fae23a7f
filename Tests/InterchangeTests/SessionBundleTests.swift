import DocumentReading
import FactModel
import Handover
import OrderedJSON
import Testing

/// A whole session in one file and back.
struct SessionBundleTests {
  private static let copyID = EntityID.random()
  private static let page = Array("<p>The heron of the ministry.</p>".utf8)

  /// A session with a kept page and, where that is asked for, a sealed source.
  private static func made(sealed: Bool) throws -> (session: Session, signed: Signed) {
    var made = try ExchangeSession.full()
    var kept = Source(id: made.newID(), number: EntityNumber(8))
    kept.title = "Kept"
    kept.received = Received(of: page, retrieved: made.signed.at, mediaType: "text/html")
    try made.apply([Change(from: nil, to: kept)])
    guard sealed else { return (made.session, made.signed) }
    var source = Source(id: made.newID(), number: EntityNumber(9))
    source.citation = "Quillfeather Zorbax, by phone"
    source.account = "@zorbax_wib"
    try made.apply([Change(from: nil, to: source)])
    var hidden = source
    hidden.visibility = .sealed
    try made.apply([Change(from: source, to: hidden)])
    let before = try #require(made.session.claims.last)
    var claim = before
    claim.notes.append(Note(text: "Zorbax called again", signed: made.signed))
    claim.evidence.append(
      Evidence(
        id: made.newID(),
        source: source.id,
        stance: .supports,
        quotation: "the gnapid of the vexmul",
        signed: made.signed
      )
    )
    claim.evidence[claim.evidence.count - 1].original = "le kroham de tirgna"
    try made.apply([Change(from: before, to: claim)])
    return (made.session, made.signed)
  }

  private static func packed(
    _ made: (session: Session, signed: Signed),
    keeping: Bool = true,
    page: [UInt8] = page
  ) throws -> SessionBundle.Packed {
    try SessionBundle.packed(
      made.session,
      name: "story/../x",
      signed: made.signed,
      id: copyID
    ) { $0.sha256.isEmpty || !keeping ? nil : page }
  }

  @Test func comesBackAsItWas() throws {
    let made = try Self.made(sealed: false)
    let packed = try Self.packed(made)
    #expect(packed.files == 1)
    #expect(SessionBundle.isOne(packed.bytes, SessionBundle.storedFiles))
    let bundle = try SessionBundle(packed.bytes, file: "b.zip", SessionBundle.storedFiles)
    #expect(SessionDocument.write(bundle.session) == SessionDocument.write(made.session))
    // A dot stands between words, so that a copy that is rated blind keeps the mark in its name.
    #expect(bundle.name == "story.x")
    let received = try #require(made.session.sources.last?.received)
    #expect(bundle.kept(received) == Self.page)
  }

  @Test func nothingSealedIsInIt() throws {
    let made = try Self.made(sealed: true)
    let packed = try Self.packed(made)
    #expect(packed.sealed.map(\.label) == ["@9"])
    #expect(packed.remainders.isEmpty, "\(packed.remainders)")
    let text = String(decoding: packed.bytes, as: UTF8.self).lowercased()
    for word in ["quillfeather", "zorbax", "gnapid", "vexmul", "kroham", "tirgna"] {
      #expect(!text.contains(word), "\(word)")
    }
    let bundle = try SessionBundle(packed.bytes, file: "b.zip", SessionBundle.storedFiles)
    #expect(bundle.session.id == Self.copyID)
    #expect(bundle.session.claims.count == made.session.claims.count)
    #expect(bundle.session.log.count == made.session.log.count)
  }

  /// A page that was kept of another source may name the sealed one.
  @Test func aKeptPageThatNamesASealedSourceIsLeftOut() throws {
    let page = Array("<p>Yesterday Zorbax told us all of it.</p>".utf8)
    let packed = try Self.packed(try Self.made(sealed: true), page: page)
    #expect(packed.telling == 1 && packed.files == 0 && packed.missing == 0)
    #expect(!String(decoding: packed.bytes, as: UTF8.self).contains("Zorbax"))
    #expect(try Self.packed(try Self.made(sealed: false), page: page).files == 1)
  }

  @Test func saysWhatIsMissing() throws {
    let packed = try Self.packed(try Self.made(sealed: false), keeping: false)
    #expect(packed.missing == 1)
    #expect(packed.files == 0)
  }

  @Test func refusesWhatWasChanged() throws {
    let whole = try Self.packed(try Self.made(sealed: false)).bytes
    for (old, new) in [
      ("The heron of", "The Heron of"), ("\"version\":1", "\"version\":7"),
      ("factdesk-session", "factdesk-Session"), ("Ada Example", "Ada Exomple"),
    ] {
      var bytes = whole
      let place = try #require(
        whole.indices.first { whole[$0...].starts(with: Array(old.utf8)) },
        "\(old)"
      )
      bytes.replaceSubrange(place..<place + old.utf8.count, with: Array(new.utf8))
      #expect(bytes != whole, "\(old)")
      #expect(throws: Problem.self) {
        try SessionBundle(bytes, file: "b.zip", SessionBundle.storedFiles)
      }
    }
    for length in stride(from: 0, to: whole.count, by: 997) {
      #expect(throws: Problem.self) {
        try SessionBundle(Array(whole.prefix(length)), file: "b.zip", SessionBundle.storedFiles)
      }
    }
  }

  /// What somebody put into the archive is not taken, and is named.
  @Test func whatBelongsToNoBundleIsTold() throws {
    let packed = try Self.packed(try Self.made(sealed: false))
    let plain = try SessionBundle(packed.bytes, file: "b.zip", SessionBundle.storedFiles)
    #expect(plain.unread.isEmpty)
    let directory = try #require(ZIPDirectory(packed.bytes))
    var files = directory.entries.map { (path: $0.name, content: Array(packed.bytes[$0.content])) }
    let head = String(decoding: files[0].content, as: UTF8.self)
    files[0].content = Array(("{\"mood\":\"good\"," + head.dropFirst()).utf8)
    files.append((path: "notes.txt", content: Array("Call back.".utf8)))
    let bytes = ZIPWriter.archive(of: files)
    let bundle = try SessionBundle(bytes, file: "b.zip", SessionBundle.storedFiles)
    #expect(bundle.unread == ["notes.txt", "mood of factdesk-bundle.json"])
  }

  @Test func whatImportDoesNotTakeIsRefusedWithItsSize() {
    #expect(SessionBundle.refusal(ofSize: SessionBundle.importLimit) == nil)
    let refusal = SessionBundle.refusal(ofSize: SessionBundle.importLimit + 1)
    #expect(refusal?.what.contains("would have 129 MB, and import reads 128 MB") ?? false)
  }
}
