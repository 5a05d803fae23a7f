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
    Set(patches.flatMap(\.givenVerdicts).compactMap(\.identity))
  }
}

extension Patch {
  /// The verdicts that it gives a claim, as they are written.
  var givenVerdicts: [JSONValue] {
    guard isAbout(Claim.self) else { return [] }
    switch self {
    case .made(_, .object(let claim)):
      guard case .array(let all)? = claim["verdicts"] else { return [] }
      return all
    case .changed(_, _, let fields):
      return fields.filter { $0.key == "verdicts" }.flatMap { field -> [JSONValue] in
        guard case .list(let change) = field.content else { return [] }
        return change.added.map(\.value)
      }
    default: return []
    }
  }
}

extension Edit {
  /// Whether it changes the scale: what it does to verdicts is no judgement.
  package var changesScale: Bool {
    patches.contains { patch in if case .scale = patch { true } else { false } }
  }
}
