package import FactModel
import Judging
import Publishing
package import Replies

/// What changes made of ratings that nobody gave so: to be said at once, whatever command made them.
package enum RatingNotices {
  /// So many claims are named each in a line of its own.
  private static let longest = 3

  /// Of what was so before, nothing again.
  package static func lines(_ changes: [Change], _ session: Session) -> [StyledLine] {
    var against: [Claim] = []
    var others: [Claim] = []
    for change in changes {
      guard case .entity(let entity) = change, let transition = entity.transition(of: Claim.self),
        let after = transition.after.flatMap({ session.claims[$0.id] }), after.retraction == nil
      else { continue }
      let before = transition.before
      if session.contradictsItsEvidence(after),
        !(before.map(session.contradictsItsEvidence) ?? false)
      {
        against.append(after)
      }
      if let before, session.isOfAnother(after), !session.isOfAnother(before) {
        others.append(after)
      }
    }
    return lines(against, "are rated against all their evidence: todo") { claim in
      let stance = claim.evidence.first { $0.stance == .supports || $0.stance == .refutes }
      return "\(claim.label) is rated \(claim.verdict?.rating ?? ""), and all its evidence "
        + "\(stance?.stance.words ?? "") it: evidence \(claim.label) @SOURCE STANCE, or -N"
    }
      + lines(others, "were rated when they said something else: stale") { claim in
        "\(claim.label) was rated when it said something else: rate it again, or holds \(claim.label)"
      }
  }

  private static func lines(
    _ claims: [Claim],
    _ all: String,
    _ words: (Claim) -> String
  ) -> [StyledLine] {
    guard claims.count <= longest else {
      return [StyledLine("\(Wording.count(claims.count, "claim")) \(all)", .warning)]
    }
    return claims.map { StyledLine(words($0), .warning) }
  }
}
