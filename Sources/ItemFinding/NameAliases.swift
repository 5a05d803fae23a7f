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

  /// Says what a name stands for, in place of what was said of it before.
  package mutating func add(_ name: String, for other: String) {
    pairs[NameIndex.folded(name)] = Pair(name: name, other: other)
  }

  /// Returns whether the name was there.
  package mutating func remove(_ name: String) -> Bool {
    pairs.removeValue(forKey: NameIndex.folded(name)) != nil
  }

  /// What a folded name stands for, folded; itself where that is nothing else.
  func target(of folded: String) -> String {
    pairs[folded].map { NameIndex.folded($0.other) } ?? folded
  }
}
