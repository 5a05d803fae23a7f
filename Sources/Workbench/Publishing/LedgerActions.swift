import FactModel
import Publishing

// Publishing, and what happens after it.
extension Desk {
  func publish(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "publish [PROFILE | FILE] [url=URL] [note=\"TEXT\"]"
    var url: String?
    var note: String?
    var profile: GateProfile?
    while !scanner.isAtEnd {
      let place = scanner.place()
      if let (name, value) = try FieldReader.field(&scanner, names: ["url", "note"]) {
        if name == "note" {
          note = value
        } else {
          guard WebAddress.isOne(value) else {
            throw Problem(.input, "a URL begins with http:// or https://", place: place)
          }
          url = value
        }
      } else if profile == nil {
        profile = try namedProfile(&scanner)
      } else {
        try expectEnd(scanner, usage)
      }
    }
    let result = gateResult(profile ?? usualProfile)
    guard result.isOpen else { throw blocked(result) }
    let last = session.publications.last
    guard last == nil || session.log.position(of: last?.edit) != session.log.count - 1 else {
      throw Problem(.input, "nothing was changed since version \(last?.number.description ?? "1")")
    }
    let (publication, changes) = frozen(result.profile, url, note)
    try commit(changes)
    return Reply(
      [CorrectionsView.line(publication)],
      asides: [
        StyledLine("This is state \(session.log.count - 1) of the session; see: versions.", .dim)
      ],
      json: publication.json
    )
  }

  private func blocked(_ result: GateResult) -> Problem {
    let count = result.blocking.count
    let shown = result.blocking.prefix(10).map { "\($0.place)  \($0.rule): \($0.what)" }
    return Problem(
      .input,
      "\(Wording.count(count, "thing")) \(count == 1 ? "stands" : "stand") between this and "
        + "publication (\(result.profile.name))",
      remedy:
        "check \(result.profile.name) lists what to do; check off RULE [PLACE] REASON switches a "
        + "rule off.",
      candidates: shown + (count > 10 ? ["and \(count - 10) more"] : [])
    )
  }

  /// The version, and the claims that are in it as published.
  private func frozen(
    _ profile: GateProfile,
    _ url: String?,
    _ note: String?
  ) -> (Publication, [Change]) {
    let claims = session.claims.all.filter { $0.verdict != nil && $0.retraction == nil }
    var publication = Publication(
      id: ports.newID(),
      number: session.counters.next(Publication.kindName),
      edit: session.log.lastID,
      article: session.article.hash,
      claims: claims.map(\.id),
      profile: profile.name,
      signed: sign()
    )
    publication.url = url ?? session.publications.last?.url
    publication.note = note
    var changes: [Change] = claims.map { claim in
      var published = claim
      published.status = .published
      return Change(from: claim, to: published)
    }
    changes.append(Change(from: nil, to: publication))
    return (publication, changes)
  }

  // MARK: The ledger

  /// Does the rest of the line with a reason for what it changes of published claims.
  func because(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    guard let reason = scanner.quoted(), !Wording.oneLine(reason).isEmpty else {
      throw Problem(
        .input,
        "the reason is missing",
        place: place,
        remedy: "Usage: because \"REASON\" COMMAND"
      )
    }
    scanner.skipSpace()
    let command = scanner.rest()
    guard correctionReason == nil, let invocation = try Interpreter(desk: self).interpret(command)
    else {
      throw Problem(
        .input,
        "the command is missing",
        place: scanner.place(),
        remedy: "Usage: because \"REASON\" COMMAND"
      )
    }
    correctionReason = reason
    defer { correctionReason = nil }
    let before = session.corrections.count
    var reply = try invocation.action()
    if session.corrections.count == before {
      reply.asides.append(
        StyledLine("Nothing that readers see was changed: the ledger has no new entry.", .warning)
      )
    }
    return reply
  }

