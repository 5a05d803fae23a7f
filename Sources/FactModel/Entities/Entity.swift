package import OrderedJSON

/// Something in a session that has an identity of its own and changes as a whole.
package protocol Entity: Sendable, Equatable, JSONRepresentable {
  /// The word for it in the session file and in messages.
  static var kindName: String { get }
  var id: EntityID { get }
  /// Its place among its kind, from which its label is made; never given twice.
  var number: EntityNumber { get }
}

/// The number in a label: `7` in `c7` and `@7`, `7.1` in `c7.1`.
package struct EntityNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// From 1.
  package var main: Int
  /// The number of a content claim below an attribution, from 1; nil for everything else.
  package var part: Int?

  /// The highest that is given or read.
  package static let highest = 999_999_999

  package init(_ main: Int, part: Int? = nil) {
    self.main = main
    self.part = part
  }

  package var description: String {
    part.map { "\(main).\($0)" } ?? String(main)
  }

  package static func < (left: EntityNumber, right: EntityNumber) -> Bool {
    (left.main, left.part ?? 0) < (right.main, right.part ?? 0)
  }
}

extension EntityNumber: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    let parts = try String(json: json).split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard (1...2).contains(parts.count), numbers.count == parts.count,
      numbers.allSatisfy({ (1...EntityNumber.highest).contains($0) })
    else { throw FormatProblem("must be a number such as 7 or 7.1, as a string") }
    self.init(numbers[0], part: numbers.count > 1 ? numbers[1] : nil)
  }

  package var json: JSONValue { .string(description) }
}
