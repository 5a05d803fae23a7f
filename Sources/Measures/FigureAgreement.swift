/// Whether a figure or date of a claim agrees with one of a source.
package enum FigureAgreement: String, Sendable, Comparable {
  /// Both say the same, hedges, units and direction included.
  case same
  /// What both say can be true of one value: “around 600” and 612, 3.2 million and 3,215,000.
  case compatible
  /// Both speak of the same measure, and no value fits both.
  case differs
  /// Another unit, rate, direction or thing counted.
  case notComparable = "not comparable"

  private var rank: Int {
    switch self {
    case .same: 0
    case .compatible: 1
    case .differs: 2
    case .notComparable: 3
    }
  }

  package static func < (left: FigureAgreement, right: FigureAgreement) -> Bool {
    left.rank < right.rank
  }
}
