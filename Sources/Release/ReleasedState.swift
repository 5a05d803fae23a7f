package import FactModel

/// A state of the session, with what has happened since that must act on it at once.
///
/// Sealing and retraction wait for no new version: they reach every state that was ever published.
struct ReleasedState {
  var session: Session
  /// The published version that it is; nil for the draft.
  let version: Publication?
  /// The sources that are sealed by now, and since when.
  let sealed: [EntityID: Timestamp]
  /// They as they were last, those that were dropped since included.
  let sealedSources: [Source]
  /// The claims that were retracted, up to this version.
  let retractions: [EntityID: Retraction]
  /// The sources that readers had seen when they were sealed.
  private let seen: Set<EntityID>

  /// Whether a version was published by then.
  func knows(_ publication: Publication) -> Bool {
    version.map { publication.number <= $0.number } ?? true
  }

  /// Whether an entry of the ledger was made by then: it is about a version before.
  func knows(_ correction: Correction) -> Bool {
    guard let version, let about = session.publications[correction.publication] else { return true }
    return about.number < version.number
  }

  /// Whether readers had seen evidence from a source before it was sealed.
  func wasSeen(_ source: EntityID) -> Bool { seen.contains(source) }

  /// - Parameters:
  ///   - whole: The session with its past.
  ///   - edition: Which state of it.
  /// - Throws: A problem where the past cannot be read.
  init(_ whole: Session, _ edition: Edition) throws(FormatProblem) {
    switch edition {
    case .draft: version = nil
    case .readers: version = whole.publications.last
    case .version(let number): version = whole.publications[number]
    }
    let published = try version.map { version throws(FormatProblem) in
      try whole.asPublished(version)
    }
    session = published ?? whole
    let sealing = try Sealing(whole)
    sealed = sealing.since
    sealedSources = sealing.since.keys.compactMap { sealing.states[$0] }
    seen = sealing.seen
    let upTo = version?.number
    retractions = Dictionary(
      whole.corrections.all.compactMap { entry -> (EntityID, Retraction)? in
        guard entry.kind == .retraction, let claim = entry.claim,
          upTo.map({ whole.number(of: entry.publication) < $0 }) ?? true
        else { return nil }
        return (claim, Retraction(reason: entry.reason, signed: entry.signed))
      }
    ) { _, later in later }
  }
}

/// Which sources are sealed by now, since when, and which of them readers had seen.
private struct Sealing {
  var since: [EntityID: Timestamp] = [:]
  /// Every source as it was last.
  private(set) var states: [EntityID: Source] = [:]
  private(set) var seen: Set<EntityID> = []

  init(_ session: Session) throws(FormatProblem) {
    for sequence in stride(from: 1, through: session.log.count, by: 1)
    where session.log.names("source", in: sequence)
      || session.log.names("publication", in: sequence)
    {
      let edit = try session.log.edit(sequence)
      for patch in edit.patches {
        if patch.isAbout(Publication.self), patch.isMaking {
          seen.formUnion(states.values.filter { $0.effectiveVisibility == .public }.map(\.id))
        }
        guard patch.isAbout(Source.self), case .entity(let id?) = patch.key,
          patch.isMaking || states[id] != nil
        else { continue }
        note(try patch.result(from: states[id]), id, edit.signed.at)
      }
    }
    for source in session.sources.all where Self.isSealed(source) && since[source.id] == nil {
      since[source.id] = session.created.at
    }
  }

  /// `source`: As it is behind an edit; nil where the edit takes it out.
  private mutating func note(_ source: Source?, _ id: EntityID, _ at: Timestamp) {
    // One that is taken out is known as it was last, and stays sealed.
    guard let source else { return }
    let wasSealed = states[id].map(Self.isSealed) ?? false
    if !Self.isSealed(source) {
      since[id] = nil
    } else if !wasSealed {
      since[id] = at
    }
    states[id] = source
  }

  private static func isSealed(_ source: Source) -> Bool { source.visibility == .sealed }
}

extension Release {
  /// The sources that are sealed by now, those that were dropped since included.
  ///
  /// - Throws: A problem where the past cannot be read.
  package static func sealedSources(of session: Session) throws(FormatProblem) -> Set<EntityID> {
    Set(try Sealing(session).since.keys)
  }
}

extension EditLog {
  /// Whether an edit changes a kind of thing: a look at its bytes, before it is decoded.
  fileprivate func names(_ kind: String, in sequence: Int) -> Bool {
    let wanted = Array("\"of\":\"\(kind)\"".utf8)
    let line = line(sequence)
    guard line.count >= wanted.count else { return false }
    var at = line.startIndex
    let last = line.endIndex - wanted.count
    while at <= last {
      if line[at] == wanted[0], line[at..<at + wanted.count].elementsEqual(wanted) { return true }
      at += 1
    }
    return false
  }
}

extension Session {
  fileprivate func number(of publication: EntityID) -> EntityNumber {
    publications[publication]?.number ?? EntityNumber(1)
  }

  /// The session as it was when a version was published, with what is known of publications by now.
  ///
  /// - Throws: A problem where the past cannot be read.
  fileprivate func asPublished(_ publication: Publication) throws(FormatProblem) -> Session {
    guard let position = log.position(of: publication.edit) else {
      throw FormatProblem("names an edit that is not there", at: ["version \(publication.number)"])
    }
    let changes = try changes(backTo: position).filter { !$0.isOfLedger }
    var session = self
    let draft = EditDraft(
      id: .random(),
      signed: publication.signed,
      kind: .restore(publication.edit),
      command: "",
      changes: changes.takingOutFirst
    )
    do throws(Problem) {
      try session.apply(draft)
    } catch {
      throw FormatProblem(error.what, at: ["version \(publication.number)"])
    }
    return session
  }
}
