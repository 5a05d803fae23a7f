import FactModel
import Interchange
import Notations
import OrderedJSON

/// Looks for ClaimReviews in JSON-LD, as it is found in the wild.
struct ReviewSearch {
  let origin: String
  let signed: Signed
  private(set) var found = FoundChecks()
  /// Where the checks are that were found, by their keys.
  private var places: [String: Int] = [:]
  private var count = 0
  /// What is described under an identifier, for those who only name it.
  private var nodes: [String: JSONValue] = [:]

  init(origin: String, signed: Signed) {
    self.origin = origin
    self.signed = signed
  }

  /// Notes what has an identifier, anywhere in a value.
  mutating func note(_ value: JSONValue, depth: Int) {
    guard depth < 32 else { return }
    switch value {
    case .array(let elements): for element in elements { note(element, depth: depth + 1) }
    case .object(let object):
      // The fullest description stands for it.
      if let id = object["@id"]?.string, object.members.count > 1,
        object.members.count > nodes[id]?.memberCount ?? 0
      {
        nodes[id] = value
      }
      for member in object.members { note(member.value, depth: depth + 1) }
    default: break
    }
  }

  mutating func look(_ value: JSONValue, depth: Int) {
    guard depth < 32 else { return }
    switch value {
    case .array(let elements): for element in elements { look(element, depth: depth + 1) }
    case .object(let object):
      if let deleted = object["dateDeleted"], !deleted.saysNothing {
        found.tally.add(.review, "deleted by who published it", .leftOut)
      } else if Self.isA("ClaimReview", object) {
        take(value)
      } else if let reviews = object["claimReview"].map({ $0.elements ?? [$0] }) {
        if reviews.isEmpty { found.tally.add(.claim, "without a review", .leftOut) }
        let known: Set = ["text", "claimant", "claimDate", "claimReview"]
        found.tally.add(restOf: value, known, of: "a claim")
        for review in reviews { take(review, of: value) }
      } else {
        if object["claims"]?.elements != nil, object["nextPageToken"]?.string != nil {
          found.tally.add(.field, "nextPageToken, which is for the rest of the answer", .leftOut)
        }
        let claims = object["claims"]?.elements ?? []
        let reviewed = claims.count { $0["claimReview"] != nil }
        if reviewed > 0 {
          found.tally.add(.claim, "without a review", .leftOut, claims.count - reviewed)
        }
        if Self.isA("MediaReview", object) { found.tally.add(.claim, "of a MediaReview", .leftOut) }
        for member in object.members { look(member.value, depth: depth + 1) }
      }
    default: break
    }
  }

  private static func isA(_ name: String, _ object: JSONObject) -> Bool {
    let types = object["@type"].map { $0.elements ?? [$0] } ?? []
    return types.contains { type in
      type.string?.split { "/:#".contains($0) }.last == name[...]
    }
  }

  // MARK: Reviews

  private mutating func take(_ review: JSONValue) {
    count += 1
    let items = all(review["itemReviewed"])
    countRest(review, items)
    var claims = all(review["claimReviewed"]).compactMap(Self.text)
    // Some say the claim only where it is described.
    if claims.isEmpty {
      claims = items.compactMap { Self.text($0["text"]) ?? Self.text($0["name"]) }
    }
    guard !claims.isEmpty else {
      found.misfits.append(Misfit("review \(count)", "claimReviewed is missing"))
      return
    }
    let ratings = all(review["reviewRating"])
    guard ratings.count < 2 || ratings.count == claims.count else {
      // Which of them is of which claim nobody says.
      let number = claims.count == 1 ? "1 claim" : "\(claims.count) claims"
      found.misfits.append(
        Misfit("review \(count)", "it has \(ratings.count) ratings of \(number)")
      )
      return
    }
    if claims.count > 1, items.count > 1, items.count != claims.count {
      found.tally.add(.claimant, "of \(items.count) claims for \(claims.count)", .leftOut)
    }
    for (index, claim) in claims.enumerated() {
      var check = whole(review, claim)
      rate(&check, ratings.count > 1 ? ratings[index] : ratings.first)
      if items.count == claims.count {
        describe(&check, [items[index]])
      } else if items.count == 1 || claims.count == 1 {
        describe(&check, items)
      }
      guard check.rating != nil || check.value != nil else {
        found.misfits.append(Misfit("review \(count)", "it has no rating"))
        continue
      }
      add(check)
    }
  }

  // What of each is read, or only says what it is.
  private static let node: Set = ["@context", "@type", "@id"]
  private static let reviewMembers = node.union([
    "claimReviewed", "itemReviewed", "reviewRating", "url", "author", "publisher", "headline",
    "inLanguage", "datePublished",
  ])
  private static let ratingMembers = node.union([
    "alternateName", "name", "ratingValue", "worstRating", "bestRating", "ratingExplanation",
  ])
  private static let itemMembers = node.union([
    "author", "datePublished", "firstAppearance", "appearance",
  ])
  private static let claimantMembers = node.union(["name"])

  /// Counts what is not read of a review and what belongs to it.
  private mutating func countRest(_ review: JSONValue, _ items: [JSONValue]) {
    var known = Self.reviewMembers
    if review["headline"] == nil { known.insert("name") }
    found.tally.add(restOf: review, known, of: "a review")
    for rating in all(review["reviewRating"]) {
      found.tally.add(restOf: rating, Self.ratingMembers, of: "a rating")
    }
    known = Self.itemMembers
    // They are read where the review does not say the claim.
    if review["claimReviewed"] == nil { known.formUnion(["text", "name"]) }
    let said = all(review["claimReviewed"])
    for item in items {
      // Most say the claim here again.
      let again = ["text", "name"].filter { name in item[name].map(said.contains) ?? false }
      found.tally.add(restOf: item, known.union(again), of: "what is reviewed")
      for author in all(item["author"]) {
        found.tally.add(restOf: author, Self.claimantMembers, of: "a claimant")
      }
    }
  }

