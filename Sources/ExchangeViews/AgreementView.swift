import Agreement
package import Comparing
import FactModel
import OrderedJSON
package import Replies

/// How much people agree, for a person, a table and a machine.
package struct AgreementView {
  private let claims: RatedClaims
  private let rows: [(name: String, key: String, row: AgreementAnalysis.Row)]
  private let disagreements: [AgreementAnalysis.Disagreement]
  private let rounds: Int
  private let seed: UInt64

  /// The most claims that are listed for people.
  private static let listed = 10

  package init(_ claims: RatedClaims, rounds: Int, seed: UInt64) {
    self.claims = claims
    self.rounds = rounds
    self.seed = seed
    let all = AgreementAnalysis(claims.table, distance: .nominal, rounds: rounds, seed: seed)
    let ordered = claims.ordered.map {
      AgreementAnalysis($0, distance: .ordinal, rounds: rounds, seed: seed)
    }
    var rows = [("percentage", "percent", all.row(.percent))]
    if claims.table.raters.count == 2 {
      rows.append(("Cohen's κ", "cohen", all.row(.cohen(.unweighted))))
      if let ordered {
        rows.append(("Cohen's κ, linear", "cohen-linear", ordered.row(.cohen(.linear))))
        rows.append(("Cohen's κ, quadratic", "cohen-quadratic", ordered.row(.cohen(.quadratic))))
      }
    }
    rows.append(("Fleiss' κ", "fleiss", all.row(.fleiss)))
    rows.append(("Krippendorff's α, nominal", "alpha-nominal", all.row(.alpha(.nominal))))
    if let ordered {
      rows.append(("Krippendorff's α, ordinal", "alpha-ordinal", ordered.row(.alpha(.ordinal))))
      rows.append(("Krippendorff's α, interval", "alpha-interval", ordered.row(.alpha(.interval))))
    }
    rows.append(("Gwet's AC1", "ac1", all.row(.gwet)))
    self.rows = rows
    disagreements = all.disagreements
  }

  // MARK: For people

  package var reply: Reply {
    let table = claims.table
    var lines = [
      StyledLine(
        "\(Wording.count(table.units.count, claims.noun)), \(Wording.count(table.raters.count, "rater")); "
          + "\(table.sharedCount) rated by two or more"
          + (claims.scale.map { "; scale \($0.title)" } ?? "")
      )
    ]
    let width = rows.map(\.name.count).max() ?? 0
    lines += rows.map { row in
      StyledLine(
        lead: [StyledSpan(row.name, .strong)],
        leadWidth: width + 2,
        body: [StyledSpan(Self.value(row.row, of: claims.noun))]
      )
    }
    lines += disagreements.prefix(Self.listed).map(line)
    if disagreements.count > Self.listed {
      lines.append(StyledLine("and \(disagreements.count - Self.listed) more", .dim))
    }
    var asides: [StyledLine] = []
    if claims.offAxis > 0, claims.ordered != nil {
      asides.append(
        StyledLine(
          "\(Wording.count(claims.offAxis, "rating")) with no place between true and false: left out of "
            + "what is weighted, ordinal or interval.",
          .dim
        )
      )
    }
    asides += claims.remarks.map { StyledLine($0, .dim) }
    return Reply(lines, asides: asides, json: json)
  }

  private func line(_ disagreement: AgreementAnalysis.Disagreement) -> StyledLine {
    let given = zip(claims.table.raters, disagreement.ratings).compactMap { rater, rating in
      rating.map { "\(rater): \(claims.table.categories[$0])" }
    }
    return StyledLine(
      lead: [StyledSpan(disagreement.label, .address)],
      leadWidth: 10,
      body: [StyledSpan("\(DecimalNumber(disagreement.share * 100, places: 1)) %  ", .dim)]
        + [StyledSpan(given.joined(separator: " · "))]
    )
  }

  private static func value(_ row: AgreementAnalysis.Row, of noun: String) -> String {
    switch row.coefficient {
    case .undefined(let reason): return "undefined: \(reason.sentence(noun))"
    case .value(let value):
      let number = DecimalNumber(value, places: 3).description
      guard let interval = row.interval else { return number }
      return "\(number)  (\(DecimalNumber(interval.low, places: 3)) to "
        + "\(DecimalNumber(interval.high, places: 3)))"
    }
  }

  // MARK: For machines

  /// A table with a line for each measure; what is undefined has no value and says why.
  package var csv: [UInt8] {
    var text = "measure,value,low,high,rounds,undefined\r\n"
    for row in rows {
      let interval = row.row.interval
      let fields = [
        row.key, row.row.coefficient.number.map(Self.full), interval.map { Self.full($0.low) },
        interval.map { Self.full($0.high) }, interval.map { String($0.rounds) },
        Self.reason(row.row)?.rawValue,
      ]
      text += fields.map { $0 ?? "" }.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// What the measures are worked out from, a rating a line.
  package var table: [UInt8] {
    RatingsText.table(
      [claims.noun, "rater", "rating"],
      claims.table.units.flatMap { unit in
        zip(claims.table.raters, unit.ratings).compactMap { rater, rating in
          rating.map { [unit.label, rater, claims.table.categories[$0]] }
        }
      }
    )
  }

  private var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("scale", claims.scale?.reference)
    builder.put("rounds", rounds)
    builder.put("seed", String(seed))
    builder.put("raters", claims.table.raters)
    builder.put("categories", claims.table.categories)
    builder.put(list: "remarks", claims.remarks)
    builder.put("measures", raw: .array(rows.map(Self.json)))
    builder.put("\(claims.noun)s", raw: .array(claims.table.units.map(json)))
    return builder.object
  }

  private static func json(
    _ row: (name: String, key: String, row: AgreementAnalysis.Row)
  ) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("measure", row.key)
    if let value = row.row.coefficient.number { builder.put("value", raw: number(value)) }
    if let interval = row.row.interval {
      builder.put("low", raw: number(interval.low))
      builder.put("high", raw: number(interval.high))
      builder.put("rounds", interval.rounds)
    }
    builder.put("undefined", reason(row.row)?.rawValue)
    return builder.object
  }

  private func json(_ unit: RatingTable.Unit) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put(claims.noun, unit.label)
    let ratings = unit.ratings.map { rating in
      rating.map { JSONValue.string(claims.table.categories[$0]) } ?? .null
    }
    builder.put("ratings", raw: .array(ratings))
    return builder.object
  }

  private static func reason(_ row: AgreementAnalysis.Row) -> Coefficient.Undefined? {
    if case .undefined(let reason) = row.coefficient { reason } else { nil }
  }

  private static func full(_ value: Double) -> String {
    DecimalNumber(value, places: 9).description
  }

  private static func number(_ value: Double) -> JSONValue {
    .number(JSONNumber(text: full(value)))
  }
}

/// A number with as many decimal places as asked for, rounded to the nearest.
struct DecimalNumber: CustomStringConvertible {
  let description: String

  init(_ value: Double, places: Int) {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    let scaled = Int((abs(value) * factor).rounded())
    let whole = scaled / Int(factor)
    let digits = String(scaled % Int(factor))
    let zeros = String(repeating: "0", count: places - digits.count)
    description = "\(value < 0 && scaled > 0 ? "-" : "")\(whole).\(zeros)\(digits)"
  }
}

extension Coefficient.Undefined {
  /// Why there is no value; `noun`: what was rated.
  func sentence(_ noun: String) -> String {
    switch self {
    case .noRater: "nobody rated anything"
    case .oneRater: "there is one rater"
    case .nothingShared: "no \(noun) was rated by two"
    case .oneCategory: "all ratings are the same"
    }
  }
}
