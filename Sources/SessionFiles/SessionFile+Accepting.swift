import Auditing
package import FactModel
import Merging
import Release
import SessionLibrary

extension SessionFile {
  /// Takes what was changed by hand in a session file for an edit by whoever says so.
  ///
  /// The file as it was found is kept as `NAME.json.damaged-1`. What only the journal has was done by
  /// somebody who did not know of it: both are merged.
  ///
  /// - Returns: What no edit can say, where the file is kept, and what came of the journal, one sentence each; nil
  ///   where nothing was changed by hand.
  /// - Throws: A problem, with nothing changed, where an edit cannot say what was changed.
  package static func acceptHandEdits(
    name: String,
    in folder: SessionFolder,
    id: EntityID,
    signed: Signed,
    command: String
  ) throws(Problem) -> [String]? {
    try SessionName.check(name)
    let file = SessionFile(name, in: folder)
    try file.takeLock()
    if let reason = file.readOnlyReason {
      throw Problem(.storage, "nothing can be accepted: \(reason)", place: file.place)
    }
    let reading = try SessionReading(file.paths)
    guard let damage = reading.damage else { return nil }
    guard reading.newerVersion == nil, reading.base.olderVersion == nil else {
      throw file.refusal("\(damage.place): \(damage.what)")
    }
    let edits: HandEdits
    do throws(FormatProblem) {
      edits = try HandEdits(in: reading.session, since: file.earlier())
    } catch {
      throw file.refusal("\(error.place) \(error.what)")
    }
    let session = try edits.accepted(
      from: reading.session,
      isPastSure: file.isSealed(edits.session),
      id,
      signed,
      command: command
    )
    let dropped = HandEdits.dropped(from: reading.session, in: session)
    let told =
      dropped.isEmpty
      ? []
      : [
        "No edit can say what was changed in \(Wording.list(dropped)): there the session is as its edits have it."
      ]
    return told + (try file.write(session, since: edits.session, over: reading))
  }

  /// Writes what was accepted, with the changes of a journal that fit it.
  private func write(
    _ accepted: Session,
    since before: Session,
    over reading: SessionReading
  ) throws(Problem) -> [String] {
    base = reading.base
    // The file is written also where no edit came of it.
    base?.foldedThrough = 0
    heldRevisions = reading.session.revisions.count
    var (session, aside, told) = (accepted, nil as String?, [String]())
    if let journal = reading.journal {
      var other = before
      var fitted = reading.base
      let replay = JournalReplay.replay(journal, onto: &other, base: fitted.fingerprint())
      if case .foreign = replay { aside = "unmatched" }
      if case .damaged = journal.ending { aside = "damaged" }
      if case .misfit = replay { aside = "damaged" }
      let count = other.log.count - before.log.count
      if count > 0 {
        session = try SessionMerge(accepted, other) {
          Remainders.remover(of: $0, in: $1, knownTo: $2)
        }.session
        told.append("\(counted(count, "change")) of the journal brought in.")
      }
    }
    do throws(SystemError) {
      told.append(
        "The file as it was found is kept as \(try Disk.keep(paths.session, as: "damaged"))."
      )
      if let aside {
        told.append("The journal does not fit it; it is kept as \(try setJournalAside(as: aside)).")
      }
      try fold(session)
      return told
    } catch {
      throw error.problem
    }
  }

  /// Whether the file ends with the digest that a session has: as it was before somebody changed the file.
  private func isSealed(_ session: Session) -> Bool {
    let end = SessionDocument.write(session).suffix(SessionSeal.length)
    return (try? Disk.read(paths.session))?.suffix(SessionSeal.length).elementsEqual(end) ?? false
  }

  /// The session as it was written before; nil where that is not there, or not whole.
  private func earlier() -> Session? {
    guard let bytes = try? Disk.read(paths.previous),
      let reading = try? SessionDocument.read(bytes), reading.damage == nil, !reading.isOlder
    else { return nil }
    return reading.session
  }

  private var place: Problem.Place { Problem.Place(file: paths.session) }

  private func refusal(_ what: String) -> Problem {
    Problem(
      .damagedSession,
      "what was changed by hand cannot be accepted as an edit: \(what)",
      place: place,
      remedy: "Nothing was changed. save NAME keeps what can be shown as another session"
        + (earlierFile.map { "; \($0) is the session as it was written before." } ?? ".")
    )
  }
}
