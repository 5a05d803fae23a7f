import FactModel
import Publishing
import Release

// Publishing: what readers get, and why it is something else than before.
extension Desk {
  func publish(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let request = try publishRequest(&scanner)
    let result = gateResult(request.profile ?? usualProfile)
    guard result.isOpen else { throw blocked(result) }
    let publication = newVersion(request, result.profile)
    guard let last = session.publications.last else { return try publish(publication, []) }
    var groups = try publicDifference().groups
    if let head = Self.headDifference(last, publication) { groups.insert(head, at: 0) }
    guard !groups.isEmpty || last.retraction != nil else {
      return Reply(
        [StyledLine("Readers have all of it: nothing that they see changed.")],
        asides: [StyledLine(body: CorrectionsView.line(last).body)],
        json: last.json
      )
    }
    return try publish(publication, try entries(for: groups, of: last, request))
  }

  /// What readers would see changed, were the draft published; nothing before the first version.
  func publicDifference() throws(Problem) -> PublicDifference {
    PublicDifference(
      from: try Release(session, for: .public, edition: .readers),
      to: try Release(session, for: .public)
    )
  }

  func corrections(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    guard !scanner.isAtEnd else { return CorrectionsView.reply(self) }
    let usage = "corrections diff [N [M]]"
    let place = scanner.place()
    guard scanner.word() == "diff" else {
      throw Problem(.input, "that is not known here", place: place, remedy: "Usage: \(usage)")
    }
    guard !scanner.isAtEnd else { return CorrectionsView.reply(try publicDifference()) }
    let first = try versionArgument(&scanner)
    let second = scanner.isAtEnd ? Edition.readers : try versionArgument(&scanner)
    try expectEnd(scanner, usage)
    return CorrectionsView.reply(
      PublicDifference(
        from: try Release(session, for: .public, edition: first),
        to: try Release(session, for: .public, edition: second)
      )
    )
  }

  private func versionArgument(_ scanner: inout LineScanner) throws(Problem) -> Edition {
    let place = scanner.place()
    let word = scanner.word()
    guard let number = Int(word), number > 0, session.publications[EntityNumber(number)] != nil
    else {
      throw Problem(
        .input,
        "there is no version \(Wording.excerpt(word, 20))",
        place: place,
        remedy: "corrections lists the versions."
      )
    }
    return .version(EntityNumber(number))
  }

  private func blocked(_ result: GateResult) -> Problem {
    let count = result.blocking.count
    let shown = result.blocking.prefix(10).map { "\($0.place)  \($0.rule): \($0.what)" }
    return Problem(
      .input,
      "\(Wording.count(count, "check")) \(count == 1 ? "fails" : "fail") (\(result.profile.name))",
      remedy:
        "check \(result.profile.name) lists what to do; check off RULE [PLACE] REASON switches a "
        + "rule off.",
      candidates: shown + (count > 10 ? ["and \(count - 10) more"] : [])
    )
  }

  /// The version that is published next: the draft as it stands.
  private func newVersion(_ request: PublishRequest, _ profile: GateProfile) -> Publication {
    let claims = session.claims.all.filter { $0.verdict != nil && $0.retraction == nil }
    var publication = Publication(
      id: ports.newID(),
      number: session.counters.next(Publication.kindName),
      edits: session.log.count,
      article: session.article.hash,
      claims: claims.map(\.id),
      profile: profile.name,
      signed: sign()
    )
    let last = session.publications.last
    publication.url = request.url ?? last?.url
    publication.note = request.note
    publication.headline = request.headline ?? last?.headline
    publication.conclusion = request.conclusion ?? last?.conclusion
    publication.outlet = request.outlet ?? last?.outlet
    return publication
  }

  /// Freezes the draft as a version, with the entries of the ledger that it demands.
  private func publish(
    _ publication: Publication,
    _ entries: [Correction]
  ) throws(Problem) -> Reply {
    let ids = Set(publication.claims)
    var changes: [Change] = session.claims.all.filter { ids.contains($0.id) }.map { claim in
      var published = claim
      published.status = .published
      return .claim(Transition(from: claim, to: published))
    }
    changes.append(.publication(Transition(from: nil, to: publication)))
    changes += entries.map { .correction(Transition(from: nil, to: $0)) }
    try commit(changes)
    return Reply(
      [CorrectionsView.line(publication)] + entries.flatMap { CorrectionsView.lines($0, session) },
      asides: [
        StyledLine("This is state \(publication.edits) of the session; see: versions.", .dim)
      ],
      json: publication.json
    )
  }

  // MARK: Reasons

  /// What of the check's own head is another than in the last version.
  private static func headDifference(
    _ last: Publication,
    _ next: Publication
  ) -> PublicDifference.Group? {
    let fields: [(String, String?, String?)] = [
      ("headline", last.headline, next.headline), ("conclusion", last.conclusion, next.conclusion),
      ("outlet", last.outlet, next.outlet), ("address", last.url, next.url),
    ]
    let differences = fields.filter { $0.1 != $0.2 }
      .map { Correction.Difference(field: $0.0, before: $0.1, after: $0.2) }
    return differences.isEmpty
      ? nil
      : PublicDifference.Group(claim: nil, label: "the head of the check", differences: differences)
  }

