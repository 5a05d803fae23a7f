package import FactModel

/// Looks up what was rated before; on the disk or, in tests, in memory.
package protocol EarlierSearch {
  /// Finds the checks nearest to what is asked about.
  ///
  /// `open`: The session at the desk, which is searched as it stands now.
  func search(_ query: EarlierQuery, with open: SessionAtDesk) throws(Problem) -> EarlierAnswer

  /// The nearest check outside the session at the desk, where that can be told at once; nil where it
  /// cannot, or nothing is near.
  func glance(_ query: EarlierQuery, with open: SessionAtDesk) -> EarlierMatch?

  /// Takes out at once what was known of a session; it is looked at again with the next search.
  func forget(_ session: EntityID)
}

extension EarlierSearch {
  /// Every rated appearance of a claim, in whatever session, the newest first; and what the person
  /// should know.
  ///
  /// What one of them was declared to be the same as, the others are, too.
  package func appearances(
    of claim: Claim,
    with open: SessionAtDesk
  ) throws(Problem) -> (matches: [EarlierMatch], notices: [String]) {
    var ids = [claim.id] + claim.same.map(\.claim)
    var looked = 0
    var found: [EarlierMatch] = []
    var notices: [String] = []
    while looked < ids.count {
      var query = EarlierQuery(claim: "")
      query.labels = [SearchedText.label(of: ids[looked])]
      query.limit = 50
      let answer = try search(query, with: open)
      if looked == 0 { notices = answer.notices }
      for match in answer.matches {
        guard let place = match.known.place else { continue }
        let isNew = !found.contains { $0.known.place?.claim == place.claim }
        if isNew, !match.known.isLink { found.append(match) }
        for id in [place.claim] + place.same where !ids.contains(id) { ids.append(id) }
      }
      looked += 1
    }
    return (found.sorted { $0.known.day > $1.known.day }, notices)
  }
}

/// The session at the desk.
package struct SessionAtDesk {
  package var name: String
  package var session: Session

  package init(name: String, session: Session) {
    self.name = name
    self.session = session
  }
}

/// What is asked about.
package struct EarlierQuery: Sendable, Equatable {
  /// The claim's words; empty for all checks, the newest first, which filters then narrow.
  package var claim: String
  /// The words around it, or the article's where the claim has others of its own.
  package var further: String
  /// A BCP 47 language tag; nil where it is to be told from the words.
  package var language: String?
  /// Whether the words may be in any language: a few words do not tell theirs.
  package var isInAnyLanguage = false
  /// Whether the session at the desk is searched, too.
  package var includesOpen = true
  /// Whether a check must have all the words of it.
  package var needsAll = false
  /// The label of the claim that asks, in the session at the desk: it is no answer to itself.
  package var asking: String?
  /// Labels that a check must have, see ``SearchedText/labels(of:)``; of ``SearchedText/either(_:)`` one.
  package var labels: [String] = []
  /// Labels that it must not have.
  package var unwanted: [String] = []
  /// Those that a check must not have, and what is no check where none is asked for by what it is the same as.
  package var allUnwanted: [String] {
    unwanted + (labels.contains { $0.hasPrefix("same=") } ? [] : [SearchedText.link])
  }
  /// The first and the last day; empty for no limit.
  package var since = ""
  package var until = ""
  package var limit = 10

  package init(claim: String, further: String = "", language: String? = nil) {
    self.claim = claim
    self.further = further
    self.language = language
  }
}

/// What was found.
package struct EarlierAnswer: Sendable {
  /// The nearest checks, the best first.
  package var matches: [EarlierMatch]
  /// How many there are in all; of many an estimate.
  package var count: Int
  /// How many checks are known.
  package var known: Int
  /// What the person should know, one sentence each.
  package var notices: [String]

  package init(matches: [EarlierMatch], count: Int, known: Int, notices: [String] = []) {
    self.matches = matches
    self.count = count
    self.known = known
    self.notices = notices
  }
}

extension EarlierAnswer {
  /// Says, where nothing was found, that ratings that were asked for are not on a scale.
  package mutating func tell(ofStrange ratings: [String], on scale: Scale) {
    guard matches.isEmpty else { return }
    let names = scale.ratings.map(\.name)
    for word in ratings {
      let near = Wording.list(Wording.suggestions(for: word, among: names), "or")
      let hint = near.isEmpty ? "a rating is named in full" : "did you mean \(near)?"
      notices.append("“\(Wording.excerpt(word, 40))” is not on the scale here: \(hint)")
    }
  }
}

/// A check that is like what is asked about.
package struct EarlierMatch: Sendable, Equatable {
  package var known: KnownCheck
  /// How much is the same, by the weight of words: 0 to 1.
  package var likeness: Double
  /// The words that it rests on, those that weigh most first.
  package var why: [String]
  /// What the two say otherwise.
  package var differences: [ClaimDifference]
  /// Whether the two may be the same claim, because their texts are the same but for form.
  ///
  /// What decides is a person's. A few words are no claim: they are not compared.
  package let mayBeSame: Bool
  /// Whether no word, figure, day or name is another, by their stems: what is worth a line while somebody works.
  package let isNear: Bool

  /// Takes what was found out about a check.
  ///
  /// `differences`: What the words say otherwise; nil where they were not compared. `asked`: The claim that was asked
  /// about.
  package init(
    _ known: KnownCheck,
    likeness: Double,
    why: [String],
    differences: [ClaimDifference]?,
    asked: String
  ) {
    self.known = known
    self.likeness = likeness
    self.why = why
    // Of texts that are hardly alike nearly every word is another: that says nothing. Few other words do, and
    // an order is told only where all words are the same.
    var all = differences ?? []
    let form = differences == nil ? nil : ClaimForm.difference(asked, known.check.claim)
    mayBeSame = differences != nil && form == nil
    isNear = mayBeSame || differences?.isEmpty == true
    if mayBeSame { all = [] }
    if all.isEmpty, let form { all = [form] }
    self.differences =
      likeness < Self.hardly
      ? all.filter { $0.kind != .words || $0.here.count + $0.there.count <= Self.fewWords } : all
  }

  /// The likeness below which it is not told which words are others.
  private static let hardly = 0.4
  private static let fewWords = 4
}

/// A search where nothing is known.
package struct NothingEarlier: EarlierSearch {
  package init() {}

  /// Finds nothing.
  package func search(_ query: EarlierQuery, with open: SessionAtDesk) -> EarlierAnswer {
    EarlierAnswer(matches: [], count: 0, known: 0)
  }

  /// Finds nothing.
  package func glance(_ query: EarlierQuery, with open: SessionAtDesk) -> EarlierMatch? { nil }

  /// There is nothing to take out.
  package func forget(_ session: EntityID) {}
}

/// What was found last, and about what.
package struct EarlierFinds: Sendable {
  /// The claim that was asked about; nil for words.
  package var claim: EntityID?
  package var matches: [EarlierMatch]

  package init(claim: EntityID?, matches: [EarlierMatch]) {
    self.claim = claim
    self.matches = matches
  }

  /// The check with a number in the list, from 1.
  package func match(_ number: Int, at place: Problem.Place?) throws(Problem) -> EarlierMatch {
    guard matches.indices.contains(number - 1) else {
      throw Problem(
        .input,
        "before found \(Wording.count(matches.count, "check"))",
        place: place,
        remedy: "use N takes one of them."
      )
    }
    return matches[number - 1]
  }
}
