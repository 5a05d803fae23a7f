import FactModel
import PostgreSQLStore
import ProjectLog
import SessionFiles
import SessionLibrary

// What others did.
extension SharedSession {
  func arrivals(for session: Session) throws(Problem) -> Arrivals? {
    // At first it is worth a moment: what others did stands before what is done on it.
    if !hasLooked { flush(session, milliseconds: Self.patience) } else { collect() }
    hasLooked = true
    keep(news.contents, of: session)
    news.contents = [:]
    guard news.mark != nil, pause.isOver else {
      push(session)
      guard !notices.isEmpty else { return nil }
      // What came and waits is not taken for brought in with what is told.
      return kept(session)
    }
    pause.begin()
    let known = Set(stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id))
    var bringing = ArrivingEdits(news, known: known)
    let arrived: (session: Session, isNext: Bool)
    do throws(Problem) {
      arrived = try bringing.brought(into: session, isSparing: hasDoubted)
    } catch {
      // Work goes on here; what cannot be brought in stays where it is.
      if hasDoubted {
        tellRefusal(error.what, error.remedy)
      } else {
        // The copy may know less of the log than was written down of it: all of both is compared, once.
        hasDoubted = true
        news = CourierReport()
        courier.doubt()
      }
      return kept(session)
    }
    let fresh = bringing.edits.filter { !known.contains($0.id) }
    var lines: [String] = takeNotices()
    lines += bringing.gone.map { "\($0) was forgotten by somebody else: it is gone here, too." }
    if !fresh.isEmpty {
      let before = Set(session.openConflicts.map(\.path))
      let conflicts = arrived.session.openConflicts.filter { !before.contains($0.path) }.count
      let name = checker().name
      lines.append(NewsLine.text(fresh, in: arrived.session, conflicts: conflicts, to: name))
    }
    lines += Self.lines(of: bringing.leftOut)
    leavesOut = !bringing.leftOut.isEmpty
    left = bringing.left ?? left
    if !arrived.isNext { unsettled.add(differing: session, arrived.session) }
    return Arrivals(
      session: arrived.session,
      isNext: arrived.isNext,
      forgets: !news.tombstones.isEmpty,
      lines: lines
    )
  }

  /// Says what of the log cannot be brought in.
  private static func lines(of left: [(entry: LogEntry, why: String)]) -> [String] {
    guard let first = left.first else { return [] }
    let others = left.count == 1 ? "" : ", and \(Wording.count(left.count - 1, "other"))"
    return [
      "Change \(first.entry.number) on the desk cannot be brought in (\(first.why))\(others): it is left out here. "
        + "factdesk.history in the store says who sent it."
    ]
  }

  /// Only what is to be told.
  private func kept(_ session: Session) -> Arrivals {
    Arrivals(session: session, isNext: true, forgets: false, lines: takeNotices(), isKept: true)
  }

  func accept(_ arrivals: Arrivals) throws(Problem) {
    let session = arrivals.session
    guard !arrivals.isKept else { return }
    if !arrivals.forgets {
      if arrivals.isNext {
        try file.makeDurable(session)
      } else {
        try file.rewrite(session)
      }
    }
    let there = Set(news.entries.map(\.id))
    if news.isWhole {
      let ids = stride(from: 1, through: session.log.count, by: 1).compactMap(session.log.id)
      onStore = there
      waiting = Set(ids).subtracting(there)
    } else {
      onStore.formUnion(there)
      waiting.subtract(there)
    }
    counted = session.log.count
    forgotten = Set(session.forgotten.map(\.source))
    // Where something was left out it is asked for again when the session is opened next: a newer program may read it.
    if leavesOut { sound = sound ?? courier.mark }
    if let mark = news.mark {
      if news.isWhole { courier.confirmWhole(mark) } else { courier.confirm(mark) }
    }
    news = CourierReport()
    pause.end()
    push(session)
  }
}
