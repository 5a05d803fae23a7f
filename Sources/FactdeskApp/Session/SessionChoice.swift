import DeskViews
import FactModel
import Replies
import SessionFiles
import SessionLibrary
import SessionMoving
import Terminal
import Workbench

/// Lists the sessions and lets the person choose; Enter takes the last.
struct SessionChoice {
  let shelf: FolderShelf
  let printer: Printer
  let editor: LineEditor?

  /// - Returns: Nil when nothing was chosen.
  func choose() throws(Problem) -> OpenedSession? {
    let (sessions, notices) = try shelf.sessions(in: .desk)
    printer.say(notices, .warning)
    guard let last = sessions.first else {
      throw Problem(
        .noSuchSession,
        "there are no sessions in \(shelf.folder.path)"
          + (shelf.putAwayElsewhere.map { "; \($0)" } ?? ""),
        remedy: "Name an article to start one: factdesk ARTICLE"
      )
    }
    printer.print(SessionsView.reply(sessions, current: nil, now: SystemClock.now()))
    guard let editor else { return nil }
    let prompt = [StyledSpan("session (Enter: \(last.name))> ", .address)]
    while true {
      guard case .line(let answer) = editor.readLine(prompt: prompt, remembers: false) else {
        return nil
      }
      let name = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if ["q", "quit"].contains(name) { return nil }
      do throws(Problem) {
        return try shelf.resume(name.isEmpty ? last.name : shelf.findOnDesk(name))
      } catch {
        printer.say(error)
      }
    }
  }
}
