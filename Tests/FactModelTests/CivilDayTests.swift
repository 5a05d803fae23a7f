import Testing

@testable import FactModel

@Suite struct CivilDayTests {
  @Test(arguments: [
    ("1970-01-01", 0, "Thursday"), ("2024-01-30", 19_752, "Tuesday"),
    ("2000-02-29", 11_016, "Tuesday"), ("1969-12-31", -1, "Wednesday"),
    ("0001-01-01", -719_162, "Monday"), ("9999-12-31", 2_932_896, "Friday"),
  ])
  func countsDaysAndKnowsWeekdays(_ row: (date: String, number: Int, weekday: String)) throws {
    let date = try #require(PartialDate(row.date))
    let day = try #require(CivilDay(date))
    #expect(day.number == row.number)
    #expect(day.weekdayName == row.weekday)
    #expect(day.date == date)
  }

  @Test func comesBackFromEveryDayOfFourCenturies() {
    for number in stride(from: -146_097, through: 146_097, by: 1) {
      let (year, month, dayOfMonth) = CivilDay(number: number).parts
      #expect(CivilDay(year: year, month: month, day: dayOfMonth).number == number)
    }
  }
}
