package import FactModel
import OrderedJSON

/// The texts that a change brings and that may leave the desk: reasons, restatements, questions,
/// waivers, answers, names.
package enum LeavingText {
  /// Notes, legal flags and accepted risks stay at the desk.
  private static let staying: Set<String> = [
    "notes", "id", "at", "by", "exact", "prefix", "suffix", "was", "legal", "risk",
  ]

  /// The first word of a protected person or source in what a change brings; nil where it brings none.
  ///
  /// - Parameters:
  ///   - changes: What is to be changed.
  ///   - session: The session before it.
  /// - Returns: The word, and the label of what it belongs to.
  package static func givenAway(
    by changes: [Change],
    in session: Session
  ) -> (word: String, label: String)? {
    // What the publisher says of a new reading is known.
    let isReading = changes.contains { $0.key == .article }
    let brought = changes.filter { !(isReading && $0.key == .facts) }
      .map { (own: label(of: $0), texts: texts(of: $0, in: session)) }
    guard brought.contains(where: { !$0.texts.isEmpty }) else { return nil }
    let protected = ProtectedWords(session)
    guard !protected.isEmpty else { return nil }
    for (own, texts) in brought {
      for text in texts {
        if let found = protected.first(in: text, besides: own) { return found }
      }
    }
    return nil
  }

  /// What may give itself away: a source that the desk makes public.
  private static func label(of change: Change) -> String? {
    change.transition(of: Source.self)?.after?.label
  }

  private static func texts(of change: Change, in session: Session) -> [String] {
    switch change {
    case .entity(let change): texts(of: change, in: session)
    case .facts(let transition): added(transition.before?.json, transition.after?.json)
    case .scale, .article: []
    }
  }

  private static func texts(of change: EntityChange, in session: Session) -> [String] {
    if let claim = change.transition(of: Claim.self) {
      return added(claim.before.map { bare($0, session) }, claim.after.map { bare($0, session) })
    }
    if let source = change.transition(of: Source.self) {
      // What the desk types of a public source is not known by that.
      return added(source.before.map(named), source.after.map(named))
    }
    if let correction = change.transition(of: Correction.self) {
      // What is different was looked at where it was changed.
      return correction.after.map { [$0.reason] } ?? []
    }
    let stay: [any Entity.Type] = [Mark.self, Item.self, Contact.self]
    guard !stay.contains(where: { $0.kindName == change.kind.name }) else { return [] }
    return added(change.before?.json, change.after?.json)
  }

  /// What names somebody or something in a source that readers see.
  private static func named(_ source: Source) -> JSONValue {
    guard source.effectiveVisibility == .public else { return .null }
    return .array(
      ([source.title, source.citation, source.slug].compactMap { $0 } + source.authors)
        .map(JSONValue.string)
    )
  }

  /// A claim without what comes from sources that are protected: with them it stays.
  private static func bare(_ claim: Claim, _ session: Session) -> JSONValue {
    var claim = claim
    func isProtected(_ id: EntityID) -> Bool { session.sources[id]?.isProtected ?? false }
    claim.evidence.removeAll { isProtected($0.source) }
    for index in claim.questions.indices {
      claim.questions[index].answers.removeAll { $0.source.map(isProtected) ?? false }
    }
    return claim.json
  }

  /// The texts that are in one value and not in another.
  private static func added(_ before: JSONValue?, _ after: JSONValue?) -> [String] {
    guard let after else { return [] }
    let known = Set(before.map { strings($0) } ?? [])
    return strings(after).filter { !known.contains($0) }
  }

  private static func strings(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let values): values.flatMap(strings)
    case .object(let object):
      object.members.filter { !staying.contains($0.key) }.flatMap { strings($0.value) }
    case .null, .bool, .number: []
    }
  }
}
