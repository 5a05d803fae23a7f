package import Agreement
package import FactModel
package import Interchange

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

  /// - Throws: A problem where a rating is not on the scale, or somebody rated a claim twice.
  package init(_ ratings: [TableRating], scale: Scale, file: String) throws(Problem) {
    self.scale = scale
    noun = "claim"
    var claims: [String: Int] = [:]
    var raters: [String: Int] = [:]
    for rating in ratings {
      if claims[rating.claim] == nil { claims[rating.claim] = claims.count }
      if raters[rating.rater] == nil { raters[rating.rater] = raters.count }
    }
    let none = Array(repeating: Int?.none, count: raters.count)
    var given = Array(repeating: none, count: claims.count)
    for rating in ratings where !rating.rating.isEmpty {
      guard let claim = claims[rating.claim], let rater = raters[rating.rater] else { continue }
      let name = rating.rating.lowercased()
      guard let index = scale.ratings.firstIndex(where: { $0.name.lowercased() == name }) else {
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
    let labels = claims.sorted { $0.value < $1.value }.map(\.key)
    let people = raters.sorted { $0.value < $1.value }.map(\.key)
    table = RatingTable(
      categories: scale.ratings.map(\.name),
      raters: people,
      units: zip(labels, given).map { RatingTable.Unit($0, $1) }
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
        units: zip(labels, given).map { label, ratings in
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
    var given: [EntityID: [String: Int]] = [:]
    var raters: [String] = []
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
        guard let check = states[id]?.check else {
          // Whoever takes their own word back has said nothing; nobody takes back another's.
          if before?.check?.signed.by.name == edit.signed.by.name {
            given[id]?[edit.signed.by.name] = nil
          }
          continue
        }
        let name = check.signed.by.name
        guard takes(name) else { continue }
        if !raters.contains(name) { raters.append(name) }
        given[id, default: [:]][name] = outcomes.firstIndex(of: check.outcome)
      }
    }
    scale = nil
    noun = "item"
    ordered = nil
    let people = raters
    table = RatingTable(
      categories: outcomes.map(\.rawValue),
      raters: people,
      units: session.items.all.compactMap { item in
        given[item.id].map { given in RatingTable.Unit(item.label, people.map { given[$0] }) }
      }
    )
  }
}
