import FactModel
import NameLists
import OrderedJSON
import Testing

@testable import ItemFinding

@Suite struct DateWayTests {
  private static func readings(_ sentence: String, published: String) -> [String: String] {
    let text = ArticleText(sentence)
    let whole = 0..<text.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    let items = ItemFinder.items(of: [block], in: text)
    let readings = DateReadings(
      items,
      in: text,
      sentences: SentenceIndex([block]),
      published: PartialDate(published)
    )
    var found: [String: String] = [:]
    for item in items {
      guard case .date = item.detail else { continue }
      found[text.slice(item.range)] = readings[item.range]?.inWords ?? "open"
    }
    return found
  }

  @Test(arguments: (DateRule.numeric + DateRule.worded).map { [$0.name, $0.example, $0.date] })
  func findsEveryWayOfWritingADate(_ way: [String]) {
    let found = Self.readings(way[1], published: "2024-01-30")
    #expect(found.keys.contains(way[2]), "found \(found)")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let sentence: String
    let date: String
    let days: String
    var published = "2024-01-30"

    init(_ sentence: String, _ date: String, _ days: String) {
      self.sentence = sentence
      self.date = date
      self.days = days
    }

    var testDescription: String { sentence }
  }

  @Test(arguments: [
    Row("Parliament will vote on 12 December.", "12 December", "12 December 2024"),
    Row("The rapper is being sentenced on 12 June.", "12 June", "12 June 2024"),
    Row("He faces jail when he is sentenced on 11 July.", "11 July", "11 July 2024"),
    Row("The hearing is set for June.", "June", "June 2024"),
    Row("The room is booked for 3 May.", "3 May", "3 May 2024"),
    Row("The seats are reserved for 3 May.", "3 May", "3 May 2024"),
    Row("The room was booked for 3 May.", "3 May", "3 May 2023"),
    Row("Profits are booked for December.", "December", "December 2023"),
    Row("The trial has been set for 12 December.", "12 December", "12 December 2024"),
    Row("The talks set for 18 December were held.", "18 December", "18 December 2023"),
    Row("The trial, set for 3 May, collapsed.", "3 May", "3 May 2023"),
    Row("The match was set for 11 January but rain came.", "11 January", "11 January 2024"),
    Row("The firm would cut prices on 1 June.", "1 June", "1 June 2024"),
    Row("The bank may put rates up in July.", "July", "July 2024"),
    Row("The bank put rates up in July.", "July", "July 2023"),
    Row("The tax was to have begun on 1 January.", "1 January", "1 January 2024"),
    Row("The race was moved from 18 February to 1 June.", "1 June", "1 June 2024"),
    Row("The race was moved from 18 February to 1 June.", "18 February", "open"),
    Row("The talks planned for last Thursday failed.", "last Thursday", "25 January 2024"),
    Row("The boat sank a fortnight ago.", "a fortnight ago", "15–21 January 2024"),
    Row("The boat will sail in a fortnight.", "in a fortnight", "12–18 February 2024"),
    Row("It fell at 2024-01-13T10:00Z.", "2024-01-13T10:00Z", "13 January 2024"),
    Row("Sales fell on Black Friday.", "Black Friday", "24 November 2023"),
    Row("They met the day before yesterday.", "the day before yesterday", "28 January 2024"),
    Row(
      "It opened on the last Sunday in March 2024.",
      "last Sunday in March 2024",
      "31 March 2024"
    ),
    Row("It opened on the first Monday of May.", "first Monday of May", "1 May 2023"),
    Row("It will publish by next January.", "next January", "January 2025"),
    Row("A decade ago the river froze.", "A decade ago", "2014"),
    Row("It was founded in the mid-1970s.", "mid-1970s", "1970–1979"),
    Row("The gates reopen three weeks from Monday.", "three weeks from Monday", "open"),
    Row("It had been due to sail on Friday.", "Friday", "26 January 2024"),
    Row("The vote is on 5 May.", "5 May", "5 May 2024"),
    Row("Tickets go on sale on 5 May.", "5 May", "5 May 2024"),
    Row("The hearing was adjourned to 5 May.", "5 May", "5 May 2024"),
    Row("The judge set a trial date of 5 May.", "5 May", "5 May 2024"),
    Row("The deadline was extended until 15 April.", "15 April", "15 April 2024"),
    Row("The two sides plan talks in early May.", "early May", "May 2024"),
    Row("It voted on Tuesday to hold the poll on 9 June.", "9 June", "9 June 2024"),
    Row("The heir turns 18 in May.", "May", "May 2024"),
    Row("Voters go to the polls on Thursday.", "Thursday", "1 February 2024"),
    Row("Ek has until Friday to pay.", "Friday", "2 February 2024"),
    Row("It was mended on 29 February 2023.", "29 February 2023", "open"),
    Row("It was mended on 31/04/2023.", "31/04/2023", "open"),
    Row("It was made in the ’60s.", "60s", "1960–1969"),
    Row("It was founded in ’98.", "98", "1998"),
    Row("Parliament voted on 12 December.", "12 December", "12 December 2023"),
    Row("The meeting is set to take place on 16 May.", "16 May", "16 May 2024"),
    Row("On 12 December parliament will vote.", "12 December", "12 December 2024"),
    Row("The show runs from January 23 through March 9.", "March 9", "9 March 2024"),
    Row("They meet next month in Rome and in May in Oslo.", "May", "May 2024"),
    Row("It lasted from 12–14 July 1950.", "12", "12 July 1950"),
    Row("It reopens in three days’ time.", "in three days’ time", "2 February 2024"),
    Row("The trial will open in six months.", "in six months", "July 2024"),
    Row("They met on the 14th.", "14th", "14 January 2024"),
    Row("It will open on the 14th.", "14th", "14 February 2024"),
    Row("It opens on Friday at 10:00 and closes at 17:30 on Sunday.", "17:30", "4 February 2024"),
    Row("The vote is on the 3rd of April.", "3rd of April", "3 April 2024"),
    Row("It lasted from April 13-15, 1915.", "15, 1915", "15 April 1915"),
    Row("It was built in the 19th century.", "19th century", "1800–1899"),
    Row(
      "It fell in the third quarter of 2023.",
      "third quarter of 2023",
      "1 July 2023 – 30 September 2023"
    ),
    Row("It rained in the summer of 1963.", "summer of 1963", "1 June 1963 – 31 August 1963"),
    Row("It closed on Christmas Day.", "Christmas Day", "25 December 2023"),
    Row(
      "The office closed on Presidents’ Day in Boston.",
      "Presidents’ Day",
      "20 February 2023"
    ),
    Row("The office closed on Valentine’s Day in Boston.", "Valentine’s Day", "14 February 2023"),
    Row("On Monday it opened at 14:30.", "14:30", "29 January 2024"),
    Row("There are flights every Friday.", "Friday", "open"),
    Row("They will decide by mid-June.", "mid-June", "June 2024"),
    Row("It stood there until mid-1987.", "mid-1987", "1987"),
    Row("It lost money in the last fiscal year.", "the last fiscal year", "open"),
    Row(
      "I am going to Rome next month, to the Winter Fair in April, and to Oslo in May.",
      "May",
      "May 2024"
    ),
    Row(
      "Its fiscal year ends on 30 June. It lost money in FY2024.",
      "FY2024",
      "1 July 2023 – 30 June 2024"
    ),
    Row(
      "The company, whose fiscal year began in October, lost money in FY2024.",
      "FY2024",
      "1 October 2023 – 30 September 2024"
    ),
    Row("Its fiscal year was long. On 30 June it lost. FY2024 was worse.", "FY2024", "2024"),
  ])
  func countsByTenseAndNeighbourhood(_ row: Row) {
    let found = Self.readings(row.sentence, published: row.published)
    #expect(found[row.date] == row.days, "found \(found)")
  }

