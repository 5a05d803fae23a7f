import FactModel
import Preferences
package import Replies
import SessionLibrary

/// What a person sees when a session opens.
package enum GreetingView {
  /// `21 sentences, 6 of them display text`: as many as coverage counts.
  static func sentences(_ session: Session) -> String {
    let entries = session.sentences.entries
    let display = entries.count { session.article.blocks[$0.block].kind.isDisplay }
    let count = Wording.count(entries.count, "sentence")
    return display == 0 ? count : "\(count), \(display) of them display text"
  }

  /// `greeting`: How it came to be open: `new session`, `resumed`.
  package static func lines(_ greeting: String, _ desk: DeskState) -> [StyledLine] {
    let session = desk.session
    var parts: [String] = []
    if let published = session.facts.published { parts.append(published.inWords) }
    parts.append(Wording.count(session.article.blocks.count(where: \.kind.isBody), "paragraph"))
    parts.append(sentences(session))
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
    lines += DueView.lines(desk, onlyOverdue: true)
    if let reason = desk.store.readOnlyReason {
      lines.append(StyledLine("For reading only: \(reason)", .warning))
    }
    lines.append(StyledLine("You are \(desk.checker.signature). \(firstSteps(desk))", .dim))
    return lines + ArticleView.sentence(desk.currentSentence, desk)
  }

  /// What a person types first; in a session in which nothing was done, with what the prompt counts.
  private static func firstSteps(_ desk: DeskState) -> String {
    let session = desk.session
    guard session.log.count == 0,
      let place = session.article.blocks.first(where: \.kind.isBody)?.label,
      let rating = session.scale.ratings.first(where: { $0.tone == .bad })
        ?? session.scale.ratings.first
    else { return "A sentence's number goes to it, ? is for help." }
    return
      "me NAME, ROLE changes that. Type \(place).1 to go to a sentence, \(place).1 \(rating.key) REASON "
      + "to rate it, review to go through all, ? for help. The prompt counts the sentences that were "
      + "looked at: \(session.use.coveredCount)/\(session.sentences.count). Every change is saved at once."
  }
}