  /// Adds to changes the entries of the ledger that they demand.
  ///
  /// - Throws: A problem where a published claim would change without a reason.
  func withLedger(_ changes: [Change]) throws(Problem) -> [Change] {
    guard let publication = session.publications.last else { return changes }
    var entered: Set<EntityID> = []
    for change in changes {
      if change.transition(of: Publication.self) != nil { return changes }
      // With its entry: made now, or taken back with the change that it is about.
      let transition = change.transition(of: Correction.self)
      if let claim = (transition?.after ?? transition?.before)?.claim { entered.insert(claim) }
    }
    var entries: [(Claim, [Correction.Difference])] = []
    for transition in changes.compactMap({ $0.transition(of: Claim.self) }) {
      guard let before = transition.before, publication.claims.contains(before.id),
        !entered.contains(before.id)
      else { continue }
      let differences = Ledger.differences(before, transition.after, in: session)
      if !differences.isEmpty { entries.append((before, differences)) }
    }
    guard !entries.isEmpty else { return changes }
    let reason = try reason(for: entries.map(\.0), publication)
    let first = session.counters.next(Correction.kindName).main
    return changes
      + entries.enumerated().map { index, entry in
        let correction = Correction(
          id: ports.newID(),
          number: EntityNumber(first + index),
          kind: .correction,
          claim: entry.0.id,
          label: entry.0.label,
          publication: publication.id,
          differences: entry.1,
          reason: reason,
          signed: sign()
        )
        return Change(from: nil, to: correction)
      }
  }

  private func reason(
    for claims: [Claim],
    _ publication: Publication
  ) throws(Problem) -> String {
    if let correctionReason { return correctionReason }
    let labels = Wording.list(claims.map(\.label))
    let what =
      "\(labels) \(claims.count == 1 ? "is" : "are") published (version \(publication.number))"
    guard let answer = ports.ask("\(what). Why is this changed? ") else {
      throw Problem(
        .input,
        "\(what), and a change needs a reason",
        remedy: "Nothing was changed. With a reason: because \"REASON\" \(line)"
      )
    }
    guard !Wording.oneLine(answer).isEmpty else {
      throw Problem(.input, "without a reason \(labels) was left as it is")
    }
    return Wording.oneLine(answer)
  }

  // MARK: Retractions

  func retract(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "retract CLAIM REASON, or retract all REASON"
    let place = scanner.place()
    guard let publication = session.publications.last else {
      throw Problem(
        .input,
        "nothing was published",
        place: place,
        remedy: "What was not published is changed or dropped."
      )
    }
    if addressBefore == nil, scanner.peekWord() == "all" {
      _ = scanner.word()
      let reason = try textArgument(&scanner, "the reason")
      var after = publication
      after.retraction = Retraction(reason: reason, signed: sign())
      let entry = retraction(nil, publication, reason, before: "version \(publication.number)")
      try commit([Change(from: publication, to: after), entry])
      return Reply([CorrectionsView.line(after)], json: after.json)
    }
    guard addressBefore != nil || scanner.peekWord().hasPrefix("c") else {
      throw Problem(.input, "what to retract is missing", place: place, remedy: "Usage: \(usage)")
    }
    let before = try claimArgument(&scanner)
    guard publication.claims.contains(before.id) else {
      throw Problem(
        .input,
        "\(before.label) is not in version \(publication.number)",
        place: place,
        remedy: "What was not published is changed or dropped."
      )
    }
    let reason = try textArgument(&scanner, "the reason")
    var after = before
    after.retraction = Retraction(reason: reason, signed: sign())
    let entry = retraction(before, publication, reason, before: before.wording)
    try commit([Change(from: before, to: after), entry])
    return Reply(
      [
        StyledLine(
          body: ClaimView.heading(after, self) + [StyledSpan(" retracted: \(reason)", .error)]
        )
      ],
      json: ClaimView.json(after, self)
    )
  }

  private func retraction(
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
