import FactModel

// The session's sources for those of a file.
extension Placer {
  func withOwnSource(_ evidence: Evidence) -> Evidence {
    var evidence = evidence
    evidence.source = ownSource(evidence.source)
    // The identities of verdicts mean nothing here.
    evidence.verdicts = []
    return evidence
  }

  func withOwnSources(_ question: ResearchQuestion) -> ResearchQuestion {
    var question = question
    for index in question.answers.indices {
      question.answers[index].source = question.answers[index].source.map { ownSource($0) }
    }
    return question
  }

  /// The session's source for one of the file; added where it has none with that address or
  /// citation.
  private func ownSource(_ id: EntityID) -> EntityID {
    if let known = sources[id] { return known }
    guard var source = document.sources.first(where: { $0.id == id }) else { return id }
    let like = session.sources.all.first { other in
      if let url = source.url { return other.url == url }
      return other.url == nil && other.citation == source.citation && other.title == source.title
    }
    if let present = session.sources[id] ?? like {
      sources[id] = present.id
      var own = source
      // What a source is called means something in its own session only.
      own.slug = nil
      let left = RecordComparison(
        own.json,
        present.json,
        unsigned: [context.signed],
        labels: labels
      )
      if !left.differences.isEmpty { result.tellUntaken(present.label, left.differences) }
      return present.id
    }
    if let slug = source.slug, !slugs.insert(slug).inserted {
      source.slug = nil
      result.tally.add(.field, "slug @\(slug), which is another source's", .leftOut)
    }
    let next = session.counters.next(Source.kindName).main + newSources.count
    source.number = EntityNumber(next)
    newSources.insert(id)
    sources[id] = id
    result.changes.insert(Change(from: nil, to: source), at: newSources.count - 1)
    return id
  }
}
