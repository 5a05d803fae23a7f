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
