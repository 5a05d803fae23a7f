import DeskViews
package import FactModel
package import LineReading
import Merging

/// What an address names.
package enum Target {
  /// Runs of text in code points, each with the sentences it touches.
  case passages([Range<Int>])
  case claim(Claim)
  case finding(Finding)
  case query(Query)
  case contact(Contact)
  /// One or more, in the order of their labels.
  case items([Item])
}

extension Desk {
  /// Looks an address up.
  ///
  /// `place`: Where it was typed, for messages.
  package func resolve(_ address: Address, at place: Problem.Place?) throws(Problem) -> Target {
    switch address {
    case .blocks, .sentences, .words, .text:
      return .passages(try state.ranges(of: address, at: place) ?? [])
    case .claim(let number): return .claim(try entity(number, session.claims, "c", place))
    case .finding(let number): return .finding(try entity(number, session.findings, "f", place))
    case .query(let number): return .query(try entity(number, session.queries, "q", place))
    case .contact(let number): return .contact(try entity(number, session.contacts, "k", place))
    case .items(let numbers): return .items(try items(numbered: numbers, at: place))
    case .current:
      if case .claim(let id) = cursor, let claim = session.claims[id] { return .claim(claim) }
      return .passages([try sentenceRange(currentSentence)])
    case .next: return .passages([try sentenceRange(min(currentSentence + 1, lastSentence))])
    case .previous: return .passages([try sentenceRange(max(currentSentence - 1, 0))])
    case .last: return .passages([try sentenceRange(lastSentence)])
    case .justTagged:
      guard let id = justTagged, let claim = session.claims[id] else {
        throw Problem(
          .input,
          "_ names the claim just tagged, and none was",
          place: place,
          remedy: claimsRemedy
        )
      }
      return .claim(claim)
    case .search(let text):
      return .passages([try sentenceRange(try searched(text, backwards: false, place))])
    case .searchAgain(let backwards):
      guard let text = searchedFor else {
        return try resolve(backwards ? .previous : .next, at: place)
      }
      return .passages([try sentenceRange(try searched(text, backwards: backwards, place))])
    }
  }

  /// What has a number, or had it in a copy that was merged.
  private func entity<Element: Entity>(
    _ number: EntityNumber,
    _ table: EntityTable<Element>,
    _ letter: String,
    _ place: Problem.Place?
  ) throws(Problem) -> Element {
    if let found = table[number] ?? session.formerly(number, in: table) { return found }
    throw noSuch(Element.kindName, "\(letter)\(number)", place, among: table)
  }

  /// Looks up an address that must name a claim: a claim, or a sentence with exactly one.
  package func resolveClaim(_ address: Address, at place: Problem.Place?) throws(Problem) -> Claim {
    switch try resolve(address, at: place) {
    case .claim(let claim): return claim
    case .finding(let finding):
      throw Problem(.input, "\(finding.label) is a finding, not a claim", place: place)
    case .query(let query):
      throw Problem(.input, "\(query.label) is a query, not a claim", place: place)
    case .contact(let contact):
      throw Problem(.input, "\(contact.label) is a contact, not a claim", place: place)
    case .items(let items): return try claim(of: items, at: place)
    case .passages(let ranges):
      let claims = session.claims(touching: ranges)
      if claims.count == 1 { return claims[0] }
      if claims.isEmpty {
        throw Problem(
          .input,
          "no claim is there",
          place: place,
          remedy: "Rate the passage first, or name another claim; -- before a text ends addresses."
        )
      }
      throw Problem(
        .ambiguous,
        "\(Wording.count(claims.count, "claim")) are there",
        place: place,
        remedy: "Name one of them.",
        candidates: claims.map(candidate)
      )
    }
  }

  /// A claim in a list of candidates.
  package func candidate(_ claim: Claim) -> String {
    "\(claim.label)  \(Wording.excerpt(claim.wording, 60))"
  }

  // MARK: The single kinds

  func sentenceRange(_ index: Int) throws(Problem) -> Range<Int> {
    guard session.sentences.entries.indices.contains(index) else {
      throw Problem(.input, "the article has no sentences")
    }
    return session.sentences.entries[index].range
  }

  /// How a claim is named, or made where there is none.
  var claimsRemedy: String {
    guard let first = session.claims.numbers.first else { return Self.making("claim") }
    return "Name it: c\(first)."
  }

  /// How the first one is made.
  private static func making(_ noun: String) -> String {
    switch noun {
    case "claim": "A rating makes one: 3.2 f REASON."
    case "finding": "finding KIND 3.2 NOTE makes one."
    case "query": "query author 3.2 QUESTION makes one."
    default: "contact NAME by mail makes one: see help contact."
    }
  }

  private func noSuch<Element: Entity>(
    _ noun: String,
    _ name: String,
    _ place: Problem.Place?,
    among table: EntityTable<Element>
  ) -> Problem {
    let last = table.numbers.last.map { "\(name.prefix(1))\($0)" }
    return Problem(
      .input,
      "there is no \(noun) \(name)",
      place: place,
      remedy: last.map { "The last one is \($0)." } ?? "There is none yet. \(Self.making(noun))"
    )
  }
}
