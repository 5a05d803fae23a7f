package import FactModel
import OrderedJSON

/// What was changed in a session file by hand: what differs between the session that its edits lead
/// to and the one that stands in it.
///
/// Only things, facts and the scale can be changed so that an edit says it. The edits themselves, and
/// the article as it was read, are what everything else rests on.
package struct HandEdits {
  /// The session that the edits lead to.
  package private(set) var session: Session
  /// Whether the session as it was written before tells what was changed.
  private let hasEarlier: Bool

  /// - Parameters:
  ///   - file: The session as it stands in the file.
  ///   - earlier: The session as it was written before, where that is at hand and whole.
  /// - Throws: A problem where the file's edits, or a reading of the article, were changed too.
  package init(in file: Session, since earlier: Session?) throws(FormatProblem) {
    if let position = file.log.brokenLink {
      throw FormatProblem("was changed, and the past cannot be changed", at: [Self.edit(position)])
    }
    if let earlier, file.log.position(of: earlier.log.lastID) == earlier.log.count {
      session = earlier
      hasEarlier = true
    } else {
      session = try Session.beginning(of: file)
      hasEarlier = false
    }
    for revision in file.revisions {
      guard let known = session.revisions.first(where: { $0.hash == revision.hash }) else {
        session.know(revision)
        continue
      }
      guard known.json == revision.json else {
        throw FormatProblem("were changed, and what was read cannot be changed", at: ["revisions"])
      }
    }
    for position in stride(from: session.log.count + 1, through: file.log.count, by: 1) {
      let edit = try file.log.edit(position)
      do throws(Problem) {
        try session.apply(edit, line: file.log.line(position))
      } catch {
        throw FormatProblem(error.what, at: [Self.edit(position)])
      }
    }
    session.setConflicts(file.conflicts)
  }

  /// Why the last edit may be another than was made: nothing behind it holds it; nil where nothing was changed that
  /// it says.
  private static func doubt(_ changes: [Change], about file: Session) -> String? {
    guard file.log.count > 0, let last = try? file.log.edit(file.log.count) else { return nil }
    let touched = Set(last.patches.map(\.key))
    guard changes.isEmpty || changes.contains(where: { touched.contains($0.key) }) else {
      return nil
    }
    return
      "\(edit(file.log.count)), the last change, may have been changed, too, and the past cannot be"
  }

  /// The session that the edits lead to, with what was changed by hand as one edit more.
  ///
  /// `isPastSure`: Whether the file's digest, as it was before, is that of what its edits lead to: then none of them
  /// was changed.
  ///
  /// - Throws: A problem where what stands in the file does not fit together.
  package func accepted(
    from file: Session,
    isPastSure: Bool,
    _ id: EntityID,
    _ signed: Signed,
    command: String
  ) throws(Problem) -> Session {
    var changes: [Change] = []
    for kind in EntityKind.all {
      let present = file.entities(kind)
      let kept = Set(present.map(\.id))
      let gone = self.session.entities(kind).filter { !kept.contains($0.id) }
      let pairs =
        gone.map { ($0 as (any Entity)?, nil as (any Entity)?) }
        + present.map { (self.session.entity(kind, $0.id), $0) }
      for (before, after) in pairs where before?.json != after?.json {
        let change = EntityChange(kind, from: before, to: after)
        if let reason = HandRefusal.reason(change, in: file) { throw Self.refusal(reason) }
        changes.append(.entity(try Self.signed(change, signed)))
      }
    }
    if session.facts.json != file.facts.json {
      changes.append(.facts(Transition(from: session.facts, to: file.facts)))
    }
    if session.scale.json != file.scale.json {
      changes.append(.scale(Transition(from: session.scale, to: file.scale)))
    }
    if session.article.hash != file.article.hash {
      changes.append(.article(Transition(from: session.article.hash, to: file.article.hash)))
    }
    guard hasEarlier || !changes.isEmpty else {
      throw Problem(
        .damagedSession,
        "nothing tells what was changed by hand in the session file: no edit is about it, and the file as "
          + "it was written before is not at hand",
        remedy: "Nothing was changed. save NAME keeps what can be shown as another session."
      )
    }
    if !isPastSure, let doubt = Self.doubt(changes, about: file) {
      throw Self.refusal(doubt)
    }
    // What no edit can say is as it was.
    guard !changes.isEmpty else { return session }
    var session = session
    try session.apply(
      EditDraft(id: id, signed: signed, kind: .make, command: command, changes: changes)
    )
    let known = SessionAudit(self.session).findings
    if let finding = SessionAudit(session).findings.first(where: { !known.contains($0) }) {
      throw Self.refusal("\(finding.place) \(finding.what)")
    }
    return session
  }

  private static func refusal(_ reason: String) -> Problem {
    Problem(
      .damagedSession,
      "what was changed by hand cannot be accepted: \(reason)",
      remedy: "Nothing was changed. Put it back as it was, and do it at the desk."
    )
  }

  /// What no edit can say of what was changed by hand, by the keys of the file: it is as the edits have it.
  ///
  /// `accepted`: What came of the file.
  package static func dropped(from file: Session, in accepted: Session) -> [String] {
    let (before, after) = (outline(of: file), outline(of: accepted))
    let keys = before.members.map(\.key) + after.members.map(\.key).filter { before[$0] == nil }
    return keys.filter { before[$0] != after[$0] }
  }

  /// The keys of a session file; of lists of things only which ones are in them, and in which order.
  private static func outline(of session: Session) -> JSONObject {
    guard case .object(let object)? = try? JSONParser.parse(SessionDocument.write(session)) else {
      return JSONObject([])
    }
    let ofEdits = ["edits", "foldedThrough", "heads", SessionSeal.key]
    return JSONObject(
      object.members.filter { !ofEdits.contains($0.key) }.map { member in
        guard case .array(let things) = member.value else { return member }
        let named = things.map { thing -> JSONValue in
          if case .object(let object) = thing, let id = object["id"] { id } else { thing }
        }
        return JSONMember(key: member.key, value: .array(named))
      }
    )
  }

  /// What was changed, under the name of who accepts it; a review of another verdict is no review.
  private static func signed(
    _ change: EntityChange,
    _ signed: Signed
  ) throws(Problem) -> EntityChange {
    guard let after = change.after else { return change }
    let json = HandSignature(signed).json(after.json, since: change.before?.json)
    guard var entity = try? change.kind.entity(json) else {
      throw Problem(.damagedSession, "what was changed by hand cannot be read as an edit")
    }
    if var claim = entity as? Claim, claim.verdict != (change.before as? Claim)?.verdict {
      claim.review = nil
      if claim.status == .reviewed { claim.status = .rated }
      entity = claim
    }
    return EntityChange(change.kind, from: change.before, to: entity)
  }

  private static func edit(_ position: Int) -> String { "edits[\(position - 1)]" }
}
