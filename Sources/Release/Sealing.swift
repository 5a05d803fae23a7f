package import FactModel

extension Edit {
  /// The source or contact that it sealed, or made and that is sealed since, which is not undone; nil where
  /// there is none.
  package func sealedThing(in session: Session) -> EntityID? {
    for patch in patches {
      if case .made(_, let entity) = patch, patch.isAbout(Source.self),
        let made = try? Source(json: entity), made.visibility != .sealed,
        session.sources[made.id]?.visibility == .sealed
      {
        return made.id
      }
      guard case .changed(_, let id, let fields) = patch,
        patch.isAbout(Source.self) || patch.isAbout(Contact.self)
      else { continue }
      let isSealing = fields.contains { field in
        guard field.key == "visibility", case .value(_, let now) = field.content else {
          return false
        }
        return now == Source.Visibility.sealed.json
      }
      if isSealing { return id }
    }
    return nil
  }
}

extension Source {
  /// How it is unsealed: by name, never by the way.
  package var unsealing: String { "source \(label) visibility=desk unseals it" }
}

extension Session {
  /// A change back to an earlier state in which readers' business stays: a source that is sealed by now
  /// stays sealed, and a claim that was published or retracted stays known as that.
  package func keeping(_ change: Change, sealed: Set<EntityID>) -> Change {
    if var transition = change.transition(of: Source.self) {
      if let id = transition.id, sealed.contains(id) { transition.after?.visibility = .sealed }
      return Change(from: transition.before, to: transition.after)
    }
    if var transition = change.transition(of: Contact.self) {
      let present = transition.id.flatMap { contacts[$0] }
      if present?.visibility == .sealed { transition.after?.visibility = .sealed }
      return Change(from: transition.before, to: transition.after)
    }
    guard var transition = change.transition(of: Claim.self), let id = transition.id,
      let present = claims[id]
    else { return change }
    transition.after?.retraction = present.retraction
    if present.status == .published { transition.after?.status = .published }
    return Change(from: transition.before, to: transition.after)
  }
}
