import Measures

/// A figure with the tokens that it has.
struct PlacedFigure {
  var figure: Figure
  var run: Range<Int>
  /// Where the words of its rate stand, apart from it.
  var rateRun: Range<Int>?
  /// The word that says which way it went.
  var turn: Int?
  /// Whether it says which one is meant: “Line 5”.
  var isName = false

  var isDate: Bool { kind == .date }

  /// What stands in whose place is asked among figures of one kind.
  enum Kind: CaseIterable {
    case amount
    case date
    case name
  }

  var kind: Kind {
    switch figure.amount {
    case .days, .openDate: .date
    default: isName ? .name : .amount
    }
  }
}
