import DeskViews
import FactModel
import LineReading
import Publishing
import Release
import Replies
import Workbench

extension Verb {
  static let because = Verb(
    "because",
    group: .publishing,
    forms: [
      CommandForm(
        [Parameter("REASON", "the reason", .quotation)],
        tail: CommandTail("COMMAND", "the command", .command)
      )
    ],
    summary: "do a command and publish what it changes for readers, with the reason for it",
    details: [
      "For one correction at once: readers get a new version with it and nothing else. Where other "
        + "changes wait for publication, publish comes first.",
      "What tells readers more than they were told passes the checks by which the version before was "
        + "published, or is refused, and nothing is changed; what fails by them elsewhere in that version, too, is told, "
        + "and refuses nothing. What only takes something back waits for no "
        + "check, and is told in fixed words while one fails: a claim is taken out, or evidence that does not "
        + "speak against the rating and is not the last, a source, a person who has not replied, or a rating "
        + "becomes one that leaves it open, without a reason of its own (c1 u). So is what "
        + "protects somebody: why stays at the desk. What acts at once (retract, seal, forget) needs no because.",
    ],
    examples: ["because \"The count was for 2023.\" c1 mf The later count is lower."]
  ) { desk, typed throws(Problem) in
    let place = typed.text("REASON")?.place ?? typed.start
    let reason = try TypedReason.line(typed.text("REASON")?.text ?? "", at: place)
    guard !desk.isDoingBecause, let nested = try desk.state.interpreter.interpret(typed.rest) else {
      throw Problem(
        .input,
        "the command is missing",
        place: typed.tail?.place ?? typed.end,
        remedy: "Usage: because \"REASON\" COMMAND"
      )
    }
    guard let last = desk.session.publications.last, last.retraction == nil else {
      throw LedgerReason.nothingPublished(in: desk.session, at: place)
    }
    if let verb = nested.verb, Desk.actingByThemselves.contains(verb) {
      throw LedgerReason.actsByItself(verb, at: typed.tail?.place)
    }
    try desk.refuseGivenAway(by: reason)
    // What is sealed or goes off the record leaves what readers have at once.
    let before = try Release(desk.session, for: .public, edition: .readers)
    let draft = try Release(desk.session, for: .public)
    let waiting = PublicDifference(from: before, to: draft).groups
    guard waiting.isEmpty else { throw LedgerReason.isWaiting(waiting.count, at: place) }
    return try desk.doBecause(of: reason, nested, after: last, before)
  }
}

extension Desk {
  /// What is written down by itself, or leaves the session.
  fileprivate static let actingByThemselves: Set<String> = [
    "again", "archive", "because", "delete", "forget", "merge", "new", "open", "publish", "quit",
    "rename", "retract", "review",
  ]

  private static let reasonStays = StyledLine(
    "Checks fail, so the ledger has fixed words; your reason stays at the desk, in the history.",
    .warning
  )
  private static let reasonIsNotTold = StyledLine(
    "Somebody is protected, so the ledger has fixed words; your reason stays at the desk, in the history.",
    .warning
  )

  /// Whether something that was done since promises somebody that they are not told of.
  private func isProtecting(since count: Int) throws(Problem) -> Bool {
    for position in stride(from: count + 1, through: session.log.count, by: 1) {
      let edit = try readable { () throws(FormatProblem) in try session.log.edit(position) }
      if edit.keptPromise(in: session) != nil { return true }
    }
    return false
  }

  /// Those of some findings that today's checks have of readers' version, too, at no claim that is changed.
  ///
  /// Who signed, signed for nothing else than what they saw.
  private func findings(
    _ now: [GateFinding],
    of last: Publication,
    _ profile: GateProfile,
    notOf difference: PublicDifference
  ) throws(Problem) -> [GateFinding] {
    guard !now.isEmpty else { return [] }
    let draft = session
    defer { session = draft }
    session = try readable { () throws(FormatProblem) in try draft.asPublished(last) }
    let earlier = gateResult(profile).blocking
    let changed = Set(difference.groups.compactMap(\.claim).compactMap { draft.claims[$0]?.label })
    return now.filter { finding in
      !changed.contains(finding.place) && SignOff.Role(rawValue: finding.place) == nil
        && GateRule.named(finding.rule) != nil && earlier.contains(finding)
    }
  }

  /// Does a command and publishes what it changes, or leaves all as it was.
  fileprivate func doBecause(
    of reason: String,
    _ nested: Interpretation,
    after last: Publication,
    _ before: Release
  ) throws(Problem) -> Reply {
    let state = (session: session, cursor, justTagged)
    isDoingBecause = true
    defer { isDoingBecause = false }
    do throws(Problem) {
      var reply = try perform(nested)
      let after = try Release(session, for: .public)
      let difference = PublicDifference(from: before, to: after)
      isDoingBecause = false
      guard !difference.isEmpty else {
        if session.log.count > state.session.log.count { writeDown() }
        reply.asides.append(
          StyledLine("Nothing that readers see was changed: the ledger has no new entry.", .warning)
        )
        return reply
      }
      let isProtecting = try isProtecting(since: state.session.log.count)
      let lost = state.session.claims.all.filter { claim in
        before.claims[claim.id] != nil && session.claims[claim.id] == claim
          && after.keptBack.notHolding.contains { $0.number == claim.number }
      }
      if !lost.isEmpty, !isProtecting { throw LedgerReason.isLeaving(lost.map(\.label)) }
      let profile = GateProfile(of: last)
      let result = profile.map { gateResult($0) }
      // Rules that came later hold for what is new; what readers have does not keep a dead link for them.
      let earlier = try profile.map { profile throws(Problem) in
        try findings(result?.blocking ?? [], of: last, profile, notOf: difference)
      }
      let isOpen = result.map { $0.blocking.count == earlier?.count } ?? false
      if !isOpen, !difference.isTakingBack(from: before, to: after) {
        guard var result else { throw LedgerReason.rulesAreNotKnown(last) }
        result.blocking.removeAll { earlier?.contains($0) ?? false }
        throw GateView.refusal(result, of: difference)
      }
      var request = PublishRequest()
      // Words of one's own tell more, and passed no check; why somebody is protected tells readers of them.
      request.reason = (
        .correction, isOpen && !isProtecting ? reason : PublicDifference.takenBack
      )
      var version = newVersion(request, by: profile ?? GateProfile.standard)
      (version.profile, version.gate) = (last.profile, last.gate)
      // The head of the check is another with the next publish, which says so.
      (version.outlet, version.logo, version.sameAs) = (last.outlet, last.logo, last.sameAs)
      let made = try entries(for: difference.groups, of: last, request)
      let hints = CorrectionsView.keptHead(from: last, in: version)
      reply.asides += try publish(version, made).lines + hints
      if isOpen, let earlier, !earlier.isEmpty {
        reply.asides.append(GateView.failingBefore(earlier, last))
      }
      if isProtecting {
        reply.asides.append(Self.reasonIsNotTold)
      } else if !isOpen {
        reply.asides.append(Self.reasonStays)
      }
      return reply
    } catch {
      (session, cursor, justTagged) = state
      throw error
    }
  }
}
