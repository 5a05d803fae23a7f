import FactModel
import ItemFinding

extension FoundItem {
  var isFigure: Bool {
    switch detail {
    case .number(let number): number.value != nil
    case .date: true
    case .none, .quotation, .attribution: false
    }
  }
}

/// A figure or date in a passage of a source.
struct SourceFigure {
  var text: String
  var detail: FoundItem.Detail
  /// The passage that it is in, in bytes of the source's text.
  var passage: Range<Int>

  static func all(in passage: Range<Int>, of text: [UInt8]) -> [SourceFigure] {
    let words = ArticleText(utf8: Array(text[passage]))
    let whole = 0..<words.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    return ItemFinder.items(of: [block], in: words).filter(\.isFigure).map { item in
      SourceFigure(text: words.slice(item.range), detail: item.detail, passage: passage)
    }
  }
}

/// A figure or date of the article with the one of the source that agrees best.
struct FigureRow {
  var item: FoundItem
  var agreement: FigureAgreement?
  var theirs: SourceFigure?

  init(
    item: FoundItem,
    theirs: [SourceFigure],
    ourDates: DateResolver?,
    theirDates: DateResolver?
  ) {
    self.item = item
    for figure in theirs {
      let found: FigureAgreement?
      switch (item.detail, figure.detail) {
      case (.number(let one), .number(let other)):
        found = FigureComparison.agreement(one, other)
      case (.date(let one), .date(let other)):
        found = Self.agreement(Self.days(one, ourDates), Self.days(other, theirDates))
      default: found = nil
      }
      guard let found, agreement.map({ found < $0 }) ?? true else { continue }
      agreement = found
      self.theirs = figure
    }
  }

  private static func agreement(
    _ one: DateResolver.Resolution?,
    _ other: DateResolver.Resolution?
  ) -> FigureAgreement? {
    guard let one, let other else { return nil }
    return FigureComparison.agreement(one, other)
  }

  private static func days(
    _ date: DateExpression,
    _ resolver: DateResolver?
  ) -> DateResolver.Resolution? {
    if let resolver { return resolver.resolve(date) }
    // A date with its year counts from nothing.
    guard case .stated = date.form else { return nil }
    return DateResolver(published: PartialDate(year: 2000, month: 1, day: 1))?.resolve(date)
  }
}
