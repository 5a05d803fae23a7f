package import EarlierWork
package import FactModel
package import LineReading

/// Which earlier checks are wanted.
package struct EarlierFilter {
  package static let options = [
    CommandOption("rating", .filter, "RATING"), CommandOption("since", .filter, "DATE"),
    CommandOption("until", .filter, "DATE"), CommandOption("by", .filter, "NAME"),
    CommandOption("outlet", .filter, "NAME"), CommandOption("tag", .filter, "TAG"),
    CommandOption("language", .filter, "CODE"),
  ]

  private var labels: [String] = []
  private var unwanted: [String] = []
  /// Ratings that are not on the scale here: others may have them on theirs.
  package private(set) var strange: [String] = []
  private var since = ""
  private var until = ""

  package init(_ typed: ParsedArguments, _ desk: Desk) throws(Problem) {
    for name in ["by", "outlet"] {
      for value in typed.options(name) { labels += SearchedText.labels(name, value.text) }
    }
    for name in ["rating", "tag", "language"] {
      for value in typed.options(name) {
        let isNegated = !value.isLiteral && value.text.hasPrefix("!")
        let text = isNegated ? String(value.text.dropFirst()) : value.text
        let either = name == "rating" && !value.isLiteral ? text.split(separator: ",") : [text[...]]
        let all = either.map { label(name, String($0), desk.session.scale) }
        if isNegated { unwanted += all } else { labels.append(SearchedText.either(all)) }
      }
    }
    for value in typed.options("since") {
      since = max(since, try desk.date(value.text, at: value.place).description)
    }
    for value in typed.options("until") {
      // `2023` goes on to its last day: every day of it is before `2023~`.
      let day = try desk.date(value.text, at: value.place).description + "~"
      until = until.isEmpty ? day : min(until, day)
    }
    if !until.isEmpty, since > until {
      throw Problem(
        .input,
        "no day is both since \(since) and until \(until.dropLast())",
        place: typed.options("until").last?.place,
        remedy: "since= is the first day that is wanted, until= the last."
      )
    }
  }

  private mutating func label(_ name: String, _ text: String, _ scale: Scale) -> String {
    switch name {
    case "tag": return "tag=" + SearchedText.folded(text)
    case "language": return "language:" + ClaimLanguage.primary(text)
    default:
      var scanner = LineScanner(text)
      if let rating = try? RatingMatch(scale: scale).rating(&scanner), scanner.isAtEnd {
        return SearchedText.rating(rating.name)
      }
      strange.append(text)
      return SearchedText.rating(text)
    }
  }

  /// Leaves only what is wanted.
  package func narrow(_ query: inout EarlierQuery) {
    query.labels = labels
    query.unwanted = unwanted
    query.since = since
    query.until = until
  }
}
