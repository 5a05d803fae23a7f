import DeskViews
import FactModel
import LineReading
import Publishing
import Release
import Replies
import Workbench

extension Verb {
  static let retract = Verb(
    "retract",
    group: .publishing,
    forms: [
      CommandForm(
        [Parameter("CLAIM", "what to retract", .claim)],
        tail: .text("REASON", "the reason")
      ),
      CommandForm([.keyword("all")], tail: .text("REASON", "the reason")),
    ],
    summary: "say that a published claim, or all that was published, is no longer stood by",
    details: [
      "It acts at once, as a version of its own: it leaves counts, ClaimReview, feeds and exports, and "
        + "stays in reports, marked as retracted with the reason. It is about what readers have, also where the "
        + "draft has the claim no more.",
      "The page's conclusion, which may rest on the claim, is taken off; the headline stays until you publish "
        + "another.",
    ],
    examples: ["retract c1 The document it rests on is forged."]
  ) { desk, typed throws(Problem) in
    guard let last = desk.session.publications.last else {
      throw Problem(
        .input,
        "nothing was published",
        place: typed.start,
        remedy: "What is not published: edit or drop it."
      )
    }
    guard last.retraction == nil else {
      throw Problem(
        .input,
        "all that was published is retracted already",
        place: typed.start,
        remedy: "The next publish makes a version that is stood by."
      )
    }
    let place = typed.tail?.place ?? typed.end
    if typed.keyword == "all" {
      return try desk.retractAll(last, try TypedReason.line(typed.rest, at: place))
    }
    let claim = try desk.claimOfReaders(typed)
    guard last.claims.contains(claim.id) else {
      throw Problem(
        .input,
        "\(claim.label) is not in version \(last.number)",
        place: typed.start,
        remedy: "What is not published: edit or drop it."
      )
    }
    return try desk.retract(claim, of: last, try TypedReason.line(typed.rest, at: place))
  }
}

extension Desk {
  /// The claim that was named; one that the draft does not have any more, as readers have it.
  fileprivate func claimOfReaders(_ typed: ParsedArguments) throws(Problem) -> Claim {
    do throws(Problem) {
      return try claim(typed)
    } catch {
      guard case .claim(let number)? = typed.subject?.address,
        let claim = try Release(session, for: .public, edition: .readers).claims[number]
      else { throw error }
      return claim
    }
  }

  fileprivate func retractAll(_ last: Publication, _ reason: String) throws(Problem) -> Reply {
    var version = nextVersion(after: last, without: nil)
    version.retraction = Retraction(reason: reason, signed: sign())
    try commit([
      Change(from: nil, to: version),
      entry(nil, last, reason, before: "version \(last.number)"),
    ])
    return Reply([CorrectionsView.line(version)], json: version.json)
  }

  fileprivate func retract(
    _ before: Claim,
    of last: Publication,
    _ reason: String
  ) throws(Problem) -> Reply {
    var after = before
    after.retraction = Retraction(reason: reason, signed: sign())
    let version = nextVersion(after: last, without: before.id)
    let isInDraft = session.claims[before.id] != nil
    // What readers have read, whatever the draft has by now.
    var told = after
    let readers = try Release(session, for: .public, edition: .readers).claims[before.id]
    if let readers { told.verdicts = readers.verdicts }
    try commit(
      (isInDraft ? [Change(from: before, to: after)] : []) + [
        Change(from: nil, to: version),
        entry(before, last, reason, before: before.wording),
      ]
    )
    return Reply(
      [
        StyledLine(
          body: ClaimView.heading(told, state) + [StyledSpan(": \(reason)", .error)]
        )
      ],
      asides: CorrectionsView.keptHead(from: last, in: version),
      json: ClaimView.json(after, self.state)
    )
  }

  /// The same state of the session, published anew for what was retracted of it.
  fileprivate func nextVersion(after last: Publication, without claim: EntityID?) -> Publication {
    var version = Publication(
      id: ports.newID(),
      number: session.counters.next(Publication.kindName),
      edit: last.edit,
      article: last.article,
      claims: last.claims.filter { $0 != claim },
      profile: last.profile,
      signed: sign()
    )
    version.gate = last.gate
    version.url = last.url
    version.headline = last.headline
    // It rested on what is no longer stood by, and a page does without it; with the headline it does not.
    version.conclusion = nil
    version.outlet = last.outlet
    version.logo = last.logo
    version.sameAs = last.sameAs
    return version
  }

  fileprivate func entry(
    _ claim: Claim?,
    _ publication: Publication,
    _ reason: String,
    before: String
  ) -> Change {
    let correction = Correction(
      id: ports.newID(),
      number: session.counters.next(Correction.kindName),
      kind: .retraction,
      claim: claim?.id,
      label: claim?.label,
      publication: publication.id,
      differences: [
        Correction.Difference(field: claim == nil ? "all" : "claim", before: before, after: nil)
      ],
      reason: reason,
      signed: sign()
    )
    return Change(from: nil, to: correction)
  }
}
