package import FactModel
import Merging
import OrderedJSON

/// Names of people of a sealed source that stand elsewhere in sight of readers, and what named a forgotten
/// one: what to tell who seals, and who merges.
package enum SealedNames {
  /// A sentence for each name of a source that stays open, and for each that is withheld elsewhere, too,
  /// since it came in another copy.
  package static func lines(of source: Source, in session: Session) -> [String] {
    let words = ProtectedWords(namesOf: source)
    guard !words.isEmpty else { return [] }
    let article = KnownNames.Name(
      text: session.article.text.string,
      field: "text",
      place: "the article"
    )
    let names = (KnownNames(in: session, besides: [source.id]).all + [article])
      .map { (name: $0, words: Set(words.all(in: $0.text))) }.filter { !$0.words.isEmpty }
    guard !names.isEmpty else { return [] }
    let apart = (try? session.named(apartFrom: [source.id])) ?? ([], [])
    var open: [(word: String, places: [String])] = []
    var withheld: [(word: String, places: [String])] = []
    for (name, words) in names {
      let isApart = name.thing.map(apart.0.contains) ?? apart.1.contains(name.field)
      for word in words.sorted() {
        if isApart {
          note(name.place, of: word, in: &withheld)
        } else {
          note(name.place, of: word, in: &open)
        }
      }
    }
    let isOpen = Set(open.map { $0.word.lowercased() })
    withheld.removeAll { isOpen.contains($0.word.lowercased()) }
    return open.map {
      "“\($0.word)” stays open: it is in \(Wording.list($0.places)), which readers see."
    }
      + withheld.map {
        "“\($0.word)” names \(source.label), which is sealed: it is withheld in "
          + "\(Wording.list($0.places)), too."
      }
  }

  /// What to tell who seals a source: where a name of it stays open, what is withheld with it, and what names it
  /// besides.
  ///
  /// `name`: What the session is called; `kept`: What is kept beside it.
  package static func notices(
    of sealed: Source,
    in session: Session,
    called name: String,
    _ kept: (Received) -> [UInt8]?
  ) -> [String] {
    let word = Remainders.finder(of: sealed, in: session)(name)
    return (word.map { ["“\($0)” is in the session's name: rename gives it another."] } ?? [])
      + SealedAddresses.lines(of: sealed, in: session) + lines(of: sealed, in: session)
      + keptTexts(naming: sealed, in: session, kept) + tags(naming: sealed, in: session)
  }

  /// A sentence for each tag that has a word of a sealed source: before does not know it any more.
  private static func tags(naming sealed: Source, in session: Session) -> [String] {
    let word = Remainders.finder(of: sealed, in: session)
    var places: [(tag: String, labels: [String])] = []
    for claim in session.claims.all {
      for tag in claim.tags where word(tag) != nil {
        if let index = places.firstIndex(where: { $0.tag == tag }) {
          places[index].labels.append(claim.label)
        } else {
          places.append((tag, [claim.label]))
        }
      }
    }
    return places.map {
      "“\($0.tag)” is a tag of \(Wording.list($0.labels)): it stays in this session, and nothing is "
        + "found by it."
    }
  }

  /// The sentences about all sealed sources of a session that did not hold before.
  package static func lines(_ before: Session, _ after: Session) -> [String] {
    func lines(_ session: Session) -> [String] {
      session.sources.all.filter { $0.visibility == .sealed }
        .flatMap { self.lines(of: $0, in: session) }
    }
    let known = Set(lines(before))
    return lines(after).filter { !known.contains($0) } + cleaned(before, after)
  }

  /// A sentence for each other source whose kept text has a word of a sealed one.
  private static func keptTexts(
    naming sealed: Source,
    in session: Session,
    _ kept: (Received) -> [UInt8]?
  ) -> [String] {
    let word = Remainders.finder(of: sealed, in: session)
    return session.sources.all.compactMap { source in
      guard source.id != sealed.id, let bytes = source.text.flatMap(kept),
        let found = word(String(decoding: bytes, as: UTF8.self))
      else { return nil }
      return
        "“\(found)” is in the kept text of \(source.label): it stays at the desk, in no bundle."
    }
  }

  /// What named a source that is forgotten, where a merge took that out.
  private static func cleaned(_ before: Session, _ after: Session) -> [String] {
    let gone = (after.forgotten.isEmpty ? [] : after.entities).filter { entity in
      let was = before.entity(EntityKind(of: entity), entity.id)?.json.traces ?? 0
      return entity.json.traces > was
    }
    guard !gone.isEmpty else { return [] }
    return [
      "\(Wording.list(gone.map(\.caption.name))) named a source that is forgotten: "
        + "\(Forgetting.replacement) stands there now."
    ]
  }

  private static func note(
    _ place: String,
    of word: String,
    in list: inout [(word: String, places: [String])]
  ) {
    if let index = list.firstIndex(where: { $0.word == word }) {
      if !list[index].places.contains(place) { list[index].places.append(place) }
    } else {
      list.append((word, [place]))
    }
  }
}

extension JSONValue {
  /// How many of its texts were cleaned of what named a source.
  fileprivate var traces: Int {
    switch self {
    case .string(let text): text.includes(Forgetting.replacement) ? 1 : 0
    case .array(let values): values.reduce(0) { $0 + $1.traces }
    case .object(let object): object.members.reduce(0) { $0 + $1.value.traces }
    case .null, .bool, .number: 0
    }
  }
}
