import FactModel
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Files that are kept as they are, posts, recordings, and quotations that were translated.
struct KeptFileCommandTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk("The mill\n\nThe mill is shut, the owner said.")
    desk.world.files["photo.png"] = [0x89, 0x50, 0x4E, 0x47, 0, 1, 2]
    desk.type(lines: ["source https://media.example/talk.mp4 slug=talk kind=recording", "1.1 f"])
    return desk
  }

  @Test func aPictureIsKeptAsItIs() throws {
    let desk = try desk()
    let answer = desk.type("keep @talk photo.png")
    #expect(answer.contains("kept as it is: image/png, 7 bytes, SHA-256 "), "\(answer)")
    let source = try #require(desk.session.sources.last)
    #expect(source.text == nil)
    #expect(source.received?.mediaType == "image/png")
    #expect(source.received.flatMap(desk.store.kept) == desk.world.files["photo.png"])
    #expect(desk.type("source @talk").contains("image/png"))
    #expect(desk.type("keep @talk none").contains("no text is kept"))
    desk.type("undo")
    #expect(desk.session.sources.last?.received != nil)
  }

  @Test func aQuotationHasItsOriginalAndReadersSeeBoth() throws {
    let desk = try desk()
    desk.type(
      "evidence c1 @talk refutes \"It is shut.\" original=\"Il est fermé.\" language=fr "
        + "translator=\"Ada Lund\" at 12:34; in the middle"
    )
    let evidence = try #require(desk.session.claims.last?.evidence.last)
    #expect(evidence.original == "Il est fermé.")
    #expect(evidence.language == "fr")
    #expect(evidence.translator == "Ada Lund")
    #expect(evidence.locator == "12:34")
    #expect(evidence.note == "in the middle")
    #expect(
      desk.type("show c1").contains("“Il est fermé.” (original (fr), translated by Ada Lund)")
    )
    for shape in ["public", "editor"] {
      let report = desk.type("report \(shape)")
      #expect(report.contains("Original (fr), translated by Ada Lund:"), "\(shape)")
      #expect(report.contains("> Il est fermé."), "\(shape)")
      #expect(report.contains("[12:34](<https://media.example/talk.mp4#t=754>)"), "\(shape)")
    }
    desk.type("report public page.html")
    let page = String(decoding: desk.world.files["page.html"] ?? [], as: UTF8.self)
    #expect(page.contains("Il est fermé."))
    #expect(page.contains("href=\"https://media.example/talk.mp4#t=754\""))
  }

  @Test func aPostHasAccountPlatformAndTime() throws {
    let desk = try desk()
    desk.type(
      "source https://social.example/1 kind=post account=mfa platform=Mastodon "
        + "published=2024-01-29 time=9:03"
    )
    let source = try #require(desk.session.sources.last)
    #expect(source.account == "@mfa")
    #expect(source.time == "09:03")
    #expect(desk.type("cite @2").contains("@mfa, post on Mastodon, 29 January 2024, 09:03 UTC"))
    #expect(desk.type("source @2 time=noon").hasPrefix("error: "))
    #expect(desk.session.sources.last?.time == "09:03")
  }
}
