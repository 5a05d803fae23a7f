import Agreement

/// Tables with published or independently computed values.
///
/// α is that of krippendorff 0.9.0, Fleiss' κ, AC1 and the percentage those of irrCAC 0.4.4, Cohen's κ that
/// of scikit-learn 1.9.1.
struct WorkedExample: Sendable, CustomStringConvertible {
  let name: String
  let table: RatingTable
  let expected: [(measure: Measure, value: Double)]

  var description: String { name }

  static let all = [textbook, fleiss, gaps, pair]

  /// Four observers, twelve units, gaps: the example of Krippendorff's own instructions for α.
  static let textbook = WorkedExample(
    name: "textbook",
    table: columns(["123321412...", "1233224125.3", ".3332342251.", "12332441251."], of: 5),
    expected: [
      (.alpha(.nominal), 0.743_421_052_631_579),
      (.alpha(.ordinal), 0.815_387_503_754_881),
      (.alpha(.interval), 0.849_107_142_857_143),
      (.fleiss, 0.761_169_275_422),
      (.gwet, 0.775_444_068_127),
      (.percent, 0.818_181_818_182),
    ]
  )

  /// Ten subjects, fourteen raters, five categories: a common example for Fleiss' κ.
  static let fleiss = WorkedExample(
    name: "fleiss",
    table: counts(
      [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
      ]
    ),
    expected: [
      (.alpha(.nominal), 0.215_574_056_533_227),
      (.alpha(.ordinal), 0.540_750_274_756_820),
      (.alpha(.interval), 0.543_739_749_085_635),
      (.fleiss, 0.209_930_704_422),
      (.gwet, 0.225_614_150_817),
      (.percent, 0.378_021_978_022),
    ]
  )

  /// Three raters, a quarter of the ratings missing, some units with one rating.
  static let gaps = WorkedExample(
    name: "gaps",
    table: columns(
      [
        "22.2123121144212.11224.21..411",
        "31.2.1.1112..222..111.1.13.411",
        ".1412.312.244.114113.4..123321",
      ],
      of: 4
    ),
    expected: [
      (.alpha(.nominal), 0.310_582_822_085_890),
      (.alpha(.ordinal), 0.592_934_275_724_585),
      (.alpha(.interval), 0.764_928_909_952_607),
      (.fleiss, 0.356_636_005_256),
      (.gwet, 0.407_503_025_413),
      (.percent, 0.546_666_666_667),
    ]
  )

  /// Two raters, unequal chances.
  static let pair = WorkedExample(
    name: "pair",
    table: pairs([
      (0, 0, 20), (0, 1, 5), (1, 0, 10), (1, 1, 15), (2, 2, 3), (1, 2, 4), (0, 2, 2),
    ]),
    expected: [
      (.alpha(.nominal), 0.395_571_955_719_557),
      (.alpha(.ordinal), 0.468_401_349_294_684),
      (.alpha(.interval), 0.483_570_377_636_096),
      (.fleiss, 0.390_405_904_059),
      (.gwet, 0.497_312_100_619),
      (.percent, 0.644_067_796_610),
      (.cohen(.unweighted), 0.399_709_302_325_581),
      (.cohen(.linear), 0.433_875_677_930_747),
      (.cohen(.quadratic), 0.479_921_645_445_642),
    ]
  )
}

extension WorkedExample {
  /// A table of one string for each rater: a digit is a category from 1, a full stop none.
  private static func columns(_ raters: [String], of categories: Int) -> RatingTable {
    let ratings = raters.map { $0.map { $0.wholeNumberValue.map { $0 - 1 } } }
    return table(categories, (0..<raters[0].count).map { unit in ratings.map { $0[unit] } })
  }

  /// A table of how often each category was given, whoever gave it.
  private static func counts(_ units: [[Int]]) -> RatingTable {
    table(
      units[0].count,
      units.map { counts in
        counts.enumerated().flatMap { Array(repeating: Optional($0.offset), count: $0.element) }
      }
    )
  }

  /// A table of how often two raters gave two categories.
  private static func pairs(_ counts: [(Int, Int, Int)]) -> RatingTable {
    table(3, counts.flatMap { Array(repeating: [$0.0, $0.1], count: $0.2) })
  }

  static func table(_ categories: Int, _ units: [[Int?]]) -> RatingTable {
    RatingTable(
      categories: (1...categories).map { "category \($0)" },
      raters: units[0].indices.map { "rater \($0 + 1)" },
      units: units.enumerated().map { RatingTable.Unit("c\($0.offset + 1)", $0.element) }
    )
  }
}
