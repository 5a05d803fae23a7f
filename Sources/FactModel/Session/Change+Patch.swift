import OrderedJSON

extension Change {
  /// Returns what the change comes to; nil where it changes nothing.
  ///
  /// What it brings in without an identity is given one.
  mutating func patch(_ identities: inout NewIdentities) -> Patch? {
    switch self {
    case .entity(var change):
      let patch = change.patch(&identities)
      self = .entity(change)
      return patch
    case .facts(let transition):
      guard let before = transition.before, var after = transition.after else { return nil }
      let fields = FieldWalk.difference(from: before, to: &after, &identities, at: "facts")
      return fields.isEmpty ? nil : .facts(fields)
    case .scale(let transition):
      guard let before = transition.before?.json, let after = transition.after?.json,
        before != after
      else { return nil }
      return .scale(from: before, to: after)
    case .article(let transition):
      guard let before = transition.before, let after = transition.after, before != after else {
        return nil
      }
      return .article(from: before, to: after)
    }
  }
}

extension Change {
  /// What the change would come to, as an edit of no session; nil where it changes nothing.
  package var patch: Patch? {
    var change = self
    var identities = NewIdentities(of: EntityID(derivedFrom: ""))
    return change.patch(&identities)
  }

  /// Takes what is there, with all its identities, for what it was.
  mutating func startFromWhatIsThere(in session: Session) {
    guard case .entity(let change) = self, let before = change.before,
      let present = change.kind.table.find(before.id, session)
    else { return }
    self = .entity(EntityChange(change.kind, from: present, to: change.after))
  }
}

extension EntityChange {
  /// Returns what the change comes to; nil where it changes nothing.
  ///
  /// What it brings in without an identity is given one.
  mutating func patch(_ identities: inout NewIdentities) -> Patch? {
    guard let entity = after ?? before else { return nil }
    return patch(like: entity, &identities)
  }

  private mutating func patch<Element: Entity>(
    like: Element,
    _ identities: inout NewIdentities
  ) -> Patch? {
    guard let transition = transition(of: Element.self) else { return nil }
    guard var after = transition.after else { return .removed(kind, like.json) }
    let path = "\(Element.kindName) \(after.id)"
    defer { self = EntityChange(Transition(from: transition.before, to: after)) }
    guard let before = transition.before else {
      FieldWalk.name(&after, &identities, at: path)
      return .made(kind, after.json)
    }
    let fields = FieldWalk.difference(from: before, to: &after, &identities, at: path)
    return fields.isEmpty ? nil : .changed(kind, after.id, fields)
  }
}

extension Session {
  /// Returns the changes that patches come to, from what there is now.
  ///
  /// - Throws: A problem where what is there is not what a patch expects.
  package func changes(of patches: [Patch]) throws(FormatProblem) -> [Change] {
    var changes: [Change] = []
    changes.reserveCapacity(patches.count)
    for (index, patch) in patches.enumerated() {
      do throws(FormatProblem) {
        changes.append(try change(of: patch))
      } catch {
        throw error.under("changes[\(index)]")
      }
    }
    return changes
  }

  func change(of patch: Patch) throws(FormatProblem) -> Change {
    switch patch {
    case .made(let kind, _), .removed(let kind, _), .changed(let kind, _, _):
      return .entity(try kind.table.change(patch, self))
    case .facts(let fields):
      var after = facts
      try FieldWalk.make(fields, in: &after)
      return .facts(Transition(from: facts, to: after))
    case .scale(let before, let after):
      return .scale(Transition(from: try Scale(json: before), to: try Scale(json: after)))
    case .article(let before, let after):
      return .article(Transition(from: before, to: after))
    }
  }
}

extension Patch {
  /// What it leaves of an entity, for whoever follows one through the edits of a session.
  ///
  /// `before`: The entity as it was; nil where it was not there.
  /// - Throws: A problem where that is not as the patch says.
  package func result<Element: Entity>(
    from before: Element?
  ) throws(FormatProblem) -> Element? {
    switch self {
    case .made(_, let json): return try Element(json: json)
    case .removed: return nil
    case .changed(_, _, let fields):
      guard var after = before else { throw FormatProblem("is not there") }
      try FieldWalk.make(fields, in: &after)
      return after
    case .facts, .scale, .article: return before
    }
  }
}

extension Session {
  /// What lies on sentences of what a patch is about: as it is now or, where it is not there, as the
  /// patch has it.
  package func footprint(of patch: Patch) -> Footprint? {
    switch patch {
    case .made(let kind, let json), .removed(let kind, let json):
      (try? kind.entity(json))?.footprint
    case .changed(let kind, let id, _): kind.table.find(id, self)?.footprint
    case .facts, .scale, .article: nil
    }
  }
}

extension EntityTable {
  /// Returns the transition that a patch comes to.
  func transition(of patch: Patch) throws(FormatProblem) -> Transition<Element> {
    switch patch {
    case .made(_, let json): return Transition(from: nil, to: try Element(json: json))
    case .removed(_, let json):
      let before = try Element(json: json)
      guard self[before.id]?.json == json else {
        throw FormatProblem("is not as the edit expects it")
      }
      return Transition(from: before, to: nil)
    case .changed(_, let id, let fields):
      guard let before = self[id] else { throw FormatProblem("is not there") }
      var after = before
      try FieldWalk.make(fields, in: &after)
      return Transition(from: before, to: after)
    case .facts, .scale, .article: throw FormatProblem("is not a change of an entity")
    }
  }
}
