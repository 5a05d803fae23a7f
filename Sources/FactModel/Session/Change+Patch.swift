import OrderedJSON

extension Change {
  /// Returns what the change comes to; nil where it changes nothing.
  ///
  /// What it brings in without an identity is given one.
  mutating func patch(_ identities: inout NewIdentities) -> Patch? {
    switch self {
    case .entity(var change):
      let patch = change.kind.patch(&change, &identities)
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
  /// Takes what is there, with all its identities, for what it was.
  mutating func startFromWhatIsThere(in session: Session) {
    guard case .entity(let change) = self, let before = change.before,
      let present = change.kind.find(before.id, session)
    else { return }
    self = .entity(EntityChange(change.kind, from: present, to: change.after))
  }
}

extension EntityKind {
  /// What a change of one of the kind comes to.
  static func patch<Element: Entity>(
    _ transition: inout Transition<Element>,
    _ identities: inout NewIdentities
  ) -> Patch? {
    let kind = EntityKind(Element.self)
    switch (transition.before, transition.after) {
    case (nil, nil): return nil
    case (let before?, nil): return .removed(kind, before.json)
    case (nil, var after?):
      FieldWalk.name(&after, &identities, at: path(after))
      transition.after = after
      return .made(kind, after.json)
    case (let before?, var after?):
      let fields = FieldWalk.difference(from: before, to: &after, &identities, at: path(after))
      transition.after = after
      return fields.isEmpty ? nil : .changed(kind, after.id, fields)
    }
  }

  private static func path<Element: Entity>(_ entity: Element) -> String {
    "\(Element.kindName) \(entity.id)"
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
      return .entity(try kind.change(patch, self))
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

extension Session {
  /// What lies on sentences of what a patch is about: as it is now or, where it is not there, as the
  /// patch has it.
  package func footprint(of patch: Patch) -> Footprint? {
    switch patch {
    case .made(let kind, let json), .removed(let kind, let json):
      (try? kind.entity(json))?.footprint
    case .changed(let kind, let id, _): kind.find(id, self)?.footprint
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
