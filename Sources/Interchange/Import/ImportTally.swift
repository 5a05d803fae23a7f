import Notations
package import OrderedJSON

/// What a file has that is no claim of its own, by kind and name, and what became of it: so that nothing is
/// dropped in silence.
package struct ImportTally: Sendable, Equatable {
  /// What it is called in the file.
  package enum Kind: String, Sendable {
    case column, feature, field, attribute, label, layer, relation, comment, note, reply
    case prediction, annotation, tag, text, row, sheet, view, review, claim, claimant, source, body
    case choice

    /// Several of them.
    var plural: String {
      switch self {
      case .reply: "replies"
      case .body: "bodies"
      default: rawValue + "s"
      }
    }
  }

  /// What became of it.
  package enum Fate: String, Sendable, CaseIterable {
    /// No rating: kept as a word on the claim.
    case tag
    case note
    /// Kept, to be written again in the same format.
    case foreign
    /// Read, though it is damaged.
    case mended
    case leftOut = "left-out"
    /// Empty in the file, where the claim here says something.
    case stays

    /// Behind the names.
    func words(_ isOne: Bool) -> String {
      let verb = isOne ? "is" : "are"
      return switch self {
      case .tag: "\(verb) no rating, and kept as \(isOne ? "a tag" : "tags")"
      case .note: "\(verb) kept as \(isOne ? "a note" : "notes")"
      case .foreign: "\(verb) not read, but kept for an export in the same format"
      case .mended: "\(verb) damaged, and read as \(isOne ? "it seems" : "they seem") to be meant"
      case .leftOut: "\(verb) not taken"
      case .stays: "\(verb) empty where the claims here say something, and that stays"
      }
    }
  }

  /// What was met under one name, and how often.
  package struct Entry: Sendable, Equatable {
    package var kind: Kind
    /// Empty where it has none.
    package var name: String
    package var fate: Fate
    package var count: Int
  }

  /// In the order in which they were met.
  package private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  /// Counts something.
  package mutating func add(_ kind: Kind, _ name: String = "", _ fate: Fate, _ number: Int = 1) {
    guard number > 0 else { return }
    let key = "\(kind.rawValue) \(fate.rawValue) \(name)"
    if let place = places[key] {
      entries[place].count += number
    } else {
      places[key] = entries.count
      entries.append(Entry(kind: kind, name: name, fate: fate, count: number))
    }
  }

  /// Adds everything that another has counted.
  package mutating func add(_ other: ImportTally) {
    for entry in other.entries { add(entry.kind, entry.name, entry.fate, entry.count) }
  }

  /// Names beyond these are counted.
  private static let mostNames = 12

  /// A sentence for each kind and fate: `columns “When” (3), “Link 1” (2) are not read, …`.
  package var sentences: [String] {
    var groups: [(kind: Kind, fate: Fate, entries: [Entry])] = []
    for entry in entries {
      if let place = groups.firstIndex(where: { $0.kind == entry.kind && $0.fate == entry.fate }) {
        groups[place].entries.append(entry)
      } else {
        groups.append((entry.kind, entry.fate, [entry]))
      }
    }
    return groups.map { group in
      let sentence = Self.sentence(group.kind, group.fate, group.entries)
      return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
  }

  private static func sentence(_ kind: Kind, _ fate: Fate, _ entries: [Entry]) -> String {
    if entries.count == 1, entries[0].name.isEmpty {
      let count = entries[0].count
      return "\(count) \(count == 1 ? kind.rawValue : kind.plural) \(fate.words(count == 1))."
    }
    var names = entries.prefix(mostNames).map { entry in
      let name = entry.name.isEmpty ? "without a name" : "“\(Anchoring.excerpt(entry.name))”"
      return "\(name) (\(entry.count))"
    }
    if entries.count > mostNames { names.append("and \(entries.count - mostNames) more") }
    let isOne = entries.count == 1
    return
      "\(isOne ? kind.rawValue : kind.plural) \(names.joined(separator: ", ")) \(fate.words(isOne))."
  }

  package var json: JSONValue {
    .array(
      entries.map { entry in
        .members([
          "what": .string(entry.kind.rawValue), "name": .string(entry.name),
          "count": .count(entry.count), "became": .string(entry.fate.rawValue),
        ])
      }
    )
  }
}

extension ImportTally {
  /// Counts the members of an object that nobody reads, and that say something.
  ///
  /// `known`: Those that are read, or made anew when the format is written.
  package mutating func add(restOf value: JSONValue?, _ known: Set<String>, of what: String) {
    guard case .object(let object)? = value else { return }
    for member in object.members where !known.contains(member.key) && !member.value.saysNothing {
      add(.field, "\(member.key) of \(what)", .leftOut)
    }
  }

  /// The elements of a list; what stands in its place is counted.
  package mutating func list(_ value: JSONValue?, _ name: String) -> [JSONValue] {
    if let elements = value?.elements { return elements }
    if let value, !value.saysNothing { add(.field, "\(name) of another type", .leftOut) }
    return []
  }

  /// The texts of a list, or the one text that stands for it; what is no text is counted.
  package mutating func texts(_ value: JSONValue?, _ name: String) -> [String] {
    if let text = value?.string { return [text] }
    let all = list(value, name)
    let others = all.count { $0.string == nil && !$0.saysNothing }
    add(.field, "\(name) of another type", .leftOut, others)
    return all.compactMap(\.string)
  }

  /// Counts an article of which nothing is said.
  package mutating func addTextWithoutClaims() { add(.text, "without claims", .leftOut) }
}
