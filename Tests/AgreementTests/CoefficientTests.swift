import Agreement
import Testing

@Suite("Measures of agreement")
struct CoefficientTests {
  @Test("Come to the values of other packages", arguments: WorkedExample.all)
  func agreesWithOtherPackages(example: WorkedExample) throws {
    let analysis = AgreementAnalysis(example.table, distance: .nominal, rounds: 0)
    for (measure, expected) in example.expected {
      let value = try #require(analysis.row(measure).coefficient.number, "\(measure)")
      #expect(abs(value - expected) < 1e-6, "\(measure): \(value)")
    }
  }

  @Test(
    "Are undefined, never 0 or 1, where nothing can be said",
    arguments: [
      ([[0, 0], [0, 0]], Coefficient.Undefined.oneCategory),
      ([[0, nil], [nil, 1]], .nothingShared),
      ([[0], [1]], .oneRater),
      ([[]], .noRater),
    ]
  )
  func saysWhatIsUndefined(units: [[Int?]], reason: Coefficient.Undefined) {
    let analysis = AgreementAnalysis(
      WorkedExample.table(2, units),
      distance: .nominal,
      rounds: 100
    )
    for measure in [.fleiss, .gwet, .alpha(.ordinal), .cohen(.linear)] as [Measure] {
      let row = analysis.row(measure)
      #expect(row.coefficient == .undefined(reason), "\(measure)")
      #expect(row.interval == nil)
    }
  }

  @Test("A percentage is defined for one category")
  func percentOfOneCategory() {
    let analysis = AgreementAnalysis(
      WorkedExample.table(2, [[0, 0], [0, 0]]),
      distance: .nominal,
      rounds: 0
    )
    #expect(analysis.row(.percent).coefficient == .value(1))
  }

  @Test("A missing rating is no category")
  func missingIsNoCategory() {
    let whole = WorkedExample.table(3, [[0, 0], [1, 2], [1, 1]])
    let gaps = WorkedExample.table(3, [[0, 0], [1, 2], [1, 1], [2, nil], [nil, 0]])
    for measure in [.percent, .alpha(.nominal), .alpha(.interval), .cohen(.quadratic)] as [Measure]
    {
      #expect(
        AgreementAnalysis(whole, distance: .nominal, rounds: 0).row(measure)
          == AgreementAnalysis(gaps, distance: .nominal, rounds: 0).row(measure)
      )
    }
  }

  @Test("The order of units and raters makes no difference")
  func orderMakesNoDifference() throws {
    var generator = SystemRandomNumberGenerator()
    let table = WorkedExample.gaps.table
    let order = table.raters.indices.shuffled(using: &generator)
    let shuffled = RatingTable(
      categories: table.categories,
      raters: order.map { table.raters[$0] },
      units: table.units.shuffled(using: &generator).map { unit in
        RatingTable.Unit(unit.label, order.map { unit.ratings[$0] })
      }
    )
    for (measure, expected) in WorkedExample.gaps.expected {
      let row = AgreementAnalysis(shuffled, distance: .nominal, rounds: 0).row(measure)
      let value = try #require(row.coefficient.number)
      #expect(abs(value - expected) < 1e-6, "\(measure)")
    }
  }
}
