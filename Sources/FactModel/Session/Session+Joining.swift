package import OrderedJSON

// What bringing two pasts together needs of a session.
extension Session {
  /// Returns the session as it was behind an edit that all others know of, with what lies on its
  /// sentences; further edits are made in it.
  ///
  /// - Parameters:
  ///   - position: From 0 to `log.count`.
  ///   - other: Another copy, whose readings of the article are known, too.
  ///   - counters: The highest numbers that either gave.
  /// - Returns: The session, without conflicts.
  /// - Throws: A problem where the past cannot be read.
  package func resumed(
    behind position: Int,
    with other: Session,
    counters: LabelCounters
  ) throws(FormatProblem) -> Session {
    var session = try state(behind: position)
    let holds = session.article.hash
    let begun = revisions[0].hash
    var seen: Set<String> = []
    // Of one text that both read, the reading that came first.
    let all = (revisions + other.revisions).sorted { left, right in
      if (left.hash == begun) != (right.hash == begun) { return left.hash == begun }
      return (left.read, left.hash, left.origin) < (right.read, right.hash, right.origin)
    }
    session.revisions = all.filter { seen.insert($0.hash).inserted }
    session.current = session.revisions.firstIndex { $0.hash == holds } ?? 0
    session.counters = counters
    session.forgotten = Self.joined(forgotten, other.forgotten)
    session.findWhatLies()
    return session
  }

  /// What either side forgot, once, with the least of the labels that it had.
  package static func joined(_ one: [Forgotten], _ other: [Forgotten]) -> [Forgotten] {
    let all = (one + other).sorted { left, right in
      (left.signed.at, left.source.description, left.number)
        < (right.signed.at, right.source.description, right.number)
    }
    var joined: [Forgotten] = []
    for tombstone in all {
      guard let index = joined.firstIndex(where: { $0.source == tombstone.source }) else {
        joined.append(tombstone)
        continue
      }
      // What readers lost with it is known to whoever forgot it where it was published.
      let lost = Set(joined[index].withdrawnFrom)
      guard !lost.isSuperset(of: tombstone.withdrawnFrom) else { continue }
      joined[index].withdrawnFrom = lost.union(tombstone.withdrawnFrom)
        .sorted { $0.description < $1.description }
    }
    return joined
  }

  /// Keeps the tombstone of whoever forgot a source first, in place of one that was made of this copy.
  package mutating func keep(_ tombstone: Forgotten) {
    guard let index = forgotten.firstIndex(where: { $0.source == tombstone.source }) else { return }
    let number = min(forgotten[index].number, tombstone.number)
    forgotten[index] = tombstone
    forgotten[index].number = number
  }

  /// Sets what was found to be open between the edits.
  package mutating func setConflicts(_ conflicts: [Conflict]) {
    self.conflicts = conflicts
    settleAll()
  }

  /// Adds a reading of the article.
  package mutating func know(_ revision: ArticleRevision) { revisions.append(revision) }

  /// The one of a kind with an identity.
  package func entity(_ kind: EntityKind, _ id: EntityID) -> (any Entity)? {
    kind.table.find(id, self)
  }
}

extension EntityKind {
  /// The change from what is there to an entity as JSON.
  ///
  /// `before`: Of this kind; nil where it is not there.
  package func change(
    from before: (any Entity)?,
    to after: JSONValue?
  ) throws(FormatProblem) -> Change {
    .entity(
      EntityChange(
        self,
        from: before,
        to: try after.map { json throws(FormatProblem) in try entity(json) }
      )
    )
  }
}

extension JSONValue {
  /// The identity in an object.
  package var identity: EntityID? {
    guard case .object(let object) = self, case .string(let id)? = object["id"] else { return nil }
    return EntityID(id)
  }
}
