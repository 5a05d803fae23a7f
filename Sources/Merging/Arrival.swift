package import FactModel
import OrderedJSON

/// A session with edits that others made of it and that arrived one by one, not as a copy.
///
/// What comes out is what merging the two copies comes to, byte for byte: it follows from the edits alone.
package struct Arrival: Sendable {
  package let session: Session
  /// Whether the edits only stand behind what was there, each knowing all before it.
  package let isNext: Bool

  /// Brings edits in.
  ///
  /// - Parameters:
  ///   - arrived: The edits, each behind those that it follows; those that are there already are left out.
  ///   - readings: The readings of the article that they name, those that are there included.
  ///   - session: What they are brought into.
  /// - Throws: A problem where they do not fit it.
  package init(
    _ arrived: [Edit],
    readings: [ArticleRevision] = [],
    into session: Session
  ) throws(Problem) {
    let known = Set(stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id))
    let new = arrived.filter { !known.contains($0.id) }
    if let next = Self.behind(session, new, readings) {
      (self.session, isNext) = (next, true)
      return
    }
    isNext = false
    do throws(FormatProblem) {
      self.session = try ReplayMemory.session(session, with: new, readings)
    } catch {
      throw Self.misfit(error)
    }
  }

  /// Makes a session once more from edits, of which a source was taken out.
  ///
  /// `session`: The session without the source; its own edits of the same identity are left out. `tombstones`: What is
  /// left of such sources, all of them as everybody has it, in that order.
  ///
  /// - Throws: A problem where they do not fit it.
  package static func rebuilt(
    _ session: Session,
    from edits: [Edit],
    readings: [ArticleRevision] = [],
    tombstones: [Forgotten] = []
  ) throws(Problem) -> Session {
    do throws(FormatProblem) {
      return try rebuilt(session, edits, readings, tombstones)
    } catch {
      throw misfit(error)
    }
  }

  private static func misfit(_ error: FormatProblem) -> Problem {
    Problem(
      .damagedSession,
      "what others did does not fit this copy: \(error.place) \(error.what)",
      remedy:
        "Nothing was changed. factdesk verify looks at the copy, factdesk store check at the store."
    )
  }

  /// The session with edits that know everything before them; nil where they do not.
  private static func behind(
    _ session: Session,
    _ edits: [Edit],
    _ readings: [ArticleRevision]
  ) -> Session? {
    var heads = session.log.heads
    for edit in edits {
      guard Set(heads) == Set(edit.parents) else { return nil }
      heads = [edit.id]
    }
    var session = session
    for edit in edits {
      guard let changes = try? session.changes(of: edit.patches) else { return nil }
      var draft = EditDraft(
        id: edit.id,
        signed: edit.signed,
        kind: edit.kind,
        command: edit.command,
        changes: changes,
        parents: edit.parents,
        wanted: edit.intent
      )
      draft.decision = edit.decision
      let named = edit.patches.compactMap { patch in
        if case .article(_, let hash) = patch { hash } else { nil as String? }
      }
      let reading = readings.first { named.contains($0.hash) }
      guard let made = try? session.apply(draft, reading: reading) else { return nil }
      session.findConflicts(after: made)
    }
    return session
  }

  private static func rebuilt(
    _ session: Session,
    _ arrived: [Edit],
    _ readings: [ArticleRevision],
    _ tombstones: [Forgotten]
  ) throws(FormatProblem) -> Session {
    let past = try session.ancestry(with: arrived)
    // Also a copy that never had a source knows that it was there: its number is given to no other.
    var forgotten: [Forgotten] = []
    for tombstone in tombstones + session.forgotten
    where !forgotten.contains(where: { $0.source == tombstone.source }) {
      forgotten.append(tombstone)
    }
    let numbers = NumberTable(past, shared: 0, forgotten: forgotten)
    var start = try session.resumed(behind: 0, with: session, counters: numbers.counters)
    var parts = start.parts
    parts.forgotten = forgotten
    start = try Session(parts).knowing(readings, behind: 0, numbers)
    return try Replay(start, past, numbers, behind: 0).finished()
  }
}
