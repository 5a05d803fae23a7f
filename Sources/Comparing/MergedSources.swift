package import FactModel

/// What a merge did about sources that somebody forgot, or sealed.
package enum MergedSources {
  /// The sources that a copy had, now or at some time, and that are forgotten behind a merge.
  package static func forgotten(
    of before: Session,
    in after: Session
  ) throws(FormatProblem) -> [Source] {
    var found: [Source] = []
    for tombstone in new(before, after) {
      for source in try before.sources(under: tombstone)
      where !found.contains(where: { $0.id == source.id }) {
        found.append(source)
      }
    }
    return found
  }

  /// A sentence for each source that is forgotten, or withheld, by what another copy says.
  ///
  /// `forgotten`: Those of this copy.
  package static func lines(
    _ before: Session,
    _ after: Session,
    forgotten: [Source]
  ) -> [String] {
    let ids = Set(forgotten.map(\.id))
    var lines: [String] = []
    for tombstone in new(before, after) {
      let who = tombstone.signed.by.name
      if let source = forgotten.first(where: { $0.id == tombstone.source }) {
        lines.append("\(source.label) is forgotten here, too: \(who) forgot it.")
      } else if ids.isEmpty {
        lines.append("\(who) forgot a source that this copy does not have.")
      }
    }
    let known = Set(before.sealedTwins.map(\.source.id))
    lines += after.sealedTwins.filter { !known.contains($0.source.id) }
      .map { withheld($0.source, as: $0.sealed) }
    return lines + sameShortNames(before, after)
  }

  /// Each short name that several sources have since the merge: it is theirs by number only.
  private static func sameShortNames(_ before: Session, _ after: Session) -> [String] {
    func shared(_ session: Session) -> [String: [String]] {
      var labels: [String: [String]] = [:]
      for source in session.sources.all {
        if let slug = source.slug { labels[slug, default: []].append(source.label) }
      }
      return labels.filter { $0.value.count > 1 }
    }
    let known = shared(before)
    return shared(after).filter { known[$0.key] != $0.value }.sorted { $0.key < $1.key }.map {
      "\(Wording.list($0.value)) have one short name: source \($0.value[1]) slug=NAME gives another."
    }
  }

  /// That a source leaves as little as one that is sealed.
  package static func withheld(_ source: Source, as sealed: Source) -> String {
    "\(source.label) is withheld, too: it is the same source as \(sealed.label), which is sealed."
  }

  private static func new(_ before: Session, _ after: Session) -> [Forgotten] {
    let known = Set(before.forgotten.map(\.source))
    return after.forgotten.filter { !known.contains($0.source) }
  }
}
