package import FactModel
import Judging
import Release

/// What a session of the desk's own adds to what is known: its claims that are rated, as the public may
/// know them.
package enum OwnChecks {
  /// The rated claims of a session that are stood by, and which others are declared to be the same as claims
  /// elsewhere.
  ///
  /// Nothing of sealed sources (nor a tag that names one), of notes, and of what is for the desk alone is in it; nor are claims that
  /// were retracted or put back to work, and those whose sentences read otherwise since. Nor are those that are being rated blind,
  /// unless readers have them.
  ///
  /// `isAtDesk`: Whether it is told to whoever has the session open.
  ///
  /// - Throws: A problem where the session's past cannot be read.
  package static func checks(
    of session: Session,
    named name: String,
    isArchived: Bool,
    isAtDesk: Bool = false
  ) throws(Problem) -> [KnownCheck] {
    let rated = try ratedClaims(of: session, named: name, isArchived: isArchived, isAtDesk)
    let known = Set(rated.compactMap { $0.place?.claim })
    return rated
      + session.claims.all.filter { !$0.same.isEmpty && !known.contains($0.id) }.map { claim in
        link(claim, of: session, named: name, isArchived: isArchived)
      }
  }

  /// What a claim without a rating that may be known was declared to be the same as: nothing of its words, for
  /// whoever goes from one claim to the next.
  private static func link(
    _ claim: Claim,
    of session: Session,
    named name: String,
    isArchived: Bool
  ) -> KnownCheck {
    KnownCheck(
      EarlierCheck(claim: "", origin: name, signed: session.created),
      at: KnownCheck.Place(
        session: name,
        id: session.id,
        label: claim.label,
        claim: claim.id,
        same: claim.same.map(\.claim),
        isArchived: isArchived,
        scale: "",
        tags: []
      )
    )
  }

  private static func ratedClaims(
    of session: Session,
    named name: String,
    isArchived: Bool,
    _ isAtDesk: Bool
  ) throws(Problem) -> [KnownCheck] {
    guard session.claims.all.contains(where: { $0.verdict != nil }) else { return [] }
    let release = try Release(session, for: .public)
    guard release.retraction == nil else { return [] }
    let readers =
      session.publications.isEmpty
      ? nil : try Release(session, for: .public, edition: .readers)
    // A tag may name whom a sealed source is.
    let tags = Set(session.claims.all.flatMap(\.tags))
    let protected = tags.isEmpty ? nil : ProtectedWords(session)
    let open = tags.filter { protected?.first(in: $0) == nil }
    return release.claims.all.compactMap { claim -> KnownCheck? in
      guard let verdict = claim.verdict, claim.retraction == nil else { return nil }
      // What readers have of it; a draft, or another rating than theirs, is nobody's but the desk's.
      let publication = readers.flatMap { readers in
        Self.isPublished(claim, in: readers)
          ? release.publications.all.reversed().first { $0.claims.contains(claim.id) } : nil
      }
      if !isAtDesk, publication == nil, session.isApart(claim.id) { return nil }
      // Nobody stands by what was put back to work, unless readers have it.
      if publication == nil, session.claims[claim.id]?.isReopened == true { return nil }
      var check = EarlierCheck(claim: claim.wording, origin: name, signed: verdict.signed)
      check.claimant = claim.claimant?.inWords
      check.said = claim.said?.description
      check.rating = verdict.rating
      check.explanation = verdict.reason
      // The article's words, where the claim has others of its own.
      let passages = claim.passages.map(\.exact).joined(separator: " … ")
      check.title = claim.restatement == nil ? nil : passages
      check.language = release.facts.language
      check.publisher = publication?.outlet
      check.url = publication?.url
      check.published = publication?.signed.at.day
      let own = session.claims[claim.id]
      let same = own.map { Array($0.same) } ?? []
      let place = KnownCheck.Place(
        session: name,
        id: session.id,
        label: claim.label,
        claim: claim.id,
        same: same.map(\.claim),
        explained: same.filter { other in own.map(other.explains) ?? false }
          .map { KnownCheck.Place.explanation($0.claim, $0.rating) },
        isArchived: isArchived,
        scale: release.scale(of: verdict)?.title ?? verdict.scale.name,
        tags: (own?.tags ?? []).filter(open.contains)
      )
      return KnownCheck(check, at: place)
    }
  }

  /// Whether readers have a claim as it is rated now.
  private static func isPublished(_ claim: Claim, in readers: Release) -> Bool {
    guard let told = readers.claims[claim.id], told.retraction == nil,
      let verdict = claim.verdict, let known = told.verdict
    else { return false }
    return known.rating == verdict.rating && known.scale == verdict.scale
      && told.wording == claim.wording
  }

  /// Whether changes take something back that may be known, so that it must not stay on the disk.
  package static func isWithdrawn(by changes: [Change]) -> Bool {
    changes.contains { change in
      if let claim = change.transition(of: Claim.self) { return isWithdrawn(by: claim) }
      if let version = change.transition(of: Publication.self) {
        return version.after?.retraction != version.before?.retraction
      }
      if let source = change.transition(of: Source.self) {
        return source.before != nil && source.after?.visibility != source.before?.visibility
      }
      return change.transition(of: Correction.self)?.after?.kind == .retraction
    }
  }

  private static func isWithdrawn(by claim: Transition<Claim>) -> Bool {
    guard let before = claim.before, before.verdict != nil else { return false }
    guard let after = claim.after else { return true }
    return after.retraction != before.retraction || after.wording != before.wording
  }
}
