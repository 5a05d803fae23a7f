import FactModel
import OrderedJSON
import PlainText

// Two who check an item apart, see the very same and come to the same have nothing to settle: what each of them
// found is kept.
extension Registers.Field {
  /// The value that a field has of those that compete, in the order of their edits: the last one; of what
  /// came of checking an item together with those of others who saw the same and came to the same.
  func together(_ writers: [Registers.Writer]) -> JSONValue? {
    let last = writers.last?.value
    guard writers.count > 1, of == Item.kindName, way == Conflict.check, let last,
      var check = try? Item.Check(json: last), let finding = check.finding
    else { return last }
    var known = check.all
    for value in writers.dropLast().compactMap(\.value) {
      guard let other = try? Item.Check(json: value), other.finding == finding else {
        continue
      }
      for var found in other.all where !known.contains(where: { $0.isSame(as: found) }) {
        found.others = []
        known.append(found)
        check.others.append(found)
        check.sources += found.sources.filter { !check.sources.contains($0) }
      }
    }
    return check.others.isEmpty ? last : check.json
  }
}

extension Item.Check {
  /// What was found, and of what; nil where it was not kept what was seen.
  ///
  /// The sentences as they read, the place of the words in them, the days that dates there meant; not by what.
  fileprivate var finding: JSONValue? {
    guard var seen, let start = seen.ranges.first?.lowerBound else { return nil }
    seen.pages = [:]
    // The same sentences stand elsewhere in another reading; those from which dates count are told by where they
    // began in one.
    let isAnywhere = seen.leans.isEmpty
    let rest = seen.extra.entries.map(\.member).sorted { $0.key < $1.key }
    func placed(_ ranges: [Range<Int>]) -> JSONValue {
      .array(ranges.map { [$0.lowerBound - (isAnywhere ? start : 0), $0.count].json })
    }
    return .array([
      outcome.json, countedFrom?.json ?? .null, (isAnywhere ? "" : seen.revision).json,
      placed(seen.ranges), placed(seen.passages), seen.digest.json, .object(JSONObject(rest)),
    ])
  }

  /// Whether one person said the same of it.
  fileprivate func isSame(as other: Item.Check) -> Bool {
    signed.by.name.utf8.elementsEqual(other.signed.by.name.utf8) && sources == other.sources
      && note == other.note
  }
}

extension Registers {
  /// Whether a conflict at a later mention of a name is told at the first one: what comes of that holds here.
  func isSaidAtFirst(_ conflict: Conflict, in session: Session) -> Bool {
    guard conflict.of == Item.kindName, conflict.field == Conflict.check,
      let first = conflict.id.flatMap({ session.items[$0]?.firstMention }),
      let other = conflicts[Conflict.path(Item.kindName, first, Conflict.check)],
      conflict.isOfOutcomes, other.isOfOutcomes
    else { return false }
    let names = Set(other.versions.map(\.signed.by.name))
    return conflict.versions.allSatisfy { names.contains($0.signed.by.name) }
  }
}

extension Conflict {
  /// What of a value two people can differ in: not who put it there and when, nor its identity; of a
  /// verdict the rating, of what came of checking an item not by what, and of what became of a finding not why.
  static func compared(_ value: JSONValue?, field: String) -> JSONValue? {
    guard let value else { return nil }
    if field == check, let finding = (try? Item.Check(json: value))?.finding { return finding }
    if field == verdict || field == "status", case .object(let object) = value {
      let keys = ["rating", "scale", "status"]
      return .object(JSONObject(object.members.filter { keys.contains($0.key) }))
    }
    if field == "url", case .string(let url) = value { return .string(WebAddress.normalised(url)) }
    return withoutSignature(value)
  }

  /// Whether versions differ in more than who made them.
  static func differ(_ versions: [Version], field: String) -> Bool {
    guard let first = versions.first else { return false }
    let value = compared(first.value, field: field)
    return versions.dropFirst().contains { compared($0.value, field: field) != value }
  }

  /// Whether people came to other outcomes of checking an item; else they saw other words, which each mention of
  /// a name has of its own.
  fileprivate var isOfOutcomes: Bool {
    let outcomes = versions.map { $0.value.flatMap { try? Item.Check(json: $0) }?.outcome }
    return outcomes.contains { $0 != outcomes[0] }
  }
}

extension Session {
  /// The later mentions of an item that its checkers checked themselves, and to something else.
  func mentions(of conflict: Conflict, otherThan chosen: JSONValue?) -> [Item] {
    guard conflict.of == Item.kindName, conflict.field == Conflict.check else { return [] }
    let outcome = chosen.flatMap { try? Item.Check(json: $0) }?.outcome
    let names = conflict.versions.map(\.signed.by.name)
    return items.all.filter { item in
      guard item.firstMention == conflict.id, let check = item.check else { return false }
      return check.outcome != outcome && names.contains(check.signed.by.name)
    }
  }
}
