package import FactModel

extension Source {
  /// The same source for another session.
  ///
  /// What only means something in its own (what it repeats, its kept text) stays there.
  package func copied(as id: EntityID, _ number: EntityNumber) -> Source {
    var copy = Source(id: id, number: number)
    copy.slug = slug
    copy.kind = kind
    copy.url = url
    copy.citation = citation
    copy.title = title
    copy.authors = authors
    copy.publisher = publisher
    copy.account = account
    copy.platform = platform
    copy.published = published
    copy.time = time
    copy.accessed = accessed
    copy.archiveURL = archiveURL
    copy.archived = archived
    copy.interest = interest
    copy.grade = grade
    copy.visibility = visibility
    copy.terms = terms
    copy.role = role
    copy.notes = notes
    copy.foreign = foreign
    return copy
  }

  /// What of it stays in its session when it is copied as another; sentences.
  package func leftBehind(in session: String, by copy: Source) -> [String] {
    var told: [String] = []
    if text != nil {
      told.append("Its text is kept in \(session) only: keep \(copy.label) takes it again.")
    }
    if derivedFrom != nil {
      let say = "source \(copy.label) from=@SOURCE"
      told.append("That it repeats another source is said in \(session) only; here it is: \(say)")
    }
    return told
  }
}
