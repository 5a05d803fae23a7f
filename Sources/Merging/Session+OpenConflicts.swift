package import FactModel
import OrderedJSON

extension Session {
  /// Whether people judged or changed a thing differently, and nobody has settled that.
  package func hasOpenConflict(about id: EntityID) -> Bool {
    openConflicts.contains { $0.id == id || $0.opposed == id }
  }

  /// The versions that were published apart, while nobody has settled which of them readers go by.
  package var publishedApart: [Publication] {
    openConflicts.first { $0.field == Conflict.readers }?.published(in: self) ?? []
  }

  /// The number of a conflict's first version among those of all at its label: it stays when others are settled.
  package func firstNumber(of conflict: Conflict) -> Int {
    let label = name(of: conflict)
    let before = conflicts.prefix { $0.path != conflict.path }
    guard before.count < conflicts.count else { return 1 }
    return before.filter { name(of: $0) == label }.reduce(1) { $0 + $1.versions.count }
  }
}

extension Conflict {
  /// Whether its versions judge something: rate, mark or check it.
  package var isAboutJudgement: Bool { field == Conflict.verdict || opposed != nil }

  /// Whether its versions are ratings.
  package var isAboutRating: Bool {
    field == Conflict.verdict
      || opposed != nil
        && versions.allSatisfy { version in
          guard case .object(let object)? = version.value else { return false }
          return object[Conflict.verdict] != nil
        }
  }

  /// The rating that a version gives; nil where it gives none.
  package func rating(of version: Version) -> String? {
    guard case .object(let object)? = version.value else { return nil }
    let verdict = field == Conflict.verdict ? version.value : object[Conflict.verdict]
    return verdict.flatMap { try? Verdict(json: $0) }?.rating
  }

  /// The versions for readers that it is about.
  package func published(in session: Session) -> [Publication] {
    versions.compactMap { version in
      guard case .object(let object)? = version.value else { return nil }
      return session.publications.all.first { object[Publication.kindName] == $0.id.json }
    }
  }
}
