import EarlierWork
import FactModel
import Interchange
import SessionLibrary
import Workbench

/// A search for earlier checks without an index: looks at all of them, by words without their endings.
struct InMemorySearch: EarlierSearch {
  let world: InMemoryDesk.World

  func search(_ query: EarlierQuery, with open: SessionAtDesk) throws(Problem) -> EarlierAnswer {
    let imported = EarlierChecks.read(world.files[EarlierChecks.fileName] ?? []).checks
    let last = Dictionary(imported.map { ($0.key, $0) }) { _, last in last }
    var known = imported.filter { last[$0.key] == $0 }.map { KnownCheck($0) }
    for (place, isArchived) in [(SessionPlace.desk, false), (.archive, true)] {
      for (name, session) in (world.shelf[place] ?? [:]).sorted(by: { $0.key < $1.key })
      where name != open.name {
        known += try OwnChecks.checks(of: session, named: name, isArchived: isArchived)
      }
    }
    if query.includesOpen {
      known += try OwnChecks.checks(
        of: open.session,
        named: open.name,
        isArchived: false,
        isAtDesk: true
      )
      .filter { $0.place?.label != query.asking }
    }
    let words = ClaimWord.words(of: query.claim)
    let look = SecondLook(Set(words.map(Self.stem)).map { .init(stem: $0, weight: 1) }, in: "en")
    let matches = known.filter { check in
      let labels = SearchedText.labels(of: check, SearchedText(check))
      return query.labels.allSatisfy { either in
        either.split(separator: "\t").contains { labels.contains(String($0)) }
      }
        && !query.allUnwanted.contains(where: labels.contains)
        && (query.since.isEmpty || check.day >= query.since)
        && (query.until.isEmpty || !check.day.isEmpty && check.day <= query.until)
    }
    .map { check in
      let text = SearchedText(check)
      let result = look.look(claim: Self.stemmed(text.claim), further: Self.stemmed(text.further))
      return EarlierMatch(
        check,
        likeness: result.likeness,
        why: result.shared,
        differences: ClaimDifference.differences(
          Self.stemmed(words),
          Self.stemmed(text.claim),
          in: "en"
        ),
        asked: query.claim
      )
    }
    .filter { query.claim.isEmpty || !$0.why.isEmpty }
    .sorted { ($0.likeness, $0.known.day) > ($1.likeness, $1.known.day) }
    return EarlierAnswer(
      matches: Array(matches.prefix(query.limit)),
      count: matches.count,
      known: known.count { !$0.isLink }
    )
  }

  func glance(_ query: EarlierQuery, with open: SessionAtDesk) -> EarlierMatch? {
    (try? search(query, with: open))?.matches.first(where: \.isNear)
  }

  func forget(_ session: EntityID) { world.forgottenSessions.append(session) }

  private static func stem(_ word: ClaimWord) -> String {
    for ending in ["ing", "es", "ed", "s"] where word.folded.hasSuffix(ending) {
      return String(word.folded.dropLast(ending.count))
    }
    return word.folded
  }

  private static func stemmed(_ words: [ClaimWord]) -> [StemmedWord] {
    words.map { StemmedWord(word: $0, stem: stem($0), in: "en") }
  }
}
