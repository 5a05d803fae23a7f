import EarlierWork
import FactModel
import LineReading

/// Which earlier checks are wanted.
package struct EarlierFilter {
  package static let options = [
    CommandOption("rating", .filter, "RATING"), CommandOption("since", .filter, "DATE"),
    CommandOption("until", .filter, "DATE"), CommandOption("by", .filter, "NAME"),
    CommandOption("outlet", .filter, "NAME"), CommandOption("tag", .filter, "TAG"),
    CommandOption("language", .filter, "CODE"),
  ]

  private var labels: [String] = []
  private var since = ""
  private var until = ""

  package init(_ typed: ParsedArguments, _ desk: Desk) throws(Problem) {
    for name in ["rating", "by", "outlet"] {
      for value in typed.options(name) { labels += SearchedText.labels(name, value.text) }
    }
    for value in typed.options("tag") { labels.append("tag=" + SearchedText.folded(value.text)) }
    for value in typed.options("language") {
      labels.append("language:" + ClaimLanguage.primary(value.text))
    }
    for value in typed.options("since") {
      since = max(since, try desk.date(value.text, at: value.place).description)
    }
    for value in typed.options("until") {
      // `2023` goes on to its last day: every day of it is before `2023~`.
      let day = try desk.date(value.text, at: value.place).description + "~"
      until = until.isEmpty ? day : min(until, day)
    }
  }

  /// Leaves only what is wanted.
  package func narrow(_ query: inout EarlierQuery) {
    query.labels = labels
    query.since = since
    query.until = until
  }
}
