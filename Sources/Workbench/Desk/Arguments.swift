import DeskViews
package import FactModel
package import LineReading
import Merging
package import Replies

// What it is that arguments name in the session, each in one place so that all verbs understand the same.
extension Desk {
  /// The claim that a verb is about: the one that was named, else the claim at the cursor, the one
  /// just tagged, or the only one on the sentence.
  package func claim(_ typed: ParsedArguments) throws(Problem) -> Claim {
    try claim(typed.subject, at: typed.start)
  }

  /// `place`: Where the address would stand, for messages.
  package func claim(_ named: TypedAddress?, at place: Problem.Place) throws(Problem) -> Claim {
    if let named { return try resolveClaim(named.address, at: named.place) }
    if case .claim(let id) = cursor, let claim = session.claims[id] { return claim }
    if let id = justTagged, let claim = session.claims[id] { return claim }
    let here = session.claims(touching: [try sentenceRange(currentSentence)])
    if here.count == 1 { return here[0] }
    throw Problem(
      here.isEmpty ? .input : .ambiguous,
      "which claim is meant is not clear",
      place: place,
      remedy: here.isEmpty ? claimsRemedy : "Name one of them.",
      candidates: here.map(candidate)
    )
  }

  /// The claims that were named, each once; of a run, `c3-7`, those that are there.
  package func claims(_ typed: ParsedArguments) throws(Problem) -> [Claim] {
    var claims: [Claim] = []
    let all = typed.addresses("CLAIM")
    for (index, named) in all.enumerated() {
      let neighbours = [index - 1, index + 1].filter(all.indices.contains)
      let isOfRun = neighbours.contains { all[$0].place == named.place }
      if isOfRun, case .claim(let number) = named.address, session.claims[number] == nil {
        continue
      }
      let claim = try resolveClaim(named.address, at: named.place)
      if !claims.contains(where: { $0.id == claim.id }) { claims.append(claim) }
    }
    guard !claims.isEmpty || all.isEmpty else {
      throw Problem(
        .input,
        "none of these claims is there",
        place: all[0].place,
        remedy: claimsRemedy
      )
    }
    return claims
  }

  /// The passages that were named, else the sentence at the cursor.
  package func passages(_ typed: ParsedArguments) throws(Problem) -> [Range<Int>] {
    if let named = try standing(try places(typed), typed) { return named }
    return [try sentenceRange(currentSentence)]
  }

  /// Where named places are in the article; nil where none was named.
  ///
  /// - Throws: What was named is nowhere in the article: it must never stand for what is at the cursor.
  package func standing(_ places: Places, _ typed: ParsedArguments) throws(Problem) -> [Range<Int>]?
  {
    guard let first = typed.addresses("ADDRESS").first else { return nil }
    let ranges = places.ranges + places.items.standing
    guard !ranges.isEmpty else {
      throw Problem(
        .input,
        "what is named there is not in the article",
        place: first.place,
        remedy: "Name a place in the article."
      )
    }
    return ranges
  }

  /// What addresses name: items by their labels, and runs of text.
  package typealias Places = (items: [Item], ranges: [Range<Int>])

  /// What the addresses of a parameter name: items by their labels, and runs of text.
  package func places(
    _ typed: ParsedArguments,
    _ name: String = "ADDRESS"
  ) throws(Problem) -> Places {
    var items: [Item] = []
    var ranges: [Range<Int>] = []
    for named in typed.addresses(name) {
      do throws(Problem) {
        if case .items(let numbers) = named.address {
          items += try self.items(numbered: numbers, at: named.place)
        } else {
          ranges += try passages(of: named.address, at: named.place)
        }
      } catch {
        let isBehind = named.place.column ?? 0 >= typed.start.column ?? 0
        throw typed.form.tail != nil && isBehind ? error.hinting : error
      }
    }
    return (items, ranges)
  }

  private func passages(
    of address: Address,
    at place: Problem.Place
  ) throws(Problem) -> [Range<Int>] {
    switch try resolve(address, at: place) {
    case .passages(let ranges): ranges
    case .claim(let claim): try standing(claim.passages, of: claim.label, at: place)
    case .finding(let finding): try standing(finding.passages, of: finding.label, at: place)
    case .query(let query):
      throw Problem(.input, "\(query.label) is a query, not a place", place: place)
    case .contact(let contact):
      throw Problem(.input, "\(contact.label) is a contact, not a place", place: place)
    case .items(let items): items.standing
    }
  }

  /// The places of passages that are in the article.
  private func standing(
    _ passages: [Passage],
    of label: String,
    at place: Problem.Place
  ) throws(Problem) -> [Range<Int>] {
    let ranges = passages.filter { !$0.isGone }.map(\.range)
    guard !ranges.isEmpty || passages.isEmpty else {
      throw Problem(
        .input,
        "the text of \(label) is not in the article any more",
        place: place,
        remedy: "Name a place in the article."
      )
    }
    return ranges
  }

  /// One of a few words, in full or as a unique beginning.
  ///
  /// `what`: The noun for it, for messages.
  package func choice<Choice: NamedChoice>(
    _ typed: TypedText,
    _ what: String
  ) throws(Problem) -> Choice {
    try Choice(typed: typed, what)
  }

  /// The same in a text that is not of a line.
  package func choice<Choice: NamedChoice>(
    of text: String,
    _ what: String
  ) throws(Problem) -> Choice {
    try Choice(of: text, what)
  }

  /// The day that was typed.
  ///
  /// - Throws: It is no day.
  package func date(_ text: String, at place: Problem.Place) throws(Problem) -> PartialDate {
    try PartialDate(typed: text, at: place)
  }

  /// The source that was named.
  ///
  /// - Throws: There is none.
  package func source(_ typed: TypedText) throws(Problem) -> Source {
    try source(typed.text, at: typed.place)
  }

  /// The source that `@2`, `@moj`, or the start of a slug names.
  package func source(_ word: String, at place: Problem.Place) throws(Problem) -> Source {
    try session.source(word, at: place)
  }
}

extension ParsedArguments {
  /// A number that counts, from 1; nil where none was typed.
  package func positiveNumber(_ name: String, _ what: String) throws(Problem) -> Int? {
    guard let word = text(name) else { return nil }
    guard let number = Int(word.text), number > 0 else {
      throw Problem(.input, "that is not \(what)", place: word.place, remedy: "Usage: \(usage)")
    }
    return number
  }
}

extension [Item] {
  /// Where those of them are that are in the article.
  var standing: [Range<Int>] { filter { !$0.passage.isGone }.map(\.passage.range) }
}

extension Verb {
  /// What it does at a desk; it throws what is wrong with what was typed.
  package typealias Action = @Sendable (Desk, ParsedArguments) throws(Problem) -> Reply
}
