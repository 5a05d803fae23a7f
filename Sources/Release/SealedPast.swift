package import FactModel
import Merging

/// Which sources are sealed by now, since when, and which of them readers had seen; with sources and
/// contacts as they were last, those that were dropped included.
package struct SealedPast {
  private(set) var since: [EntityID: Timestamp] = [:]
  private(set) var states: [EntityID: Source] = [:]
  private(set) var contacts: [EntityID: Contact] = [:]
  private(set) var seen: Set<EntityID> = []

  /// Looks through the past only where something is sealed, or was dropped and may have been.
  init(_ session: Session) throws(FormatProblem) {
    let counters = session.counters
    guard
      counters.next(Source.kindName).main > session.sources.count + 1
        || counters.next(Contact.kindName).main > session.contacts.count + 1
        || session.sources.all.contains(where: Self.isSealed)
    else { return }
    for edit in try SourcePast.edits(of: session) {
      for patch in edit.patches { try take(patch, at: edit.at ?? session.created.at) }
    }
    sealTwins()
    for source in session.sources.all where Self.isSealed(source) && since[source.id] == nil {
      since[source.id] = session.created.at
    }
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

  private mutating func take(_ patch: Patch, at moment: Timestamp) throws(FormatProblem) {
    if patch.isAbout(Publication.self), patch.isMaking {
      seen.formUnion(states.values.filter { $0.effectiveVisibility == .public }.map(\.id))
    }
    // One that is taken out is known as it was last, and stays sealed.
    if patch.isAbout(Contact.self), case .entity(let id?) = patch.key,
      patch.isMaking || contacts[id] != nil
    {
      if let contact = try patch.result(from: contacts[id]) { contacts[id] = contact }
      return
    }
    guard patch.isAbout(Source.self), case .entity(let id?) = patch.key,
      patch.isMaking || states[id] != nil, let source = try patch.result(from: states[id])
    else { return }
    let wasSealed = states[id].map(Self.isSealed) ?? false
    if !Self.isSealed(source) {
      since[id] = nil
    } else if !wasSealed {
      since[id] = moment
    }
    states[id] = source
  }

  private static func isSealed(_ source: Source) -> Bool { source.visibility == .sealed }
}

extension SealedPast {
  /// The sources that are sealed by now, those that were dropped since included.
  ///
  /// - Throws: A problem where the past cannot be read.
  package static func identities(in session: Session) throws(FormatProblem) -> Set<EntityID> {
    Set(try SealedPast(session).since.keys)
  }

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
