package import EarlierWork
package import FactModel
import Preferences
import Replies
import SessionLibrary

// What was rated before, told by the way.
extension Desk {
  /// What is asked about a claim.
  package func earlierQuery(_ claim: Claim) -> EarlierQuery {
    let passages = claim.passages.map(\.exact).joined(separator: " ")
    var query = EarlierQuery(
      claim: claim.wording,
      further: claim.restatement == nil ? "" : passages,
      language: session.facts.language
    )
    query.asking = claim.label
    return query
  }

  /// The session on the desk, for what looks things up.
  package var atDesk: SessionAtDesk { SessionAtDesk(name: store.name, session: session) }

  /// Says in a line that a claim like this one was rated before, where that is known at once.
  func earlierNotice(_ claim: Claim) -> [StyledLine] {
    guard settings.recallsEarlier else { return [] }
    var query = earlierQuery(claim)
    query.includesOpen = false
    query.limit = 3
    guard let match = ports.others.glance(query, with: atDesk), match.isNear else { return [] }
    let what = match.mayBeSame ? "rated before" : "something like it was rated before"
    return [StyledLine("\(what): \(match.known.inShort): before \(claim.label)", .dim)]
  }

  /// Has what an edit takes back taken out of what is known at once.
  func forgetEarlier(_ changes: [Change]) {
    if OwnChecks.isWithdrawn(by: changes) { ports.others.forget(session.id) }
  }
}
