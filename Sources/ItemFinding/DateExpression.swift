package import FactModel

/// A date as the article has it: stated, or counted from the day of publication.
package struct DateExpression: Sendable, Equatable {
  /// How the article says a date.
  package enum Form: Sendable, Equatable {
    /// A day, a month or a year with its year.
    case stated(PartialDate)
    /// “23 January”
    case dayAndMonth(day: Int, month: Int)
    /// “December”
    case month(Int)
    /// “Monday”; the weekday is ``weekday``.
    case weekday
    /// “last week”, “two years ago”, “tomorrow”: a unit so many times before or after that of
    /// publication; 0 is the one of publication.
    case counted(Unit, Int)
    /// “the 1990s”, by its first year.
    case decade(Int)
    /// A time of the day, a season, a time counted from another event.
    case other
  }

  /// What is counted from the day of publication.
  package enum Unit: String, Sendable {
    case day
    case week
    case weekend
    case month
    case year
    case decade
  }

  package var form: Form
  /// From 0 for Monday.
  package var weekday: Int?
  /// Whether the sentence speaks of what is to come.
  package var isAhead = false
  /// “earlier this month”: the part of it before publication.
  package var isPartBefore = false

  package init(_ form: Form, weekday: Int? = nil) {
    self.form = form
    self.weekday = weekday
  }
}
