import FactModel
import Measures
import NameLists
import Testing

@testable import ItemFinding

@Suite struct FigureComparisonTests {
  private static let published = PartialDate(year: 2024, month: 3, day: 20)

  @Test(arguments: FigurePair.all)
  func comparesWhatBothSay(_ pair: FigurePair) throws {
    let draft = ArticleText(pair.draft)
    let ours = FigureReader.figures(in: draft, published: Self.published)
    let theirs = FigureReader.figures(in: ArticleText(pair.source), published: Self.published)
    let start = try #require(pair.draft.firstRange(of: pair.words)?.lowerBound)
    let place = pair.draft.unicodeScalars.distance(from: pair.draft.startIndex, to: start)
    let day = Self.published.flatMap { CivilDay($0) }
    let workedOut = WorkedOut.changes(in: theirs) + WorkedOut.sums(in: theirs)
    let candidates = (theirs + workedOut).map {
      FigurePairing.Candidate(figure: $0, text: "", passage: 0..<0, likeness: 1)
    }
    let row = FigurePairing.rows(ours, candidates, on: day).first {
      $0.figure.range.contains(place)
    }
    let found = try #require(row, "no figure at “\(pair.words)”")
    #expect(
      (found.outcome?.agreement.rawValue ?? "missing") == pair.verdict,
      "\(found.figure.reading) / \(theirs.map(\.reading)): \(found.outcome?.reason ?? "")"
    )
  }

  @Test(arguments: FigurePair.all)
  func saysTheSameOfTwoSidesThatChangePlaces(_ pair: FigurePair) {
    let one = FigureReader.figures(in: ArticleText(pair.draft), published: Self.published)
    let other = FigureReader.figures(in: ArticleText(pair.source), published: Self.published)
    let day = Self.published.flatMap { CivilDay($0) }
    for left in one {
      for right in other {
        let there = FigureComparison.compare(left, right, on: day).agreement
        #expect(FigureComparison.compare(right, left, on: day).agreement == there)
      }
    }
  }

  private static func reasons(_ draft: String, _ source: String) -> [String] {
    let ours = FigureReader.figures(in: ArticleText(draft), published: published)
    let theirs = FigureReader.figures(in: ArticleText(source), published: published).map {
      FigurePairing.Candidate(figure: $0, text: "", passage: 0..<0, likeness: 1)
    }
    return FigurePairing.rows(ours, theirs, on: nil).map { $0.outcome?.reason ?? "" }
  }

  /// “Only one says” is said of what the other sentence does not have, and what is quoted stands there so.
  @Test(arguments: [
    (
      "The bond rose 4 percent and pays 3 percent.", "The bond pays 3 percent.", 1,
      "“bond” stands elsewhere in the other sentence"
    ),
    (
      "12 of the 40 who were hurt died.", "12 of the 40 hurt miners died.", 0,
      "“40 … hurt” here, “40 hurt miners” there"
    ),
    (
      "12 of the 40 miners survived.", "12 of the 40 miners survived the fire.", 0,
      "only one says “fire”"
    ),
  ])
  func saysTrulyWhatOnlyOneSays(_ row: (String, String, Int, String)) throws {
    let reasons = Self.reasons(row.0, row.1)
    try #require(reasons.count > row.2)
    #expect(reasons[row.2] == row.3)
  }

  private static func verdicts(_ draft: String, _ source: String) -> [FigureAgreement?] {
    let ours = FigureReader.figures(in: ArticleText(draft), published: published)
    let theirs = FigureReader.figures(in: ArticleText(source), published: published).map {
      FigurePairing.Candidate(figure: $0, text: "", passage: 0..<0, likeness: 1)
    }
    return FigurePairing.rows(ours, theirs, on: nil).map(\.outcome?.agreement)
  }

  @Test(arguments: OppositeWords.entries.map { [$0.name, $0.example.0, $0.example.1] })
  func saysNothingIsTheSameOfContraries(_ row: [String]) {
    let found = Self.verdicts(row[1], row[2])
    #expect(!found.isEmpty)
    #expect(!found.contains(.same) && !found.contains(.compatible), "\(row[0]): \(found)")
  }

  @Test(arguments: VagueNumber.entries.map(\.words))
  func readsWordsForAboutHowMany(_ words: [String]) throws {
    let entry = try #require(VagueNumber.entries.first { $0.words == words })
    let figures = FigureReader.figures(in: ArticleText(entry.example.sentence), published: nil)
    guard case .quantity(let set, _) = try #require(figures.first).amount else {
      Issue.record("\(words) is no quantity")
      return
    }
    #expect(set.meets(ValueSet(entry.example.isIn)))
    #expect(!set.meets(ValueSet(entry.example.isOut)))
  }

  @Test func takesTheFigureOfTheClaimsOwnSubjectBeforeTheSameNumber() {
    let source = "Oslo reported 34 cases of flu. Bergen reported 19 cases of flu."
    #expect(Self.verdicts("Bergen reported 34 cases of flu.", source) == [.differs])
  }

  @Test func saysNothingAgainstAFigureFromAPassageAboutSomethingElse() {
    let ours = FigureReader.figures(in: ArticleText("It has 7 ships."), published: nil)
    let theirs = FigureReader.figures(in: ArticleText("They saw 9 ships."), published: nil)
    let far = theirs.map {
      FigurePairing.Candidate(figure: $0, text: "", passage: 0..<0, likeness: 0.1)
    }
    #expect(FigurePairing.rows(ours, far, on: nil).map(\.outcome) == [nil])
  }

  @Test(arguments: UnitTable.entries.map(\.example.text))
  func readsEveryUnit(_ text: String) throws {
    let entry = try #require(UnitTable.entries.first { $0.example.text == text })
    let figures = FigureReader.figures(in: ArticleText("It was \(text) then."), published: nil)
    guard case .quantity(let set, let measures) = try #require(figures.first).amount else {
      Issue.record("\(text) is no quantity")
      return
    }
    let measure = try #require(measures.first)
    #expect(measure == entry.measures.first)
    let base = set.lower * measure.factor + measure.offset
    #expect(abs(base - entry.example.base) <= abs(entry.example.base) * 1e-9 + 1e-9)
  }

  @Test(arguments: (CurrencyTable.signs + CurrencyTable.names).map { [$0.example, $0.code] })
  func readsEveryCurrency(_ row: [String]) throws {
    let figures = FigureReader.figures(in: ArticleText("It was \(row[0]) then."), published: nil)
    guard case .quantity(_, let measures) = try #require(figures.first).amount else {
      Issue.record("\(row[0]) is no quantity")
      return
    }
    #expect(measures.first?.dimension == "currency:\(row[1])")
  }
}
