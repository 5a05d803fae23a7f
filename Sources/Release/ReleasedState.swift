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
  /// How an edit's line names the kinds of things that are looked for in the past.
  private static let marks = [Source.kindName, Publication.kindName].map { kind in
    Array("\"of\":\"\(kind)\"".utf8)
  }

  var since: [EntityID: Timestamp] = [:]
  /// Every source as it was last.
  private(set) var states: [EntityID: Source] = [:]
  private(set) var seen: Set<EntityID> = []

  /// Looks through the past only where something is sealed, or was dropped and may have been.
  init(_ session: Session) throws(FormatProblem) {
    let given = session.counters.next(Source.kindName).main - 1
    guard given > session.sources.count || session.sources.all.contains(where: Self.isSealed) else {
      return
    }
    for sequence in stride(from: 1, through: session.log.count, by: 1)
    where session.log.line(sequence).contains(Self.marks) {
      let edit = try session.log.edit(sequence)
      for change in edit.changes { take(change, at: edit.signed.at) }
    }
    for source in session.sources.all where Self.isSealed(source) && since[source.id] == nil {
      since[source.id] = session.created.at
    }
  }

  private mutating func take(_ change: Change, at moment: Timestamp) {
    switch change {
    case .publication(let transition):
      guard transition.before == nil else { return }
      seen.formUnion(states.values.filter { $0.effectiveVisibility == .public }.map(\.id))
    case .source(let transition):
      guard let source = transition.after ?? transition.before else { return }
      let wasSealed = states[source.id].map(Self.isSealed) ?? false
      if Self.isSealed(source) {
        if !wasSealed { since[source.id] = moment }
      } else if transition.after != nil {
        since[source.id] = nil
      }
      states[source.id] = source
    case .claim, .finding, .mark, .item, .query, .contact, .waiver, .correction, .signOff, .facts,
      .scale, .article:
      return
    }
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

extension ArraySlice<UInt8> {
  /// Whether one of some texts is in it: a look at an edit's bytes, before it is decoded.
  fileprivate func contains(_ texts: [[UInt8]]) -> Bool {
    withUnsafeBufferPointer { bytes in
      for at in bytes.indices where bytes[at] == UInt8(ascii: "\"") {
        let rest = bytes[at...]
        if texts.contains(where: { rest.starts(with: $0) }) { return true }
      }
      return false
    }
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
    let changes = try changes(backTo: publication.edits).filter { !$0.isOfLedger }
    var session = self
    let edit = Edit(
      id: .random(),
      parent: log.lastID,
      sequence: log.count + 1,
      signed: publication.signed,
      kind: .restore(publication.edits),
      command: "",
      changes: changes.takingOutFirst
    )
    do throws(Problem) {
      try session.apply(edit)
    } catch {
      throw FormatProblem(error.what, at: ["version \(publication.number)"])
    }
    return session
  }
}
