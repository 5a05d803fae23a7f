import FactModel

// Retractions: each is a version of its own, at once.
extension Desk {
  func retract(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "retract CLAIM REASON, or retract all REASON"
    let place = scanner.place()
    guard let last = session.publications.last else {
      throw Problem(
        .input,
        "nothing was published",
        place: place,
        remedy: "What is not published: edit or drop it."
      )
    }
    if addressBefore == nil, scanner.peekWord() == "all" {
      _ = scanner.word()
      let reason = try PublishRequest.reason(textArgument(&scanner, "the reason"), at: place)
      var version = nextVersion(after: last, without: nil)
      version.retraction = Retraction(reason: reason, signed: sign())
      let before = "version \(last.number)"
      try commit([
        .publication(Transition(from: nil, to: version)), entry(nil, last, reason, before: before),
      ])
      return Reply([CorrectionsView.line(version)], json: version.json)
    }
    guard addressBefore != nil || scanner.peekWord().hasPrefix("c") else {
      throw Problem(.input, "what to retract is missing", place: place, remedy: "Usage: \(usage)")
    }
    let before = try claimArgument(&scanner)
    guard last.claims.contains(before.id) else {
      throw Problem(
        .input,
        "\(before.label) is not in version \(last.number)",
        place: place,
        remedy: "What is not published: edit or drop it."
      )
    }
    let reason = try PublishRequest.reason(textArgument(&scanner, "the reason"), at: place)
    var after = before
    after.retraction = Retraction(reason: reason, signed: sign())
    try commit([
      .claim(Transition(from: before, to: after)),
      .publication(Transition(from: nil, to: nextVersion(after: last, without: before.id))),
      entry(before, last, reason, before: before.wording),
    ])
    return Reply(
      [
        StyledLine(
          body: ClaimView.heading(after, self) + [StyledSpan(" retracted: \(reason)", .error)]
        )
      ],
      json: ClaimView.json(after, self)
    )
  }

  /// The same state of the session, published anew for what was retracted of it.
  private func nextVersion(after last: Publication, without claim: EntityID?) -> Publication {
    var version = Publication(
      id: ports.newID(),
      number: session.counters.next(Publication.kindName),
      edits: last.edits,
      article: last.article,
      claims: last.claims.filter { $0 != claim },
      profile: last.profile,
      signed: sign()
    )
    version.url = last.url
    version.headline = last.headline
    version.conclusion = last.conclusion
    version.outlet = last.outlet
    return version
  }

  private func entry(
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
