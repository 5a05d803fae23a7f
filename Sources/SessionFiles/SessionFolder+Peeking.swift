package import FactModel
import Glibc
import OrderedJSON
import Release
import SessionLibrary

extension SessionFolder {
  /// Reads what is worth knowing of a session, its journal included; changes nothing.
  package func peek(_ name: String) throws(Problem) -> SessionPeek {
    try SessionName.check(name)
    let paths = SessionPaths(name, in: path)
    let reading = try SessionReading(paths, isListed: true)
    let session = reading.session
    let log = session.log
    let last = log.count == 0 ? nil : (try? log.edit(log.count))?.signed.at
    let modified = Timestamp(milliseconds: reading.base.stamp.modified / 1_000_000)
    return SessionPeek(
      listing: SessionListing(name: name, path: paths.session, modified: modified),
      title: session.facts.title,
      claimCount: session.claims.count,
      sentenceCount: session.sentences.count,
      coveredCount: session.use.coveredCount,
      lastEdit: last ?? session.created.at,
      lastVerdict: Self.lastVerdict(session),
      overview: Self.overview(of: session)
    )
  }

  /// What is told of a session, without tags that name whom a sealed source is: nothing is found by them.
  private static func overview(of session: Session) -> SessionOverview {
    var overview = SessionOverview(session)
    guard !overview.tags.isEmpty else { return overview }
    let protected = ProtectedWords(session)
    overview.tags.removeAll { protected.first(in: $0) != nil }
    return overview
  }

  private static func lastVerdict(
    _ session: Session
  ) -> (claim: String, rating: String, by: String)? {
    // What was changed by hand nobody rated.
    guard session.alteration == nil else { return nil }
    let rated = session.claims.all.compactMap { claim in
      session.isApart(claim.id) || claim.retraction != nil
        ? nil : session.held(claim).verdict.map { (claim: claim, verdict: $0) }
    }
    // Of several in the same moment the one tagged last: max(by:) returns the first that it meets.
    guard
      let last = rated.reversed().max(by: { $0.verdict.signed.at < $1.verdict.signed.at })
    else { return nil }
    return (last.claim.label, last.verdict.rating, last.verdict.signed.by.name)
  }

  /// The sessions whose file holds a text, the one written last first.
  ///
  /// The files are searched, not understood. One that cannot be read is passed over.
  package func sessions(holding text: String) throws(Problem) -> [SessionListing] {
    let wanted = Array(text.utf8)
    return try sessions().filter { listing in
      guard let bytes = try? Disk.read(listing.path) else { return false }
      return bytes[...].firstOccurrence(of: wanted) != nil
    }
  }

  /// The sessions whose files cannot be read at all.
  package var unreadable: [SessionListing] {
    let sessions = (try? sessions()) ?? []
    return sessions.filter { access($0.path, R_OK) != 0 }
  }

  /// Reads what is worth knowing of every session, the one written last first.
  ///
  /// What is known of one whose files have not changed since is not read again; see ``SessionIndex``.
  ///
  /// - Returns: Besides, a notice for each that cannot be read.
  package func peekAll() throws(Problem) -> (peeks: [SessionPeek], notices: [String]) {
    var index = SessionIndex(in: path)
    var peeks: [SessionPeek] = []
    var notices: [String] = []
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    for (listing, stamps) in try stampedSessions() {
      if let peek = index.peek(listing, stamps) {
        peeks.append(peek)
        continue
      }
      do throws(Problem) {
        var peek = try peek(listing.name)
        peek.listing = listing
        peeks.append(peek)
        if stamps.isSettled(at: now.tv_sec * 1_000_000_000 + now.tv_nsec) {
          index.put(peek, stamps)
        }
      } catch {
        notices.append("\(listing.path): \(error.what)")
      }
    }
    index.write()
    notices += lost.map { name in
      let problem = loss(of: name)
      return "\(SessionPaths(name, in: path).session): \(problem.what). \(problem.remedy ?? "")"
    }
    return (peeks, notices)
  }
}
