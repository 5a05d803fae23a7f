import Digest
import PlainText

// Two people who begin apart record one source twice, under two identities.
extension Source {
  /// What shows that two records are of one source: its address, its short name, its title and its
  /// citation, each in the form in which they are compared.
  ///
  /// A title of one word (“Interview”) shows nothing.
  package var commonNames: Set<String> {
    var names: Set<String> = []
    if let url { names.insert("url \(WebAddress.normalised(url))") }
    if let slug { names.insert("slug \(slug.lowercased())") }
    for text in [title, citation].compactMap({ $0 }) {
      let line = Wording.oneLine(text)
      guard line.contains(" ") else { continue }
      let folded = Folding.folded(line).compactMap(Unicode.Scalar.init)
      names.insert("name \(String(String.UnicodeScalarView(folded)))")
    }
    return names
  }

  /// Whether two records are of one source: they share a name; one short name is not enough where each has an
  /// address of its own.
  package func isSame(as other: Source) -> Bool {
    Self.areSame((self, commonNames), (other, other.commonNames))
  }

  /// Two records, each with its names.
  fileprivate static func areSame(
    _ one: (source: Source, names: Set<String>),
    _ other: (source: Source, names: Set<String>)
  ) -> Bool {
    let shared = one.names.intersection(other.names)
    guard !shared.isEmpty else { return false }
    return one.source.url == nil || other.source.url == nil || !areShortNames(shared)
  }

  /// Whether nothing but short names is among some names.
  fileprivate static func areShortNames(_ names: Set<String>) -> Bool {
    names.allSatisfy { $0.hasPrefix("slug ") }
  }
}

extension Session {
  /// The sources that are the same as one that is sealed under another identity, with that: they are
  /// withheld as long as it is.
  package var sealedTwins: [(source: Source, sealed: Source)] {
    let known = sources.all.filter { $0.visibility == .sealed }.map { ($0, $0.commonNames) }
    guard !known.isEmpty else { return [] }
    return sources.all.compactMap { source in
      guard source.visibility != .sealed else { return nil }
      let own = (source, source.commonNames)
      let sealed = known.filter { Source.areSame(own, $0) }.map(\.0)
        .min { $0.number < $1.number }
      return sealed.map { (source, $0) }
    }
  }

  /// The source for whose sake a source is withheld: itself, or the sealed one that is the same.
  package func sealed(_ source: Source) -> Source? {
    if source.visibility == .sealed { return source }
    return sealedTwins.first { $0.source.id == source.id }?.sealed
  }
}

extension Forgotten {
  /// A name of a source as a tombstone keeps it: the SHA-256 of the tombstone's identity, a line feed
  /// and the name.
  ///
  /// It cannot be read back; whoever guesses the name can see that the guess is right.
  package static func digest(_ name: String, of source: EntityID) -> String {
    SHA256.hex(Array("\(source)\n\(name)".utf8))
  }

  /// What stands among the names of a source that had an address.
  static let addressed = "address"

  /// Whether a source is the forgotten one, by its identity or by a name; by its short name alone not where
  /// each has an address of its own.
  package func covers(_ other: Source) -> Bool {
    if other.id == source { return true }
    guard !names.isEmpty else { return false }
    func isKept(_ name: String) -> Bool { names.contains(Self.digest(name, of: source)) }
    let shared = other.commonNames.filter(isKept)
    guard !shared.isEmpty else { return false }
    return other.url == nil || !Source.areShortNames(shared) || !isKept(Self.addressed)
  }
}

extension Session {
  /// The sources that a tombstone of another copy is about: the one with its identity, and those that
  /// are the same under another, now or at some time.
  ///
  /// - Returns: As they are, or as they were last.
  /// - Throws: A problem where the past cannot be read.
  package func sources(under tombstone: Forgotten) throws(FormatProblem) -> [Source] {
    var states: [EntityID: Source] = [:]
    var covered: Set<EntityID> = []
    for position in stride(from: 1, through: log.count, by: 1) {
      for patch in try log.edit(position).patches where patch.isAbout(Source.self) {
        guard case .entity(let id?) = patch.key, patch.isMaking || states[id] != nil,
          let source = try patch.result(from: states[id])
        else { continue }
        states[id] = source
        if tombstone.covers(source) { covered.insert(id) }
      }
    }
    return states.values.filter { covered.contains($0.id) }.sorted { $0.number < $1.number }
  }
}

extension Session {
  /// Keeps of its own name, as a digest, that it has a word of a source that is forgotten: nothing else knows it.
  package mutating func withhold(name: String, of source: EntityID) {
    guard let index = forgotten.firstIndex(where: { $0.source == source }) else { return }
    // No name that a source has begins so.
    let digest = Forgotten.digest("session \(name)", of: source)
    if !forgotten[index].names.contains(digest) {
      forgotten[index].names = (forgotten[index].names + [digest]).sorted()
    }
  }
}

extension Forgotten {
  /// Whether a session that is called so has a word of it in that name.
  package func withholds(name: String) -> Bool {
    names.contains(Self.digest("session \(name)", of: source))
  }
}
