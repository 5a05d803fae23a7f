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
  enum Role: String {
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
  /// Of a word whose key is its own, without its ending: the whole of it.
  var form = ""
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
    let own = here.withNames(apartFrom: there)
    let other = there.withNames(apartFrom: here)
    return (own.withoutTitles(from: other), other.withoutTitles(from: own))
  }
}

extension [ClaimTerm] {
  /// The terms that others have not, each as often as it is missing there.
  func lacking(from others: [ClaimTerm]) -> [ClaimTerm] {
    var waiting = others.map(\.key)
    return filter { term in
      guard let place = waiting.firstIndex(of: term.key) else { return true }
      waiting.swapAt(place, waiting.count - 1)
      waiting.removeLast()
      return false
    }
  }

  /// The terms with a key of its own for each name that the others have in another form only, or a word that
  /// is a name there: names have no endings, so that Roberts is not Robert, nor are polls Poles.
  fileprivate func withNames(apartFrom others: [ClaimTerm]) -> [ClaimTerm] {
    var terms = self
    for index in indices where isWordAlone(at: index) {
      let key = self[index].key
      var (isLike, isSame, isName) = (false, false, self[index].sort == .name)
      // By their places: a term is not copied only to be looked at.
      for place in others.indices where others[place].key == key && !others[place].form.isEmpty {
        isLike = true
        isSame = isSame || others[place].form == self[index].form
        isName = isName || others[place].sort == .name
      }
      if isLike, !isSame, isName { terms[index].key = self[index].form + "=" }
    }
    return terms
  }

  /// Whether a term is a word or name with a form of its own.
  private func isWordAlone(at index: Int) -> Bool {
    !self[index].form.isEmpty && (self[index].sort == .name || self[index].sort == .other)
  }

  fileprivate func withoutTitles(from others: [ClaimTerm]) -> [ClaimTerm] {
    let titles = indices.map { ClaimTerm.titles.contains(self[$0].key) }
    guard titles.contains(true) else { return self }
    let known = Set(others.map(\.key))
    // Who has a title in the other claim, too, may be somebody else: `Mr Ek`, `Mrs Ek`.
    let titled = Set(
      others.indices.dropFirst().filter { ClaimTerm.titles.contains(others[$0 - 1].key) }
        .map { others[$0].key }
    )
    return indices.filter { index in
      !titles[index] || known.contains(self[index].key) || index + 1 == count
        || self[index + 1].sort != .name || self[index + 1].role != nil
        || titled.contains(self[index + 1].key)
    }
    .map { self[$0] }
  }
}
