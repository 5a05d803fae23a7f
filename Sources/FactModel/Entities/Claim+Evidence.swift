// What a verdict rests on.
extension Claim {
  /// Whether a piece of evidence counts beside the verdict that holds.
  ///
  /// What ratings rest on counts for the verdicts that it was named for, and for any where none of those
  /// is there; what supports or refutes the claim, or is context, is about the claim and always counts.
  package func holds(_ evidence: Evidence) -> Bool {
    holds(evidence, beside: verdictIdentity)
  }

  /// `id`: The identity of the verdict that holds.
  private func holds(_ evidence: Evidence, beside id: EntityID?) -> Bool {
    guard evidence.stance == .restsOn, let id, !evidence.verdicts.contains(id) else { return true }
    return !verdicts.read(\.identity).contains(where: evidence.verdicts.contains)
  }

  private var verdictIdentity: EntityID? { verdicts.readLast(\.identity) ?? nil }

  /// The evidence that counts beside the verdict that holds.
  package var heldEvidence: [Evidence] {
    let id = verdictIdentity
    return evidence.read { holds($0, beside: id) ? $0 : nil }
  }

  /// The sources of that evidence.
  package var heldSources: [EntityID] {
    let id = verdictIdentity
    return evidence.read { holds($0, beside: id) ? $0.source : nil }
  }

  /// Gives it a verdict.
  ///
  /// It rests on what was named for the same rating, whoever gave that; else on what the last verdict of
  /// the same person rested on. Whoever takes over somebody else's rating leaves their own evidence behind.
  ///
  /// - Parameters:
  ///   - verdict: The verdict, which holds from now on.
  ///   - id: Its identity, where a piece of evidence names it: else its edit gives it one, which is shorter
  ///     to write.
  ///   - asBefore: Whether it says what the last one said, on another scale: then it rests on the same.
  ///   - naming: Whether sources are named for it: another rating then rests on these.
  package mutating func add(
    _ verdict: Verdict,
    id: @autoclosure () -> EntityID,
    asBefore: Bool = false,
    naming: Bool = false
  ) {
    guard evidence.contains(where: { $0.stance == .restsOn }) else {
      verdicts.append(verdict)
      return
    }
    let id = id()
    defer {
      var verdict = verdict
      verdict.identity = id
      verdicts.append(verdict)
    }
    let last = self.verdict?.identity
    let given = Set(verdicts.compactMap(\.identity))
    let basis = asBefore ? Set([last].compactMap { $0 }) : basis(of: verdict, naming)
    for index in evidence.indices where evidence[index].stance == .restsOn {
      let named = evidence[index].verdicts.filter(given.contains)
      let isTaken = (named.isEmpty ? [last].compactMap { $0 } : named).contains(
        where: basis.contains
      )
      if isTaken, !named.isEmpty {
        evidence[index].verdicts.append(id)
      } else if !isTaken, named.isEmpty, let last {
        // Until now it counted for whichever held.
        evidence[index].verdicts = [last]
      }
    }
  }

  /// The verdicts whose evidence a new one takes over.
  private func basis(of verdict: Verdict, _ naming: Bool) -> Set<EntityID> {
    let same = verdicts.filter { $0.rating == verdict.rating && $0.scale == verdict.scale }
    let isOwn = { Folding.isSame($0.signed.by.name, verdict.signed.by.name) } as (Verdict) -> Bool
    let ids = Set(same.compactMap(\.identity))
    let isNamed = evidence.contains { $0.stance == .restsOn && !ids.isDisjoint(with: $0.verdicts) }
    let own = naming || isNamed || !same.allSatisfy(isOwn) ? nil : verdicts.last(where: isOwn)
    return ids.union([own?.identity].compactMap(\.self))
  }
}
