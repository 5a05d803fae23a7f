package import FactModel
import Merging

/// A state of the session, with what has happened since that must act on it at once.
///
/// Sealing and retraction wait for no new version: they reach every state that was ever published.
struct ReleasedState {
  var session: Session
  /// The session with the ratings that were given, whatever scale `session` is translated to: what sign-offs
  /// are of.
  let asSigned: Session
  /// The published version that it is; nil for the draft.
  let version: Publication?
  /// The sources that are sealed by now, and since when.
  let sealed: [EntityID: Timestamp]
  /// Those that were sealed once and are not any more, and since when they were.
  private let formerly: [EntityID: Timestamp]
  /// They as they were last, those that were dropped since included.
  let sealedSources: [Source]
  /// Whoever spoke on terms and was dropped since: what was promised holds.
  let dropped: (sources: [Source], contacts: [Contact])
  /// What was promised, as it holds for whoever gets this.
  let promises: [EntityID: Promise]
  /// The claims that were retracted, in this version or a later one.
  let retractions: [EntityID: Retraction]
  /// They as readers had them when they were retracted, where this is no earlier version.
  let retracted: [EntityID: Claim]
  /// The sessions that leave with it: what was promised there holds here, too.
  let others: [Session]
  /// The sources that readers had seen when they were sealed.
  private let seen: Set<EntityID>
  /// The entries of the ledger that tell of what readers of this version never had.
  private let apart: Set<EntityID>

  /// Whether a version was published by then.
  func knows(_ publication: Publication) -> Bool {
    version.map { publication.number <= $0.number } ?? true
  }

  /// Whether an entry of the ledger was made by then: it is about a version before, and did not come with one
  /// that was published apart from this.
  func knows(_ correction: Correction) -> Bool {
    guard let version, let about = session.publications[correction.publication] else { return true }
    return about.number < version.number && !apart.contains(correction.id)
  }

  /// Since when readers do not have evidence from a source that they had seen; nil where it was not taken
  /// from them.
  func withdrawal(of source: EntityID) -> Timestamp? {
    seen.contains(source) ? sealed[source] ?? formerly[source] : nil
  }

  /// Whether readers had a source in some version.
  func wasSeen(_ source: EntityID) -> Bool { seen.contains(source) }

  /// - Parameters:
  ///   - whole: The session with its past, as it is: what was promised is kept here.
  ///   - edition: Which state of it.
  ///   - others: Sessions that leave with it: what was promised there holds here, too.
  /// - Throws: A problem where the past cannot be read.
  init(
    _ whole: Session,
    _ edition: Edition,
    with others: [Session] = []
  ) throws(FormatProblem) {
    switch edition {
    case .draft: version = nil
    case .readers: version = whole.publications.last
    case .version(let number): version = whole.publications[number]
    }
    let published = try version.map { version throws(FormatProblem) in
      try whole.asPublished(version)
    }
    let past = try SealedPast(whole.keepingPromises, in: version, leaves: true)
    let kept = (published ?? whole).keepingPromises.keeping(past.promises)
    self.others = others
    let elsewhere = try PromisesElsewhere(others)
    session = elsewhere.held(in: kept)
    asSigned = session
    sealed = past.since.merging(elsewhere.seals(in: kept)) { own, _ in own }
    formerly = past.formerly
    sealedSources =
      past.since.keys.compactMap { past.states[$0] }
      + session.sources.all.filter { past.since[$0.id] == nil && $0.visibility == .sealed }
    seen = past.seen
    promises = past.promises
    dropped = (
      past.states.values.filter { whole.sources[$0.id] == nil }
        .map { $0.keeping(past.promises[$0.id]) },
      past.contacts.values.filter { whole.contacts[$0.id] == nil }
        .map { $0.keeping(past.promises[$0.id]) }
    )
    apart =
      try version.map { version throws(FormatProblem) in
        try whole.entries(apartFrom: version)
      } ?? []
    retractions = Dictionary(
      whole.corrections.all.compactMap { entry -> (EntityID, Retraction)? in
        guard entry.kind == .retraction, let claim = entry.claim else { return nil }
        return (claim, Retraction(reason: entry.reason, signed: entry.signed))
      }
    ) { _, later in later }
    var told: [EntityID: Session] = [:]
    var retracted: [EntityID: Claim] = [:]
    for entry in whole.corrections.all where entry.kind == .retraction {
      guard let claim = entry.claim, let had = whole.publications[entry.publication],
        had.number <= version?.number ?? had.number
      else { continue }
      if told[had.id] == nil {
        let then = try whole.asPublished(had).keepingPromises.keeping(past.promises)
        told[had.id] = elsewhere.held(in: then)
      }
      retracted[claim] = told[had.id]?.claims[claim]
    }
    self.retracted = retracted
  }
}

extension Session {
  /// The number of edits that a version holds; with that by which it was published, where it follows on
  /// them: it says of the claims that they are published, and changes nothing else of them.
  private func lastEdit(of publication: Publication) throws(FormatProblem) -> Int {
    guard let last = log.position(of: publication.edit) else {
      throw FormatProblem("names an edit that is not there", at: ["version \(publication.number)"])
    }
    guard last < log.count else { return last }
    let published = try KindsOfChanges([Publication.kindName]).patches(in: log.line(last + 1))
    return published.contains { $0.key == .entity(publication.id) } ? last + 1 : last
  }

  /// The entries of the ledger, without retractions, that came with versions of which whoever published one
  /// did not know.
  fileprivate func entries(
    apartFrom publication: Publication
  ) throws(FormatProblem) -> Set<EntityID> {
    guard publications.count > 1, !corrections.isEmpty, log.isJoined else { return [] }
    let kinds = KindsOfChanges([Publication.kindName, Correction.kindName])
    var making: EntityID?
    var entries: [EntityID: [EntityID]] = [:]
    for position in stride(from: 1, through: log.count, by: 1) {
      let made = try kinds.patches(in: log.line(position)).filter(\.isMaking)
      guard let edit = log.id(position), made.contains(where: { $0.isAbout(Publication.self) })
      else { continue }
      if made.contains(where: { $0.key == .entity(publication.id) }) { making = edit }
      entries[edit] = corrections.all.filter { entry in
        entry.kind != .retraction && made.contains { $0.key == .entity(entry.id) }
      }.map(\.id)
    }
    guard let making else { return [] }
    let unknown = try editsUnknown(to: making)
    return Set(entries.filter { unknown.contains($0.key) }.values.joined())
  }

  /// What others did meanwhile in another copy was not published, wherever it stands by now.
  private func changesBack(to publication: Publication) throws(FormatProblem) -> [Change] {
    let last = try lastEdit(of: publication)
    guard log.isJoined else { return try changes(backTo: last) }
    for position in stride(from: log.count, to: 0, by: -1) {
      let made = try KindsOfChanges([Publication.kindName]).patches(in: log.line(position))
      guard made.contains(where: { $0.isMaking && $0.key == .entity(publication.id) }) else {
        continue
      }
      let edit = try log.edit(position)
      guard publication.edit.map(edit.parents.contains) ?? edit.parents.isEmpty else { break }
      return try changes(backToWhatIsKnownTo: edit.id)
    }
    guard let known = publication.edit else { return try changes(backTo: 0) }
    return try changes(backToWhatIsKnownTo: known)
  }

  /// The session as it was when a version was published, with what is known of publications by now.
  ///
  /// - Throws: A problem where the past cannot be read.
  package func asPublished(_ publication: Publication) throws(FormatProblem) -> Session {
    let changes = try changesBack(to: publication).filter { !$0.isOfLedger }
    guard !changes.isEmpty else { return self }
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
