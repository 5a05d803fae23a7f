package import FactModel
import Notations
import OrderedJSON
import PlainText

/// What a library of sources becomes in a session: the same item twice is one source.
package struct SourcePlacement: Sendable {
  package private(set) var changes: [Change] = []
  package private(set) var newSources = 0
  package private(set) var changedSources = 0
  package private(set) var sameSources = 0

  /// Items that are one source with another, and what of them is not taken; one sentence each.
  package private(set) var joined: [String] = []
  package private(set) var items = 0

  /// How many came, in words: `2 new sources`, `1 completed`.
  package var counts: [String] {
    func sources(_ number: Int, _ kind: String) -> String {
      "\(number) \(kind)source\(number == 1 ? "" : "s")"
    }
    var counts = [sources(newSources, "new ")]
    if changes.isEmpty {
      counts = ["nothing new, \(sources(sameSources, "")) as before"]
    } else {
      if changedSources > 0 { counts.append("\(changedSources) completed") }
      if sameSources > 0 { counts.append("\(sameSources) as before") }
    }
    if items != newSources + changedSources + sameSources {
      counts[0] = "of \(items) items " + counts[0]
    }
    return counts
  }

  /// What a file of sources becomes in a session.
  ///
  /// - Throws: A problem where there is none that can be taken.
  package init(
    _ reading: ImportReading,
    of file: String,
    in session: Session
  ) throws(Problem) {
    guard !reading.sources.isEmpty else {
      throw Problem(
        .damaged,
        "nothing in it was taken: there is no source with a title or an address in it",
        place: Problem.Place(file: file),
        remedy: "Nothing was imported.",
        candidates: reading.tally.sentences + reading.notices
      )
    }
    self.init(reading.sources, in: session)
  }

  /// - Parameters:
  ///   - sources: Those of the file; their numbers do not count.
  ///   - session: Where they go to.
  package init(_ sources: [Source], in session: Session) {
    items = sources.count
    var known = KnownSources(session)
    var next = session.counters.next(Source.kindName).main
    var slugs = Set(session.sources.all.compactMap(\.slug))
    for var source in sources {
      if let place = known.place(of: source) {
        if let told = known.complete(place, by: source, &slugs) { joined.append(told) }
        continue
      }
      if let slug = source.slug, !slugs.insert(slug).inserted { source.slug = nil }
      source.number = EntityNumber(next)
      next += 1
      known.add(source)
    }
    for (before, after) in known.entries {
      if before == nil {
        newSources += 1
      } else if before == after {
        if known.isMet(after.id) { sameSources += 1 }
        continue
      } else {
        changedSources += 1
      }
      changes.append(Change(from: before, to: after))
    }
  }
}

/// The sources of a session and those that come to it, by what tells that two are one.
private struct KnownSources {
  private(set) var entries: [(before: Source?, after: Source)] = []
  private var places: [String: [Int]] = [:]
  private var met: Set<EntityID> = []

  init(_ session: Session) {
    for source in session.sources.all {
      entries.append((source, source))
      note(source, entries.count - 1)
    }
  }

  /// Of so many sources with one name each is looked at; behind them only what agrees in everything.
  private static let mostAlike = 64

  private mutating func note(_ source: Source, _ place: Int) {
    let identity = SourceIdentity(source)
    for key in identity.keys + [identity.whole] where places[key]?.last != place {
      places[key, default: []].append(place)
    }
  }

  func place(of source: Source) -> Int? {
    let identity = SourceIdentity(source)
    for key in identity.keys {
      for place in (places[key] ?? []).prefix(Self.mostAlike)
      where identity.isSame(as: SourceIdentity(entries[place].after)) {
        return place
      }
    }
    return identity.keys.isEmpty ? nil : places[identity.whole]?.first
  }

  func isMet(_ id: EntityID) -> Bool { met.contains(id) }

  mutating func add(_ source: Source) {
    entries.append((nil, source))
    note(source, entries.count - 1)
  }

  /// Takes what a source does not have yet.
  ///
  /// - Returns: That the two are one, where they come from one file or say different things.
  mutating func complete(
    _ place: Int,
    by other: Source,
    _ slugs: inout Set<String>
  ) -> String? {
    var source = entries[place].after
    let told = SourceIdentity.joined(
      other,
      to: source,
      isOfFile: entries[place].before == nil || met.contains(source.id)
    )
    let filled = LibraryItem.fieldVariables(of: source)
    met.insert(source.id)
    func take<Value>(_ field: WritableKeyPath<Source, Value?>) {
      if source[keyPath: field] == nil { source[keyPath: field] = other[keyPath: field] }
    }
    if source.slug == nil, let slug = other.slug, slugs.insert(slug).inserted { source.slug = slug }
    // What is cited in words has them for a title elsewhere.
    if source.title == nil, source.citation != other.title { take(\.title) }
    take(\.url)
    take(\.publisher)
    take(\.archiveURL)
    take(\.published)
    take(\.accessed)
    take(\.kind)
    if source.authors.isEmpty { source.authors = other.authors }
    for note in other.notes where !source.notes.contains(where: { $0.text == note.text }) {
      source.notes.append(note)
    }
    var foreign = other.foreign
    foreign[LibraryItem.foreignName].members.removeAll { filled.contains($0.key) }
    source.foreign = source.foreign.completed(by: foreign)
    entries[place].after = source
    note(source, place)
    return told
  }
}
