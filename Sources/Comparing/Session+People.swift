package import FactModel

extension Session {
  /// Whoever gave, ticked, reviewed or was assigned something here, or rates blind; each name once.
  package var people: [String] {
    var names = [created.by.name]
    for claim in claims.all {
      names += claim.verdicts.map(\.signed.by.name)
      names += [claim.assignee, claim.review?.signed.by.name].compactMap { $0 }
    }
    names += items.all.flatMap { $0.check?.all ?? [] }.map(\.signed.by.name)
    names += blindChecks.all.flatMap { [$0.signed.by.name, $0.checker] }
    names += signOffs.all.map(\.signed.by.name)
    return Self.each(names)
  }

  /// The people who can be meant by a name: whoever has exactly that one, else those among the candidates in
  /// whose names a word begins so.
  ///
  /// `candidates`: Nil for ``people``.
  package func people(called name: String, among candidates: [String]? = nil) -> [String] {
    let all = people
    if let same = (candidates ?? []).first(where: { Folding.isSame($0, name) })
      ?? all.first(where: { Folding.isSame($0, name) })
    {
      return [same]
    }
    let wanted = Folding.folded(name)
    return Self.each((candidates ?? all).filter { Folding.hasWord(in: $0, beginning: wanted) })
  }

  /// Each name once.
  static func each(_ names: [String]) -> [String] {
    var seen: Set<[UInt32]> = []
    return names.filter { seen.insert(Folding.folded($0)).inserted }
  }
}
