import Agreement
import FactModel
import Interchange
import LineReading

extension Verb {
  static let agreement = Verb(
    "agreement",
    group: .looking,
    forms: [
      CommandForm(
        [Parameter("FILE", "the file", .name(.ending(".csv"))).optional],
        options: [
          .scale,
          CommandOption("rounds", .value("N"), "how often claims are drawn again"),
          CommandOption("seed", .value("N"), "where the drawing begins"),
          .flag("csv", "the measures as a table"),
        ]
      )
    ],
    summary: "say how much several people agree who rated the same claims",
    details: [
      "The file is a table with the columns claim, rater and rating; without one it is the last rating that "
        + "each person gave each claim of this session. Percentage, Cohen's and Fleiss' "
        + "kappa, Krippendorff's alpha and Gwet's AC1, each with the interval in which it lies in 95 of "
        + "100 samples of the claims; what is undefined is said. The claims that cost most come last.",
      "Ratings are read by their names on the session's scale, or the one that scale names. docs/agreement.md "
        + "says what each measure means, and when not to use it.",
    ],
    examples: [
      "agreement", "agreement ratings.csv", "agreement ratings.csv scale=politifact rounds=200",
    ]
  ) { desk, typed throws(Problem) in
    var scale = desk.session.scale
    if let named = typed.option("scale") {
      scale = try desk.scale(named: named.text, at: named.place)
    }
    let rounds = try desk.wholeNumber(typed.option("rounds"), "rounds", in: 0...100_000) ?? 1000
    let seed = try desk.wholeNumber(typed.option("seed"), "seed", in: 0...Int.max) ?? 1
    let read = try typed.text("FILE").map { file throws(Problem) in
      try RatingsText.read(try desk.ports.readFile(file.text), name: file.text)
    }
    let ratings = read?.ratings ?? desk.session.ratings(on: scale)
    let table = try RatedClaims(ratings, scale: scale, file: typed.text("FILE")?.text ?? "session")
    let view = try desk.interruptible { () throws(Problem) in
      AgreementView(table, rounds: rounds, seed: UInt64(seed))
    }
    var reply = typed.has("csv") ? Reply(document: view.csv) : view.reply
    if let others = read?.others, !others.isEmpty {
      reply.asides.append(StyledLine("Not read: the columns \(Wording.list(others)).", .warning))
    }
    return reply
  }
}

extension Session {
  /// The last rating on a scale that each person gave each claim.
  fileprivate func ratings(on scale: Scale) -> [TableRating] {
    claims.all.flatMap { claim -> [TableRating] in
      var given: [TableRating] = []
      for verdict in claim.verdicts where verdict.scale.name == scale.name {
        let rater = verdict.signed.by.name
        given.removeAll { Folding.isSame($0.rater, rater) }
        guard scale.rating(named: verdict.rating) != nil else { continue }
        given.append(
          TableRating(line: 1, claim: claim.label, rater: rater, rating: verdict.rating)
        )
      }
      return given
    }
  }
}

extension Desk {
  /// The value of an option that is a number of things.
  fileprivate func wholeNumber(
    _ typed: TypedText?,
    _ name: String,
    in range: ClosedRange<Int>
  ) throws(Problem) -> Int? {
    guard let typed else { return nil }
    guard let number = Int(typed.text), range.contains(number) else {
      throw Problem(
        .wrongValue,
        "“\(Wording.excerpt(typed.text, 40))” is no number for \(name)",
        place: typed.place,
        remedy: "It is a whole number from \(range.lowerBound) to \(range.upperBound)."
      )
    }
    return number
  }
}

/// Ratings of a table on a scale, as measures of agreement take them.
struct RatedClaims {
  let scale: Scale
  /// On all ratings of the scale.
  let table: RatingTable
  /// On those that have a place on the truth axis, in that order; nil where there are fewer than two.
  let ordered: RatingTable?
  /// How many ratings have no such place.
  private(set) var offAxis = 0

  /// - Throws: A problem where a rating is not on the scale, or somebody rated a claim twice.
  init(_ ratings: [TableRating], scale: Scale, file: String) throws(Problem) {
    self.scale = scale
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
}
