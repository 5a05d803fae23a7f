import FactModel
import PlainText
import Testing

/// Locators that are times in a recording, and the addresses that they make.
struct TimeCodeTests {
  @Test(
    arguments: [
      ("12:34", 754, nil), ("1:02:03", 3723, nil), ("00:05", 5, nil), ("120:00", 7200, nil),
      ("12:34-12:50", 754, 770), ("12:34 – 12:50", 754, 770),
    ] as [(String, Int, Int?)]
  )
  func reads(_ locator: String, _ start: Int, _ end: Int?) {
    #expect(TimeCode(locator)?.start == start)
    #expect(TimeCode(locator)?.end == end)
  }

  @Test(arguments: [
    "", "12", "page 3", "12:3", "12:60", "1:2:3", ":34", "12:34:", "12:50-12:34", "Mark 12:34",
    "1:02:03:04", "12:34, page 2", "9999999999999999999:00", "１２:３４",
  ])
  func refusesWhatIsNone(_ locator: String) {
    #expect(TimeCode(locator) == nil)
  }

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
