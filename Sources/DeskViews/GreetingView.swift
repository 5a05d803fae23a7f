import FactModel
import Preferences
package import Replies
import SessionStoring

/// What a person sees when a session opens.
package enum GreetingView {
  /// `greeting`: How it came to be open: `new session`, `resumed`.
  package static func lines(_ greeting: String, _ desk: DeskState) -> [StyledLine] {
    let session = desk.session
    var parts: [String] = []
    if let published = session.facts.published { parts.append(published.inWords) }
    let body = session.article.blocks.filter(\.kind.isBody)
    parts.append(Wording.count(body.count, "paragraph"))
    parts.append(Wording.count(body.reduce(0) { $0 + $1.sentences.count }, "sentence"))
    parts.append("\(greeting): \(desk.store.path)")
    var lines = [
      StyledLine(session.facts.title ?? desk.store.name, .title),
      StyledLine(parts.joined(separator: desk.settings.isPlain ? ", " : " · ")),
    ]
    if session.claims.count > 0 {
      lines.append(
        StyledLine(
          "\(Wording.count(session.claims.count, "claim")), \(session.use.coveredCount) of "
            + "\(Wording.count(session.sentences.count, "sentence")) covered"
        )
      )
    }
    if session.log.count == 0, session.scale == .desk {
      lines.append(StyledLine("A draft: the scale is desk. scale aap or another changes it."))
    }
    if let reason = desk.store.readOnlyReason {
      lines.append(StyledLine("For reading only: \(reason)", .warning))
    }
    lines.append(
      StyledLine(
        "You are \(desk.checker.signature). A sentence's number goes to it, ? is for help.",
        .dim
      )
    )
    return lines + desk.here
  }
}
