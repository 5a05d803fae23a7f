package import FactModel
package import Measures
package import WordMatching

/// Finds, for each figure of a claim, the figure of a source that it should be held against.
package enum FigurePairing {
  /// A figure of the claim with the one of the source.
  package struct Row: Sendable {
    package var figure: Figure
    /// Nil where the source has none that could be meant.
    package var outcome: FigureComparison.Outcome?
    package var theirs: Candidate?
  }

  /// A figure of the source.
  package struct Candidate: Sendable {
    package var figure: Figure
    /// Its words.
    package var text: String
    /// The passage that it is in, in bytes of the source's text.
    package var passage: Range<Int>
    /// How like the passage is to what the claim says, from 0 to 1.
    package var likeness: Double
  }

  /// The figures in passages of a source; `text`: its UTF-8.
  package static func candidates(
    in passages: [LikePassages.Passage],
    of text: [UInt8],
    published: PartialDate?
  ) -> [Candidate] {
    passages.flatMap { passage in
      let words = ArticleText(utf8: Array(text[passage.range]))
      let figures = FigureReader.figures(in: words, published: published)
      let workedOut = WorkedOut.changes(in: figures) + WorkedOut.sums(in: figures)
      return (figures + workedOut).map { figure in
        Candidate(
          figure: figure,
          text: words.slice(figure.range),
          passage: passage.range,
          likeness: passage.likeness
        )
      }
    }
  }

  /// A passage that shares less with the claim says nothing against its figures.
  private static let leastLikeness = 0.33

  /// - Parameters:
  ///   - claim: The figures of the claim.
  ///   - source: Those of the passages of the source that are about the same.
  ///   - day: The day of the claim's publication, for ages.
  /// - Returns: A row for each figure of the claim, in their order.
  package static func rows(
    _ claim: [Figure],
    _ source: [Candidate],
    on day: CivilDay?
  ) -> [Row] {
    let all = Set(source.indices)
    let found = claim.map { best($0, source, all, on: day) }
    // What is found for one figure of the claim says nothing against another: “rose from 12 to 15” beside
    // “rose to 15”.
    var open = all
    for row in found where row.agreement <= .compatible { row.place.map { _ = open.remove($0) } }
    let sums = WorkedOut.sums(in: claim)
    return zip(claim, found).map { figure, found in
      let isTaken = found.agreement == .differs && found.place.map { !open.contains($0) } == true
      let row = (isTaken ? best(figure, source, open, on: day) : found).row
      let sum = sums.first { $0.range.contains(figure.range.lowerBound) }
      return sum.map { added(row, $0, source, on: day) } ?? row
    }
  }

  /// The row of a part that differs from the number that it makes with the other part: the “12 men” of “12 men
  /// and 3 women” beside “15 people”.
  private static func added(
    _ row: Row,
    _ sum: Figure,
    _ source: [Candidate],
    on day: CivilDay?
  ) -> Row {
    guard row.outcome?.agreement == .differs, let theirs = row.theirs?.figure,
      FigureComparison.compare(sum, theirs, on: day).agreement <= .compatible,
      !source.contains(where: { $0.figure.counted.noun == row.figure.counted.noun })
    else { return row }
    var row = row
    row.outcome?.agreement = .compatible
    row.outcome?.reason = sum.workedOut
    return row
  }

  /// A row, and the place of its candidate.
  private typealias Best = (row: Row, place: Int?, agreement: FigureAgreement)

  private static func best(
    _ figure: Figure,
    _ source: [Candidate],
    _ places: Set<Int>,
    on day: CivilDay?
  ) -> Best {
    var row = Row(figure: figure, outcome: nil, theirs: nil)
    var place: Int?
    var best = (rank: Int.max, likeness: 0.0)
    for (index, candidate) in source.enumerated() where places.contains(index) {
      let found = FigureComparison.compare(figure, candidate.figure, on: day)
      if found.agreement == .differs, candidate.likeness < leastLikeness { continue }
      if found.agreement == .notComparable, !isKin(figure, candidate.figure) { continue }
      // What follows from two figures says nothing against a third.
      if found.agreement > .compatible, !candidate.figure.workedOut.isEmpty { continue }
      let rank = rank(found, figure, candidate.figure)
      guard rank < best.rank || rank == best.rank && candidate.likeness > best.likeness else {
        continue
      }
      best = (rank, candidate.likeness)
      row.outcome = found
      row.theirs = candidate
      place = index
    }
    return (row, place, row.outcome?.agreement ?? .notComparable)
  }

  /// What is said of the same thing goes before what has the same number: another figure for the claim's
  /// own subject is what the source says.
  private static func rank(_ found: FigureComparison.Outcome) -> Int {
    switch found.agreement {
    case .same: 0
    case .compatible: found.isAboutSame ? 1 : 3
    case .differs: found.isAboutSame ? 2 : 4
    case .notComparable: 5
    }
  }

  /// Of figures that cannot be compared the one that reads as the claim's does is shown.
  private static func rank(
    _ found: FigureComparison.Outcome,
    _ one: Figure,
    _ other: Figure
  ) -> Int {
    rank(found) * 2 + (found.agreement == .notComparable && one.reading != other.reading ? 1 : 0)
  }

  /// Whether two figures that cannot be compared are worth showing beside each other.
  private static func isKin(_ one: Figure, _ other: Figure) -> Bool {
    switch (one.amount, other.amount) {
    case (.quantity, .quantity), (.days, .days), (.days, .openDate), (.openDate, .days),
      (.clock, .clock), (.score, .score), (.age, .age), (.age, .days), (.days, .age):
      true
    default: false
    }
  }
}
