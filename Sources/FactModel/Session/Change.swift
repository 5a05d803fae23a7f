package import OrderedJSON

/// One thing that an edit changes, whole, before and after.
package enum Change: Sendable, Equatable {
  case entity(EntityChange)
  case facts(Transition<ArticleFacts>)
  case scale(Transition<Scale>)
  /// Which revision of the article holds, by its SHA-256.
  case article(Transition<String>)

  /// The change of an entity; nil where it is not there.
  package init<Element: Entity>(from before: Element?, to after: Element?) {
    self = .entity(EntityChange(Transition(from: before, to: after)))
  }

  /// The change that takes this one back.
  package var inverse: Change {
    switch self {
    case .entity(let change): .entity(change.inverse)
    case .facts(let transition): .facts(transition.inverse)
    case .scale(let transition): .scale(transition.inverse)
    case .article(let transition): .article(transition.inverse)
    }
  }

  /// Whether nothing differs but what has no identity yet.
  package var isEmpty: Bool {
    // What comes or goes as a whole need not be compared.
    if case .entity(let change) = self, (change.before == nil) != (change.after == nil) {
      return false
    }
    var change = self
    var identities = NewIdentities(of: .zero)
    return change.patch(&identities) == nil
  }

  /// Whether an entity is there before and not after.
  package var takesOut: Bool {
    if case .entity(let change) = self { change.takesOut } else { false }
  }

  /// Whether it is about what was published: nothing takes that back.
  package var isOfLedger: Bool {
    if case .entity(let change) = self { change.kind.isLedger } else { false }
  }

  /// The change as that of a kind of entity; nil if it is of something else.
  package func transition<Element: Entity>(of type: Element.Type) -> Transition<Element>? {
    if case .entity(let change) = self { change.transition(of: type) } else { nil }
  }
}

extension Change {
  /// What a change is about: two changes with the same key can follow each other.
  package enum Key: Hashable, Sendable {
    /// Nil where nothing is there before or after.
    case entity(EntityID?)
    case facts
    case scale
    case article
  }

  package var key: Key {
    switch self {
    case .entity(let change): .entity(change.id)
    case .facts: .facts
    case .scale: .scale
    case .article: .article
    }
  }

  /// The change that this one and another with the same key come to.
  func followed(by next: Change) -> Change {
    switch (self, next) {
    case (.entity(let first), .entity(let second)): .entity(first.followed(by: second))
    case (.facts(let first), .facts(let second)): .facts(first.followed(by: second))
    case (.scale(let first), .scale(let second)): .scale(first.followed(by: second))
    case (.article(let first), .article(let second)): .article(first.followed(by: second))
    default: next
    }
  }

  /// What it lays claim to, in words: no two changes of one edit may name the same.
  var marks: [String] {
    switch self {
    case .entity(let change):
      let id = change.id.map { "the \(change.kind.name) \($0)" }
      let number = change.after.map { "the \(change.kind.name) number \($0.number)" }
      return [id, number].compactMap { $0 }
    case .facts: return ["facts"]
    case .scale: return ["scale"]
    case .article: return ["article"]
    }
  }
}

extension Change {
  /// The whole things before and after, for whoever compares versions.
  package var json: JSONValue {
    var builder = ObjectBuilder()
    switch self {
    case .entity(let change):
      builder.put("of", change.kind.name)
      if let before = change.before { builder.put("before", raw: before.json) }
      if let after = change.after { builder.put("after", raw: after.json) }
    case .facts(let transition):
      builder.put("of", "facts")
      transition.put(in: &builder)
    case .scale(let transition):
      builder.put("of", "scale")
      transition.put(in: &builder)
    case .article(let transition):
      builder.put("of", "article")
      transition.put(in: &builder)
    }
    return builder.object
  }
}

extension [Change] {
  /// Takings-out first, so that no number is taken twice on the way.
  package var takingOutFirst: [Change] { filter(\.takesOut) + filter { !$0.takesOut } }
}
