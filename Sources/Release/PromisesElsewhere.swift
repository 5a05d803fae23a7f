import FactModel

/// What was promised of sources in other sessions, which leave together with one that has them, too.
struct PromisesElsewhere {
  /// The sources that are sealed, and since when; those that spoke on terms.
  private var sources: [(source: Source, since: Timestamp?)] = []

  /// - Throws: A problem where a past cannot be read.
  init(_ others: [Session]) throws(FormatProblem) {
    for session in others {
      let kept = session.keepingPromises
      let past = try SealedPast(kept)
      for (id, day) in past.since {
        if let source = past.states[id] ?? session.sources[id] { sources.append((source, day)) }
      }
      sources += kept.sources.all
        .filter { past.since[$0.id] == nil && $0.terms.isBinding }.map { ($0, nil) }
    }
  }

  private func alike(_ source: Source) -> [(source: Source, since: Timestamp?)] {
    sources.filter { $0.source.isSame(as: source) || source.leads(to: $0.source) }
  }

  /// The sources of a session that are sealed elsewhere, and since when.
  func seals(in session: Session) -> [EntityID: Timestamp] {
    guard !sources.isEmpty else { return [:] }
    return Dictionary(
      session.sources.all.compactMap { source in
        alike(source).compactMap(\.since).min().map { (source.id, $0) }
      }
    ) { first, _ in first }
  }

  /// A session that tells of nobody more than was promised elsewhere.
  func held(in session: Session) -> Session {
    guard !sources.isEmpty else { return session }
    let kept = session.sources.all.compactMap { source -> Source? in
      let others = alike(source)
      guard !others.isEmpty else { return nil }
      var kept = source
      if others.contains(where: { $0.since != nil }) { kept.visibility = .sealed }
      kept.terms = Contact.Terms.strictest([source.terms] + others.map(\.source.terms))
      return kept == source ? nil : kept
    }
    return session.telling(kept, [])
  }
}
