import DeskViews
import FactModel
import LineReading
import Merging

/// What an address names.
enum Target {
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
  var addressParser: AddressParser {
    AddressParser(displayLabels: session.sentences.displayLabels)
  }

  /// Looks an address up.
  ///
  /// `place`: Where it was typed, for messages.
  func resolve(_ address: Address, at place: Problem.Place?) throws(Problem) -> Target {
    switch address {
    case .blocks(let label, let through):
      return .passages(try blockRanges(label, through, place))
    case .sentences(let block, let range):
      let first = try sentence(range.lowerBound, of: block, place)
      let last = try sentence(range.upperBound, of: block, place)
      return .passages([first.range.lowerBound..<last.range.upperBound])
    case .words(let block, let number, let range):
      return .passages([try words(range, of: try sentence(number, of: block, place), place)])
    case .text(let text, let block, let number):
      return .passages([try quotation(text, block, number, place)])
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
  func resolveClaim(_ address: Address, at place: Problem.Place?) throws(Problem) -> Claim {
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
        .input,
        "\(Wording.count(claims.count, "claim")) are there",
        place: place,
        remedy: "Name one of them.",
        candidates: claims.map(candidate)
      )
    }
  }

  /// A claim in a list of candidates.
  func candidate(_ claim: Claim) -> String {
    "\(claim.label)  \(Wording.excerpt(claim.wording, 60))"
  }

  // MARK: The single kinds

  func sentenceRange(_ index: Int) throws(Problem) -> Range<Int> {
    guard session.sentences.entries.indices.contains(index) else {
      throw Problem(.input, "the article has no sentences")
    }
    return session.sentences.entries[index].range
  }

  private func blockRanges(
    _ label: String,
    _ through: String?,
    _ place: Problem.Place?
  ) throws(Problem) -> [Range<Int>] {
    let entries = session.sentences.entries
    var labels = [label]
    if let first = Int(label), let last = through.flatMap({ Int($0) }) {
      guard last >= first, last - first < session.article.blocks.count else {
        throw noSuchParagraph(last < first ? "\(label)-\(last)" : String(last), place)
      }
      labels = (first...last).map(String.init)
    }
    var ranges: [Range<Int>] = []
    for label in labels {
      let block = try block(label, place)
      ranges.append(
        entries[block.lowerBound].range.lowerBound..<entries[block.upperBound - 1].range.upperBound
      )
    }
    return ranges
  }

  private func block(_ label: String, _ place: Problem.Place?) throws(Problem) -> Range<Int> {
    if let entries = session.sentences.entries(ofBlock: label) { return entries }
    throw noSuchParagraph(label, place)
  }

  private func noSuchParagraph(_ label: String, _ place: Problem.Place?) -> Problem {
    let count = session.article.blocks.count { $0.kind.isBody }
    return Problem(
      .input,
      "there is no paragraph \(label)",
      place: place,
      remedy: "The article has \(Wording.count(count, "paragraph"))."
    )
  }

  private func sentence(
    _ number: Int,
    of label: String,
    _ place: Problem.Place?
  ) throws(Problem) -> SentenceIndex.Entry {
    let block = try block(label, place)
    guard number >= 1, number <= block.count else {
      throw Problem(
        .input,
        "there is no sentence \(label).\(number)",
        place: place,
        remedy: "\(label) has \(Wording.count(block.count, "sentence"))."
      )
    }
    return session.sentences.entries[block.lowerBound + number - 1]
  }

  private func words(
    _ range: ClosedRange<Int>,
    of sentence: SentenceIndex.Entry,
    _ place: Problem.Place?
  ) throws(Problem) -> Range<Int> {
    let words = session.words(of: sentence.range)
    guard range.lowerBound >= 1, range.upperBound <= words.count else {
      throw Problem(
        .input,
        "there is no word \(range.upperBound) in \(sentence.address)",
        place: place,
        remedy: "It has \(Wording.count(words.count, "word"))."
      )
    }
    return words[range.lowerBound - 1].lowerBound..<words[range.upperBound - 1].upperBound
  }

  private func quotation(
    _ text: String,
    _ label: String?,
    _ number: Int?,
    _ place: Problem.Place?
  ) throws(Problem) -> Range<Int> {
    var range: Range<Int>?
    if let label, let number {
      range = try sentence(number, of: label, place).range
    } else if let label {
      range = try blockRanges(label, nil, place)[0]
    }
    let found = search.occurrences(of: text, in: range)
      .filter { !session.sentences.touched(by: $0).isEmpty }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let whereabouts = range == nil ? "in the article" : "there"
      throw Problem(
        .input,
        "“\(Wording.excerpt(text, 60))” does not occur \(whereabouts)",
        place: place
      )
    }
    throw Problem(
      .input,
      "“\(Wording.excerpt(text, 60))” occurs \(found.count) times",
      place: place,
      remedy: "Name the sentence before it: 3.2\"\(Wording.excerpt(text, 20))\".",
      candidates: found.prefix(20).map { occurrence in
        let sentence = session.sentences.touched(by: occurrence).lowerBound
        let entry = session.sentences.entries[sentence]
        return "\(entry.address)  \(Wording.excerpt(session.article.text.slice(entry.range), 60))"
      }
    )
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
