package import FactModel

/// A checkable piece of the article as the rules find it.
package struct FoundItem: Sendable, Equatable {
  /// What the rules read in it besides its kind.
  package enum Detail: Sendable, Equatable {
    case none
    case date(DateExpression)
    case number(NumberExpression)
    case quotation(Quotation)
    /// Who speaks, where the text names somebody, and the verb.
    case attribution(speaker: Range<Int>?, verb: String)
  }

  package var kind: ItemKind
  /// In code points of the article, end-exclusive.
  package var range: Range<Int>
  package var detail: Detail

  package init(_ kind: ItemKind, _ range: Range<Int>, _ detail: Detail = .none) {
    self.kind = kind
    self.range = range
    self.detail = detail
  }
}

/// Words between quotation marks.
package struct Quotation: Sendable, Equatable {
  /// The words without the marks, in code points.
  package var words: Range<Int>
  /// 0 for a quotation, 1 for one inside another, and so on.
  package var depth: Int
  /// Whether its mark is closed, in this block or, paragraph by paragraph, in a later one.
  package var isClosed: Bool

  package init(words: Range<Int>, depth: Int, isClosed: Bool) {
    self.words = words
    self.depth = depth
    self.isClosed = isClosed
  }
}

/// A run of tokens that a rule takes for an item.
struct Match {
  var run: Range<Int>
  var kind: ItemKind
  var detail = FoundItem.Detail.none

  init(_ run: Range<Int>, _ kind: ItemKind, _ detail: FoundItem.Detail = .none) {
    self.run = run
    self.kind = kind
    self.detail = detail
  }
}
