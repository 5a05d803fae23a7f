package import FactModel
package import OrderedJSON
import PlainText

/// What a library of sources becomes in a session: the same item twice is one source.
package struct SourcePlacement: Sendable {
  package private(set) var changes: [Change] = []
  package private(set) var newSources = 0
  package private(set) var changedSources = 0
  package private(set) var sameSources = 0

  /// How many came, in words: `2 new sources`, `1 completed`.
  package var counts: [String] {
    func sources(_ number: Int, _ kind: String) -> String {
      "\(number) \(kind)source\(number == 1 ? "" : "s")"
    }
    if changes.isEmpty { return ["nothing new, \(sources(sameSources, "")) as before"] }
    var counts = [sources(newSources, "new ")]
    if changedSources > 0 { counts.append("\(changedSources) completed") }
    if sameSources > 0 { counts.append("\(sameSources) as before") }
    return counts
  }

  /// For machines.
  package func json(
    _ reading: ImportReading,
    _ format: ExchangeFormat,
    isTrial: Bool
  ) -> JSONValue {
    .members([
      "format": .string(format.name), "new": .count(newSources), "changed": .count(changedSources),
      "same": .count(sameSources), "trial": .bool(isTrial), "counts": reading.tally.json,
    ])
  }

  /// - Parameters:
  ///   - sources: Those of the file; their numbers do not count.
  ///   - session: Where they go to.
  package init(_ sources: [Source], in session: Session) {
    var known = KnownSources(session)
    var next = session.counters.next(Source.kindName).main
    var slugs = Set(session.sources.all.compactMap(\.slug))
    for var source in sources {
      if let place = known.place(of: source) {
        known.complete(place, by: source, &slugs)
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
  private var places: [String: Int] = [:]
  private var met: Set<EntityID> = []

  init(_ session: Session) {
    for source in session.sources.all {
      entries.append((source, source))
      note(source, entries.count - 1)
    }
  }

  /// The address, DOI or ISBN; without one, the words.
  private static func keys(_ source: Source) -> [String] {
    let item = source.foreign[LibraryItem.foreignName]
    var keys = source.url.map { ["url " + WebAddress.normalised($0)] } ?? []
    for name in ["DOI", "ISBN"] {
      if let text = item[name]?.string { keys.append("\(name) \(text.lowercased())") }
    }
    if source.url == nil, let words = source.title ?? source.citation {
      keys.append("words \(Folding.folded(words)) \(source.authors)")
    }
    return keys
  }

  private mutating func note(_ source: Source, _ place: Int) {
    for key in Self.keys(source) where places[key] == nil { places[key] = place }
  }

  func place(of source: Source) -> Int? { Self.keys(source).lazy.compactMap { places[$0] }.first }

  func isMet(_ id: EntityID) -> Bool { met.contains(id) }

  mutating func add(_ source: Source) {
    entries.append((nil, source))
    note(source, entries.count - 1)
  }

  /// Takes what a source does not have yet.
  mutating func complete(_ place: Int, by other: Source, _ slugs: inout Set<String>) {
    var source = entries[place].after
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
  }
}
