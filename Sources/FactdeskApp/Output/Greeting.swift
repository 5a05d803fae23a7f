import FactModel
import Workbench

/// What a person sees when a session opens.
enum Greeting {
  static func lines(_ opened: OpenSession, _ desk: Desk) -> [StyledLine] {
    let session = desk.session
    var parts: [String] = []
    if let published = session.facts.published { parts.append(published.inWords) }
    let body = session.article.blocks.filter(\.kind.isBody)
    parts.append(count(body.count, "paragraph"))
    parts.append(count(body.reduce(0) { $0 + $1.sentences.count }, "sentence"))
    parts.append("\(opened.greeting): \(desk.store.path)")
    var lines = [
      StyledLine(session.facts.title ?? desk.store.name, .title),
      StyledLine(parts.joined(separator: desk.settings.isPlain ? ", " : " · ")),
    ]
    if session.claims.count > 0 {
      lines.append(
        StyledLine(
          "\(count(session.claims.count, "claim")), \(session.use.coveredCount) of "
            + "\(count(session.sentences.count, "sentence")) covered"
        )
      )
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

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
