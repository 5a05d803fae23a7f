package import Comparing
import FactModel
import OrderedJSON
package import Replies

/// What two people found and rated: what only one has, what differs, and last what agrees.
package enum RaterComparisonView {
  /// The comparison of the ratings of two people.
  package static func reply(_ comparison: RaterComparison) -> Reply {
    let (first, second) = comparison.names
    var lines: [StyledLine] = []
    section("only \(first)", comparison.only.0.map { row($0) }, &lines)
    section("only \(second)", comparison.only.1.map { row($0) }, &lines)
    section(
      "other passages",
      comparison.passages.flatMap { one, other in
        [row(one, behind: first), row(other, behind: second)]
      },
      count: comparison.passages.count,
      &lines
    )
    section(
      "other ratings",
      comparison.differing.flatMap { rated in
        [row(rated.claim)] + (rated.other.map { [row($0)] } ?? []) + [
          rating(first, rated.ratings.0, rated.reasons.0),
          rating(second, rated.ratings.1, rated.reasons.1),
        ]
      },
      count: comparison.differing.count,
      &lines
    )
    section(
      "of other words, not compared",
      comparison.elsewhere.flatMap { rated in
        [row(rated.claim), rating(rated.rater, rated.rating, rated.reason)]
          + (rated.of.map { [StyledLine(lead: [], leadWidth: 12, body: [StyledSpan($0, .dim)])] }
            ?? [])
      },
      count: comparison.elsewhere.count,
      &lines
    )
    let agreed = comparison.agreed.map { "\($0.claim.label) \($0.ratings.0)" }
    if !agreed.isEmpty {
      lines.append(StyledLine("agreed (\(agreed.count))", .strong))
      lines.append(StyledLine("  " + agreed.joined(separator: ", ")))
    }
    lines += comparison.warnings.map { StyledLine($0, .warning) }
    if lines.isEmpty {
      lines = [StyledLine("\(first) and \(second) rated nothing in this session.")]
    }
    return Reply(lines, json: json(comparison))
  }

  private static func section(
    _ heading: String,
    _ rows: [StyledLine],
    count: Int? = nil,
    _ lines: inout [StyledLine]
  ) {
    guard !rows.isEmpty else { return }
    lines.append(StyledLine("\(heading) (\(count ?? rows.count))", .strong))
    lines += rows
  }

  private static func row(_ claim: Claim, behind name: String? = nil) -> StyledLine {
    let words = claim.passages.map(\.exact).joined(separator: " … ")
    return StyledLine(
      lead: [StyledSpan("  " + claim.label, .address)],
      leadWidth: 10,
      body: [
        StyledSpan(name.map { $0 + ": " } ?? "", .dim),
        StyledSpan(Wording.excerpt(Wording.oneLine(words), 100)),
      ]
    )
  }

  private static func rating(_ name: String, _ rating: String, _ reason: String?) -> StyledLine {
    StyledLine(
      lead: [],
      leadWidth: 12,
      body: [
        StyledSpan("\(name): \(rating)"),
        StyledSpan(reason.map { " — \(Wording.oneLine($0))" } ?? "", .dim),
      ]
    )
  }

  private static func json(_ comparison: RaterComparison) -> JSONValue {
    func rated(_ all: [RaterComparison.Rated]) -> JSONValue {
      .array(
        all.map { rated in
          var builder = ObjectBuilder()
          builder.put("claim", rated.claim.label)
          builder.put("other", rated.other?.label)
          builder.put(list: "ratings", [rated.ratings.0, rated.ratings.1])
          builder.put("blind", comparison.blind.contains(rated.claim.label))
          return builder.object
        }
      )
    }
    var builder = ObjectBuilder()
    builder.put(list: "raters", [comparison.names.0, comparison.names.1])
    builder.put(list: "onlyFirst", comparison.only.0.map(\.label))
    builder.put(list: "onlySecond", comparison.only.1.map(\.label))
    builder.put(
      "passages",
      raw: .array(comparison.passages.map { [$0.0.label, $0.1.label].json })
    )
    builder.put("differing", raw: rated(comparison.differing))
    builder.put("agreed", raw: rated(comparison.agreed))
    builder.put(
      list: "ofOtherWords",
      comparison.elsewhere.map { "\($0.rater): \($0.claim.label) \($0.rating)" }
    )
    builder.put(list: "notBlind", comparison.seen)
    builder.put(list: "ratedAgain", comparison.ratedAgain)
    return builder.object
  }
}
