import FactModel

/// What in a session names somebody in sight of readers: the article's facts, public sources, claimants.
struct KnownNames {
  struct Name {
    var text: String
    /// The claim or source; nil for the article's facts.
    var thing: EntityID?
    /// The key of the field.
    var field: String
    /// `the author of @3`, `the claimant of c2`, `the byline`.
    var place: String

    /// Whether it is one of those that came in another copy.
    func isOne(of apart: (things: Set<EntityID>, facts: Set<String>)) -> Bool {
      thing.map(apart.things.contains) ?? apart.facts.contains(field)
    }
  }

  private(set) var all: [Name] = []

  /// `besides`: The sources that are not in sight.
  init(in session: Session, besides sealed: Set<EntityID>) {
    let facts = session.facts
    add(facts.title, "title", "the article’s title")
    add(facts.publisher, "publisher", "the article’s publisher")
    add(facts.url, "url", "the article’s address")
    for name in facts.byline { add(name, "byline", "the article’s byline") }
    for source in session.sources.all
    where !sealed.contains(source.id) && source.effectiveVisibility == .public {
      let label = source.label
      add(source.title, "title", "the title of \(label)", source.id)
      add(source.citation, "citation", "the citation of \(label)", source.id)
      add(source.publisher, "publisher", "the publisher of \(label)", source.id)
      add(source.slug, "slug", "the short name of \(label)", source.id)
      add(source.url, "url", "the address of \(label)", source.id)
      add(source.archiveURL, "archive", "the archived copy of \(label)", source.id)
      for name in source.authors { add(name, "authors", "the author of \(label)", source.id) }
    }
    for claim in session.claims.all {
      guard case .speaker(let name, let role, _)? = claim.claimant else { continue }
      add(name, "claimant", "the claimant of \(claim.label)", claim.id)
      add(role, "claimant", "the claimant of \(claim.label)", claim.id)
    }
  }

  /// They, and the article's text.
  func withArticle(of session: Session) -> [Name] {
    all + [Name(text: session.article.text.string, field: Self.text, place: "the article")]
  }

  /// What the article's text is called among its facts.
  static let text = "text"

  private mutating func add(
    _ text: String?,
    _ field: String,
    _ place: String,
    _ thing: EntityID? = nil
  ) {
    if let text { all.append(Name(text: text, thing: thing, field: field, place: place)) }
  }
}
