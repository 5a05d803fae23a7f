package import FactModel
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
  package var extra = ExtraMembers()

  package init(claim: String, origin: String, signed: Signed) {
    self.claim = claim
    self.origin = origin
    self.signed = signed
  }

  /// Two checks with the same one are the same: the address, and the claim.
  package var key: String { "\(url ?? publisher ?? "")\n\(claim)" }

  /// The day on which it was published, as far as it begins with one.
  package var day: String? {
    published.map { String($0.prefix(10)) }.flatMap { PartialDate($0) == nil ? nil : $0 }
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
    return builder.object
  }
}

/// The file of earlier checks: `earlier-checks.jsonl` beside the sessions, one check a line.
package enum EarlierChecks {
  package static let fileName = "earlier-checks.jsonl"

  /// Reads the file; lines that are no check are counted, and stay where they are.
  package static func read(_ bytes: [UInt8]) -> (checks: [EarlierCheck], strange: Int) {
    var checks: [EarlierCheck] = []
    var strange = 0
    for line in bytes.split(separator: 10) {
      if let value = try? JSONParser.parse(line), let check = try? EarlierCheck(json: value) {
        checks.append(check)
      } else {
        strange += 1
      }
    }
    return (checks, strange)
  }

  /// The checks as JSON Lines, as they are kept.
  package static func lines(_ checks: [EarlierCheck]) -> [UInt8] { checks.map(\.json).lines }

  /// The reviews in JSON-LD: alone, in lists, graphs and feeds, or inside something else.
  package static func found(
    in values: [JSONValue],
    origin: String,
    signed: Signed
  ) -> (checks: [EarlierCheck], misfits: [Misfit]) {
    var search = ReviewSearch(origin: origin, signed: signed)
    for value in values { search.look(value, depth: 0) }
    return (search.checks, search.misfits)
  }
}

/// Looks for ClaimReviews in JSON-LD, as it is found in the wild.
private struct ReviewSearch {
  let origin: String
  let signed: Signed
  var checks: [EarlierCheck] = []
  var misfits: [Misfit] = []
  private var seen: Set<String> = []
  private var count = 0

  init(origin: String, signed: Signed) {
    self.origin = origin
    self.signed = signed
  }

  mutating func look(_ value: JSONValue, depth: Int) {
    guard depth < 32 else { return }
    switch value {
    case .array(let elements): for element in elements { look(element, depth: depth + 1) }
    case .object(let object):
      if Self.isReview(object) {
        take(value)
      } else if let reviews = object["claimReview"]?.elements, object["text"]?.string != nil {
        for review in reviews { take(review, of: value) }
      } else {
        for member in object.members { look(member.value, depth: depth + 1) }
      }
    default: break
    }
  }

  private static func isReview(_ object: JSONObject) -> Bool {
    let types = object["@type"].map { $0.elements ?? [$0] } ?? []
    return types.contains { type in
      type.string?.split { "/:#".contains($0) }.last == "ClaimReview"
    }
  }

  /// Takes a review from an answer of the Fact Check Tools API, which has each below its claim.
  private mutating func take(_ review: JSONValue, of claim: JSONValue) {
    count += 1
    guard let words = Self.text(claim["text"]), let rating = Self.text(review["textualRating"])
    else {
      misfits.append(Misfit("review \(count)", "it has no rating"))
      return
    }
    var check = EarlierCheck(claim: words, origin: origin, signed: signed)
    check.claimant = Self.text(claim["claimant"])
    check.said = Self.text(claim["claimDate"])
    check.rating = rating
    check.title = Self.text(review["title"])
    check.language = Self.text(review["languageCode"])
    check.publisher =
      Self.text(review["publisher"]?["name"]) ?? Self.text(review["publisher"]?["site"])
    check.url = Self.text(review["url"])
    check.published = Self.text(review["reviewDate"])
    if seen.insert(check.key).inserted { checks.append(check) }
  }

  private mutating func take(_ review: JSONValue) {
    count += 1
    guard let claim = Self.text(review["claimReviewed"]) else {
      misfits.append(Misfit("review \(count)", "claimReviewed is missing"))
      return
    }
    var check = EarlierCheck(claim: claim, origin: origin, signed: signed)
    let rating = Self.first(review["reviewRating"])
    check.rating = Self.text(rating?["alternateName"]) ?? Self.text(rating?["name"])
    check.value = Self.text(rating?["ratingValue"])
    check.worst = Self.text(rating?["worstRating"])
    check.best = Self.text(rating?["bestRating"])
    check.explanation = Self.text(rating?["ratingExplanation"])
    check.title = Self.text(review["headline"]) ?? Self.text(review["name"])
    check.language = Self.text(review["inLanguage"])
    check.publisher = Self.name(review["author"]) ?? Self.name(review["publisher"])
    check.url = Self.text(review["url"]) ?? Self.text(review["@id"])
    check.published = Self.text(review["datePublished"])
    let item = Self.first(review["itemReviewed"])
    check.claimant = Self.name(item?["author"])
    check.said = Self.text(item?["datePublished"])
    for key in ["firstAppearance", "appearance"] {
      for place in item?[key].map({ $0.elements ?? [$0] }) ?? [] {
        let address = Self.text(place["url"]) ?? Self.text(place["@id"]) ?? place.string
        if let address, !check.appearances.contains(address) { check.appearances.append(address) }
      }
    }
    guard check.rating != nil || check.value != nil else {
      misfits.append(Misfit("review \(count)", "it has no rating"))
      return
    }
    if seen.insert(check.key).inserted { checks.append(check) }
  }

  private static func first(_ value: JSONValue?) -> JSONValue? {
    value.flatMap { $0.elements?.first ?? $0 }
  }

  /// A text or number, also where JSON-LD puts it into `@value` or a list.
  private static func text(_ value: JSONValue?) -> String? {
    switch first(value) {
    case .string(let text)?:
      let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return line.isEmpty ? nil : line
    case .number(let number)?: return number.text
    case .object(let object)?: return text(object["@value"])
    default: return nil
    }
  }

  private static func name(_ value: JSONValue?) -> String? {
    let value = first(value)
    return text(value?["name"]) ?? text(value)
  }
}
