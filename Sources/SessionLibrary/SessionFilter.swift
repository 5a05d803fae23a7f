package import FactModel

/// Which sessions of a list are wanted: `toll by=Ada tag=roads status=open rating=false overdue`.
package struct SessionFilter {
  package static let names = ["by", "tag", "status", "rating"]

  /// Folded, as the values are.
  private var words: [[UInt32]] = []
  private var values: [(name: String, value: [UInt32])] = []
  private var isOverdue = false

  package init() {}

  /// Takes words as they are typed in the shell: `NAME=VALUE`, `overdue`, and others.
  package init(_ typed: [String]) {
    for text in typed {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, Self.names.contains(parts[0].lowercased()) {
        add(parts[0].lowercased(), parts[1])
      } else if text.lowercased() == "overdue" {
        isOverdue = true
      } else {
        words += text.split(whereSeparator: \.isWhitespace).map { Folding.folded($0) }
      }
    }
  }

  /// Adds a value that one of ``names`` must have.
  package mutating func add(_ name: String, _ value: String) {
    values.append((name: name, value: Folding.folded(value)))
  }

  package var isEmpty: Bool { words.isEmpty && values.isEmpty && !isOverdue }

  /// Whether a session is one of them.
  package func matches(
    name: String,
    title: String,
    _ overview: SessionOverview,
    _ now: Timestamp
  ) -> Bool {
    if isEmpty { return true }
    if isOverdue, !overview.isOverdue(now) { return false }
    let text = ([name, title] + overview.tags + overview.checkers).joined(separator: " ")
    guard words.allSatisfy({ Folding.has($0, in: text) }) else { return false }
    return values.allSatisfy { name, value in
      switch name {
      case "by": overview.checkers.contains { Folding.has(value, in: $0) }
      case "tag": overview.tags.contains { Folding.folded($0) == value }
      case "status": overview.statuses.contains { Folding.folded($0) == value }
      default: overview.ratings.contains { Folding.folded($0) == value }
      }
    }
  }
}
