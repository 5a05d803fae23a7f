/// An entity of any kind before and after a change; nil where it was not there.
package struct EntityChange: Sendable {
  package let kind: EntityKind
  package let before: (any Entity)?
  package let after: (any Entity)?

  package init<Element: Entity>(_ transition: Transition<Element>) {
    kind = EntityKind(Element.self)
    before = transition.before
    after = transition.after
  }

  /// `before`, `after`: Of this kind.
  package init(_ kind: EntityKind, from before: (any Entity)?, to after: (any Entity)?) {
    self.kind = kind
    self.before = before
    self.after = after
  }

  /// The identity of what changes.
  package var id: EntityID? { before?.id ?? after?.id }

  package var inverse: EntityChange { EntityChange(kind, from: after, to: before) }

  /// Whether the entity is there before and not after.
  package var takesOut: Bool { after == nil && before != nil }

  /// The change as one of a kind; nil if it is of another.
  package func transition<Element: Entity>(of type: Element.Type) -> Transition<Element>? {
    guard kind.type == type else { return nil }
    return Transition(from: before as? Element, to: after as? Element)
  }

  /// The change that this one and another of the same entity come to.
  func followed(by next: EntityChange) -> EntityChange {
    EntityChange(kind, from: before, to: next.after)
  }
}

extension EntityChange: Equatable {
  package static func == (left: EntityChange, right: EntityChange) -> Bool {
    left.kind.type == right.kind.type && left.before?.json == right.before?.json
      && left.after?.json == right.after?.json
  }
}
