/// One thing before and after a change; nil where it was not there.
package struct Transition<Value: Sendable & Equatable>: Sendable, Equatable {
  package var before: Value?
  package var after: Value?

  package init(from before: Value?, to after: Value?) {
    self.before = before
    self.after = after
  }

  package var inverse: Transition { Transition(from: after, to: before) }

  func followed(by next: Transition) -> Transition {
    Transition(from: before, to: next.after)
  }
}

extension Transition where Value: Entity {
  /// The identity of what changes.
  package var id: EntityID? { before?.id ?? after?.id }
}

extension Transition where Value: JSONRepresentable {
  func put(in builder: inout ObjectBuilder) {
    builder.put("before", before)
    builder.put("after", after)
  }
}
