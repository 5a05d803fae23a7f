import FactModel
import Reporting
import Testing

/// Sources as one line, and their addresses at a time in the recording.
struct SourceCitingTests {
  @Test(
    arguments: [
      ("https://media.example/talk.mp4", "12:34", "https://media.example/talk.mp4#t=754"),
      (
        "https://media.example/talk.mp4#old", "12:34–12:50",
        "https://media.example/talk.mp4#t=754,770"
      ),
      ("https://www.youtube.com/watch?v=abc", "1:00", "https://www.youtube.com/watch?v=abc&t=60s"),
      ("https://youtu.be/abc", "1:00-1:30", "https://youtu.be/abc?t=60s"),
      ("https://media.example/talk", "page 2", nil), ("javascript:alert(1)", "1:00", nil),
    ] as [(String, String, String?)]
  )
  func leadsIntoTheRecording(_ url: String, _ locator: String, _ address: String?) {
    var source = Source(id: .random(), number: EntityNumber(1))
    source.url = url
    #expect(source.address(at: locator) == address)
  }

  @Test func aPostIsCitedWithAccountPlatformAndTime() {
    var source = Source(id: .random(), number: EntityNumber(1))
    source.kind = "post"
    source.account = "@mfa"
    source.platform = "Mastodon"
    source.published = PartialDate("2024-01-29")
    source.time = "14:03"
    source.url = "https://social.example/@mfa/1"
    source.archiveURL = "https://archive.example/1"
    #expect(
      source.citedText == "@mfa, post on Mastodon, 29 January 2024, 14:03 UTC, "
        + "https://social.example/@mfa/1 (archived: https://archive.example/1)"
    )
    source.authors = ["Ada Lund"]
    #expect(source.citedText.hasPrefix("Ada Lund (@mfa), post on Mastodon, "))
  }
}
