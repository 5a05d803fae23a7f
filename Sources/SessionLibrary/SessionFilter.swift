package import FactModel

/// Which sessions of a list are wanted: `toll by=Ada tag=roads status=open rating=f,mf overdue`.
package struct SessionFilter {
  package static let names = ["by", "tag", "status", "rating"]

  /// One of several, or with `!` before it none of them.
  private struct Value {
    let name: String
    /// Folded.
    var either: [[UInt32]]
    let isNegated: Bool
    /// As it was typed.
    let typed: String
  }

  /// Folded, as the values are.
  private var words: [[UInt32]] = []
  private var values: [Value] = []
  private var isOverdue = false

  package init() {}

  /// Takes words as they are typed in the shell: `NAME=VALUE`, `overdue`, and others.
  package init(_ typed: [String]) {
    for text in typed {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      // `rating!=f`
      let lead = parts.first ?? ""
      let isNegated = lead.hasSuffix("!")
      let name = lead.dropLast(isNegated ? 1 : 0).lowercased()
      if parts.count == 2, Self.names.contains(name) {
        add(name, (isNegated ? "!" : "") + parts[1])
      } else if text.lowercased() == "overdue" {
        isOverdue = true
      } else {
        words += text.split(whereSeparator: \.isWhitespace).map { Folding.folded($0) }
      }
    }
  }

  /// Adds a value that one of ``names`` must have: `f,mf` for either, `!t` for any other.
  package mutating func add(_ name: String, _ value: String) {
    let isNegated = value.hasPrefix("!")
    let typed = String(value.dropFirst(isNegated ? 1 : 0))
    var either: [[UInt32]] = []
    // A name may have a comma in it.
    let isList = ["status", "rating"].contains(name)
    for text in isList ? typed.split(separator: ",") : [typed[...]] {
      either.append(Folding.folded(String(text)))
      if name == "rating" { either += Self.ratings(String(text)).map { Folding.folded($0) } }
    }
    values.append(Value(name: name, either: either, isNegated: isNegated, typed: typed))
  }

  /// The names of ratings that are meant by a key, or by words with hyphens between them, on any scale that
  /// comes with the program.
  private static func ratings(_ text: String) -> [String] {
    let words = text.lowercased().split(separator: "-").joined(separator: " ")
    let all = Scale.builtIn.flatMap(\.ratings)
    return all.filter { $0.key == text.lowercased() }.map(\.name) + [words]
  }

  /// Values that no session could have: statuses that there are not, ratings of no session here.
  package func strange(among all: [SessionOverview]) -> [String] {
    let statuses = Claim.Status.allCases.map { Folding.folded($0.rawValue) }
    let ratings = all.flatMap(\.ratings).map { Folding.folded($0) }
    return values.filter { value in
      switch value.name {
      case "status": !value.either.contains(where: statuses.contains)
      case "rating": !value.either.contains(where: ratings.contains)
      default: false
      }
    }
    .map { "\($0.name)=\($0.typed)" }
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
    return values.allSatisfy { value in
      let isThere =
        switch value.name {
        case "by":
          overview.checkers.contains { name in
            value.either.contains { Folding.has($0, in: name) }
          }
        case "tag": overview.tags.contains { value.either.contains(Folding.folded($0)) }
        case "status": overview.statuses.contains { value.either.contains(Folding.folded($0)) }
        default: overview.ratings.contains { value.either.contains(Folding.folded($0)) }
        }
      return isThere != value.isNegated
    }
  }
}
