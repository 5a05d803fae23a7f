package import FactModel
package import OrderedJSON

/// What settles conflicts: the version that was chosen becomes what the session has.
package struct Adjudication {
  /// What is chosen of a conflict.
  package enum Choice: Sendable {
    /// One of its versions, by its index.
    case version(Int)
    /// Something else; of ratings a verdict.
    case other(JSONValue)
    /// What the session has.
    case present
  }

  /// What is left as it is, which settles a conflict all the same.
  package private(set) var affirmed: [Patch] = []
  /// What is settled, by the keys of the conflicts.
  package private(set) var settles: [String] = []
  private let session: Session
  private let signed: Signed
  private var things: [(kind: EntityKind, before: any Entity, after: JSONValue?)] = []
  private var others: [Change] = []

  package init(in session: Session, signed: Signed) {
    self.session = session
    self.signed = signed
  }

  /// What changes, a thing once; empty where the session has what was chosen already.
  ///
  /// - Throws: A problem where a version does not fit what became of a thing meanwhile.
  package func changes() throws(FormatProblem) -> [Change] {
    var changes = others
    for thing in things {
      let change = try thing.kind.change(from: thing.before, to: thing.after)
      if let misfit = misfit(of: change) { throw FormatProblem(misfit, at: [thing.kind.name]) }
      changes.append(change)
    }
    return try Self.following(changes.filter { !$0.isEmpty }, in: session)
  }

  /// Why a change cannot be made by now; nil where it can.
  private func misfit(of change: Change) -> String? {
    guard case .entity(let change) = change else { return nil }
    let known = change.before?.needed ?? []
    let lacks = (change.after?.needed ?? []).contains { id in
      !known.contains(id) && session.claims[id] == nil && session.sources[id] == nil
        && session.items[id] == nil
    }
    if lacks { return "names what is not there any more" }
    guard change.takesOut, let claim = change.before as? Claim else { return nil }
    return session.claims.parts(of: claim.number).isEmpty ? nil : "has claims below it"
  }

  /// Settles a conflict.
  ///
  /// - Throws: A problem where the thing is not there any more, or the version does not fit it.
  package mutating func settle(_ conflict: Conflict, _ choice: Choice) throws(FormatProblem) {
    settles.append(conflict.key)
    if let opposed = conflict.opposed { return try settle(conflict, against: opposed, choice) }
    if conflict.field == Conflict.readers { return affirmReaders() }
    let value: JSONValue? =
      switch choice {
      case .version(let index): conflict.versions[index].value
      case .other(let value): value
      case .present: conflict.versions.last?.value
      }
    let keys = conflict.field.split(separator: "/").map(String.init)
    guard let kind = EntityKind.named(conflict.of) else {
      return try settleWhole(conflict, keys, value)
    }
    guard let id = conflict.id, let present = present(kind, id) else {
      throw FormatProblem("is not there any more", at: [conflict.of])
    }
    // What is decided of a name holds at its later mentions.
    for var later in session.mentions(of: conflict, otherThan: value) {
      later.check = nil
      settles.append(Conflict.path(conflict.of, later.id, conflict.field))
      put(kind, later.id, later.json)
    }
    var after: JSONValue? = present
    if conflict.field == Conflict.verdict {
      after = try Self.rated(present, value, signed)
    } else if !conflict.isAboutPresence {
      after = Self.setting(present, keys[...], value)
    } else if value == nil {
      after = keys.isEmpty ? nil : Self.setting(present, keys[...], nil)
    }
    if after == present {
      affirmed += Self.affirmation(conflict, kind, keys, value)
    } else if let chosen = after, try Self.inPlace(chosen, in: session) == present {
      // What was chosen lies in another reading; in the one that holds it is what is there.
      guard case .object(let object) = present, let key = keys.first else { return }
      affirmed += Self.affirmation(conflict, kind, keys, keys.count == 1 ? object[key] : value)
    } else {
      put(kind, id, after)
    }
  }

  /// Settles what is about the facts, the scale or the article.
  private mutating func settleWhole(
    _ conflict: Conflict,
    _ keys: [String],
    _ value: JSONValue?
  ) throws(FormatProblem) {
    var change: Change?
    if conflict.of == "facts" {
      var facts = session.facts
      if let index = others.firstIndex(where: { $0.key == .facts }),
        case .facts(let transition) = others.remove(at: index)
      {
        facts = transition.after ?? facts
      }
      let after = try ArticleFacts(json: Self.setting(facts.json, keys[...], value))
      change = .facts(Transition(from: session.facts, to: after))
      if after == facts { affirmed += Self.affirmation(conflict, nil, keys, value) }
    } else if conflict.of == "scale", let value {
      change = .scale(Transition(from: session.scale, to: try Scale(json: value)))
    } else if case .string(let hash)? = value {
      change = .article(Transition(from: session.article.hash, to: hash))
    }
    guard let change, !change.isEmpty else {
      if conflict.of != "facts" { affirmed += Self.affirmation(conflict, nil, keys, value) }
      return
    }
    others.append(change)
  }

  /// What was published stays: the last version is what readers have.
  private mutating func affirmReaders() {
    guard let last = session.publications.last else { return }
    affirmed.append(.changed(EntityKind(Publication.self), last.id, []))
  }

  /// Settles judgements of the same words: of two ratings the chosen one is given to both claims, else the
  /// other thing is taken out.
  private mutating func settle(
    _ conflict: Conflict,
    against opposed: EntityID,
    _ choice: Choice
  ) throws(FormatProblem) {
    let ids = [conflict.id, opposed].compactMap { $0 }
    let kept: [EntityID]
    var verdict: JSONValue?
    switch choice {
    case .present: kept = ids
    case .other(let value): (kept, verdict) = (ids, value)
    case .version(let index):
      guard case .object(let object)? = conflict.versions[index].value else { return }
      verdict = object[Conflict.verdict]
      let areClaims = ids.allSatisfy { session.claims[$0] != nil }
      let kinds = [Claim.kindName, Mark.kindName, Item.kindName]
      kept =
        areClaims ? ids : ids.filter { id in kinds.contains { object[$0] == id.json } }
      if !areClaims { verdict = nil }
    }
    for id in ids {
      let kind =
        session.claims[id] != nil
        ? EntityKind(Claim.self)
        : session.items[id] != nil ? EntityKind(Item.self) : EntityKind(Mark.self)
      guard let present = present(kind, id) else {
        throw FormatProblem("is not there any more", at: [kind.name])
      }
      guard kept.contains(id) else {
        // An item stays: what is taken back is that it was checked.
        let isItem = kind.name == Item.kindName
        put(kind, id, isItem ? Self.setting(present, ["check"], nil) : nil)
        continue
      }
      affirmed.append(.changed(kind, id, []))
      if let verdict, kind.name == Claim.kindName, !Self.holds(verdict, in: session.claims[id]) {
        put(kind, id, try Self.rated(present, verdict, signed))
      }
    }
  }

  private static func holds(_ verdict: JSONValue, in claim: Claim?) -> Bool {
    Conflict.compared(verdict, field: Conflict.verdict)
      == Conflict.compared(claim?.verdict?.json, field: Conflict.verdict)
  }

  // MARK: Things

  /// A thing as it is with what was settled so far.
  private func present(_ kind: EntityKind, _ id: EntityID) -> JSONValue? {
    if let thing = things.first(where: { $0.before.id == id }) { return thing.after }
    return session.entity(kind, id)?.json
  }

  private mutating func put(_ kind: EntityKind, _ id: EntityID, _ after: JSONValue?) {
    if let index = things.firstIndex(where: { $0.before.id == id }) {
      things[index].after = after
    } else if let before = session.entity(kind, id) {
      things.append((kind, before, after))
    }
  }

  /// The rating that was chosen, given again: the last verdict holds, with what was named for that rating.
  private static func rated(
    _ json: JSONValue,
    _ verdict: JSONValue?,
    _ signed: Signed
  ) throws(FormatProblem) -> JSONValue {
    guard let verdict else { return json }
    var claim = try Claim(json: json)
    var chosen = try Verdict(json: verdict)
    guard claim.verdict != chosen else { return json }
    // It is of the words for which it was given, whoever chooses it.
    chosen.signed = signed
    claim.add(chosen, id: .random())
    return claim.json
  }

  /// A value with another where the keys lead; of lists by identity.
  ///
  /// `new`: Nil takes out what is there.
  private static func setting(
    _ value: JSONValue,
    _ keys: ArraySlice<String>,
    _ new: JSONValue?
  ) -> JSONValue {
    guard let key = keys.first else { return new ?? value }
    let rest = keys.dropFirst()
    switch value {
    case .object(var object):
      if rest.isEmpty {
        object[setting: key] = new
      } else if let inner = object[key] {
        object[setting: key] = setting(inner, rest, new)
      }
      return .object(object)
    case .array(var elements):
      guard let index = elements.firstIndex(where: { $0.identity?.description == key }) else {
        return value
      }
      if rest.isEmpty, new == nil {
        elements.remove(at: index)
      } else {
        elements[index] = setting(elements[index], rest, new)
      }
      return .array(elements)
    case .null, .bool, .number, .string: return value
    }
  }

  /// The change that says that something shall be as it is.
  private static func affirmation(
    _ conflict: Conflict,
    _ kind: EntityKind?,
    _ keys: [String],
    _ value: JSONValue?
  ) -> [Patch] {
    if conflict.of == "scale", let value { return [.scale(from: value, to: value)] }
    if case .string(let hash)? = value, conflict.of == "article" {
      return [.article(from: hash, to: hash)]
    }
    let fields = change(keys[...], conflict.isAboutPresence ? nil : .some(value), conflict.field)
    guard let kind, let id = conflict.id else { return [.facts(fields)] }
    return [.changed(kind, id, fields)]
  }

  /// `value`: Nil for whether an element is there.
  private static func change(
    _ keys: ArraySlice<String>,
    _ value: JSONValue??,
    _ field: String
  ) -> [FieldChange] {
    guard let key = keys.first else { return [] }
    if field == Conflict.verdict {
      var list = ListChange()
      if let id = (value ?? nil)?.identity {
        list.changed = [ListChange.Changed(id.description, [])]
      }
      return [FieldChange("verdicts", .list(list))]
    }
    let rest = keys.dropFirst()
    guard let id = rest.first else {
      return [FieldChange(key, .value(was: value ?? nil, is: value ?? nil))]
    }
    var list = ListChange()
    list.changed = [ListChange.Changed(id, change(rest.dropFirst(), value, field))]
    return [FieldChange(key, .list(list))]
  }
}
