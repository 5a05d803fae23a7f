extension Change {
  /// Whether something is there before and not after.
  package var takesOut: Bool {
    switch self {
    case .claim(let transition): transition.after == nil
    case .source(let transition): transition.after == nil
    case .finding(let transition): transition.after == nil
    case .mark(let transition): transition.after == nil
    case .item(let transition): transition.after == nil
    case .query(let transition): transition.after == nil
    case .contact(let transition): transition.after == nil
    case .waiver(let transition): transition.after == nil
    case .publication(let transition): transition.after == nil
    case .correction(let transition): transition.after == nil
    case .signOff(let transition): transition.after == nil
    case .facts, .scale, .article: false
    }
  }

  /// Whether it is about what was published: nothing takes that back.
  package var isOfLedger: Bool {
    switch self {
    case .publication, .correction: true
    case .claim, .source, .finding, .mark, .item, .query, .contact, .waiver, .signOff, .facts,
      .scale, .article:
      false
    }
  }
}

extension [Change] {
  /// Takings-out first, so that no number is taken twice on the way.
  package var takingOutFirst: [Change] { filter(\.takesOut) + filter { !$0.takesOut } }
}