  /// What a review says of itself.
  private func whole(_ review: JSONValue, _ claim: String) -> EarlierCheck {
    var check = EarlierCheck(claim: claim, origin: origin, signed: signed)
    check.title = Self.text(review["headline"]) ?? Self.text(review["name"])
    check.language = Self.text(review["inLanguage"])
    check.publisher = names(review["author"]) ?? names(review["publisher"])
    check.url = Self.address(review["url"]) ?? Self.text(review["@id"])
    check.published = Self.text(review["datePublished"])
    return check
  }

  private func rate(_ check: inout EarlierCheck, _ rating: JSONValue?) {
    check.rating = Self.text(rating?["alternateName"]) ?? Self.text(rating?["name"])
    check.value = Self.text(rating?["ratingValue"])
    check.worst = Self.text(rating?["worstRating"])
    check.best = Self.text(rating?["bestRating"])
    check.explanation = Self.text(rating?["ratingExplanation"])
  }

  /// What is said of the claim: who made it, when and where.
  private func describe(_ check: inout EarlierCheck, _ items: [JSONValue]) {
    check.claimant = names(.array(items.flatMap { all($0["author"]) }))
    check.said = items.lazy.compactMap { Self.text($0["datePublished"]) }.first
    for place in items.flatMap({ all($0["firstAppearance"]) + all($0["appearance"]) }) {
      let address = Self.address(place["url"]) ?? Self.text(place["@id"]) ?? place.string
      if let address, !check.appearances.contains(address) { check.appearances.append(address) }
    }
  }

  /// Takes a review as Google's Fact Check Tools answer.
  private mutating func take(_ review: JSONValue, of whole: JSONValue) {
    count += 1
    let known: Set = ["publisher", "url", "title", "reviewDate", "textualRating", "languageCode"]
    found.tally.add(restOf: review, known, of: "a review")
    guard let claim = Self.text(whole["text"]) else {
      found.misfits.append(Misfit("review \(count)", "the text of its claim is missing"))
      return
    }
    var check = EarlierCheck(claim: claim, origin: origin, signed: signed)
    check.claimant = Self.text(whole["claimant"])
    check.said = Self.text(whole["claimDate"])
    check.rating = Self.text(review["textualRating"])
    check.title = Self.text(review["title"])
    check.language = Self.text(review["languageCode"])
    check.publisher = names(review["publisher"]) ?? Self.text(review["publisher"]?["site"])
    check.url = Self.address(review["url"])
    check.published = Self.text(review["reviewDate"])
    guard check.rating != nil else {
      found.misfits.append(Misfit("review \(count)", "it has no rating"))
      return
    }
    add(check)
  }

  /// Takes a check once; one that says something else of the same claim at the same address is told.
  private mutating func add(_ check: EarlierCheck) {
    var check = check
    check.published = day(check.published, "date of a check")
    check.said = day(check.said, "date of a claim")
    guard let place = places[check.key] else {
      places[check.key] = found.checks.count
      found.checks.append(check)
      return
    }
    let known = found.checks[place]
    if known == check {
      found.tally.add(.review, "there twice", .leftOut)
    } else if let now = check.day, let before = known.day, now > before {
      // What was published later is the correction.
      found.checks[place] = check
      found.tally.add(.review, "corrected in the file", .leftOut)
    } else if let now = check.day, let before = known.day, now < before {
      found.tally.add(.review, "corrected in the file", .leftOut)
    } else {
      found.misfits.append(
        Misfit(
          "review \(count)",
          "it says “\(check.rating ?? check.value ?? "")” of what another has "
            + "“\(known.rating ?? known.value ?? "")” for, at the same address"
        )
      )
    }
  }

  /// A day as it is compared; what is none stays as it is, and is told.
  private mutating func day(_ text: String?, _ what: String) -> String? {
    guard let text, EarlierCheck.day(text) == nil else { return text }
    if let date = PartialDate(written: text) { return date.description }
    found.tally.add(.field, "\(what): \(Anchoring.excerpt(text))", .foreign)
    return text
  }

  // MARK: Values

  /// The values of a property, with what is only named by its identifier.
  private func all(_ value: JSONValue?) -> [JSONValue] {
    guard let value else { return [] }
    return (value.elements ?? [value]).map { element in
      guard let id = element["@id"]?.string, element.memberCount == 1 else { return element }
      return nodes[id] ?? element
    }
  }

  /// A text or number, also where JSON-LD puts it into `@value` or a list.
  private static func text(_ value: JSONValue?) -> String? {
    switch value.flatMap({ $0.elements?.first ?? $0 }) {
    case .string(let text)?:
      let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return line.isEmpty ? nil : line
    case .number(let number)?: return number.text
    case .object(let object)?: return text(object["@value"])
    default: return nil
    }
  }

  /// An address, also where JSON-LD names it as a node.
  private static func address(_ value: JSONValue?) -> String? {
    text(value) ?? text((value?.elements?.first ?? value)?["@id"])
  }

  /// The names of people and organisations, each once; nil where there are none.
  private func names(_ value: JSONValue?) -> String? {
    var names: [String] = []
    for person in all(value) {
      if let name = Self.text(person["name"]) ?? Self.text(person), !names.contains(name) {
        names.append(name)
      }
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }
}

extension JSONValue {
  /// How many keys an object has; 0 for anything else.
  fileprivate var memberCount: Int {
    if case .object(let object) = self { object.members.count } else { 0 }
  }
}
