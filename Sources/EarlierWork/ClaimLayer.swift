package import FactModel

/// Whether a claim is about who said something, or about what was said.
package enum ClaimLayer {
  /// Refuses to take a claim about who said it for one about what was said: the rating of one says nothing
  /// of the other.
  ///
  /// `name`: The name of the other session.
  package static func require(
    _ claim: Claim,
    of session: Session,
    toBeLike other: Claim,
    of otherSession: Session,
    named name: String
  ) throws(Problem) {
    let isAttribution = isAboutSaying(claim, in: session)
    guard isAttribution != isAboutSaying(other, in: otherSession) else { return }
    let (layer, theirs) =
      isAttribution ? ("who said it", "what was said") : ("what was said", "who said it")
    throw Problem(
      .input,
      "\(claim.label) is about \(layer), and \(other.label) in \(name) about \(theirs)",
      remedy: "Nothing was changed. They are two claims: content and about say which is which."
    )
  }

  private static func isAboutSaying(_ claim: Claim, in session: Session) -> Bool {
    claim.about == .attribution || !session.claims.parts(of: claim.number).isEmpty
  }
}
