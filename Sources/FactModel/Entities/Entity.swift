import Digest
package import OrderedJSON

/// Something in a session that has an identity of its own.
///
/// What makes a type a kind of entity is here; `EntityKind.all` and `KindTable.all` register it.
package protocol Entity: Fielded {
  /// The word for it in the session file and in messages.
  static var kindName: String { get }
  /// The key of its list in the session file.
  static var listKey: String { get }
  /// Whether it is what is known of publications, which no going back takes away.
  static var isLedger: Bool { get }
  /// Whether any of the kind has a footprint.
  static var liesOnSentences: Bool { get }
  var id: EntityID { get }
  /// Its place among its kind, from which its label is made; never given twice.
  var number: EntityNumber { get }
  /// What other formats said of it and there is no field for.
  var foreign: ForeignData { get set }
  /// What of it lies on sentences.
  var footprint: Footprint? { get }
  /// What a list of differences calls it.
  var caption: Caption { get }
  /// The things that it names, and that must be there; not those that it only was about, as a contact is
  /// about claims, or an entry of the ledger.
  var needed: [EntityID] { get }
  /// Takes out what names things that are gone, and what came from them.
  mutating func unlink(from gone: Set<EntityID>)
}

extension Entity {
  /// The SHA-256 of its compact JSON.
  package var jsonDigest: String { SHA256.hex(json.compact) }

  package static var isLedger: Bool { false }
  package static var liesOnSentences: Bool { false }
  package var footprint: Footprint? { nil }
  package var needed: [EntityID] { [] }
  package mutating func unlink(from gone: Set<EntityID>) {}
}

/// A thing in one line: its label or what it is, and the beginning of its text.
package struct Caption: Sendable, Equatable {
  package var name: String
  /// May be long and of several lines.
  package var text: String?

  package init(_ name: String, _ text: String? = nil) {
    self.name = name
    self.text = text
  }
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
