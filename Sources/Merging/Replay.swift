import Anchoring
import FactModel
import OrderedJSON

/// Makes edits one after the other, each whatever those before it have made of things that it does not
/// know of.
struct Replay {
  private(set) var session: Session
  private var registers: Registers
  private var oppositions: Oppositions
  private(set) var past: Ancestry
  private(set) var numbers: NumberTable
  /// The last edit that was made.
  private(set) var position: Int
  /// Which reading of the article held at the beginning, and which one each edit brings that brings one.
  var readings: [(position: Int, hash: String)]
  var anchorings: [String: PassageAnchorer] = [:]
  /// Which edit made a thing, or put a passage where it is.
  var makers: [Place: Int] = [:]
  /// What each edit says of a passage that it puts somewhere, in the reading of its maker.
  var wanted: [Place: [(position: Int, passage: JSONValue)]] = [:]
  /// What an edit that brought another reading did with passages of which it says nothing: taking it back puts
  /// them where they were.
  var displaced: [Int: [Place: (was: JSONValue, is: JSONValue)]] = [:]
  /// What the edit that is being made changes so far.
  var changes: [Change.Key: Change] = [:]
  var order: [Change.Key] = []
  /// What named things that an edit took back: it names them again with them.
  var links: [EntityID: [Link]] = [:]
  /// What was taken out by taking its making back, as it was then: made again, it has all that became of it.
  private var taken: [EntityID: JSONValue] = [:]
  /// The versions that retract all that was published.
  private var retractions: [(position: Int, retraction: JSONValue)] = []

  /// `position`: The edit behind which the session is.
  init(_ session: Session, _ past: Ancestry, _ numbers: NumberTable, behind position: Int) {
    self.session = session
    self.position = position
    self.past = past
    self.numbers = numbers
    registers = Registers(past)
    oppositions = Oppositions(past)
    readings = [(0, session.article.hash)]
  }

  /// The conflicts that are found by now.
  var conflicts: [Conflict] {
    let found =
      registers.found.filter { !registers.isSaidAtFirst($0, in: session) }
      + oppositions.found(in: session)
    func key(_ conflict: Conflict) -> (Int, String) {
      (conflict.versions.compactMap { past.positions[$0.edit] }.max() ?? 0, conflict.path)
    }
    return found.sorted { key($0) < key($1) }
  }

  /// Makes all edits that are left, and finds what is open between them.
  ///
  /// - Throws: A problem where the copies cannot be of one session.
  consuming func finished() throws(FormatProblem) -> Session {
    var replay = self
    try replay.makeAll { _ in }
    return replay.result
  }

  /// Makes all edits that are left.
  ///
  /// `pass`: What is done at every step on the way.
  ///
  /// - Throws: A problem where the copies cannot be of one session.
  mutating func makeAll(_ pass: (Replay) -> Void) throws(FormatProblem) {
    while position < past.edits.count {
      try make(past.edits[position], at: position + 1)
      pass(self)
    }
  }

  /// The session with all edits that were made, and what is open between them.
  var result: Session {
    var session = session
    session.setConflicts(conflicts)
    return session
  }

  /// Has it go on with a past that is the same up to the last edit that was made, and longer.
  mutating func goOn(_ past: Ancestry, _ numbers: NumberTable) {
    (self.past, self.numbers) = (past, numbers)
    (registers.past, oppositions.past) = (past, past)
  }

  /// Makes an edit: the next of the past.
  ///
  /// - Throws: A problem where the copies cannot be of one session.
  mutating func make(_ edit: Edit, at position: Int) throws(FormatProblem) {
    self.position = position
    oppositions.take(edit, at: position, in: session)
    var merge = FieldMerge(Registers(past), by: position, reading: text(knownTo: position))
    swap(&merge.registers, &registers)
    (changes, order) = ([:], [])
    for patch in edit.intent {
      if let change = try change(patch, at: position, &merge) { put(change) }
    }
    for (kind, id) in named(by: edit) {
      if let change = try putBack(kind, id, &merge), changes[change.key] == nil { put(change) }
    }
    swap(&merge.registers, &registers)
    try putInPlace(at: position)
    settleReferences(of: edit, at: position)
    var draft = EditDraft(
      id: edit.id,
      signed: edit.signed,
      kind: edit.kind,
      command: edit.command,
      changes: order.compactMap { changes[$0] },
      parents: edit.parents,
      wanted: edit.intent
    )
    draft.decision = edit.decision
    do throws(Problem) {
      remember(try session.apply(draft))
    } catch {
      throw FormatProblem(error.what, at: ["edit \(edit.id)"])
    }
  }

