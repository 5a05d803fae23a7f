package import FactModel
package import OrderedJSON

/// What a list of sessions says of one besides its coverage: small enough to be kept in an index.
package struct SessionOverview: Sendable, Equatable {
  /// How many claims have a rating that holds, by rating, in the order of the scale.
  package var ratings: [String] = []
  package var counts: [Int] = []
  /// Queries without an answer.
  package var openQueries = 0
  /// Sentences that changed since they were judged.
  package var stale = 0
  /// Who rated in it, and whoever began it.
  package var checkers: [String] = []
  package var tags: [String] = []
  /// The statuses that its claims have.
  package var statuses: [String] = []
  /// Whether its file was changed by hand, so that nobody answers for what is in it.
  package var isAltered = false
  /// What is waited for first, and its label.
  package var due: Deadline?
  package var dueLabel: String?

  package init() {}

  package init(_ session: Session) {
    var byRating: [String: Int] = [:]
    isAltered = session.alteration != nil
    checkers = [session.created.by.name]
    for claim in session.claims.all {
      let held = session.held(claim)
      note(claim.verdicts.map(\.signed.by.name), in: &checkers)
      // Of what is rated blind nothing is told that the first found, whoever asks.
      if session.isApart(claim.id) { continue }
      if let verdict = held.verdict { byRating[verdict.rating, default: 0] += 1 }
      note(claim.tags, in: &tags)
      note([held.status.rawValue], in: &statuses)
    }
    let known = session.scale.ratings.map(\.name).filter { byRating[$0] != nil }
    ratings = known + byRating.keys.filter { !known.contains($0) }.sorted()
    counts = ratings.map { byRating[$0] ?? 0 }
    openQueries = session.queries.all.count(where: \.isOpen)
    stale = session.use.uses.count(where: \.isStale)
    if let first = session.dueWork.first { (due, dueLabel) = (first.due, first.label) }
  }

  private func note(_ names: [String], in list: inout [String]) {
    for name in names where !list.contains(name) { list.append(name) }
  }

  /// Whether something is waited for that is overdue.
  package func isOverdue(_ now: Timestamp) -> Bool { due?.isPast(now) ?? false }
}

extension SessionOverview: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    ratings = try reader.list("ratings")
    counts = try reader.list("counts")
    guard ratings.count == counts.count else { throw FormatProblem("counts do not fit ratings") }
    openQueries = try reader.required("openQueries")
    stale = try reader.required("stale")
    checkers = try reader.list("checkers")
    tags = try reader.list("tags")
    statuses = try reader.list("statuses")
    isAltered = try reader.flag("altered")
    due = try reader.optional("due")
    dueLabel = try reader.optional("dueLabel")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put(list: "ratings", ratings)
    builder.put(list: "counts", counts)
    builder.put("openQueries", openQueries)
    builder.put("stale", stale)
    builder.put(list: "checkers", checkers)
    builder.put(list: "tags", tags)
    builder.put(list: "statuses", statuses)
    builder.put(flag: "altered", isAltered)
    builder.put("due", due)
    builder.put("dueLabel", dueLabel)
    return builder.object
  }
}
