import DeskViews
import FactModel
import Replies
import SessionLibrary
import SessionMoving
import Workbench

/// What `factdesk sessions …` does: lists sessions and moves whole ones, without opening any.
struct WholeSessions {
  let moves: SessionMoves
  let printer: Printer

  static let usage =
    "factdesk sessions [archived | deleted] [WORD… | by=… | tag=… | status=… | rating=… | overdue]; [archive NAME… | unarchive NAME… | "
    + "delete NAME… | undelete NAME… | rename NAME NEW]"

  /// `words`: What stands behind `sessions`.
  ///
  /// Returns the exit status.
  func run(_ words: [String]) throws(Problem) -> Int32 {
    let names = Array(words.dropFirst())
    if words.first == "rename", names.count == 2 {
      printer.print(try moves.rename(names[0], to: names[1]))
    } else if let kind = words.first.flatMap(SessionMoves.Kind.init), !names.isEmpty {
      for name in names { printer.print(try moves.perform(kind, name)) }
    } else if let place = SessionPlace(named: words.first ?? "") {
      try list(place, SessionFilter(names))
    } else if words.first.flatMap(SessionMoves.Kind.init) == nil, words.first != "rename" {
      try list(.desk, SessionFilter(words))
    } else {
      throw Problem(.usage, "that is not known here", remedy: "usage: \(Self.usage)")
    }
    return ExitStatus.done
  }

  private func list(_ place: SessionPlace, _ filter: SessionFilter) throws(Problem) {
    let (sessions, notices) = try moves.shelf.sessions(in: place)
    printer.print(
      SessionsView.reply(
        sessions,
        unread: notices,
        in: place,
        filter: filter,
        elsewhere: sessions.isEmpty ? moves.shelf.putAwayElsewhere : nil,
        current: nil,
        now: SystemClock.now()
      )
    )
  }
}
