import FactModel
import Preferences
package import Replies
import Reviewing
import SessionLibrary

extension Desk {
  /// What stands before the line that is typed.
  package var prompt: [StyledSpan] {
    if let review, let stop = review.stop(in: session) {
      return ReviewView.prompt(review, stop, session.scale, isPlain: settings.isPlain)
    }
    return settings.prompt.spans { letter in
      let count = session.sentences.count
      let covered = session.use.coveredCount
      switch letter {
      case "a": return cursorAddress
      case "c": return promptClaim?.label ?? ""
      case "v": return promptClaim?.verdict?.rating ?? ""
      case "d": return String(covered)
      case "n": return String(count)
      case "l": return String(count - covered)
      case "p": return String(count == 0 ? 100 : covered * 100 / count) + "%"
      case "s": return store.name
      case "t": return Wording.excerpt(session.facts.title ?? store.name, 24)
      case "m": return checker.name
      case "x":
        if store.durableThrough < session.log.count { return "not saved " }
        if let count = shared?.waitingCount, count > 0 { return "\(count) not on the desk " }
        return store.readOnlyReason == nil ? "" : "reading only "
      default: return ""
      }
    }
  }

  private var promptClaim: Claim? {
    if case .claim(let id) = cursor { return session.claims[id] }
    return justTagged.flatMap { session.claims[$0] }
  }
}
