import DeskViews
import EarlierWork
import FactModel
package import LineReading
import Replies
package import SessionLibrary
import SessionMoving
import Workbench

extension Verb {
  static let sessions = Verb(
    "sessions",
    group: .session,
    forms: [
      CommandForm(
        [
          Parameter(
            "archived | deleted",
            "place",
            .name(.words(["archived", "deleted"]))
          ).optional,
          Parameter("WORD", "the words", .name(.any)).repeated.optional,
        ],
        options: SessionFilter.names.map { CommandOption($0, .filter, $0.uppercased()) }
      )
    ],
    summary: "list the sessions, or those that were put away",
    details: [
      "Where the work stands in each: coverage, claims by rating, open queries, sentences that changed "
        + "since they were judged, deadlines, who worked in it. What is overdue comes first, then what was "
        + "changed last.",
      "Words narrow the list to sessions with them in name, title, tags or checkers; so do by=, tag=, "
        + "status= and rating= of their claims, and the word overdue.",
    ],
    examples: ["sessions", "sessions deleted", "sessions china by=ada", "sessions overdue"]
  ) { desk, typed throws(Problem) in
    let (place, filter) = SessionFilter.typed(typed)
    try OtherSessions.refuseBlind(desk.session)
    let (sessions, notices) = try desk.ports.shelf.sessions(in: place)
    return SessionsView.reply(
      sessions,
      unread: notices,
      in: place,
      filter: filter,
      elsewhere: sessions.isEmpty ? desk.ports.shelf.putAwayElsewhere : nil,
      current: desk.isPutAway ? nil : desk.store.name,
      now: desk.ports.now()
    )
  }
}

extension SessionFilter {
  /// What is listed, as it was typed behind `sessions`.
  package static func typed(
    _ typed: ParsedArguments
  ) -> (place: SessionPlace, filter: SessionFilter) {
    var words = typed.texts("WORD").map(\.text)
    var place = SessionPlace.desk
    if let first = typed.text("archived | deleted")?.text {
      if let named = SessionPlace(named: first.lowercased()) {
        place = named
      } else {
        words.insert(first, at: 0)
      }
    }
    var filter = SessionFilter(words)
    for name in names {
      for value in typed.options(name) { filter.add(name, value.text) }
    }
    return (place, filter)
  }
}
