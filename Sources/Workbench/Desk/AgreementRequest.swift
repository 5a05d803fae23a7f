package import Comparing
import ExchangeViews
package import FactModel
package import LineReading
package import Replies

/// What `agreement` was asked for.
package struct AgreementRequest {
  package let scale: Scale
  private let rounds: Int
  private let seed: Int
  /// Whose ratings count; empty for everybody's.
  private let people: [String]
  private let isCSV: Bool
  private let isTable: Bool

  package static let names = Parameter("NAME", "whose ratings", .name(.any)).optional.repeated

  package static let tables: [CommandOption] = [
    .flag("csv", "the measures as a table"), .flag("table", "the ratings as a table"),
  ]

  package static let options: [CommandOption] =
    [
      .scale, CommandOption("rounds", .value("N"), "how often claims are drawn again"),
      CommandOption("seed", .value("N"), "where the drawing begins"),
    ] + tables

  package init(_ typed: ParsedArguments, _ desk: Desk) throws(Problem) {
    var scale = desk.session.scale
    if let named = typed.option("scale") {
      scale = try desk.scale(named: named.text, at: named.place)
    }
    self.scale = scale
    rounds = try Self.wholeNumber(typed.option("rounds"), "rounds", in: 0...100_000) ?? 1000
    seed = try Self.wholeNumber(typed.option("seed"), "seed", in: 0...Int.max) ?? 1
    var people: [String] = []
    for name in typed.texts("NAME") {
      people.append(try desk.somebody(name.text, at: name.place))
    }
    self.people = people
    isCSV = typed.has("csv")
    isTable = typed.has("table")
    guard !isCSV || !isTable else {
      throw Problem(
        .input,
        "csv and table exclude each other",
        place: typed.start,
        remedy: "csv gives the measures, table what they are worked out from: a line for each."
      )
    }
  }

  /// Whether a person's ratings count.
  package func takes(_ rater: String) -> Bool {
    people.isEmpty || people.contains { Folding.isSame(rater, $0) }
  }

  /// Whether a rating of a table is by one of these people.
  package func takes(_ rating: TableRating) -> Bool { takes(rating.rater) }

  /// What is said of a table, in the form that was asked for.
  package func reply(_ table: RatedClaims, _ desk: Desk) throws(Problem) -> Reply {
    let view = try desk.interruptible { () throws(Problem) in
      AgreementView(table, rounds: isTable ? 0 : rounds, seed: UInt64(seed))
    }
    return document(csv: view.csv, table: view.table) ?? view.reply
  }

  /// The document that was asked for; nil where it was none.
  package func document(
    csv: @autoclosure () -> [UInt8],
    table: @autoclosure () -> [UInt8]
  ) -> Reply? {
    isTable ? Reply(document: table()) : isCSV ? Reply(document: csv()) : nil
  }

  private static func wholeNumber(
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
