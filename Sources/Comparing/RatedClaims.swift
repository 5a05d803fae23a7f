package import Agreement
package import FactModel

/// Ratings of a table on a scale, as measures of agreement take them.
package struct RatedClaims {
  /// Nil where no scale was rated on.
  package let scale: Scale?
  /// What was rated, in the singular.
  package let noun: String
  /// On all ratings of the scale.
  package let table: RatingTable
  /// On those that have a place on the truth axis, in that order; nil where there are fewer than two.
  package let ordered: RatingTable?
  /// How many ratings have no such place.
  package private(set) var offAxis = 0
  /// What was counted, or was not, a sentence each.
  package let remarks: [String]

  /// Takes ratings by their names on a scale; upper and lower case and spaces around do not count, nor in
  /// the names of claims and raters.
  ///
  /// - Throws: A problem where a rating is not on the scale, or somebody rated a claim twice.
  package init(
    _ ratings: [TableRating],
    scale: Scale,
    file: String,
    remarks: [String] = []
  ) throws(Problem) {
    self.scale = scale
    self.remarks = remarks
    noun = "claim"
    var claims = Names()
    var raters = Names()
    for rating in ratings {
      claims.add(rating.claim)
      raters.add(rating.rater)
    }
    let none = Array(repeating: Int?.none, count: raters.count)
    var given = Array(repeating: none, count: claims.count)
    for rating in ratings {
      let name = Names.key(rating.rating)
      guard !name.isEmpty, let claim = claims[rating.claim], let rater = raters[rating.rater] else {
        continue
      }
      guard let index = scale.ratings.firstIndex(where: { Names.key($0.name) == name }) else {
        throw Self.problem(
          "“\(Wording.excerpt(rating.rating, 40))” is no rating of \(scale.title)",
          rating.line,
          file,
          "Name its scale: scale=NAME, or leave the rating empty."
        )
      }
      guard given[claim][rater] == nil else {
        throw Self.problem(
          "\(Wording.excerpt(rating.rater, 40)) rates "
            + "\(Wording.excerpt(rating.claim, 40)) a second time",
          rating.line,
          file,
          "Keep one of the lines."
        )
      }
      given[claim][rater] = index
    }
    let people = raters.all
    table = RatingTable(
      categories: scale.ratings.map(\.name),
      raters: people,
      units: zip(claims.all, given).map { RatingTable.Unit($0, $1) }
    )
    let axis = scale.ratings.indices.filter { scale.ratings[$0].value != nil }
      .sorted { (scale.ratings[$0].value ?? 0) < (scale.ratings[$1].value ?? 0) }
    offAxis = given.joined().count { $0.map { !axis.contains($0) } ?? false }
    ordered =
      axis.count < 2
      ? nil
      : RatingTable(
        categories: axis.map { scale.ratings[$0].name },
        raters: people,
        units: zip(claims.all, given).map { label, ratings in
          RatingTable.Unit(label, ratings.map { $0.flatMap(axis.firstIndex(of:)) })
        }
      )
  }

  private static func problem(
    _ what: String,
    _ line: Int,
    _ file: String,
    _ remedy: String
  ) -> Problem {
    Problem(.damaged, what, place: Problem.Place(file: file, line: line), remedy: remedy)
  }

  /// The last that each person said of each item of a session.
  ///
  /// - Throws: A problem where the past cannot be read.
  package init(
    itemsOf session: Session,
    takes: (String) -> Bool
  ) throws(FormatProblem) {
    var states: [EntityID: Item] = [:]
    var given: [EntityID: [[UInt32]: Item.Check]] = [:]
    var raters = Names()
    let outcomes = Item.Check.Outcome.allCases
    for position in stride(from: 1, through: session.log.count, by: 1) {
      let edit = try session.log.edit(position)
      for patch in edit.patches where patch.isAbout(Item.self) {
        guard case .entity(let id?) = patch.key, patch.isMaking || states[id] != nil else {
          continue
        }
        let before = states[id]
        states[id] = try patch.result(from: before)
        guard states[id]?.check != before?.check else { continue }
        // Whoever takes their own word back has said nothing; nobody takes back another's.
        let name = Names.key(edit.signed.by.name)
        let were = before?.check?.all ?? []
        if were.contains(where: { Names.key($0.signed.by.name) == name }) {
          given[id]?[name] = nil
        }
        for check in states[id]?.check?.all ?? [] where takes(check.signed.by.name) {
          raters.add(check.signed.by.name)
          given[id, default: [:]][Names.key(check.signed.by.name)] = check
        }
      }
    }
    scale = nil
    noun = "item"
    ordered = nil
    let people = raters.all.filter { name in given.values.contains { $0[Names.key(name)] != nil } }
    let keys = people.map(Names.key)
    var elsewhere = 0
    /// What somebody said of an item, where that is of the words that are there now.
    func outcome(_ item: Item, _ key: [UInt32]) -> Int? {
      guard let check = given[item.id]?[key] else { return nil }
      guard session.holds(item.judgement(check), of: item) else {
        elsewhere += 1
        return nil
      }
      return outcomes.firstIndex(of: check.outcome)
    }
    table = RatingTable(
      categories: outcomes.map(\.rawValue),
      raters: people,
      units: session.items.all.compactMap { item in
        given[item.id].map { _ in RatingTable.Unit(item.label, keys.map { outcome(item, $0) }) }
      }
    )
    let rated = session.items.all.count { $0.claim != nil }
    let claims =
      rated == 0
      ? ""
      : "; \(Wording.count(rated, "item")) that became claims: agreement compares their ratings"
    remarks =
      ["Counted: ticks, and “nothing to check”, of items\(claims)."]
      + (elsewhere == 0
        ? []
        : ["Not counted: \(Wording.count(elsewhere, "answer")) of other words than are there now."])
  }
}

/// Names in the order in which they came, each once, whatever its upper and lower case and the spaces around.
private struct Names {
  private(set) var all: [String] = []
  private var places: [[UInt32]: Int] = [:]

  subscript(name: String) -> Int? { places[Self.key(name)] }

  var count: Int { all.count }

  mutating func add(_ name: String) {
    let key = Self.key(name)
    guard places[key] == nil else { return }
    places[key] = all.count
    all.append(Self.trimmed(name))
  }

  /// What is the same for names that count as one.
  static func key(_ name: String) -> [UInt32] { Folding.folded(trimmed(name)) }

  private static func trimmed(_ name: String) -> String {
    let start = name.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
