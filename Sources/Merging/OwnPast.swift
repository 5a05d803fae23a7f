package import FactModel

// What is found by making a session's own edits once more: where copies were merged, what an edit is about
// may have been changed by others since, and what is open between people follows from all edits.
extension Session {
  /// Finds anew what is open between people, where an edit that was made may have changed it.
  package mutating func findConflicts(after edit: Edit) {
    if mayChangeConflicts(edit) { findConflicts() }
  }

  /// Whether an edit that was made may change what is open between people.
  private func mayChangeConflicts(_ edit: Edit) -> Bool {
    guard edit.kind == .make, edit.decision == nil else { return log.isJoined }
    let open = openConflicts
    guard !open.isEmpty else { return false }
    let things = Set(edit.patches.map(\.key))
    return open.contains { conflict in
      guard let id = conflict.id else { return true }
      return things.contains(.entity(id))
        || conflict.opposed.map { things.contains(.entity($0)) } ?? false
    }
  }

  /// Finds anew what is open between people; a session whose past cannot be read stays as it is.
  package mutating func findConflicts() {
    guard log.isJoined, let found = try? ReplayMemory.session(self) else { return }
    setConflicts(found.conflicts)
  }

  /// Returns the changes that take an edit back, or make it again, in a session of merged copies.
  ///
  /// What others made of the same without knowing of it stays.
  ///
  /// `kind`: Which edit, and which of both.
  ///
  /// `wanted`: What the edit changed when it was made, turned round where it is taken back.
  ///
  /// `decision`: That of an edit that is made again.
  ///
  /// Throws a problem where the past cannot be read.
  package func changes(
    _ kind: Edit.Kind,
    _ wanted: [Patch],
    _ decision: Ruling?,
    signed: Signed
  ) throws(FormatProblem) -> [Change] {
    let edit = Edit(
      id: .random(),
      parents: log.heads,
      signed: signed,
      kind: kind,
      command: "",
      patches: wanted,
      decision: decision
    )
    let made = try replayed(try ancestry(with: [edit]))
    let patches = try made.log.edit(made.log.count).patches
    do throws(FormatProblem) {
      return try changes(of: patches)
    } catch {
      return try changes(of: patches, to: made)
    }
  }

  /// What makes the things that patches are about as another session has them: an earlier program had merged to
  /// something else of them.
  private func changes(of patches: [Patch], to other: Session) throws(FormatProblem) -> [Change] {
    var found: [Change] = []
    for patch in patches {
      guard case .entity(let id?) = patch.key, let kind = patch.kind else {
        found += try changes(of: [patch])
        continue
      }
      found.append(try kind.change(from: entity(kind, id), to: other.entity(kind, id)?.json))
    }
    return found.filter { !$0.isEmpty }
  }

  /// The session as one of its edits knows it: without what a merge brought that nobody has gone on behind.
  ///
  /// `head`: One that no other follows yet.
  ///
  /// Throws a problem where the past cannot be read.
  package func asKnown(to head: EntityID) throws(FormatProblem) -> Session {
    let whole = try ancestry()
    var edits: [EntityID: Edit] = [:]
    for (index, edit) in whole.edits.enumerated()
    where whole.positions[head].map({ whole.knows($0, index + 1) }) ?? false {
      edits[edit.id] = edit
    }
    let past = try Ancestry(edits)
    let shared = min(whole.settled, past.edits.count)
    let numbers = NumberTable(past, shared: shared, forgotten: forgotten)
    let start = try resumed(behind: shared, with: self, counters: numbers.counters)
    return try Replay(start, past, numbers, behind: shared).finished()
  }

  /// The session as its own edits make it.
  private func replayed(_ past: Ancestry) throws(FormatProblem) -> Session {
    let shared = min(past.settled, log.count)
    return try replay(past, behind: shared).finished()
  }

  /// What makes edits once more behind one that all others know.
  func replay(_ past: Ancestry, behind shared: Int) throws(FormatProblem) -> Replay {
    Replay(
      try resumed(behind: shared, with: self, counters: counters),
      past,
      NumberTable(past, shared: shared, forgotten: forgotten),
      behind: shared
    )
  }

  /// All edits, and others, which stand in place of those with the same identity.
  func ancestry(with others: [Edit] = []) throws(FormatProblem) -> Ancestry {
    var edits = Dictionary(others.map { ($0.id, $0) }) { first, _ in first }
    for position in stride(from: 1, through: log.count, by: 1) {
      guard let id = log.id(position), edits[id] == nil else { continue }
      edits[id] = try log.edit(position)
    }
    return try Ancestry(edits)
  }

  /// Whether it has a reading of the article, or an earlier one of the same text.
  func has(_ reading: ArticleRevision) -> Bool {
    revisions.contains { own in
      own.hash == reading.hash && (own.read, own.origin) <= (reading.read, reading.origin)
    }
  }

  /// The session, as it was behind an edit, with readings of the article that it did not have.
  func knowing(
    _ readings: [ArticleRevision],
    behind shared: Int,
    _ numbers: NumberTable
  ) throws(FormatProblem) -> Session {
    var session = self
    for reading in readings where !session.has(reading) {
      let carrier = Session(
        id: id,
        created: created,
        facts: facts,
        revision: reading,
        scale: scale
      )
      session = try session.resumed(behind: shared, with: carrier, counters: numbers.counters)
    }
    return session
  }
}
