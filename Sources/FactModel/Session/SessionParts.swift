extension Session {
  /// What a session file holds besides the entities.
  package struct Parts {
    var id: EntityID
    var created: Signed
    package var facts: ArticleFacts
    var revisions: [ArticleRevision]
    /// The SHA-256 of the revision that holds; nil for the last.
    var current: String?
    var scale: Scale
    var counters: LabelCounters
    package var forgotten: [Forgotten]
    package var conflicts: [Conflict]
    package var log: EditLog
    package var extra: ExtraMembers
    package var createdExtra: ExtraMembers
    /// How the article reads, where that was found out.
    var read: Reading?
  }

  /// The session without its entities.
  package var parts: Parts {
    Parts(
      id: id,
      created: created,
      facts: facts,
      revisions: revisions,
      current: article.hash,
      scale: scale,
      counters: counters,
      forgotten: forgotten,
      conflicts: conflicts,
      log: log,
      extra: extra,
      createdExtra: createdExtra,
      read: Reading(hash: article.hash, sentences: sentences, readings: readings)
    )
  }

  /// Puts a session together from the parts in a file.
  ///
  /// `fill`: Adds its entities, with ``add(_:)``.
  /// - Throws: A problem when there is no revision, or not the one that holds.
  package init(
    _ parts: Parts,
    _ fill: (inout Session) throws(FormatProblem) -> Void = { _ in }
  ) throws(FormatProblem) {
    guard let last = parts.revisions.indices.last else {
      throw FormatProblem("must hold a revision", at: ["revisions"])
    }
    var current = last
    if let hash = parts.current {
      guard let found = parts.revisions.firstIndex(where: { $0.hash == hash }) else {
        throw FormatProblem("must be the SHA-256 of a revision", at: ["current"])
      }
      current = found
    }
    self.init(
      id: parts.id,
      created: parts.created,
      facts: parts.facts,
      revision: parts.revisions[current],
      scale: parts.scale,
      read: parts.read
    )
    revisions = parts.revisions
    self.current = current
    counters = parts.counters
    forgotten = parts.forgotten
    conflicts = parts.conflicts
    log = parts.log
    extra = parts.extra
    createdExtra = parts.createdExtra
    try fill(&self)
    findWhatLies()
  }

  /// Adds entities as they are.
  ///
  /// - Throws: A problem when an identity or a number is there twice.
  package mutating func add<Element: Entity>(_ elements: [Element]) throws(FormatProblem) {
    let table = EntityKind(Element.self).table
    for (index, element) in elements.enumerated() {
      let addition = EntityChange(Transition(from: nil, to: element))
      if let misfit = table.misfit(addition, self) {
        let place = [Element.listKey, "[\(index)]"]
        throw FormatProblem("\(Wording.indefinite(table.kind.name)) \(misfit)", at: place)
      }
      make(.entity(addition))
    }
  }

  /// Returns the session as one of its own, with the same past.
  package func withIdentity(_ id: EntityID) -> Session {
    var session = self
    session.id = id
    return session
  }

  /// Returns the session with its claims on another scale, for a report to look at; it is never
  /// stored, and its edits are those of the session as it is.
  ///
  /// `change`: What becomes of a claim; its identity, number and passages must stay.
  package func reading(
    on scale: Scale,
    _ change: (Claim) -> Claim
  ) -> Session {
    var session = self
    session.scale = scale
    for claim in claims.all {
      session.claims.make(Transition(from: claim, to: change(claim)))
    }
    return session
  }
}
