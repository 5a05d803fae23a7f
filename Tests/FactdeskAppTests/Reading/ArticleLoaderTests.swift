import ArticleReading
import DocumentReading
import FactModel
import TestSupport
import Testing

@testable import FactdeskApp

struct ArticleLoaderTests {
  private let moment = Timestamp(milliseconds: 1_700_000_000_000)
  private static let page =
    "<html><head><title>A title</title></head><body><article>"
    + "<h1>A title</h1><p>The river rose by two metres in a single night, the mayor said.</p>"
    + "<p>Nobody had expected it, and the bridge was closed at six in the morning.</p></article>"

  private func load(
    _ text: String,
    _ change: (inout Arrival) -> Void = { _ in }
  ) throws
    -> LoadedArticle
  {
    var arrival = Arrival(bytes: Array(text.utf8), origin: "a", retrieved: moment)
    change(&arrival)
    return try ArticleLoader().load(arrival)
  }

  @Test func keepsNothingBesideAText() throws {
    let loaded = try load("A title\n\nThe river rose by two metres.\n")
    #expect(loaded.origin == "a")
    #expect(loaded.received == nil)
    #expect(loaded.receivedBytes.isEmpty)
  }

  @Test func keepsAPageAsItArrived() throws {
    let loaded = try load(Self.page)
    #expect(loaded.receivedBytes == Array(Self.page.utf8))
    #expect(loaded.received?.size == Self.page.utf8.count)
    #expect(loaded.received?.retrieved == moment)
    #expect(loaded.received?.mediaType == "text/html")
    #expect(loaded.received?.url == nil)
    #expect(loaded.article.facts.title == "A title")
  }

  @Test func leavesOutWhatAFeedHides() throws {
    let feed =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>W</title><entry><title>A title</title>"
      + "<content type=\"xhtml\"><div><p>It is <span style=\"display:none\">not </span>so.</p>"
      + "<p hidden=\"hidden\">Nobody sees it.</p></div></content></entry></feed>"
    let article = try readArticle(Array(feed.utf8), "a.xml")
    #expect(blockTexts(article) == ["A title", "It is so."])
  }

  @Test func keepsWhatCameFromTheWeb() throws {
    let loaded = try load("A title\n\nThe river rose by two metres.\n") {
      $0.origin = "https://example.org/old"
      $0.url = "https://example.org/new"
      $0.mediaType = "text/plain"
    }
    #expect(loaded.origin == "https://example.org/old")
    #expect(loaded.received?.url == "https://example.org/new")
    #expect(loaded.received?.mediaType == "text/plain")
  }

  @Test func readsAPageInTheDeclaredEncoding() throws {
    let text = "<p>Президент заявил, что вода поднялась за одну ночь на два метра.</p>"
    let bytes = text.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0410 + 0xC0)
    }
    let loaded = try load("") {
      $0.bytes = bytes
      $0.mediaType = "text/html"
      $0.charset = "windows-1251"
    }
    #expect(loaded.article.text.string.contains("Президент заявил"))
  }

  @Test func knowsASessionByTheTextOrByWhatArrived() throws {
    let loader = ArticleLoader()
    for text in ["A title\n\nThe river rose.\n", "\u{FEFF}A title\n\nThe river rose.\n", Self.page]
    {
      let arrival = Arrival(bytes: Array(text.utf8), origin: "a", retrieved: moment)
      let loaded = try loader.load(arrival)
      let stored = [loaded.revision(read: moment).hash, loaded.received?.sha256]
      let hashes = try loader.hashes(of: arrival)
      #expect(stored.contains { $0.map(hashes.contains) ?? false })
    }
  }

  @Test func readsAnEMailInHTMLWithItsHead() throws {
    let mail =
      "From: Jane Doe <jane@example.org>\nDate: Tue, 30 Jan 2024 10:00:00 +0000\n"
      + "Subject: =?utf-8?Q?The_river_=E2=80=93_a_report?=\nMIME-Version: 1.0\n"
      + "Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
      + "<html><body><h2>At the caf=E9</h2><p>The river rose by two metres in a single night, the "
      + "mayor=\n said.</p><ul><li>One bridge is closed.</li></ul></body></html>\n"
    let loaded = try load(mail)
    #expect(loaded.received?.mediaType == "message/rfc822")
    #expect(loaded.article.facts.title == "The river – a report")
    #expect(loaded.article.facts.byline == ["Jane Doe"])
    let shown = loaded.article.blocks.filter { $0.kind != .furniture }.map(\.kind)
    #expect(
      shown == [.byline, .dateline, .title, .heading, .paragraph, .listItem]
    )
    #expect(loaded.article.text.string.contains("At the café"))
  }

  @Test func aSourceThatIsAPictureOrAnUnreadablePDFIsTakenAsItIs() throws {
    let folder = try TemporaryFolder()
    for (name, start, mediaType) in [
      ("a.png", [0x89, 0x50, 0x4E, 0x47], "image/png"),
      ("a.pdf", Array("%PDF-1.7\n".utf8), "application/pdf"),
    ] as [(String, [UInt8], String)] {
      let bytes = start + [0, 1, 2, 0xFF]
      try folder.write(name, bytes)
      let source = try ArticleLoader().loadSource(folder[name])
      #expect(source.text.isEmpty)
      #expect(source.receivedBytes == bytes)
      #expect(source.received?.mediaType == mediaType)
      #expect(source.received?.size == bytes.count)
      #expect((source.problem == nil) == (name == "a.png"))
    }
  }
}
