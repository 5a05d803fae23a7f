import PlainText
import Testing

/// Locators that are times in a recording.
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
}