  @Test func takesTheMonthOfFiscalYearsFromTheTextBeforeTheHouseSetting() {
    let sentence = "Its fiscal year ends on 30 June. It lost money in FY2024."
    let text = ArticleText(sentence)
    let block = Block(
      kind: .paragraph,
      label: "1",
      range: 0..<text.count,
      sentences: [0..<text.count]
    )
    let items = ItemFinder.items(of: [block], in: text)
    let readings = DateReadings(
      items,
      in: text,
      sentences: SentenceIndex([block]),
      published: PartialDate("2024-01-30"),
      fiscalMonth: 4
    )
    #expect(items.compactMap { readings[$0.range]?.inWords }.last == "1 July 2023 – 30 June 2024")
    #expect(readings.fiscalMonth == 4)
  }

  @Test func countsFromTheYearNamedBeforeInANarrative() {
    let found = Self.readings(
      "The war began in 1861. In April 1862 the fort fell. On 6 August the army left, and two days "
        + "later it crossed. In 1863 peace came. He died in 1870. His son was born in 1859.",
      published: "2020-05-05"
    )
    #expect(found["6 August"] == "6 August 1862")
    #expect(found["two days later"] == "8 August 1862")
  }

  @Test(arguments: Holiday.entries.map(\.words))
  func knowsHolidays(_ words: String) throws {
    let entry = try #require(Holiday.entries.first { $0.words == words })
    let parts = entry.holiday.day(in: entry.example.year).parts
    #expect(parts == (entry.example.year, entry.example.month, entry.example.day))
  }

