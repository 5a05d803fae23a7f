extension Session {
  /// Returns the changes that lead from the present state back to an earlier one, one for each
  /// thing that differs, in an order in which they can be made.
  ///
  /// `sequence`: The last edit that shall hold: from 0 (the beginning) to `log.count`.
  package func changes(backTo sequence: Int) throws(FormatProblem) -> [Change] {
    var order: [Change.Key] = []
    var changes: [Change.Key: Change] = [:]
    for number in stride(from: log.count, to: sequence, by: -1) {
      for change in try log.edit(number).changes.reversed() {
        let key = change.key
        if let later = changes[key] {
          changes[key] = later.followed(by: change.inverse)
        } else {
          order.append(key)
          changes[key] = change.inverse
        }
      }
    }
    return order.compactMap { changes[$0] }.filter { !$0.isEmpty }
  }
}

extension Change {
  /// What a change is about: two changes with the same key can follow each other.
  package enum Key: Hashable, Sendable {
    case entity(EntityID)
    case facts
    case scale
    case article
  }

  package var key: Key {
    switch self {
    case .claim(let transition): Self.key(transition)
    case .source(let transition): Self.key(transition)
    case .finding(let transition): Self.key(transition)
    case .mark(let transition): Self.key(transition)
    case .item(let transition): Self.key(transition)
    case .query(let transition): Self.key(transition)
    case .contact(let transition): Self.key(transition)
    case .waiver(let transition): Self.key(transition)
    case .publication(let transition): Self.key(transition)
    case .correction(let transition): Self.key(transition)
    case .signOff(let transition): Self.key(transition)
    case .facts: .facts
    case .scale: .scale
    case .article: .article
    }
  }

  private static func key(_ transition: Transition<some Entity>) -> Key {
    transition.id.map(Key.entity) ?? .facts
  }

  /// The change that this one and another with the same key come to.
  fileprivate func followed(by next: Change) -> Change {
    switch (self, next) {
    case (.claim(let first), .claim(let second)): .claim(first.followed(by: second))
    case (.source(let first), .source(let second)): .source(first.followed(by: second))
    case (.finding(let first), .finding(let second)): .finding(first.followed(by: second))
    case (.mark(let first), .mark(let second)): .mark(first.followed(by: second))
    case (.item(let first), .item(let second)): .item(first.followed(by: second))
    case (.query(let first), .query(let second)): .query(first.followed(by: second))
    case (.contact(let first), .contact(let second)): .contact(first.followed(by: second))
    case (.waiver(let first), .waiver(let second)): .waiver(first.followed(by: second))
    case (.publication(let first), .publication(let second)):
      .publication(first.followed(by: second))
    case (.correction(let first), .correction(let second)): .correction(first.followed(by: second))
    case (.signOff(let first), .signOff(let second)): .signOff(first.followed(by: second))
    case (.facts(let first), .facts(let second)): .facts(first.followed(by: second))
    case (.scale(let first), .scale(let second)): .scale(first.followed(by: second))
    case (.article(let first), .article(let second)): .article(first.followed(by: second))
    default: next
    }
  }
}

extension Transition {
  fileprivate func followed(by next: Transition) -> Transition {
    Transition(from: before, to: next.after)
  }
}