  mutating func put(_ change: Change) {
    if changes[change.key] == nil { order.append(change.key) }
    changes[change.key] = change
  }

  /// A thing as the edit leaves it so far.
  func present(_ kind: EntityKind, _ id: EntityID) -> (any Entity)? {
    if case .entity(let change)? = changes[.entity(id)] { return change.after }
    return session.entity(kind, id)
  }

  private mutating func change(
    _ patch: Patch,
    at position: Int,
    _ merge: inout FieldMerge
  ) throws(FormatProblem) -> Change? {
    switch patch {
    case .made(let kind, let json):
      return try made(kind, json, at: position, &merge)
    case .removed(let kind, let json):
      guard let id = json.identity else { return nil }
      let whole = Registers.Field(of: kind.name, id: id, way: "")
      guard let present = session.entity(kind, id) else {
        merge.affirmGone(whole)
        return nil
      }
      guard merge.removes(whole, present.json) else { return nil }
      if past.target(ofUndo: position) != nil {
        taken[id] = present.json
      }
      return try kind.change(from: present, to: nil)
    case .changed(let kind, let id, let fields):
      return try changed(kind, id, fields, at: position, &merge)
    case .facts(let fields):
      var facts = session.facts
      if case .facts(let transition)? = changes[.facts] { facts = transition.after ?? facts }
      guard case .object(var object) = facts.json else { return nil }
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
    guard let id = json.identity else { return nil }
    let again = past.origin(of: position) == position ? nil : taken.removeValue(forKey: id)
    guard case .object(var object) = again ?? json else { return nil }
    let maker = makers[Place(thing: id)] ?? position
    makers[Place(thing: id)] = maker
    let whole = Registers.Field(of: kind.name, id: id, way: "")
    _ = merge.touch(whole, decides: true)
    if kind.name == Publication.kindName {
      publish(kind, id, &merge)
      keepRetracted(&object, at: position)
    }
    if merge.staysOut(whole) { return nil }
    if let present = present(kind, id) {
      guard maker != position, !past.knows(position, maker),
        case .object(var there) = present.json
      else { return nil }
      merge.make(object, over: &there, madeBy: maker, at: whole)
      return try? kind.change(from: session.entity(kind, id), to: .object(there))
    }
    if let number = numbers.number(of: id, madeBy: position) {
      object[setting: "number"] = number.json
    }
    if kind.name == Waiver.kindName, case .string(let place)? = object["place"] {
      object[setting: "place"] = .string(numbers.label(place, knownTo: position))
    }
    return try kind.change(from: nil, to: .object(object))
  }

  /// Two versions that were published apart compete for being what readers have.
  private func publish(_ kind: EntityKind, _ id: EntityID, _ merge: inout FieldMerge) {
    let readers = Registers.Field(of: kind.name, id: nil, way: Conflict.readers)
    let version = JSONMember(key: kind.name, value: id.json)
    _ = merge.write(readers, .object(JSONObject([version])), from: nil)
  }

  /// Retracts a version that was published by somebody who did not know that all had been retracted.
  private mutating func keepRetracted(_ version: inout JSONObject, at position: Int) {
    if let retraction = version["retraction"] {
      retractions.append((position, retraction))
    } else if let last = retractions.last(where: { !past.knows(position, $0.position) }) {
      version[setting: "retraction"] = last.retraction
    }
  }

  /// The change that puts back what an edit refers to and somebody else took out meanwhile.
  private func putBack(
    _ kind: EntityKind,
    _ id: EntityID,
    _ merge: inout FieldMerge
  ) throws(FormatProblem) -> Change? {
    let whole = Registers.Field(of: kind.name, id: id, way: "")
    guard let buried = merge.touch(whole, decides: false, refers: true),
      session.entity(kind, id) == nil
    else { return nil }
    return try kind.change(from: nil, to: buried)
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
    if fields.isEmpty, kind.name == Publication.kindName { publish(kind, id, &merge) }
    // That it lies elsewhere now is no work done on it.
    if fields.isEmpty || fields.contains(where: { !["passages", "passage"].contains($0.key) }) {
      buried = merge.touch(whole, decides: fields.isEmpty)
    }
    guard case .object(var object)? = present(kind, id)?.json ?? buried else { return nil }
    try putWhereSeen(&object, fields, of: id, at: position)
    merge.make(fields, in: &object, at: whole)
    for passage in Self.passages(in: fields) {
      makers[Place(thing: id, passage: passage)] = position
    }
    if fields.contains(where: { $0.key == "passage" }) { makers[Place(thing: id)] = position }
    // Where what several wrote does not go together, the thing stays as it was; the edit has it.
    return try? kind.change(from: session.entity(kind, id), to: .object(object))
  }
}
