package import Comparing
import EarlierWork
package import FactModel
import Release
import SessionLibrary

// What a second checker may have seen.
extension Desk {
  /// The claims whose ratings people can have seen: what is on a store or was pushed with git, and what was rated before
  /// they did something in this session.
  package func claimsSeen(
    by people: [String],
    among claims: [EntityID]
  ) throws(Problem) -> [EntityID] {
    var pushed = try ports.shared.pushed(store.name)
    // Whoever works on the store has it, whether they opened it or not.
    if let shared, shared.waitingCount < session.log.count { pushed.append(session) }
    let seen = try readable { () throws(FormatProblem) in
      try session.claimsSeen(by: people, in: pushed)
    }
    return claims.filter(seen.contains)
  }

  /// The second checker's copy, where it lies here: the one with the usual name or, where that is not done or not
  /// there, whichever session is one of this check; one that is done comes before one that is not.
  package func blindCopyHere(of check: BlindCheck) -> Session? {
    let usual = BlindCopies.name(of: store.name, for: check.checker)
    let others = ports.shelf.names(in: .desk).filter { $0 != usual && $0 != store.name }
    let names =
      [usual] + others.filter(BlindCopies.isOne) + others.filter { !BlindCopies.isOne($0) }
    var unfinished: Session?
    for name in names {
      guard let copy = try? ports.others.copy(name, for: session),
        let theirs = copy.blindChecks.all.first(where: { $0.id == check.id }), theirs.isCopy
      else { continue }
      if theirs.second != nil { return copy }
      unfinished = unfinished ?? copy
    }
    return unfinished
  }

  /// What blind checks fixed: also where only the second checker's copy, which lies here, says that they did.
  package func blindBinding() throws(Problem) -> BlindBinding {
    let open = session.blindChecks.all.filter { !$0.isCopy && $0.second == nil }
    let fixed = open.filter { check in
      blindCopyHere(of: check)?.blindChecks.all.contains {
        $0.id == check.id && $0.second != nil
      } ?? false
    }
    return try readable { () throws(FormatProblem) in
      try BlindBinding(session, fixed: Set(fixed.map(\.id)))
    }
  }
}