  /// The entries of the ledger: one for what belongs together, each with its reason.
  private func entries(
    for groups: [PublicDifference.Group],
    of last: Publication,
    _ request: PublishRequest
  ) throws(Problem) -> [Correction] {
    let first = session.counters.next(Correction.kindName).main
    var entries: [Correction] = []
    for group in groups {
      let why: (kind: Correction.Kind, text: String)
      if let given = request.reason {
        why = given
      } else {
        why = try askedReason(for: group, among: groups)
      }
      entries.append(
        Correction(
          id: ports.newID(),
          number: EntityNumber(first + entries.count),
          kind: why.kind,
          claim: group.claim,
          label: group.label,
          publication: last.id,
          differences: group.differences,
          reason: why.text,
          signed: sign()
        )
      )
    }
    return entries
  }

  private func askedReason(
    for group: PublicDifference.Group,
    among groups: [PublicDifference.Group]
  ) throws(Problem) -> (kind: Correction.Kind, text: String) {
    let shown = group.differences.map { difference in
      let (before, after) = (difference.before ?? "none", difference.after ?? "none")
      return "\(difference.field): \(Wording.excerpt(before, 60)) → \(Wording.excerpt(after, 60))"
    }
    let question =
      "\(group.label): \(shown.joined(separator: "; "))\nWhy? (begin with update: or minor: where it is no "
      + "correction) "
    guard let answer = ports.ask(question) else {
      if let own = ownReason(of: group) { return own }
      let lacking = groups.filter { ownReason(of: $0) == nil }
      let count = lacking.count
      throw Problem(
        .input,
        "readers will see \(Wording.count(count, "change")), and \(count == 1 ? "it needs" : "they need") "
          + "a reason",
        remedy:
          "publish correction=\"REASON\" (or update=, or minor= where nothing that is said changed). "
          + "Nothing was published.",
        candidates: lacking.prefix(10).map { group in
          "\(group.label): \(group.differences.map(\.field).joined(separator: ", "))"
        }
      )
    }
    for kind in [Correction.Kind.update, .minor, .correction] {
      let lead = kind.rawValue + ":"
      if answer.lowercased().hasPrefix(lead) {
        return (kind, try PublishRequest.reason(String(answer.dropFirst(lead.count)), at: nil))
      }
    }
    return (.correction, try PublishRequest.reason(answer, at: nil))
  }

  /// A rating that is another now, or a claim that is new, has its reason with it: that of the verdict.
  private func ownReason(
    of group: PublicDifference.Group
  ) -> (kind: Correction.Kind, text: String)? {
    let isNew = group.differences.contains { $0.field == "claim" && $0.before == nil }
    guard isNew || group.differences.contains(where: { $0.field == "verdict" }),
      let verdict = group.claim.flatMap({ session.claims[$0] })?.verdict,
      let reason = try? PublishRequest.reason(verdict.reason ?? "", at: nil)
    else { return nil }
    return (isNew ? .update : .correction, reason)
  }

  // MARK: At once

  /// Does the rest of the line and publishes what it changes for readers, with the reason for it.
  func because(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    let usage = "because \"REASON\" COMMAND"
    guard let text = scanner.quoted() else {
      throw Problem(.input, "the reason is missing", place: place, remedy: "Usage: \(usage)")
    }
    let reason = try PublishRequest.reason(text, at: place)
    scanner.skipSpace()
    let command = scanner.rest()
    guard !isDoingBecause, let invocation = try Interpreter(desk: self).interpret(command) else {
      throw Problem(
        .input,
        "the command is missing",
        place: scanner.place(),
        remedy: "Usage: \(usage)"
      )
    }
    let waiting = try publicDifference().groups
    guard session.publications.isEmpty || waiting.isEmpty else {
      throw Problem(
        .input,
        "\(Wording.count(waiting.count, "other change")) \(waiting.count == 1 ? "waits" : "wait") for "
          + "publication",
        place: place,
        remedy: "Nothing was changed. publish gives readers what waits; because is for one change."
      )
    }
    isDoingBecause = true
    defer { isDoingBecause = false }
    var reply = try invocation.action()
    try publish(because: reason, &reply)
    return reply
  }

  private func publish(because reason: String, _ reply: inout Reply) throws(Problem) {
    guard let last = session.publications.last, last.retraction == nil else {
      reply.asides.append(StyledLine("Nothing was published yet: readers see no change.", .warning))
      return
    }
    let groups = try publicDifference().groups
    guard !groups.isEmpty else {
      reply.asides.append(
        StyledLine("Nothing that readers see was changed: the ledger has no new entry.", .warning)
      )
      return
    }
    var request = PublishRequest()
    request.reason = (.correction, reason)
    var profile = usualProfile
    profile.name = last.profile
    let version = newVersion(request, profile)
    let published = try publish(version, try entries(for: groups, of: last, request))
    reply.asides += published.lines
  }

  /// Refuses words that would give away a sealed source, or somebody off the record.
  func refuseGivenAway(_ changes: [Change]) throws(Problem) {
    guard let (word, label) = LeavingText.givenAway(by: changes, in: session) else { return }
    throw Problem(
      .input,
      "“\(word)” would give \(label) away, which is protected",
      remedy: "Nothing was changed. Say it in other words; a note (note) stays at the desk."
    )
  }
}
