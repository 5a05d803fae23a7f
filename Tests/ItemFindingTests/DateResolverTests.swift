import FactModel
import Testing

@testable import ItemFinding

@Suite struct DateResolverTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let date: String
    let days: String?
    var testDescription: String { date }

    init(_ date: String, _ days: String?) {
      self.date = date
      self.days = days
    }
  }

  /// Counted from Tuesday, 30 January 2024.
  @Test(arguments: [
    Row("on Monday", "29 January 2024"), Row("on Tuesday", "30 January 2024"),
    Row("on Wednesday", "24 January 2024"), Row("next Monday", "5 February 2024"),
    Row("yesterday", "29 January 2024"), Row("tomorrow", "31 January 2024"),
    Row("last week", "22–28 January 2024"), Row("this week", "29 January 2024 – 4 February 2024"),
    Row("last weekend", "27–28 January 2024"), Row("earlier this month", "1–30 January 2024"),
    Row("last month", "December 2023"), Row("next month", "February 2024"),
    Row("two months ago", "November 2023"), Row("last year", "2023"),
    Row("three years ago", "2021"),
    Row("on 23 January", "23 January 2024"), Row("on 31 December", "31 December 2023"),
    Row("in December", "December 2023"), Row("in January", "January 2024"),
    Row("in October 2023", "October 2023"), Row("in 2019", "2019"), Row("the 1990s", "1990–1999"),
    // It has not come yet in 2024, and there was none in the years before.
    Row("on 29 February", "29 February 2020"), Row("the previous day", nil), Row("at 3 pm", nil),
  ])
  func countsFromPublication(_ row: Row) throws {
    let published = try #require(PartialDate("2024-01-30"))
    let resolver = DateResolver(published: published)
    let dates = Self.dates("They met \(row.date).")
    try #require(dates.count == 1)
    let found = resolver.resolve(dates[0])?.inWords
    #expect(found == row.days)
  }

  /// Counted from Tuesday, 14 May 2024: the days of every date of a sentence, `open` for none.
  @Test(arguments: [
    ("Early next year it opens.", ["2025"]),
    ("She awaits sentencing on 12 June.", ["12 June 2024"]),
    ("He faces trial in June.", ["June 2024"]),
    ("She faces a charge over the blast on 3 May.", ["3 May 2024"]),
    ("The judge has set a hearing for 3 June.", ["3 June 2024"]),
    ("Fares rise on 1 March.", ["1 March 2025"]), ("The fare rises on 1 June.", ["1 June 2024"]),
    ("Shares fall on 3 May.", ["3 May 2024"]),
    ("The team faces Poland on 12 June.", ["12 June 2024"]),
    ("The strike called for 3 May was called off.", ["open"]),
    ("The rent rises on 1 March angered tenants.", ["1 March 2024"]),
    ("The rent rises on 1 June, Ms Poe said on Thursday.", ["1 June 2024", "9 May 2024"]),
    ("He faces a hearing on 3 June over the fire on 3 May.", ["3 June 2024", "3 May 2024"]),
    ("He faces court on 3 June after his arrest on 3 May.", ["3 June 2024", "3 May 2024"]),
    ("He is due in court on 3 June over a fire on 3 May.", ["3 June 2024", "3 May 2024"]),
    ("He plans to resign on 3 June over a deal signed on 3 May.", ["3 June 2024", "3 May 2024"]),
    ("He will resign on 3 June because of the fire on 3 May.", ["3 June 2024", "3 May 2024"]),
    ("He will meet on 3 June the men who fled on 3 May.", ["3 June 2024", "3 May 2024"]),
    ("Fares rise on 1 June following protests on 3 May.", ["1 June 2024", "3 May 2024"]),
    ("The panel set a vote for Friday but met on Monday.", ["17 May 2024", "13 May 2024"]),
    (
      "The club faces Leeds on Friday after losing to York on Monday.",
      ["17 May 2024", "13 May 2024"]
    ),
    ("The panel will meet on 3 June after a hearing on 20 May.", ["3 June 2024", "open"]),
    ("He will resign on 3 June over the vote on 20 June.", ["3 June 2024", "open"]),
    ("It will be held on 3 June for the victims of the fire of 3 May.", ["3 June 2024", "open"]),
    ("He is in court on Friday charged with the theft on Monday.", ["17 May 2024", "13 May 2024"]),
    ("They will meet on Friday despite the walkout on Monday.", ["17 May 2024", "13 May 2024"]),
    ("It will be shut on Monday, the tunnel closed on Thursday.", ["20 May 2024", "open"]),
    ("Polls open on 3 June, with results announced on 5 June.", ["3 June 2024", "5 June 2024"]),
    ("He will be tried on 3 June and sentenced on 20 June.", ["3 June 2024", "20 June 2024"]),
    ("In Sydney it rained last summer.", ["open"]),
    ("In Santiago, Chile, it rained last summer.", ["open"]),
    ("It rained in Cape Town last summer.", ["open"]),
    ("It rained in Brazil last summer.", ["open"]),
    ("It rained in New South Wales last summer.", ["open"]),
    ("It rained in Perth, Scotland, last summer.", ["1 June 2023 – 31 August 2023"]),
    ("Sydney Sweeney went there last summer.", ["1 June 2023 – 31 August 2023"]),
    ("An Australian won the race last summer.", ["1 June 2023 – 31 August 2023"]),
    ("It rained in New Zealand in the summer of 2019.", ["open"]),
    ("In London it rained last summer.", ["1 June 2023 – 31 August 2023"]),
    ("It opens early next month.", ["June 2024"]),
    ("It opens early next week.", ["20–26 May 2024"]),
    ("In March of last year it shut.", ["March 2023"]),
    ("In March next year it will shut.", ["March 2025"]),
    ("Last year in March it shut.", ["March 2023"]),
    ("On 3 June last year it shut.", ["3 June 2023"]),
    (
      "The mayor, who will step down in June, said on Thursday that he was tired.",
      ["June 2024", "9 May 2024"]
    ),
    ("The ferry, due to open in June, sank on Thursday.", ["June 2024", "9 May 2024"]),
    (
      "It will be in Italy in November, and back in December.", ["November 2024", "December 2024"]
    ),
    ("The deadline of Thursday passed.", ["9 May 2024"]),
    ("The deadline is Thursday.", ["16 May 2024"]),
    ("Mr Reed is in court on Thursday.", ["16 May 2024"]),
    ("Mr Reed was in court on Thursday.", ["9 May 2024"]),
    ("Polls close Sunday.", ["19 May 2024"]), ("Shares close Friday.", ["10 May 2024"]),
    ("This coming Friday he leaves.", ["17 May 2024"]),
    ("This past Friday he left.", ["10 May 2024"]),
    ("The Friday before last he left.", ["3 May 2024"]),
    ("He leaves Friday week.", ["24 May 2024"]),
    ("A week on Friday he leaves.", ["24 May 2024"]),
    ("The following Friday he left.", ["open"]),
    ("On Friday last week he left.", ["10 May 2024"]),
    ("He leaves on Tuesday of next week.", ["21 May 2024"]),
    ("He left on Monday last.", ["13 May 2024"]),
    ("The weekend before last he left.", ["4–5 May 2024"]),
    ("The week after next he leaves.", ["27 May 2024 – 2 June 2024"]),
    ("Last summer it rained.", ["1 June 2023 – 31 August 2023"]),
    ("This spring it rained.", ["1 March 2024 – 31 May 2024"]),
    ("This autumn it will open.", ["1 September 2024 – 30 November 2024"]),
    ("This autumn was mild.", ["open"]),
    ("This winter was mild.", ["1 December 2023 – 29 February 2024"]),
    ("Next winter it will open.", ["1 December 2024 – 28 February 2025"]),
    ("In the spring of last year it rained.", ["1 March 2023 – 31 May 2023"]),
    ("Sales fell last quarter.", ["1 January 2024 – 31 March 2024"]),
    ("Sales fell in the last quarter.", ["1 January 2024 – 31 March 2024"]),
    ("Sales fell this quarter.", ["1 April 2024 – 30 June 2024"]),
    ("Sales will fall next quarter.", ["1 July 2024 – 30 September 2024"]),
    (
      "Sales fell in 2019. They will fall in the next quarter.",
      ["2019", "1 July 2024 – 30 September 2024"]
    ),
    ("On May 32 it fell.", ["open"]),
    ("Sales fell two quarters ago.", ["1 October 2023 – 31 December 2023"]),
    ("Sales fell in the first quarter of last year.", ["1 January 2023 – 31 March 2023"]),
    ("They scored in the last quarter of the match.", []),
    ("It opened on the 1st of last month.", ["1 April 2024"]),
    ("It fell on the 32nd of May.", ["open"]), ("It fell on May 32, 2024.", ["open"]),
    ("It fell on 2024-13-01.", ["open"]), ("It fell on 13/13/2024.", ["open"]),
    ("In May 32 people left.", ["May 2024"]),
    ("He left following Friday’s vote.", ["10 May 2024"]),
    ("Factory orders for April fell.", ["April 2024"]),
    ("Tomorrow week he leaves.", ["22 May 2024"]),
    ("The court ordered a retrial for September.", ["September 2024"]),
    ("The board called an election for 6 July.", ["6 July 2024"]),
    ("He was given until 3 June to pay.", ["3 June 2024"]),
    ("He had until Thursday to pay.", ["9 May 2024"]),
    ("The bill is up for a vote on 3 July.", ["3 July 2024"]),
    ("Until 3 July it is shut.", ["3 July 2024"]), ("From 3 July it is shut.", ["3 July 2024"]),
    ("The court set 3 July for the trial.", ["3 July 2024"]),
    ("The game on 3 July is sold out.", ["3 July 2024"]),
    ("A treaty to be signed on Friday is long.", ["17 May 2024"]),
    ("The bill is likely to pass on Friday.", ["17 May 2024"]),
    ("He had hoped to leave on 3 May.", ["open"]), ("He hoped to leave on 3 July.", ["open"]),
    ("He had planned to leave on 3 July.", ["open"]),
    ("The report on the blast on 3 May is long.", ["open"]),
    ("A man is dead after a crash on Monday.", ["13 May 2024"]),
    ("A man is accused of killing a dog on Monday.", ["13 May 2024"]),
    ("It fell on 31 April.", ["open"]), ("It fell on 32 May.", ["open"]),
    ("It dates from the 5th century BC.", ["open"]), ("It fell in 400 BC.", ["open"]),
    ("It fell on Mon 12 Feb 2024.", ["12 February 2024"]),
    ("Every December it snows.", ["open"]), ("The temperature was in the 60s.", []),
  ])
  func countsFromWhatTheSentenceSays(_ row: (sentence: String, days: [String])) throws {
    let text = ArticleText(row.sentence)
    let whole = 0..<text.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    let items = ItemFinder.items(of: [block], in: text)
    let readings = DateReadings(
      items,
      in: text,
      sentences: SentenceIndex([block]),
      published: PartialDate("2024-05-14")
    )
    let found = items.filter { if case .date = $0.detail { true } else { false } }
      .map { readings[$0.range]?.inWords ?? "open" }
    #expect(found == row.days)
  }

  @Test(arguments: [("3/4/2024", true), ("03-04-2024", true), ("2024-04-03", false)])
  func saysWhereDayAndMonthMayChangePlaces(_ row: (date: String, isOpen: Bool)) {
    let found = Self.dates("They met on \(row.date).")
    #expect(found.map { $0.alternative != nil } == [row.isOpen])
  }

  private static func dates(_ sentence: String) -> [DateExpression] {
    let text = ArticleText(sentence)
    let block = Block(
      kind: .paragraph,
      label: "1",
      range: 0..<text.count,
      sentences: [0..<text.count]
    )
    return ItemFinder.items(of: [block], in: text).compactMap { item -> DateExpression? in
      guard case .date(let date) = item.detail else { return nil }
      return date
    }
  }

  /// A fiscal year is named after the year in which it ends; unknown, it is the calendar year, inferred.
  @Test(arguments: [
    ("in fiscal year 2024", 10, "1 October 2023 – 30 September 2024"),
    ("in FY24", 10, "1 October 2023 – 30 September 2024"),
    ("in FY 2024", 4, "1 April 2023 – 31 March 2024"), ("in fiscal 2024", 1, "2024"),
    ("in FY2024", nil, "2024"), ("in 2024", 10, "2024"),
  ])
  func fiscalYearsGoByTheHouse(_ row: (date: String, month: Int?, days: String)) throws {
    let dates = Self.dates("They met \(row.date).")
    try #require(dates.count == 1)
    let resolver = DateResolver(published: nil, fiscalMonth: row.month)
    let found = try #require(resolver.resolve(dates[0]))
    #expect(found.inWords == row.days)
    #expect(found.isInferred == (row.date != "in 2024"))
  }

  /// The weekday that stands with a date is the one of that day, and not the last one of several.
  @Test(arguments: [
    ("It fell on Mon 14 Feb 2024.", 0), ("It fell on 14 February 2024, a Monday.", 0),
    ("It fell on 2024-02-14, a Monday.", 0), ("It fell on Monday, 14 February 2024.", 0),
    ("It fell on 14 February 2024 (a Monday).", 0), ("It fell on 14.02.2024, a Monday.", 0),
    ("It fell on 14 February 2024, which was a Monday.", 0),
    ("It fell on Monday the 14th of February 2024.", 0),
  ])
  func readsTheWeekdayOfADate(_ row: (sentence: String, weekday: Int)) {
    #expect(Self.dates(row.sentence).first?.weekday == row.weekday)
  }

  @Test func takesTheLastWeekdayOfSeveralForNoneOfTheDayBehind() {
    let dates = Self.dates("The hall is open Monday to Friday, 3 June to 9 August.")
    #expect(dates.allSatisfy { $0.weekday == nil || !$0.isDayAndMonth })
  }

  @Test(arguments: [
    ("It fell on 31 April.", true), ("It fell on 2024-06-31.", true),
    ("It fell on 29 February 2023.", true), ("It fell on 30 April.", false),
    ("It fell on 2024-13-01.", true), ("It fell on May 32, 2024.", true),
  ])
  func knowsDaysThatNoMonthHas(_ row: (sentence: String, isNoDay: Bool)) {
    #expect(Self.dates(row.sentence).map(\.isNoDay) == [row.isNoDay])
  }

  @Test func namesTheWeekdayThatADateReallyIs() throws {
    let date = try #require(PartialDate("2024-01-30"))
    #expect(DateResolver.wrongWeekday(DateExpression(.stated(date), weekday: 0)) == "Tuesday")
    #expect(DateResolver.wrongWeekday(DateExpression(.stated(date), weekday: 1)) == nil)
  }

  /// What a text states, or counts from a date that it names, is the same whenever it was published.
  @Test(arguments: [
    ("They met on Monday.", [true]), ("They met last year.", [true]),
    ("They met in the mid-1970s.", [false]), ("They drove a Peugeot 2008.", [false]),
    ("They met on 3/4/2024.", [false]),
    ("They met in 2019. Two years later they left.", [false, false]),
    ("They met on 3 May 2019 at noon.", [false, false]),
  ])
  func saysWhatCountsFromPublication(_ row: (text: String, counts: [Bool])) {
    let text = ArticleText(row.text)
    let whole = 0..<text.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    let items = ItemFinder.items(of: [block], in: text)
    let readings = DateReadings(
      items,
      in: text,
      sentences: SentenceIndex([block]),
      published: PartialDate("2024-05-14")
    )
    let found = items.compactMap { readings[$0.range]?.isFromPublication }
    #expect(found == row.counts, "\(row.text)")
  }

  /// Days have their year where it is not that of the article.
  @Test(arguments: [
    ("2024-01-29", "2024-01-29", "29 Jan"), ("2019-01-29", "2019-01-29", "29 Jan 2019"),
    ("2024-01-22", "2024-01-28", "22–28 Jan"), ("2023-01-22", "2023-01-28", "22–28 Jan 2023"),
    ("2022-01-15", "2024-01-20", "15 Jan 2022 – 20 Jan"),
    ("2023-12-29", "2024-01-04", "29 Dec 2023 – 4 Jan"),
    ("2024-01-29", "2024-02-04", "29 Jan – 4 Feb"), ("2023-12-01", "2023-12-31", "Dec 2023"),
    ("2019-01-01", "2020-12-31", "2019–2020"),
  ])
  func marksDays(_ row: (from: String, to: String, words: String)) throws {
    let from = try #require(PartialDate(row.from).flatMap { CivilDay($0) })
    let to = try #require(PartialDate(row.to).flatMap { CivilDay($0) })
    #expect(DayRange(from...to, of: 2024).inWords == row.words)
  }

  @Test func needsADayOfPublication() {
    let monday = DateExpression(.weekday, weekday: 0)
    #expect(DateResolver(published: PartialDate("2024-01")).resolve(monday) == nil)
    #expect(DateResolver(published: nil).resolve(monday) == nil)
  }
}
