package import FactModel
import Merging
import OrderedJSON
import PlainText

/// Names of people of a sealed source that stand elsewhere in sight of readers, and what named a forgotten
/// one: what to tell who seals, and who merges.
package enum SealedNames {
  /// A sentence for each name of a source that stays open, and for each that is withheld elsewhere, too,
  /// since it came in another copy.
  package static func lines(of source: Source, in session: Session) -> [String] {
    Promised(source).lines(in: session)
  }

  /// The same of a contact.
  package static func lines(of contact: Contact, in session: Session) -> [String] {
    Promised(contact).lines(in: session)
  }

  /// Whether a contact has the name of a source.
  package static func isNamed(_ contact: Contact, by source: Source) -> Bool {
    ProtectedWords.names(of: source).contains {
      PersonName.isSame(Folding.folded($0), Folding.folded(contact.person))
    }
      || [source.title, source.citation].contains {
        $0.map { Folding.isSame($0, contact.person) } ?? false
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

  /// The sentences about all of whom something was promised in a session that did not hold before.
  package static func lines(_ before: Session, _ after: Session) -> [String] {
    opened(before, after) + cleaned(before, after)
  }

  /// What another reading of the article, or another copy, opens of names that were promised, or leaves withheld.
  package static func opened(_ before: Session, _ after: Session) -> [String] {
    let promised =
      after.sources.all.filter { $0.isBinding }
      .map { Promised($0) }
      + after.contacts.all.filter { $0.isOffRecord || $0.isOnBackground }.map { Promised($0) }
    guard !promised.isEmpty else { return [] }
    return promised.flatMap { one in
      let now = one.lines(in: after)
      guard !now.isEmpty else { return [String]() }
      let known = Set(one.lines(in: before))
      return now.filter { !known.contains($0) }
    }
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
    let isInFacts = after.facts.json.traces > before.facts.json.traces
    guard !gone.isEmpty || isInFacts else { return [] }
    let places = gone.map(\.caption.name) + (isInFacts ? ["the article’s facts"] : [])
    return [
      "\(Wording.list(places)) named a source that is forgotten: "
        + "\(Forgetting.replacement) stands there now."
    ]
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
