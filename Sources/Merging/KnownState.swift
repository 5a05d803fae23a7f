package import FactModel
import OrderedJSON

extension Session {
  /// Returns the changes that lead from the present state to the one that an edit knows: without what others
  /// did meanwhile in another copy, though it stands before the edit by now.
  ///
  /// The ledger stays as it is.
  package func changes(backToWhatIsKnownTo edit: EntityID) throws(FormatProblem) -> [Change] {
    let past = try ancestry()
    guard let last = past.positions[edit] else {
      throw FormatProblem("names an edit that is not there", at: ["edit \(edit)"])
    }
    let shared = min(past.settled, last)
    var replay = try replay(past, behind: shared)
    for position in stride(from: shared + 1, through: last, by: 1)
    where past.knows(last, position) {
      try replay.make(past.edits[position - 1], at: position)
    }
    return try changes(to: replay.session)
  }

  /// The edits that one does not know of, behind it and before it.
  ///
  /// - Throws: A problem where the past cannot be read.
  package func editsUnknown(to edit: EntityID) throws(FormatProblem) -> Set<EntityID> {
    let past = try ancestry()
    guard let last = past.positions[edit] else { return [] }
    let unknown = past.edits.indices.filter { !past.knows(last, $0 + 1) }
    return Set(unknown.map { past.edits[$0].id })
  }

  /// What names somebody and came in another copy than the one in which something was promised: by who did not
  /// know of that, and of whom it was not known.
  ///
  /// - Parameters:
  ///   - promised: The sources and contacts that are sealed, or spoke on terms.
  ///   - version: The version in which it stands, by what its publisher knew; nil for the draft.
  /// - Returns: Claims and sources by their identities, and fields of the article's facts; `text` for its text.
  /// - Throws: A problem where the past cannot be read.
  package func named(
    apartFrom promised: Set<EntityID>,
    in version: EntityID? = nil
  ) throws(FormatProblem) -> (things: Set<EntityID>, facts: Set<String>) {
    guard !promised.isEmpty, log.isJoined else { return ([], []) }
    let past = try ancestry()
    let publisher = past.edits.firstIndex { edit in
      edit.intent.contains { $0.isMaking && $0.key == version.map(Change.Key.entity) }
    }
    var promises: [EntityID: Int] = [:]
    var things: [EntityID: Int] = [:]
    var facts: [String: Int] = [:]
    for (index, edit) in past.edits.enumerated() {
      let isIn = publisher.map { past.knows($0 + 1, index + 1) } ?? true
      for patch in edit.intent {
        if case .facts(let fields) = patch, isIn {
          for field in fields { facts[field.key] = index + 1 }
        }
        if case .article = patch, isIn { facts["text"] = index + 1 }
        guard case .entity(let id?) = patch.key else { continue }
        if promised.contains(id), patch.mayPromise { promises[id] = index + 1 }
        if isIn, patch.changes(Self.naming) { things[id] = index + 1 }
      }
    }
    func isApart(_ position: Int) -> Bool {
      promises.values.contains { !past.knows($0, position) && !past.knows(position, $0) }
    }
    return (
      Set(things.filter { isApart($0.value) }.keys), Set(facts.filter { isApart($0.value) }.keys)
    )
  }

  /// The fields of claims and sources that name somebody.
  private static let naming: Set<String> = [
    "claimant", "title", "citation", "publisher", "slug", "url", "archive", "authors",
  ]

  /// The changes from this state to another, but for the ledger.
  private func changes(to other: Session) throws(FormatProblem) -> [Change] {
    var changes: [Change] = [
      .facts(Transition(from: facts, to: other.facts)),
      .scale(Transition(from: scale, to: other.scale)),
      .article(Transition(from: article.hash, to: other.article.hash)),
    ]
    for entity in entities where !EntityKind(of: entity).isLedger {
      let kind = EntityKind(of: entity)
      changes.append(try kind.change(from: entity, to: other.entity(kind, entity.id)?.json))
    }
    for entity in other.entities where !EntityKind(of: entity).isLedger {
      let kind = EntityKind(of: entity)
      guard self.entity(kind, entity.id) == nil else { continue }
      changes.append(try kind.change(from: nil, to: entity.json))
    }
    return changes.filter { !$0.isEmpty }
  }
}

extension Patch {
  /// Whether it may promise something: it makes a thing, or says who may see it, or on which terms it speaks.
  fileprivate var mayPromise: Bool {
    guard case .changed(_, _, let fields) = self else { return isMaking }
    return fields.contains { field in
      guard case .list(let list) = field.content else {
        return field.key == "visibility" || field.key == "terms"
      }
      guard field.key == "replies" else { return false }
      return list.added.contains { placed in
        guard case .object(let reply) = placed.value else { return false }
        return reply["terms"] != Contact.Terms.onRecord.json
      } || list.changed.contains { reply in reply.fields.contains { $0.key == "terms" } }
    }
  }

  /// Whether it makes a thing, or changes one of some fields of it.
  fileprivate func changes(_ keys: Set<String>) -> Bool {
    if case .changed(_, _, let fields) = self { return fields.contains { keys.contains($0.key) } }
    return isMaking
  }
}
