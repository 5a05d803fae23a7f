package import OrderedJSON

/// What a brat file says between its spans: a relation, an event with its arguments, an attribute of an event, a
/// name in a list of names, or that several are one.
package struct BratLink {
  /// What its identifier begins with.
  package let kind: Character
  /// An event's, by which others name it.
  package var id = ""
  package let name: String
  /// The roles and identifiers of what it joins; of an event its word first.
  package var ends: [(role: String, id: String)]
  /// What stands behind them.
  package var text = ""

  package init(
    kind: Character,
    id: String = "",
    name: String,
    ends: [(role: String, id: String)]
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.ends = ends
  }

  /// Reads `E1⇥Attack:T1 Target:T2`, `N1⇥Reference T1 Wikipedia:5⇥words` and `*⇥Equiv T1 T2`; nil for others.
  package init?(_ kind: Character, _ id: String, _ words: [String], _ rest: String) {
    let arguments = words.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
    switch kind {
    case "E":
      let pairs = ([words[0]] + arguments).map { pair in
        pair.split(separator: ":", maxSplits: 1).map(String.init)
      }
      guard pairs.allSatisfy({ $0.count == 2 }) else { return nil }
      self.init(kind: kind, id: id, name: pairs[0][0], ends: pairs.map { ($0[0], $0[1]) })
    case "N":
      guard arguments.count == 2 else { return nil }
      self.init(kind: kind, name: words[0], ends: [("", arguments[0])])
      text = rest.isEmpty ? arguments[1] : "\(arguments[1])\t\(rest)"
    case "*":
      guard arguments.count > 1 else { return nil }
      self.init(kind: kind, name: words[0], ends: arguments.map { ("", $0) })
    default: return nil
    }
  }

  /// What is kept of it beside the claims that it joins.
  ///
  /// `isNamed`: Whether an identifier is that of an event or a relation.
  package func details(isNamed: (String) -> Bool) -> [JSONMember] {
    func list(_ texts: [String]) -> JSONValue? {
      texts.allSatisfy(\.isEmpty) ? nil : .array(texts.map { .string($0) })
    }
    let all: [(String, JSONValue?)] = [
      ("kind", .string(String(kind))), ("id", kind == "E" ? .string(id) : nil),
      ("roles", list(ends.map(\.role))),
      ("names", list(ends.map { isNamed($0.id) ? $0.id : "" })),
      ("text", text.isEmpty ? nil : .string(text)),
    ]
    return all.compactMap { key, value in value.map { JSONMember(key: key, value: $0) } }
  }
}
