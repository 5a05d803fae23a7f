import FactModel
import OrderedJSON

/// Which label everything has that any of the edits made.
///
/// It follows from the edits alone, not from the order in which copies were brought together. A label that
/// somebody had before them when they went on working with several pasts stays; of those that nobody
/// chose between it belongs to the first that was given it. What else has it gets the next that nobody gave.
struct NumberTable {
  private let past: Ancestry
  private let makings: [Making]
  private let forgotten: [Forgotten]
  private let labels: Labels
  /// The claims below which content claims stand.
  private let wholes: [EntityID: EntityID]

  /// One time that a thing was made.
  struct Making {
    var kind: String
    var id: EntityID
    var position: Int
    /// Its label in the copy in which it was made.
    var wanted: EntityNumber
    /// Whether it only comes back: what undo brings back has the label that it had.
    var isReturn: Bool
    /// Of a content claim, the claim below which it stands.
    var whole: EntityID?
  }

  /// - Parameters:
  ///   - past: All edits.
  ///   - shared: How many of them, from the first, stay as they are.
  ///   - forgotten: The sources of which only the labels are left.
  init(_ past: Ancestry, shared: Int, forgotten: [Forgotten]) {
    var makings: [Making] = []
    for (index, edit) in past.edits.enumerated() {
      for case .made(let kind, let json) in index < shared ? edit.patches : edit.intent {
        guard let id = json.identity, let wanted = json.entityNumber else { continue }
        makings.append(
          Making(
            kind: kind.name,
            id: id,
            position: index + 1,
            wanted: wanted,
            isReturn: edit.kind != .make
          )
        )
      }
    }
    self.past = past
    self.forgotten = forgotten
    self.makings = Self.withWholes(makings, past)
    labels = Self.labels(self.makings, past, forgotten)
    wholes = Dictionary(
      self.makings.compactMap { making in making.whole.map { (making.id, $0) } }
    ) { first, _ in first }
  }

  /// The label with which an edit makes a thing.
  func number(of id: EntityID, madeBy position: Int) -> EntityNumber? {
    labels.given[position]?[id]
  }

  /// The first edit that makes something with another label than by a table of fewer edits; nil where what labels mean
  /// has changed as a whole.
  func firstChange(from other: NumberTable) -> Int? {
    guard labels.isRenaming == other.labels.isRenaming,
      other.wholes.allSatisfy({ wholes[$0.key] == $0.value })
    else { return nil }
    var first = Int.max
    for (position, given) in other.labels.given where labels.given[position] != given {
      first = min(first, position)
    }
    return first
  }

  /// Whether any edit made a thing.
  func wasMade(_ id: EntityID) -> Bool { labels.numbers[id] != nil }

  /// The claim below which a content claim stands; nil for other things.
  func whole(of id: EntityID) -> EntityID? { wholes[id] }

  /// The highest numbers given.
  var counters: LabelCounters {
    var counters = LabelCounters()
    for making in makings {
      counters.see(making.wanted, of: making.kind)
      if let number = labels.given[making.position]?[making.id] {
        counters.see(number, of: making.kind)
      }
    }
    for source in forgotten { counters.see(source.number, of: Source.kindName) }
    return counters
  }

  /// What is called now what the maker of an edit called so.
  func label(_ label: String, knownTo position: Int) -> String {
    guard labels.isRenaming else { return label }
    let known = makings.filter { $0.position < position && past.knows(position, $0.position) }
    let called = Self.labels(known, past, forgotten, before: position)
    for making in known.reversed() {
      guard let was = called.numbers[making.id], let letter = Self.letters[making.kind],
        letter + was.description == label, let now = labels.numbers[making.id]
      else { continue }
      return letter + now.description
    }
    return label
  }

  /// What labels begin with that are typed.
  private static let letters = [
    Claim.kindName: "c", Finding.kindName: "f", Item.kindName: "i", Contact.kindName: "k",
    Query.kindName: "q", Source.kindName: "@",
  ]

  /// Finds the claims below which content claims stand, which these name by label only.
  private static func withWholes(_ makings: [Making], _ past: Ancestry) -> [Making] {
    let claims = makings.filter { $0.kind == Claim.kindName && $0.wanted.part == nil }
    // Those that anybody may have called so.
    var called: [Int: [EntityID: Int]] = [:]
    let now = labels(claims, past, []).numbers
    for claim in claims {
      for number in [claim.wanted, now[claim.id] ?? claim.wanted]
      where called[number.main]?[claim.id] == nil {
        called[number.main, default: [:]][claim.id] = claim.position
      }
    }
    return makings.map { making in
      guard making.wanted.part != nil else { return making }
      var making = making
      let position = making.position
      let meant = (called[making.wanted.main] ?? [:]).filter { past.knows(position, $0.value) }
      if meant.count <= 1 {
        making.whole = meant.first?.key
      } else {
        let known = claims.filter { $0.position < position && past.knows(position, $0.position) }
        let numbers = labels(known, past, [], before: position).numbers
        making.whole = numbers.first { $0.value.main == making.wanted.main }?.key
      }
      return making
    }
  }

  /// Gives labels to what was made: first to what whoever brought pasts together had before them.
  ///
  /// `before`: The edit whose maker knows all of it; nil for all edits.
  private static func labels(
    _ makings: [Making],
    _ past: Ancestry,
    _ forgotten: [Forgotten],
    before last: Int? = nil
  ) -> Labels {
    var labels = Labels(past, forgotten)
    var left = makings
    for joint in past.joints where last.map({ $0 > joint && past.knows($0, joint) }) ?? true {
      guard !left.isEmpty else { break }
      func isSeen(_ making: Making) -> Bool {
        making.position < joint && past.knows(joint, making.position)
      }
      labels.give(left.filter(isSeen))
      left.removeAll(where: isSeen)
    }
    labels.give(left)
    return labels
  }
}

extension JSONValue {
  /// The number in the JSON of an entity.
  fileprivate var entityNumber: EntityNumber? {
    guard case .object(let object) = self, let number = object["number"] else { return nil }
    return try? EntityNumber(json: number)
  }
}
