import FactModel
import Testing

struct DeadlineTests {
  @Test(arguments: [
    ("2024-05-10", "2024-05-10"), ("2024-05", "2024-05"), ("2024-05-10 14:00", "2024-05-10 14:00"),
    ("2024-05-10T9:05", "2024-05-10 09:05"),
  ])
  func reads(_ row: (text: String, result: String)) {
    #expect(Deadline(row.text)?.description == row.result)
  }

  @Test(arguments: [
    "", "soon", "2024-05-10 ", "2024-05-10 24:00", "2024-05-10 14:60", "2024-05 14:00",
    "2024-05-10 14", "2024-05-10 14:0", "2024-05-10 +1:00", "2024-13-01",
  ])
  func refuses(_ text: String) {
    #expect(Deadline(text) == nil)
  }

  @Test func isPastWhenAllOfItIs() {
    // 2024-05-10 14:00 UTC.
    let now = Timestamp(milliseconds: 1_715_349_600_000)
    for past in ["2024-05-09", "2024-05-10 13:59", "2024-04", "2023"] {
      #expect(Deadline(past)?.isPast(now) == true, "\(past)")
    }
    for coming in ["2024-05-10", "2024-05-10 14:00", "2024-05", "2024", "2024-05-11"] {
      #expect(Deadline(coming)?.isPast(now) == false, "\(coming)")
    }
    let texts = ["2024", "2024-05-10", "2024-05-10 09:00", "2024-05-09"]
    let sorted = texts.compactMap { Deadline($0) }.sorted().map(\.description)
    #expect(sorted == ["2024-05-09", "2024-05-10 09:00", "2024-05-10", "2024"])
  }
}
