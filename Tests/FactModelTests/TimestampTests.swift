import FactModel
import OrderedJSON
import TestSupport
import Testing

struct TimestampTests {
  /// Seconds since 1970 as `date -u -d … +%s` has them.
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
    ("2000-02-29T12:00:00.000Z", 951_825_600_000), ("2000-03-01T00:00:00.000Z", 951_868_800_000),
    ("1900-03-01T00:00:00.000Z", -2_203_891_200_000),
    ("1900-02-28T00:00:00.000Z", -2_203_977_600_000),
    ("2024-01-30T14:02:05.123Z", 1_706_623_325_123),
    ("2038-01-19T03:14:08.000Z", 2_147_483_648_000),
    ("1600-02-29T00:00:00.001Z", -11_670_998_399_999),
    ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ])
  func isReadAndWritten(_ row: (text: String, milliseconds: Int)) throws {
    #expect(Timestamp(milliseconds: row.milliseconds).description == row.text)
    #expect(Timestamp(row.text)?.milliseconds == row.milliseconds)
  }

  @Test func comesBackFromItsText() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2000 {
      let number = Int.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)
      let moment = Timestamp(milliseconds: number)
      #expect(Timestamp(moment.description) == moment)
      #expect(try Timestamp(json: moment.json) == moment)
    }
  }

  @Test func daysFollowEachOther() throws {
    // Every day of 1 March 1999 to 1 March 2001, beginning at its first and ending at its last
    // millisecond, one day after the other.
    var previous: PartialDate?
    for day in 10_651..<11_383 {
      let first = Timestamp(milliseconds: day * 86_400_000)
      let last = Timestamp(milliseconds: (day + 1) * 86_400_000 - 1)
      #expect(first.day == last.day)
      let date = try #require(PartialDate(first.day))
      if let previous { #expect(previous < date) }
      previous = date
    }
    #expect(Timestamp(milliseconds: 10_651 * 86_400_000).day == "1999-03-01")
    #expect(Timestamp(milliseconds: 11_382 * 86_400_000).day == "2001-03-01")
  }

  @Test(arguments: [
    "", "2024-01-30", "2024-01-30T14:02:05Z", "2024-01-30 14:02:05.123Z",
    "2024-01-30T14:02:05.123", "2024-01-30T24:00:00.000Z", "2024-01-30T23:60:00.000Z",
    "2024-01-30T23:59:60.000Z", "2024-02-30T00:00:00.000Z", "2024-01-30T14:02:05.12aZ",
    "2024-01-30T-1:02:05.123Z",
  ])
  func refusesWhatIsNoTime(_ text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func staysInTheYearsOneTo9999() {
    #expect(Timestamp(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(Timestamp(milliseconds: .min).description == "0001-01-01T00:00:00.000Z")
  }

  @Test func isShownToTheMinute() {
    #expect(Timestamp(milliseconds: 1_706_623_325_123).minute == "2024-01-30 14:02")
    #expect(Timestamp(milliseconds: -1).minute == "1969-12-31 23:59")
  }
}
