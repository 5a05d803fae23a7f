import FactModel
import Notations
import OrderedJSON

/// What a record of a file says otherwise than a thing of the session.
///
/// It goes through the JSON that sessions are written in, which has every field: so nothing that was read
/// can be called “as before” because an importer does not look at it.
struct RecordComparison {
  /// A field with what the file says, and what is here.
  struct Difference {
    var field: String
    var theirs: String
    /// Nil where nothing is.
    var ours: String?

    /// It as it is told: `confidence “low” (here: “high”)`.
    var words: String {
      "\(field) \(theirs.isEmpty ? "nothing" : "“\(theirs)”") (here: \(ours.map { "“\($0)”" } ?? "nothing"))"
    }
  }

  private(set) var differences: [Difference] = []
  /// The signatures of what nobody signed in the file for itself.
  private let unsigned: [JSONValue]
  /// What sources are called here, by their identities.
  private let labels: [String: String]

  /// What means something in one session only, or is compared by those who know more of it.
  private static let apart: Set<String> = [
    "id", "number", "passages", "verdicts", "status", "central", "about", "seen", "same", "foreign",
  ]

  /// Parts of a list that are one part by these: a question, a text, or a source and its bearing.
  private static let marks = ["question", "text", "source", "stance"]

  /// - Parameters:
  ///   - theirs: What the file says.
  ///   - ours: The thing here.
  ///   - unsigned: The signatures of what nobody signed in the file for itself.
  ///   - labels: What the session's sources are called, by their identities.
  init(
    _ theirs: JSONValue,
    _ ours: JSONValue,
    unsigned: [Signed?] = [],
    labels: [String: String] = [:]
  ) {
    self.unsigned = unsigned.compactMap { signed in
      signed.map { .members(["by": $0.by.json, "at": $0.at.json]) }
    }
    self.labels = labels
    compare(theirs, ours, [])
  }

  private mutating func compare(_ theirs: JSONValue, _ ours: JSONValue?, _ path: [String]) {
    switch (theirs, ours) {
    case (.null, _): return
    case (.object(let object), .object?):
      let isUnsigned = unsigned.contains { $0["by"] == object["by"] && $0["at"] == object["at"] }
      // Who signed without a time has that of the import, which is not in the file.
      let isUndated = unsigned.contains { $0["at"] == object["at"] }
      for member in object.members where !Self.apart.contains(member.key) {
        if member.key == "at" ? isUndated : isUnsigned && member.key == "by" { continue }
        compare(member.value, ours?[member.key], path + [member.key])
      }
      if !path.isEmpty { compareForeign(object["foreign"], ours?["foreign"], path) }
    case (.array(let elements), _):
      let all = ours?.elements ?? []
      for element in elements {
        if case .object = element, let part = Self.part(element, in: all) {
          compare(element, part, path)
        } else if !all.contains(element) {
          add(path, element, nil)
        }
      }
    default: if theirs != ours { add(path, theirs, ours) }
    }
  }

  /// Compares what is kept for a format in which ours came, too.
  private mutating func compareForeign(
    _ theirs: JSONValue?,
    _ ours: JSONValue?,
    _ path: [String]
  ) {
    guard case .object(let formats)? = theirs else { return }
    for format in formats.members {
      guard case .object(let object) = format.value, let own = ours?[format.key] else { continue }
      for member in object.members where own[member.key] != member.value {
        add(path + [member.key], member.value, own[member.key])
      }
    }
  }

  /// The part of a list that another is: what marks it is the same, and most of the rest.
  private static func part(_ part: JSONValue, in all: [JSONValue]) -> JSONValue? {
    guard case .object(let object) = part else { return nil }
    let known = marks.filter { object[$0] != nil }
    guard let first = known.first else { return nil }
    let wanted = first == "source" || first == "stance" ? known : [first]
    let candidates = all.filter { other in wanted.allSatisfy { other[$0] == part[$0] } }
    func agreement(_ other: JSONValue) -> Int {
      object.members.count { member in
        guard let own = other[member.key], own != member.value else {
          return other[member.key] != nil
        }
        // Lists of parts that are there, too: two questions in the same words have other answers.
        guard let elements = member.value.elements, let ours = own.elements else { return false }
        return elements.allSatisfy { ours.contains($0) || Self.part($0, in: ours) != nil }
      }
    }
    return candidates.max { agreement($0) < agreement($1) }
  }

  private mutating func add(_ path: [String], _ theirs: JSONValue, _ ours: JSONValue?) {
    let words = path.map { Self.names[$0] ?? $0 }
    differences.append(
      Difference(
        field: words.joined(separator: " "),
        theirs: text(theirs),
        ours: ours.map { text($0) }
      )
    )
  }

  /// What fields are called, where that is not what they are called in the file.
  private static let names = [
    "questions": "question", "answers": "answer", "tags": "tag", "notes": "note",
    "archive": "archived copy", "url": "address", "by": "person", "at": "time",
  ]

  private func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return Anchoring.excerpt(labels[text] ?? text)
    case .bool(let isSo): return isSo ? "yes" : "no"
    case .object(let object):
      let telling = ["name", "question", "text", "reason", "replacement", "kind", "stance"]
      let first = telling.lazy.compactMap { object[$0] }.first
      return first.map { text($0) }
        ?? Anchoring.excerpt(String(decoding: value.compact, as: UTF8.self))
    case .array(let all): return all.map { text($0) }.joined(separator: ", ")
    default: return Anchoring.excerpt(String(decoding: value.compact, as: UTF8.self))
    }
  }
}
