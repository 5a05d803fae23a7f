import FactModel
import Synchronization

/// The edits of a session as they were made once more last: those that come are made behind them, and what they
/// come before is made anew, not all of it from the first that somebody did not know.
///
/// It changes nothing of what comes out, which follows from the edits alone; where it does not fit, or anything of it
/// is in doubt, all is made from the beginning. There is one for the process, since one session is worked on.
struct ReplayMemory {
  /// Behind all edits.
  private var replay: Replay
  /// On the way there, those behind which most is left first.
  private var stops: [Replay] = []
  /// What names the log that comes of it: how many edits, and the digest of the last line, which stands for all.
  private var end: (count: Int, digest: String) {
    let log = replay.session.log
    return (log.count, EditLog.digest(of: log.line(log.count)))
  }

  private static let last = Mutex<ReplayMemory?>(nil)

  /// A session as its edits make it, with others that arrived.
  ///
  /// `readings`: The readings of the article that those name.
  ///
  /// - Throws: A problem where they do not fit it.
  static func session(
    _ session: Session,
    with arrived: [Edit] = [],
    _ readings: [ArticleRevision] = []
  ) throws(FormatProblem) -> Session {
    let known = last.withLock { memory in
      defer { memory = nil }
      return memory
    }
    if var memory = known, memory.goOn(session, arrived, readings) {
      return memory.kept()
    }
    return try ReplayMemory(session, arrived, readings).kept()
  }

  /// What came of it, while it is kept for the next time.
  private func kept() -> Session {
    Self.last.withLock { $0 = self }
    return replay.result
  }

  /// Makes all edits that somebody did not know.
  private init(
    _ session: Session,
    _ arrived: [Edit],
    _ readings: [ArticleRevision]
  ) throws(FormatProblem) {
    let past = try session.ancestry(with: arrived)
    var shared = 0
    let most = min(past.settled, session.log.count)
    while shared < most, session.log.id(shared + 1) == past.edits[shared].id { shared += 1 }
    let numbers = NumberTable(past, shared: shared, forgotten: session.forgotten)
    let start = try session.resumed(behind: shared, with: session, counters: numbers.counters)
      .knowing(readings, behind: shared, numbers)
    replay = Replay(start, past, numbers, behind: shared)
    stops = [replay]
    try makeAll()
  }

  private mutating func makeAll() throws(FormatProblem) {
    let end = replay.past.edits.count
    let first = stops[0].position
    var stops = self.stops.filter { $0.position == first || Self.stops(at: $0.position, end) }
    try replay.makeAll { step in
      if Self.stops(at: step.position, end) { stops.append(step) }
    }
    self.stops = stops
  }

  // MARK: Going on

  /// Whether there is a stop at a position: near the end many, far from it few.
  private static func stops(at position: Int, _ end: Int) -> Bool {
    [(every: 32, within: 96), (every: 256, within: 1024), (every: 2048, within: .max)].contains {
      position % $0.every == 0 && end - position <= $0.within
    }
  }

  /// Makes what is new behind what was made; false where that is not enough.
  private mutating func goOn(
    _ session: Session,
    _ arrived: [Edit],
    _ readings: [ArticleRevision]
  ) -> Bool {
    guard isOf(session, readings), let new = try? edits(session, arrived) else { return false }
    var past = replay.past
    var first = past.firstMoved(by: new)
    let settled = past.settled
    guard !new.isEmpty, (try? past.add(new, before: first)) != nil, past.settled == settled,
      settled == stops[0].position
    else { return new.isEmpty }
    let numbers = NumberTable(past, shared: settled, forgotten: session.forgotten)
    guard let change = numbers.firstChange(from: replay.numbers) else { return false }
    first = min(first, change)
    if first <= replay.position {
      stops.removeAll { $0.position >= first }
      guard let stop = stops.last else { return false }
      replay = stop
    }
    replay.goOn(past, numbers)
    guard (try? makeAll()) != nil else { return false }
    return replay.session.counters == numbers.counters
  }

  /// Whether a session goes on from what it came to.
  private func isOf(_ session: Session, _ readings: [ArticleRevision]) -> Bool {
    let (log, own, end) = (session.log, replay.session, end)
    guard readings.allSatisfy(own.has) else { return false }
    let hashes = own.revisions.map(\.hash)
    return session.id == own.id && log.count >= end.count
      && EditLog.digest(of: log.line(end.count)) == end.digest
      && session.forgotten == own.forgotten && session.revisions.map(\.hash) == hashes
  }

  /// What is new: the session's own edits, and those that arrived.
  private func edits(_ session: Session, _ arrived: [Edit]) throws(FormatProblem) -> [Edit] {
    var edits: [Edit] = []
    for position in stride(from: end.count + 1, through: session.log.count, by: 1) {
      edits.append(try session.log.edit(position))
    }
    let known = Set(edits.map(\.id))
    return edits
      + arrived.filter { replay.past.positions[$0.id] == nil && !known.contains($0.id) }
  }
}
