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
  func wasSeen(_ source: EntityID, in claim: Claim) -> Bool { seen.contains(source) }

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
  var seen: Set<EntityID> = []

  /// Looks through the past only where something is sealed, or was dropped and may have been.
  init(_ session: Session) throws(FormatProblem) {
    let given = session.counters.next(Source.kindName).main - 1
    guard given > session.sources.count || session.sources.all.contains(where: Self.isSealed) else {
      return
    }
    let published = Set(session.publications.all.map(\.edits))
    for sequence in stride(from: 1, through: session.log.count, by: 1) {
      if session.log.changesSource(in: sequence) { try take(session.log.edit(sequence)) }
      if published.contains(sequence) {
        seen.formUnion(states.values.filter { $0.effectiveVisibility == .public }.map(\.id))
      }
    }
    for source in session.sources.all where Self.isSealed(source) && since[source.id] == nil {
      since[source.id] = session.created.at
    }
  }

  private mutating func take(_ edit: Edit) {
    for case .source(let transition) in edit.changes {
      guard let source = transition.after ?? transition.before else { continue }
      let wasSealed = states[source.id].map(Self.isSealed) ?? false
      if Self.isSealed(source) {
        if !wasSealed { since[source.id] = edit.signed.at }
      } else if transition.after != nil {
        since[source.id] = nil
      }
      states[source.id] = source
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

extension EditLog {
  private static let mark = Array("\"of\":\"source\"".utf8)

  /// Whether an edit changes a source: a look at its bytes, without decoding it.
  fileprivate func changesSource(in sequence: Int) -> Bool {
    line(sequence).withUnsafeBufferPointer { bytes in
      let last = bytes.count - Self.mark.count
      guard last >= 0 else { return false }
      return Self.mark.withUnsafeBufferPointer { mark in
        var at = 0
        while at <= last {
          if bytes[at] == mark[0] {
            var length = 1
            while length < mark.count, bytes[at + length] == mark[length] { length += 1 }
            if length == mark.count { return true }
          }
          at += 1
        }
        return false
      }
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
    let changes = try changes(backTo: publication.edits).filter { change in
      switch change {
      case .publication, .correction: false
      case .claim, .source, .finding, .mark, .item, .query, .contact, .waiver, .signOff, .facts,
        .scale, .article:
        true
      }
    }
    var session = self
    let edit = Edit(
      id: .random(),
      parent: log.lastID,
      sequence: log.count + 1,
      signed: publication.signed,
      kind: .restore(publication.edits),
      command: "",
      changes: changes.filter(\.takesOut) + changes.filter { !$0.takesOut }
    )
    do throws(Problem) {
      try session.apply(edit)
    } catch {
      throw FormatProblem(error.what, at: ["version \(publication.number)"])
    }
    return session
  }
}
