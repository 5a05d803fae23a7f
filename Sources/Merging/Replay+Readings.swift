import Anchoring
import FactModel
import OrderedJSON

// Another reading of the article.
extension Replay {
  /// The reading that held for whoever made an edit.
  private func reading(knownTo position: Int) -> String {
    readings.last { past.knows(position, $0.position) }?.hash ?? session.article.hash
  }

  /// The passages of a list that an edit puts somewhere.
  static func passages(in fields: [FieldChange]) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for field in fields where field.key == "passages" {
      guard case .list(let list) = field.content else { continue }
      found.formUnion(list.added.compactMap(\.value.identity))
      found.formUnion(list.changed.compactMap { EntityID($0.id) })
    }
    return found
  }

  /// Finds the passages that an edit put on the reading that it knew in the one that holds; nil for all.
  mutating func anchor(
    _ object: inout JSONObject,
    _ passages: Set<EntityID>?,
    at position: Int
  ) throws(FormatProblem) {
    let from = reading(knownTo: position)
    let to = session.article.hash
    // What comes with another reading lies in that.
    let bringsReading = past.edits[position - 1].intent.contains { $0.key == .article }
    guard from != to, !bringsReading else { return }
    try anchor(&object, from, to) { id in
      guard let passages, let id else { return true }
      return passages.contains(id)
    }
  }

  /// The changes to what an edit that brings another reading did not know of, on top of its own.
  mutating func follow(
    _ hash: String,
    at position: Int,
    _ own: [Change.Key: Change]
  ) throws(FormatProblem) -> [Change] {
    let from = session.article.hash
    guard hash != from else { return [] }
    var changes: [Change] = []
    for entity in session.entities {
      var after = entity.json
      if case .entity(let change)? = own[.entity(entity.id)] {
        guard let changed = change.after else { continue }
        after = changed.json
      }
      guard case .object(var object) = after else { continue }
      let makers = self.makers
      let maker = makers[entity.id] ?? 0
      try anchor(&object, from, hash) { [past] id in
        !past.knows(position, id.flatMap { makers[$0] } ?? maker)
      }
      guard JSONValue.object(object) != after else { continue }
      changes.append(try EntityKind(of: entity).change(from: entity, to: .object(object)))
    }
    return changes
  }

  /// Finds passages of one reading in another: those of which `isOld` says that they lie in the first, by
  /// identity; nil for a passage that stands alone.
  mutating func anchor(
    _ object: inout JSONObject,
    _ from: String,
    _ to: String,
    _ isOld: (EntityID?) -> Bool
  ) throws(FormatProblem) {
    if let passage = object["passage"], isOld(nil) {
      object[setting: "passage"] = try anchored(passage, from, to)
    }
    guard case .array(var passages)? = object["passages"] else { return }
    for index in passages.indices where isOld(passages[index].identity) {
      passages[index] = try anchored(passages[index], from, to)
    }
    object[setting: "passages"] = .array(passages)
  }

  private mutating func anchored(
    _ json: JSONValue,
    _ from: String,
    _ to: String
  ) throws(FormatProblem) -> JSONValue {
    let passage = try Passage(json: json)
    guard passage.revision != to else { return json }
    let key = "\(from) \(to)"
    let anchorer: PassageAnchorer
    if let known = anchorings[key] {
      anchorer = known
    } else {
      guard let old = session.revisions.first(where: { $0.hash == from }),
        let new = session.revisions.first(where: { $0.hash == to })
      else { return json }
      anchorer = PassageAnchorer(from: old, to: new)
      anchorings[key] = anchorer
    }
    return anchorer.following(passage).json
  }
}
