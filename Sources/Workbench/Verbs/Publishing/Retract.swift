import DeskViews
import FactModel
import LineGrammar
import Replies

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
    details: ["It stays in every report, marked as retracted, with the reason."],
    examples: ["retract c1 The document it rests on is forged."]
  ) { desk, typed throws(Problem) in
    guard let publication = desk.session.publications.last else {
      throw Problem(
        .input,
        "nothing was published",
        place: typed.start,
        remedy: "What was not published is changed or dropped."
      )
    }
    if typed.keyword == "all" { return try desk.retract(publication, typed.rest) }
    let claim = try desk.claim(typed)
    guard publication.claims.contains(claim.id) else {
      throw Problem(
        .input,
        "\(claim.label) is not in version \(publication.number)",
        place: typed.start,
        remedy: "What was not published is changed or dropped."
      )
    }
    return try desk.retract(claim, of: publication, typed.rest)
  }
}

extension Desk {
  fileprivate func retract(
    _ publication: Publication,
    _ reason: String
  ) throws(Problem) -> Reply {
    var after = publication
    after.retraction = Retraction(reason: reason, signed: sign())
    let entry = retraction(nil, publication, reason, before: "version \(publication.number)")
    try commit([.publication(Transition(from: publication, to: after)), entry])
    return Reply([CorrectionsView.line(after)], json: after.json)
  }

  fileprivate func retract(
    _ before: Claim,
    of publication: Publication,
    _ reason: String
  ) throws(Problem) -> Reply {
    var after = before
    after.retraction = Retraction(reason: reason, signed: sign())
    let entry = retraction(before, publication, reason, before: before.wording)
    try commit([.claim(Transition(from: before, to: after)), entry])
    return Reply(
      [
        StyledLine(
          body: ClaimView.heading(after, state) + [StyledSpan(" retracted: \(reason)", .error)]
        )
      ],
      json: ClaimView.json(after, state)
    )
  }
}

extension Desk {
  fileprivate func retraction(
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
    return .correction(Transition(from: nil, to: correction))
  }
}
