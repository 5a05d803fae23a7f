package import FactModel
import OrderedJSON

/// The texts that a change brings and that may leave the desk: reasons, restatements, questions,
/// waivers, answers, names.
package enum LeavingText {
  /// The first word of a protected person or source in what a change brings; nil where it brings none.
  ///
  /// - Parameters:
  ///   - changes: What is to be changed.
  ///   - session: The session before it.
  /// - Returns: The word, and the label of what it belongs to.
  package static func givenAway(
    by changes: [Change],
    in session: Session
  ) -> (word: String, label: String)? {
    let sources = changes.compactMap { $0.transition(of: Source.self) }
    if let found = SealedAddresses.first(in: sources, session) { return found }
    // What the publisher says of a new reading is known.
    let isReading = changes.contains { $0.key == .article }
    let bringing = changes.filter { !(isReading && $0.key == .facts) && mayBringText($0) }
    let named = sources.flatMap(places)
    guard !bringing.isEmpty || !named.isEmpty else { return nil }
    // What everybody knows is worked out where a text has such a word at all.
    let all = ProtectedWords(session, withoutKnown: true)
    guard !all.isEmpty else { return nil }
    let brought = bringing.map { (own: label(of: $0), texts: texts(of: $0, in: session)) }
    let places = named.filter { all.first(in: $0) != nil }
    guard first(of: all, in: brought) != nil || !places.isEmpty else { return nil }
    let protected = ProtectedWords(session)
    return first(of: protected, in: brought) ?? person(in: places, protected, session)
  }

  /// Where a public source says that it is from, as far as that is new.
  private static func places(_ transition: Transition<Source>) -> [String] {
    func texts(_ source: Source?) -> [String] {
      guard let source, source.effectiveVisibility == .public else { return [] }
      return [source.publisher, source.url, source.archiveURL].compactMap { $0 }
    }
    let known = Set(texts(transition.before))
    return texts(transition.after).filter { !known.contains($0) }
  }

  /// The name of a person behind a sealed source: other words of it, such as those of an address, are
  /// those of many sources.
  private static func person(
    in places: [String],
    _ protected: ProtectedWords,
    _ session: Session
  ) -> (word: String, label: String)? {
    for source in session.sources.all where source.isProtected {
      let names = ProtectedWords(namesOf: source)
      for place in places {
        guard let word = names.first(in: place)?.word, protected.first(in: word) != nil else {
          continue
        }
        return (word, source.label)
      }
    }
    return nil
  }

  private static func first(
    of protected: ProtectedWords,
    in brought: [(own: String?, texts: [String])]
  ) -> (word: String, label: String)? {
    guard !protected.isEmpty else { return nil }
    for (own, texts) in brought {
      for text in texts {
        if let found = protected.first(in: text, besides: own) { return found }
      }
    }
    return nil
  }

  /// Whether texts of such a change leave the desk at all.
  private static func mayBringText(_ change: Change) -> Bool {
    guard case .entity(let change) = change else { return true }
    return ![Mark.kindName, Item.kindName, Contact.kindName].contains(change.kind.name)
  }

  /// What may give itself away: a source that the desk makes public.
  private static func label(of change: Change) -> String? {
    change.transition(of: Source.self)?.after?.label
  }

  private static func texts(of change: Change, in session: Session) -> [String] {
    if let source = change.transition(of: Source.self) {
      // What the desk types of a public source is not known by that.
      let known = Set(source.before.map(named) ?? [])
      return source.after.map(named)?.filter { !known.contains($0) } ?? []
    }
    if let correction = change.transition(of: Correction.self) {
      // What is different was looked at where it was changed.
      return correction.after.map { [$0.reason] } ?? []
    }
    guard let patch = change.patch else { return [] }
    let claim = change.transition(of: Claim.self)
    return BroughtTexts(claim.map { protectedParts($0, session) } ?? []).of(patch)
  }

  /// What names somebody or something in a source that readers see.
  private static func named(_ source: Source) -> [String] {
    guard source.effectiveVisibility == .public else { return [] }
    return [source.title, source.citation, source.slug, source.account].compactMap { $0 }
      + source.authors
  }

  /// The identities of protected sources, and of what a claim has from them: with them it stays.
  private static func protectedParts(_ claim: Transition<Claim>, _ session: Session) -> Set<String>
  {
    let sources = Set(session.sources.all.filter(\.isProtected).map(\.id))
    guard !sources.isEmpty else { return [] }
    let sides = [claim.before, claim.after].compactMap { $0 }
    let evidence = sides.flatMap(\.evidence).filter { sources.contains($0.source) }
    let answers = sides.flatMap(\.questions).flatMap(\.answers)
      .filter { $0.source.map(sources.contains) ?? false }
    let parts = evidence.map(\.identity) + answers.map(\.identity)
    return Set((parts.compactMap { $0 } + Array(sources)).map(\.description))
  }
}

/// The texts that a patch brings, but for what stays at the desk and what comes from protected sources.
private struct BroughtTexts {
  /// Notes, legal flags and accepted risks stay at the desk.
  private static let staying: Set<String> = [
    "notes", "id", "at", "by", "exact", "prefix", "suffix", "was", "legal", "risk",
  ]

  /// Identities of sources, and of parts of claims.
  private let protected: Set<String>

  init(_ protected: Set<String>) {
    self.protected = protected
  }

  func of(_ patch: Patch) -> [String] {
    switch patch {
    case .made(_, let entity): texts(entity)
    case .changed(_, _, let fields), .facts(let fields): texts(fields)
    case .scale(let was, let now):
      // Its names and titles stand in every report.
      texts(now).filter { !Set(texts(was)).contains($0) }
    case .removed, .article: []
    }
  }

  private func texts(_ fields: [FieldChange]) -> [String] {
    fields.filter { !Self.staying.contains($0.key) }.flatMap { texts($0.content) }
  }

  private func texts(_ content: FieldChange.Content) -> [String] {
    switch content {
    case .value(let was, let now), .unknown(let was, let now, _):
      let known = Set(was.map(texts) ?? [])
      return now.map(texts)?.filter { !known.contains($0) } ?? []
    case .fields(let fields): return texts(fields)
    case .list(let change):
      return change.added.flatMap { texts($0.value) }
        + change.changed.filter { !protected.contains($0.id) }.flatMap { texts($0.fields) }
    }
  }

  private func texts(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let values): return values.flatMap(texts)
    case .object(let object):
      if case .string(let source)? = object["source"], protected.contains(source) { return [] }
      return object.members.filter { !Self.staying.contains($0.key) }.flatMap { texts($0.value) }
    case .null, .bool, .number: return []
    }
  }
}
