package import FactModel
package import Interchange
import Notations
package import OrderedJSON

/// A check that was published before, by whomever: what a ClaimReview says of it.
///
/// Kept beside the sessions, one a line, for looking up what was said of a claim before.
package struct EarlierCheck: Sendable, Equatable {
  package var claim: String
  package var claimant: String?
  /// As it is given: a day or a moment.
  package var said: String?
  package var rating: String?
  /// The rating's place between `worst` and `best`, as numbers are written.
  package var value: String?
  package var worst: String?
  package var best: String?
  package var explanation: String?
  /// The headline of the check.
  package var title: String?
  /// A BCP 47 language tag.
  package var language: String?
  /// Who published it.
  package var publisher: String?
  /// Where it is published.
  package var url: String?
  package var published: String?
  /// Where the claim was made.
  package var appearances: [String] = []
  /// The file or page it was read from.
  package var origin: String
  package var signed: Signed
  /// Whether it takes the place of one with the same key before it.
  package var isCorrection = false
  package var extra = ExtraMembers()

  package init(claim: String, origin: String, signed: Signed) {
    self.claim = claim
    self.origin = origin
    self.signed = signed
  }

  /// Two checks with the same one are the same: the address, and the claim.
  package var key: String { "\(url ?? publisher ?? "")\n\(claim)" }

  /// The day on which it was published, as far as it begins with one.
  package var day: String? { published.flatMap(Self.day) }

  /// The day with which a text begins.
  static func day(_ text: String) -> String? {
    let day = String(text.prefix(10))
    return PartialDate(day) == nil ? nil : day
  }
}

extension EarlierCheck: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    claim = try reader.required("claim")
    claimant = try reader.optional("claimant")
    said = try reader.optional("said")
    rating = try reader.optional("rating")
    value = try reader.optional("value")
    worst = try reader.optional("worst")
    best = try reader.optional("best")
    explanation = try reader.optional("explanation")
    title = try reader.optional("title")
    language = try reader.optional("language")
    publisher = try reader.optional("publisher")
    url = try reader.optional("url")
    published = try reader.optional("published")
    appearances = try reader.list("appearances")
    origin = try reader.required("origin")
    signed = Signed(by: try reader.required("by"), at: try reader.required("at"))
    isCorrection = try reader.flag("corrects")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("claim", claim)
    builder.put("claimant", claimant)
    builder.put("said", said)
    builder.put("rating", rating)
    builder.put("value", value)
    builder.put("worst", worst)
    builder.put("best", best)
    builder.put("explanation", explanation)
    builder.put("title", title)
    builder.put("language", language)
    builder.put("publisher", publisher)
    builder.put("url", url)
    builder.put("published", published)
    builder.put(list: "appearances", appearances)
    builder.put("origin", origin)
    builder.put("by", signed.by)
    builder.put("at", signed.at)
    builder.put(flag: "corrects", isCorrection)
    return builder.object
  }
}

/// The reviews that a file holds, and what of it becomes none.
package struct FoundChecks: Sendable {
  package var checks: [EarlierCheck] = []
  package var misfits: [Misfit] = []
  /// What is there besides.
  package var tally = ImportTally()

  var isEmpty: Bool { checks.isEmpty && misfits.isEmpty && tally.isEmpty }
}

/// The file of earlier checks: `earlier-checks.jsonl` beside the sessions, one check a line.
package enum EarlierChecks {
  package static let fileName = "earlier-checks.jsonl"

  /// Reads the file; lines that are no check are named by their numbers, and stay where they are.
  package static func read(_ bytes: [UInt8]) -> (checks: [EarlierCheck], strange: [Int]) {
    var checks: [EarlierCheck] = []
    var strange: [Int] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      if let value = try? JSONParser.parse(line), let check = try? EarlierCheck(json: value) {
        checks.append(check)
      } else {
        strange.append(index + 1)
      }
    }
    return (checks, strange)
  }

  /// The checks as JSON Lines, as they are kept.
  package static func lines(_ checks: [EarlierCheck]) -> [UInt8] { checks.map(\.json).lines }

  /// The reviews in JSON-LD: alone, in lists, graphs and feeds, or inside something else; and those of a saved
  /// answer of Google's Fact Check Tools.
  package static func found(
    in values: [JSONValue],
    origin: String,
    signed: Signed
  ) -> FoundChecks {
    var search = ReviewSearch(origin: origin, signed: signed)
    for value in values { search.note(value, depth: 0) }
    for value in values { search.look(value, depth: 0) }
    return search.found
  }
}
