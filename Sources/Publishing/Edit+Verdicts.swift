package import FactModel
import OrderedJSON

extension Claim {
  /// Whether two claims have words of the article in common.
  package func overlaps(_ other: Claim) -> Bool {
    passages.contains { mine in
      !mine.isGone && other.passages.contains { !$0.isGone && $0.range.overlaps(mine.range) }
    }
  }
}

extension Edit {
  /// The verdicts that it gives.
  package var verdicts: Set<EntityID> {
    var verdicts: Set<EntityID> = []
    for patch in patches where patch.isAbout(Claim.self) {
      switch patch {
      case .made(_, .object(let claim)):
        guard case .array(let all)? = claim["verdicts"] else { continue }
        verdicts.formUnion(all.compactMap(\.identity))
      case .changed(_, _, let fields):
        for case .list(let change) in fields.filter({ $0.key == "verdicts" }).map(\.content) {
          verdicts.formUnion(change.added.compactMap(\.value.identity))
        }
      default: continue
      }
    }
    return verdicts
  }
}

extension Edit {
  /// Whether it changes the scale: what it does to verdicts is no judgement.
  package var changesScale: Bool {
    patches.contains { patch in if case .scale = patch { true } else { false } }
  }
}

extension Session {
  /// The verdicts that a change of the scale made of others: whoever changed it judged nothing.
  ///
  /// What of the past cannot be read is told of where it is read for itself.
  package var carriedVerdicts: Set<EntityID> {
    guard claims.all.contains(where: { $0.verdicts.count > 1 }) else { return [] }
    var carried: Set<EntityID> = []
    for position in stride(from: 1, through: log.count, by: 1) {
      if let edit = try? log.edit(position), edit.changesScale { carried.formUnion(edit.verdicts) }
    }
    return carried
  }
}

extension Claim {
  /// Its verdicts with whoever judged: of one that a change of the scale made, who gave the one before.
  ///
  /// `carried`: Those that a change of the scale made.
  package func judgements(
    besides carried: Set<EntityID>
  ) -> [(rater: String, verdict: Verdict, isCarried: Bool)] {
    var judgements: [(rater: String, verdict: Verdict, isCarried: Bool)] = []
    for verdict in verdicts {
      let isCarried = verdict.identity.map(carried.contains) ?? false
      let rater = isCarried ? judgements.last?.rater : nil
      judgements.append((rater ?? verdict.signed.by.name, verdict, isCarried))
    }
    return judgements
  }
}
