import DeskViews
import FactModel
import LineReading
import Replies
import SessionLibrary
import SessionMoving
import Verbs
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
    } else if words.first.flatMap(SessionMoves.Kind.init) == nil, words.first != "rename",
      let command = CommandTable.command(named: "sessions")
    {
      var line = ["sessions"]
      for word in words { line.append(try OptionParser.word(word, of: command)) }
      let (place, filter) = SessionFilter.typed(
        try OptionParser.arguments(of: command, line.joined(separator: " "))
      )
      try list(place, filter)
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
