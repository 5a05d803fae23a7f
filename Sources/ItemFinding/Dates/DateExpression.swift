package import FactModel
package import NameLists

/// A date as the article has it: stated, or counted from the day of publication or from the date
/// that was named before.
package struct DateExpression: Sendable, Equatable {
  /// How the article says a date.
  package enum Form: Sendable, Equatable {
    /// A day, a month or a year with its year.
    case stated(PartialDate)
    /// “23 January”
    case dayAndMonth(day: Int, month: Int)
    /// “29 February 2023”, “31/04/2023”: a day that the year does not have.
    case impossible(day: Int, month: Int, year: Int)
    /// “the last Sunday in March”: the weekday so many times from the beginning of a month, or from its
    /// end for -1; the weekday is ``weekday``.
    case weekdayOfMonth(Int, month: Int, year: Int?)
    /// “12” of “12–14 July”
    case day(Int)
    /// “December”; “March of last year” is a month outside 1 to 12, here and in ``dayAndMonth(day:month:)``.
    case month(Int)
    /// “Monday”; the weekday is ``weekday``.
    case weekday
    /// “last week”, “two years ago”, “tomorrow”: a unit so many times before or after that of
    /// publication; 0 is the one of publication.
    case counted(Unit, Int)
    /// “two days later”, “the same year”: the same from the date that was named before.
    case shifted(Unit, Int)
    /// “2024” of “fiscal year 2024”, “FY24”: by the year after which it is named.
    case fiscalYear(Int)
    /// “72” of “1871–72”
    case shortYear(Int)
    /// “the 1990s”, by its first year.
    case decade(Int)
    /// “the 20s”, “the sixties”: a decade of which the century is not said.
    case shortDecade(Int)
    /// “the 19th century”, by its number.
    case century(Int)
    case season(Season, year: Int?)
    /// “the third quarter of 2023”, “the first half”: one of so many parts of a year.
    case part(Int, of: Int, year: Int?)
    case holiday(Holiday, year: Int?)
    /// A time of the day, which is on the day that the sentence names.
    case clock
    /// A time counted from something that is not named as a date; “today” for nowadays.
    case other
  }

  /// What is counted from publication or from the date before.
  package enum Unit: String, Sendable {
    case day
    case week
    case weekend
    case month
    case quarter
    case year
    case decade
  }

  /// The seasons of the northern half, by the month in which they begin.
  package enum Season: Int, Sendable {
    case spring = 3
    case summer = 6
    case autumn = 9
    case winter = 12
  }

  package var form: Form
  /// From 0 for Monday.
  package var weekday: Int?
  /// Whether the sentence speaks of what is to come.
  package var isAhead = false
  /// Whether the sentence leaves open whether it is over: “is under way on 3 July”, “had hoped to leave on 3 May”;
  /// or a season is one of the southern half of the earth.
  package var isUnclear = false
  /// “earlier this month”: the part of it before publication.
  package var isPartBefore = false
  /// “July 25 of that year”: the year is that of the date before, also in news.
  package var isOfNamedYear = false
  /// “the 1975 agreement”, “(1990)”: the date of something, not the time that the text speaks of.
  package var isAside = false
  /// “400 BC”, “the 5th century BC”: no calendar has its days.
  package var isBeforeChrist = false
  /// “Peugeot 2008”: the digits may be no year.
  package var isDoubtful = false
  /// “last March”, “next March”: the whole of it lies before or after publication.
  package var isWhole = false
  /// “this summer”: that of the year of publication, whether it is over or to come.
  package var isOfOwnYear = false
  /// “the spring of last year”, “the 1st of next month”: years, or months of a day, from publication's.
  package var step: Int?
  /// “Friday week”, “the Friday before last”: weeks from the next one, or from the last one.
  package var weeks = 0
  /// “Tuesday last week”: in which week from publication's it is.
  package var week: Int?
  /// “early 2023”, “the end of May”.
  package var portion: Portion?
  /// `3/4/2024`: the other day, where day and month may change places.
  package var alternative: PartialDate?

  /// A part of the days that a date names.
  package enum Portion: Sendable {
    case early
    case middle
    case late

    /// The half of the days at the beginning, in the middle or at the end; no day is in both halves.
    func cut(_ days: ClosedRange<CivilDay>) -> ClosedRange<CivilDay> {
      let (first, last) = (days.lowerBound.number, days.upperBound.number)
      let quarter = (last - first) / 4
      let half = first + (last - first) / 2
      switch self {
      case .early: return days.lowerBound...CivilDay(number: half)
      case .middle: return CivilDay(number: first + quarter)...CivilDay(number: last - quarter)
      case .late: return CivilDay(number: min(half + 1, last))...days.upperBound
      }
    }
  }

  package init(_ form: Form, weekday: Int? = nil) {
    self.form = form
    self.weekday = weekday
  }

  /// Whether day, month and year, or what there is of them, stand in the text.
  package var isStated: Bool {
    switch form {
    case .stated, .decade, .century, .shortYear,
      .season(_, year: .some), .part(_, of: _, year: .some), .holiday(_, year: .some),
      .weekdayOfMonth(_, month: _, year: .some):
      true
    default: false
    }
  }

  /// Whether it is a season of a place in the southern half of the earth, where it has other months.
  package var isSouthern: Bool {
    guard case .season = form else { return false }
    return isUnclear
  }

  /// Whether the year does not have that day: “31 April”.
  package var isNoDay: Bool {
    switch form {
    case .impossible: true
    case .dayAndMonth(let day, let month):
      (1...12).contains(month) && PartialDate(year: 2000, month: month, day: day) == nil
    default: false
    }
  }

  /// Whether it stands for days that can be read, or said, by itself.
  package var meansDays: Bool { ![.clock, .other].contains(form) }

  /// Whether it is one of many days: “every Friday”, “on a Monday”.
  package var isOfMany: Bool { form == .other && weekday != nil }

  /// Whether the text says the day and month itself, so that its year is no news to a reader.
  package var isDayAndMonth: Bool {
    if case .dayAndMonth = form { return true }
    return false
  }

  /// Whether it is one day, of which year, month or week are not said.
  var isOfOneDay: Bool {
    switch form {
    case .dayAndMonth, .weekday, .day: true
    default: false
    }
  }
}
