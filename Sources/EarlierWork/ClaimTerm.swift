/// A word of a claim that must be in another claim, too, if the two are to say the same; with the small
/// words before it that tell its part in the sentence.
struct ClaimTerm {
  /// What is compared with its like: a year is no other month.
  enum Sort: CaseIterable {
    case figure
    case year
    case month
    case weekday
    case name
    case negation
    case other
  }

  /// What a preposition says: `to Ann` is not `by Ann`.
  enum Role: Equatable {
    /// Where, when, whose: `in`, `at`, `on`, `of`, `’s`.
    case at
    case to
    case by
    case `for`
    case with
  }

  /// The same for all that say the same.
  var key: String
  var text: String
  var sort = Sort.other
  /// With its unit, where it is a figure; else the text.
  var counted: String
  /// Of a figure what it may be, and what it counts.
  var values: Set<String> = []
  var unit: String?
  var role: Role?
  /// Of a verb: `was closed`, `will close`, `closed`.
  var isPassive = false
  var isFuture = false
  var isPast = false
  var isParticiple = false
  /// Whether `and` stands before it.
  var isJoined = false
  /// In German the article before it, which tells who does what to whom.
  var article: String?

  init(_ key: String, _ text: String) {
    (self.key, self.text, counted) = (key, text, text)
  }

  init(_ figure: ClaimFigure) {
    self.init("", figure.text)
    counted = figure.counted
    sort = .figure
    // A figure has a key of its own until it is aligned.
    key = figure.values.sorted().joined(separator: "/") + " " + (figure.unit ?? "")
    (values, unit) = (figure.values, figure.unit)
  }

  /// Whether both are the same figure, as far as they say.
  func agrees(with other: ClaimTerm) -> Bool {
    sort == .figure && other.sort == .figure
      && ClaimFigure.agree((values, unit), (other.values, other.unit))
  }

  var isDate: Bool { sort == .year || sort == .month || sort == .weekday }

  /// What may stand before the name of a person or not.
  fileprivate static let titles = Set(
    [
      "president", "mr", "mrs", "ms", "dr", "senator", "sen", "governor", "gov", "mayor",
      "chancellor", "professor", "prof", "king", "queen", "prince", "princess", "pope", "sir",
    ]
    .map(EnglishForms.base)
  )

  /// The terms of two claims, with one key for figures that agree, and without titles of persons that one
  /// of them leaves out.
  static func aligned(
    _ here: [ClaimTerm],
    _ there: [ClaimTerm]
  ) -> (here: [ClaimTerm], there: [ClaimTerm]) {
    var there = there
    for index in there.indices where there[index].sort == .figure {
      if let same = here.first(where: { $0.agrees(with: there[index]) }) {
        there[index].key = same.key
      }
    }
    return (here.withoutTitles(from: there), there.withoutTitles(from: here))
  }
}

extension [ClaimTerm] {
  /// The terms that others have not, each as often as it is missing there.
  func lacking(from others: [ClaimTerm]) -> [ClaimTerm] {
    var counts: [String: Int] = [:]
    for other in others { counts[other.key, default: 0] += 1 }
    return filter { term in
      counts[term.key, default: 0] -= 1
      return counts[term.key, default: 0] < 0
    }
  }

  fileprivate func withoutTitles(from others: [ClaimTerm]) -> [ClaimTerm] {
    let known = Set(others.map(\.key))
    return indices.filter { index in
      let isTitle = ClaimTerm.titles.contains(self[index].key)
      return !isTitle || known.contains(self[index].key) || index + 1 == count
        || self[index + 1].sort != .name || self[index + 1].role != nil
    }
    .map { self[$0] }
  }
}
