package import FactModel
import Merging

/// Which sources are sealed by now, since when, and which of them readers had seen; with sources and
/// contacts as they were last, those that were dropped included.
package struct SealedPast {
  /// The sources that are sealed, and since when.
  private(set) var since: [EntityID: Timestamp] = [:]
  /// The sources that are no more, or not any more for whom this is, and since when they once were.
  private(set) var formerly: [EntityID: Timestamp] = [:]
  private(set) var states: [EntityID: Source] = [:]
  private(set) var contacts: [EntityID: Contact] = [:]
  private(set) var seen: Set<EntityID> = []
  /// What was promised of each.
  private(set) var promises: [EntityID: Promise] = [:]

  /// Looks through the past only where something is sealed, or was dropped and may have been.
  ///
  /// `version`: What holds for whoever reads this version; nil for the draft.
  ///
  /// `leaves`: Whether it is for what leaves, which also tells of what was sealed once.
  init(
    _ session: Session,
    in version: Publication? = nil,
    leaves: Bool = false
  ) throws(FormatProblem) {
    let counters = session.counters
    guard
      leaves && !session.publications.isEmpty
        || counters.next(Source.kindName).main > session.sources.count + 1
        || counters.next(Contact.kindName).main > session.contacts.count + 1
        || session.sources.all.contains(where: Self.isSealed)
    else { return }
    let (entries, knowledge) = try SourcePast.known(of: session)
    for edit in entries {
      for patch in edit.patches { try take(patch) }
      if leaves, edit.intent.contains(where: { $0.isAbout(Publication.self) && $0.isMaking }) {
        seen.formUnion(Self.shown(by: edit, entries, knowledge))
      }
    }
    let written = try Promises(session)
    promises = written.held(in: version)
    // What became of a thing is one matter, what was promised of it another.
    let present = version == nil ? promises : written.held()
    for (id, source) in states { states[id] = source.keeping(present[id]) }
    for (id, contact) in contacts { contacts[id] = contact.keeping(present[id]) }
    for (id, promise) in promises where states[id] != nil { since[id] = promise.since }
    sealTwins()
    for source in session.sources.all where Self.isSealed(source) && since[source.id] == nil {
      since[source.id] = session.created.at
    }
    formerly = written.seals.filter { since[$0.key] == nil && states[$0.key] != nil }
  }

  /// The same source under another identity, and one at an address of it, is sealed as long as one of them is.
  private mutating func sealTwins() {
    let sealed = since.compactMap { id, day in states[id].map { ($0, day) } }
    guard !sealed.isEmpty else { return }
    for source in states.values where since[source.id] == nil {
      since[source.id] =
        sealed.filter { source.isSame(as: $0.0) || source.leads(to: $0.0) }.map(\.1).min()
    }
  }

  /// The sources that a version showed since its publisher did not know that somebody else had sealed them, though
  /// that stands before it by now.
  private static func shown(
    by publishing: SourcePast.Entry,
    _ entries: [SourcePast.Entry],
    _ knowledge: PastKnowledge
  ) -> [EntityID] {
    let before = entries.filter { $0.position < publishing.position }
    let known = before.filter { knowledge.knows(publishing.position, $0.position) }
    guard known.count < before.count else { return [] }
    var states: [EntityID: Source] = [:]
    for patch in known.flatMap(\.intent) where patch.isAbout(Source.self) {
      guard case .entity(let id?) = patch.key else { continue }
      let there = states[id]
      // What two people entered apart is one source: what either kept from readers was not shown.
      if patch.isMaking, let there, there.effectiveVisibility != .public { continue }
      states[id] = try? patch.result(from: there)
    }
    return states.values.filter { $0.effectiveVisibility == .public }.map(\.id)
  }

  private mutating func take(_ patch: Patch) throws(FormatProblem) {
    if patch.isAbout(Publication.self), patch.isMaking {
      seen.formUnion(states.values.filter { $0.effectiveVisibility == .public }.map(\.id))
    }
    guard case .entity(let id?) = patch.key else { return }
    // One that is taken out is known as it was last.
    if patch.isAbout(Contact.self), patch.isMaking || contacts[id] != nil {
      if let contact = try patch.result(from: contacts[id]) { contacts[id] = contact }
    } else if patch.isAbout(Source.self), patch.isMaking || states[id] != nil {
      if let source = try patch.result(from: states[id]) { states[id] = source }
    }
  }

  private static func isSealed(_ source: Source) -> Bool { source.visibility == .sealed }
}

extension SealedPast {
  /// The sources and contacts that were dropped, as they were last; none where the past cannot be read, which
  /// is told of where it is read for itself.
  static func dropped(from session: Session) -> (sources: [Source], contacts: [Contact]) {
    guard let past = try? SealedPast(session) else { return ([], []) }
    return (
      past.states.values.filter { session.sources[$0.id] == nil },
      past.contacts.values.filter { session.contacts[$0.id] == nil }
    )
  }

  /// The source that was dropped and is meant by `@2` or `@moj`, as it was last; nil where there is none.
  ///
  /// - Throws: A problem where the past cannot be read.
  package static func dropped(
    _ word: String,
    in session: Session
  ) throws(FormatProblem) -> Source? {
    let word = word.lowercased()
    return try SealedPast(session).states.values
      .filter { session.sources[$0.id] == nil && session.sources[$0.number] == nil }
      .filter { word == $0.label || word == $0.slug.map { "@" + $0 } }
      .max { $0.number < $1.number }
  }

  /// The contact that was dropped and has a number, as it was last, about claims that are there; nil where
  /// there is none.
  ///
  /// - Throws: A problem where the past cannot be read.
  package static func dropped(
    contact number: EntityNumber,
    in session: Session
  ) throws(FormatProblem) -> Contact? {
    var found = try SealedPast(session).contacts.values
      .first { $0.number == number && session.contacts[$0.id] == nil }
    found?.claims.removeAll { session.claims[$0] == nil }
    return found
  }

  /// The same sources as they were last, by their numbers; with those that one of two people would have
  /// sealed, while they have not settled on it.
  ///
  /// - Throws: A problem where the past cannot be read.
  package static func sources(in session: Session) throws(FormatProblem) -> [Source] {
    let past = try SealedPast(session)
    let disputed = session.keepingPromises.sources.all.filter {
      $0.visibility == .sealed && past.since[$0.id] == nil
    }
    return (past.since.keys.compactMap { past.states[$0] ?? session.sources[$0] } + disputed)
      .sorted { $0.number < $1.number }
  }
}