  @Test(arguments: Holiday.entries.map(\.words), ["'", "’"])
  func findsHolidaysWithEitherApostrophe(_ words: String, _ apostrophe: String) {
    let name = words.split(separator: " ")
      .map { $0 == "of" ? "of" : $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
      .replacingOccurrences(of: "'", with: apostrophe)
    let found = Self.readings("The office closed on \(name) in Boston.", published: "2024-01-30")
    #expect(found.keys.sorted() == [name])
  }

  /// Whether a sentence may have a date is asked of the rules that find dates, not of a second list.
  @Test(arguments: (DateRule.numeric + DateRule.worded).map(\.example))
  func knowsOfEveryWayThatASentenceMayHaveADay(_ sentence: String) {
    let text = ArticleText(sentence)
    let whole = 0..<text.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    let hasDay = ItemFinder.items(of: [block], in: text).contains { item in
      if case .date(let date) = item.detail { date.meansDays } else { false }
    }
    #expect(ItemFinder.mayHaveDay(in: whole, of: text) || !hasDay)
  }

  @Test(arguments: [
    "The board met there.", "It rose by 12%.", "They may go in a boat.", "At noon.",
  ])
  func knowsThatASentenceHasNoDay(_ sentence: String) {
    let text = ArticleText(sentence)
    #expect(!ItemFinder.mayHaveDay(in: 0..<text.count, of: text))
  }

  @Test(arguments: [
    "They met April Holt there.", "They read August Strindberg there.",
    "They joined The Tuesday Club.",
  ])
  func findsNoDateInANameOfOneWordOfDates(_ sentence: String) {
    #expect(Self.readings(sentence, published: "2024-01-30") == [:])
  }

  @Test func keepsTheYearOfANarrativeWhereAnotherIsOnlyCompared() {
    let found = Self.readings(
      "It opened in 1801. A second followed in 1834, and fire ruined both in 1877. In 1915 war stopped it. "
        + "On 6 June three men drowned, as had two in May 1899. On 7 June they were buried.",
      published: "2024-01-30"
    )
    #expect(found["7 June"] == "7 June 1915")
  }

  /// Four digits that are no year, or may be none.
  @Test(arguments: [
    ("The Dax climbed to 1985 after that.", []), ("The alarm rang at 1945 local time.", []),
    ("It counted between 1900 and 2100 marchers.", []), ("They read Resolution 1325 to us.", []),
    ("The road drops from 2050 to 1900 there.", []), ("Her score was 1985 then.", []),
    ("Of 1999 asked, 1950 agreed then.", []), ("She won the 1500 there.", []),
    ("Orwell’s 1984 was banned.", []), ("Reagan’s 1984 campaign won.", ["1984"]),
    ("Britain’s 1945 and 1950 polls were long.", ["1945", "1950"]),
    ("From 1800 to 2000 were held.", []), ("It was built in two weeks.", []),
    ("They live on the 14th floor.", []),
    ("She ran the 1500.", []), ("It cost Ksh 1950 then.", []),
    ("It rose from 1990 to 2000 there.", ["1990", "2000"]),
    ("The year was 1985 then.", ["1985"]), ("She won the 1985 race.", ["1985"]),
    ("The war of 1914 began.", ["1914"]), ("It grew in 1985 and 1986.", ["1985", "1986"]),
  ])
  func tellsYearsFromNumbers(_ row: (sentence: String, dates: [String])) {
    #expect(Self.readings(row.sentence, published: "2025-03-12").keys.sorted() == row.dates)
  }

  /// Published on Wednesday, 12 March 2025.
  @Test(arguments: [
    ("Shops reopen on 1 May.", "1 May", "1 May 2025"),
    ("Gates open Friday.", "Friday", "14 March 2025"),
    ("The inquest resumes Monday.", "Monday", "17 March 2025"),
    ("The council meets on Tuesday.", "Tuesday", "18 March 2025"),
    ("Nurses are marching on Friday.", "Friday", "14 March 2025"),
    ("He may quit in June.", "June", "June 2025"),
    ("He may have quit in June.", "June", "June 2024"),
    ("The election is in November.", "November", "November 2025"),
    ("The law comes into force on 1 July.", "1 July", "1 July 2025"),
    ("The book is out on Friday.", "Friday", "14 March 2025"),
    ("The vote on Friday was close.", "Friday", "7 March 2025"),
    ("Police are investigating a blast on Friday.", "Friday", "7 March 2025"),
    ("It comes after a blast on Friday.", "Friday", "7 March 2025"),
    ("They met last Wednesday.", "last Wednesday", "5 March 2025"),
    ("They met on Wednesday.", "Wednesday", "12 March 2025"),
  ])
  func readsThePresentAsWhatIsToCome(_ row: (sentence: String, date: String, days: String)) {
    #expect(Self.readings(row.sentence, published: "2025-03-12")[row.date] == row.days)
  }
}
