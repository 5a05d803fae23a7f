package import FactModel

/// Names that are other names for somebody or something: “Millie” for Mildred van der Meer.
package struct NameAliases: Sendable, Equatable {
  /// One name and the one that it stands for, as they were typed.
  package struct Pair: Sendable, Equatable {
    package var name: String
    package var other: String

    package init(name: String, other: String) {
      self.name = name
      self.other = other
    }
  }

  /// By the name, folded.
  private var pairs: [String: Pair] = [:]

  package init() {}

  /// In the order of the names.
  package var all: [Pair] { pairs.values.sorted { $0.name < $1.name } }

  /// Why something cannot be said of two names; nil where it can.
  package func refusal(of pair: Pair) -> String? {
    for name in [pair.name, pair.other] {
      guard name.contains(where: \.isLetter), name.count <= Self.longestName else {
        return "“\(Wording.excerpt(name, 40))” is no name"
      }
    }
    let own = NameIndex.folded(pair.name)
    let other = NameIndex.folded(pair.other)
    if own == other { return "that is the same name twice" }
    if chain(from: other).contains(own) {
      return "“\(pair.other)” is another name for “\(pair.name)” already"
    }
    return nil
  }

  private static let longestName = 100

  /// Says what a name stands for, in place of what was said of it before.
  package mutating func add(_ name: String, for other: String) {
    pairs[NameIndex.folded(name)] = Pair(name: name, other: other)
  }

  /// Returns whether the name was there.
  package mutating func remove(_ name: String) -> Bool {
    pairs.removeValue(forKey: NameIndex.folded(name)) != nil
  }

  /// Leaves out what a session keeps apart: pairs whose names both have mentions there, of which none has the
  /// first mention of the other's.
  package mutating func remove(keptApart mentions: [(name: String, first: EntityID)]) {
    var firsts: [String: Set<EntityID>] = [:]
    for mention in mentions {
      firsts[NameIndex.folded(mention.name), default: []].insert(mention.first)
    }
    for (name, pair) in pairs {
      guard let own = firsts[name], let other = firsts[NameIndex.folded(pair.other)] else {
        continue
      }
      if own.isDisjoint(with: other) { pairs[name] = nil }
    }
  }

  /// What a folded name stands for in the end, folded; itself where that is nothing else.
  func target(of folded: String) -> String { chain(from: folded).last ?? folded }

  /// A folded name, what it stands for, what that stands for, and so on.
  private func chain(from folded: String) -> [String] {
    var chain = [folded]
    // What the items of a session tie may go round in a circle.
    while let pair = pairs[chain[chain.count - 1]], chain.count <= pairs.count {
      chain.append(NameIndex.folded(pair.other))
    }
    return chain
  }
}
