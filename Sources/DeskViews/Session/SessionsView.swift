package import FactModel
package import OrderedJSON
package import Replies
package import SessionLibrary

/// The sessions in a place.
package enum SessionsView {
  /// Lists sessions: name and title, where the work stands, and what is to be known besides.
  ///
  /// What is overdue comes first.
  ///
  /// `unread`: What is said of those that cannot be read. `current`: The name of the one that is open; nil for
  /// none. `elsewhere`: Where there are some, for a place that has none.
  package static func reply(
    _ all: [SessionSummary],
    unread: [String] = [],
    in place: SessionPlace = .desk,
    filter: SessionFilter = SessionFilter(),
    elsewhere: String? = nil,
    current: String?,
    now: Timestamp
  ) -> Reply {
    let wanted = all.filter { filter.matches(name: $0.name, title: $0.title, $0.overview, now) }
    let sessions =
      wanted.filter { $0.overview.isOverdue(now) } + wanted.filter { !$0.overview.isOverdue(now) }
    let strange = all.isEmpty ? [] : filter.strange(among: all.map(\.overview))
    let told = (unread + strange.map { "No session has \($0): it may be misspelt." })
      .map { StyledLine($0, .warning) }
    if all.isEmpty, !unread.isEmpty { return Reply(asides: told, json: .array([])) }
    if sessions.isEmpty {
      let words =
        all.isEmpty ? nothing(in: place, elsewhere) : "None of the sessions is like that."
      return Reply(asides: [StyledLine(words, .dim)] + told, json: .array([]))
    }
    return Reply(
      sessions.flatMap { lines($0, isOpen: $0.name == current, now) },
      asides: told,
      json: .array(sessions.map { $0.json(isOpen: $0.name == current) })
    )
  }

  private static func nothing(in place: SessionPlace, _ elsewhere: String?) -> String {
    switch place {
    case .desk:
      elsewhere.map { "There are no sessions here; \($0)" } ?? "There are no sessions yet."
    case .archive: "No session is archived."
    case .trash: "No session is deleted."
    }
  }

  private static func lines(
    _ session: SessionSummary,
    isOpen: Bool,
    _ now: Timestamp
  ) -> [StyledLine] {
    let mark = StyledSpan(isOpen ? "> " : "  ", .cursor)
    var facts = [
      Wording.count(session.claims, "claim"),
      "\(session.covered)/\(session.sentences) sentences (\(session.percent)%)",
      age(session.changed, now),
    ]
    if let last = session.lastVerdict {
      facts.append("last \(last.claim) \(last.rating), \(last.by)")
    }
    if let arrival = session.arrival {
      let was = arrival.name == session.name ? "" : "was \(arrival.name), "
      facts.append("\(was)put here \(age(arrival.at, now)) by \(arrival.by)")
    }
    return [
      StyledLine(
        lead: [mark],
        leadWidth: 2,
        body: [
          StyledSpan(BlindCopies.isOne(session.name) ? "blind copy " : "", .warning),
          StyledSpan(session.name, .address),
          StyledSpan(isOpen ? " (open)  " : "  "),
          StyledSpan(Wording.excerpt(session.title, 80)),
        ]
      ),
      StyledLine(
        lead: [StyledSpan("  ")],
        leadWidth: 4,
        body: [StyledSpan(facts.joined(separator: " · "), .dim)]
      ),
    ] + more(session.overview, now)
  }

  /// Claims by rating where there are several, open queries, changed sentences, deadlines, checkers.
  private static func more(_ overview: SessionOverview, _ now: Timestamp) -> [StyledLine] {
    var spans: [StyledSpan] = []
    func add(_ text: String, _ role: TextRole = .dim) {
      if !spans.isEmpty { spans.append(StyledSpan(" · ", .dim)) }
      spans.append(StyledSpan(text, role))
    }
    if overview.isAltered { add("changed by hand: verify names it", .warning) }
    if let due = overview.due {
      let isLate = overview.isOverdue(now)
      let words = "\(isLate ? "overdue" : "due") \(due) \(overview.dueLabel ?? "")"
      add(words, isLate ? .warning : .dim)
    }
    if overview.counts.reduce(0, +) > 1 {
      let ratings = zip(overview.counts, overview.ratings).map { "\($0) \($1)" }
      add(ratings.joined(separator: ", "))
    }
    if overview.openQueries > 0 {
      add("\(overview.openQueries) open \(overview.openQueries == 1 ? "query" : "queries")")
    }
    if overview.stale > 0 {
      add("\(Wording.count(overview.stale, "sentence")) changed since judged", .warning)
    }
    if overview.checkers.count > 1 { add(overview.checkers.joined(separator: ", ")) }
    guard !spans.isEmpty else { return [] }
    return [StyledLine(lead: [StyledSpan("  ")], leadWidth: 4, body: spans)]
  }

  /// How long ago something was: `just now`, `5 minutes ago`, the day from a month on.
  static func age(_ moment: Timestamp, _ now: Timestamp) -> String {
    let minutes = (now.milliseconds - moment.milliseconds) / 60_000
    switch minutes {
    case ..<0: return moment.minute
    case 0: return "just now"
    case 1..<60: return Wording.count(minutes, "minute") + " ago"
    case 60..<1440: return Wording.count(minutes / 60, "hour") + " ago"
    case 1440..<43_200: return Wording.count(minutes / 1440, "day") + " ago"
    default: return moment.day
    }
  }

  /// A session that was moved or renamed.
  package static func json(
    moved name: String,
    to newName: String,
    _ place: SessionPlace
  ) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("session", name)
    builder.put("name", newName)
    builder.put("place", place.rawValue)
    return builder.object
  }

  /// A session that was opened.
  package static func json(opened desk: DeskState) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("session", desk.store.name)
    builder.put("title", desk.session.facts.title ?? "")
    builder.put("claims", desk.session.claims.count)
    builder.put("covered", desk.session.use.coveredCount)
    builder.put("sentences", desk.session.sentences.count)
    return builder.object
  }
}
