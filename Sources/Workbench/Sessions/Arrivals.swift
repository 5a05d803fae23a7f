import Comparing
package import FactModel
package import Replies
package import SessionLibrary

extension Desk {
  /// The session where others work on it at the same time; nil where nobody does.
  package var shared: (any SharedStore)? { store as? any SharedStore }

  /// Brings in what others did, between two lines of input; a review is not disturbed.
  ///
  /// `waits`: Whether somebody is about to be shown how many changes are not on the store: those that go there now are
  /// waited for.
  package func takeArrivals(waits: Bool = false) throws(Problem) -> [StyledLine] {
    guard review == nil, let shared else { return [] }
    shared.say(place: cursorAddress)
    if waits, shared.waitingCount > 0 { shared.flush(session, milliseconds: 250) }
    guard let arrivals = try shared.arrivals(for: session) else { return [] }
    var lines = arrivals.lines.map { StyledLine($0, .warning) }
    if arrivals.forgets {
      let gone = try readable { () throws(FormatProblem) in
        try MergedSources.forgotten(of: session, in: arrivals.session)
      }
      lines += try replaceEverything(with: arrivals.session, without: gone).lines
    }
    try shared.accept(arrivals)
    if !arrivals.isNext { (justTagged, beforeMerge, undoneMerge) = (nil, nil, nil) }
    session = arrivals.session
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    if case .sentence(let index) = cursor, index > lastSentence { cursor = .sentence(lastSentence) }
    return lines
  }

  /// The same before the session is closed, with some patience for what is on its way.
  package func takeLastArrivals() throws(Problem) -> [StyledLine] {
    var lines: [StyledLine] = []
    for _ in 0..<5 {
      shared?.flush(session, milliseconds: 400)
      lines += try takeArrivals()
      guard shared?.waitingCount ?? 0 > 0 else { break }
    }
    return lines
  }
}
