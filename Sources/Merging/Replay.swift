import Anchoring
import FactModel
import OrderedJSON

/// Makes edits one after the other, each whatever those before it have made of things that it does not
/// know of.
struct Replay {
  private(set) var session: Session
  private(set) var registers: Registers
  private let past: Ancestry
  private let numbers: NumberTable
  /// Which reading of the article held from which edit on.
  private var readings: [(position: Int, hash: String)]
  private var anchorings: [String: PassageAnchorer] = [:]
  /// Which edit made a thing, or put a passage where it is.
  private var makers: [EntityID: Int] = [:]

  init(_ session: Session, _ past: Ancestry, _ numbers: NumberTable) {
    self.session = session
    self.past = past
    self.numbers = numbers
    registers = Registers(past)
    readings = [(0, session.article.hash)]
  }

  /// Makes an edit: the next of the past.
  ///
  /// - Throws: A problem where the copies cannot be of one session.
  mutating func make(_ edit: Edit, at position: Int) throws(FormatProblem) {
    var merge = FieldMerge(Registers(past), by: position)
    swap(&merge.registers, &registers)
    var changes: [Change.Key: Change] = [:]
    var order: [Change.Key] = []
    for patch in edit.intent {
      guard let change = try change(patch, edit, at: position, &merge) else { continue }
      if changes[change.key] == nil { order.append(change.key) }
      changes[change.key] = change
    }
    for (kind, id) in References.named(in: edit.intent) {
      guard let change = try putBack(kind, id, &merge), changes[change.key] == nil else { continue }
      order.append(change.key)
      changes[change.key] = change
    }
    swap(&merge.registers, &registers)
    if case .article(let transition)? = changes[.article], let hash = transition.after {
      for change in try follow(hash, at: position, changes) {
        if changes[change.key] == nil { order.append(change.key) }
        changes[change.key] = change
      }
      readings.append((position, hash))
    }
    let draft = EditDraft(
      id: edit.id,
      signed: edit.signed,
      kind: edit.kind,
      command: edit.command,
      changes: order.compactMap { changes[$0] },
      parents: edit.parents,
      wanted: edit.intent
    )
    do throws(Problem) {
      try session.apply(draft)
    } catch {
      throw FormatProblem(error.what, at: ["edit \(edit.id)"])
    }
  }

  private mutating func change(
    _ patch: Patch,
    _ edit: Edit,
    at position: Int,
    _ merge: inout FieldMerge
  ) throws(FormatProblem) -> Change? {
    switch patch {
    case .made(let kind, let json):
      return try made(kind, json, at: position, &merge)
    case .removed(let kind, let json):
      guard let id = json.identity, let present = session.entity(kind, id) else { return nil }
      let whole = Registers.Field(of: kind.name, id: id, way: "")
      guard merge.removes(whole, present.json) else { return nil }
      return try kind.change(from: present, to: nil)
    case .changed(let kind, let id, let fields):
      return try changed(kind, id, fields, at: position, &merge)
    case .facts(let fields):
      guard case .object(var object) = session.facts.json else { return nil }
      merge.make(fields, in: &object, at: Registers.Field(of: "facts", id: nil, way: ""))
      let after = try ArticleFacts(json: .object(object))
      return .facts(Transition(from: session.facts, to: after))
    case .scale(_, let scale):
      let field = Registers.Field(of: "scale", id: nil, way: "")
      let value = merge.write(field, scale, from: session.scale.json) ?? scale
      return .scale(Transition(from: session.scale, to: try Scale(json: value)))
    case .article(_, let hash):
      let field = Registers.Field(of: "article", id: nil, way: "")
      let value = merge.write(field, .string(hash), from: .string(session.article.hash))
      guard case .string(let holds)? = value else { return nil }
      return .article(Transition(from: session.article.hash, to: holds))
    }
  }

  private mutating func made(
    _ kind: EntityKind,
    _ json: JSONValue,
    at position: Int,
    _ merge: inout FieldMerge
  ) throws(FormatProblem) -> Change? {
    guard let id = json.identity, case .object(var object) = json else { return nil }
    makers[id] = makers[id] ?? position
    _ = merge.touch(Registers.Field(of: kind.name, id: id, way: ""), decides: true)
    guard session.entity(kind, id) == nil else { return nil }
    if let number = numbers[id] { object[setting: "number"] = number.json }
    if kind.name == Waiver.kindName, case .string(let place)? = object["place"] {
      object[setting: "place"] = .string(label(place, at: position))
    }
    try anchor(&object, nil, at: position)
    return try kind.change(from: nil, to: .object(object))
  }

  /// The change that puts back what an edit refers to and somebody else took out meanwhile.
  private func putBack(
    _ kind: EntityKind,
    _ id: EntityID,
    _ merge: inout FieldMerge
  ) throws(FormatProblem) -> Change? {
    let whole = Registers.Field(of: kind.name, id: id, way: "")
    guard let buried = merge.touch(whole, decides: false), session.entity(kind, id) == nil else {
      return nil
    }
    return try kind.change(from: nil, to: buried)
  }

  /// What somebody called a thing who did not know that its label was given twice.
  private func label(_ place: String, at position: Int) -> String {
    numbers.renamed.last { $0.was == place && past.knows(position, $0.made) }?.now ?? place
  }

  private mutating func changed(
    _ kind: EntityKind,
    _ id: EntityID,
    _ fields: [FieldChange],
    at position: Int,
    _ merge: inout FieldMerge
  ) throws(FormatProblem) -> Change? {
    let whole = Registers.Field(of: kind.name, id: id, way: "")
    var buried: JSONValue?
    // That it lies elsewhere now is no work done on it.
    if fields.isEmpty || fields.contains(where: { !["passages", "passage"].contains($0.key) }) {
      buried = merge.touch(whole, decides: fields.isEmpty)
    }
    let present = session.entity(kind, id)
    guard case .object(var object)? = present?.json ?? buried else { return nil }
    merge.make(fields, in: &object, at: whole)
    let moved = Self.passages(in: fields)
    for passage in moved { makers[passage] = position }
    let isMoved = fields.contains { $0.key == "passage" }
    if isMoved { makers[id] = position }
    if isMoved || !moved.isEmpty { try anchor(&object, moved, at: position) }
    // Where what several wrote does not go together, the thing stays as it was; the edit has it.
    guard let change = try? kind.change(from: present, to: .object(object)) else { return nil }
    return change
  }
}

// Another reading of the article.
extension Replay {
  /// The reading that held for whoever made an edit.
  private func reading(knownTo position: Int) -> String {
    readings.last { past.knows(position, $0.position) }?.hash ?? session.article.hash
  }

  /// The passages of a list that an edit puts somewhere.
  private static func passages(in fields: [FieldChange]) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for field in fields where field.key == "passages" {
      guard case .list(let list) = field.content else { continue }
      found.formUnion(list.added.compactMap(\.value.identity))
      found.formUnion(list.changed.compactMap { EntityID($0.id) })
    }
    return found
  }

  /// Finds the passages that an edit put on the reading that it knew in the one that holds; nil for all.
  private mutating func anchor(
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
  private mutating func follow(
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
  private mutating func anchor(
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
