import DeskViews
package import FactModel
package import LineReading
import OrderedJSON
package import ProposalFinding
package import Replies

// What rules see as findings, and how a checker takes it over.
extension Desk {
  /// The open proposals that were named on the line.
  package func proposals(_ typed: ParsedArguments) throws(Problem) -> [Proposal] {
    try findItems()
    let open = try looking { $0.openProposals }
    var numbers = typed.keyword == "all" ? open.map(\.number) : []
    for word in typed.texts("PROPOSAL") {
      let ends = word.text.dropFirst().split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last else { continue }
      // Between the ends of a range some are settled, or no claim has the number.
      for number in [first, last] where !open.contains(where: { $0.number == number }) {
        throw Problem(
          .input,
          "there is no open proposal p\(number)",
          place: word.place,
          remedy: "They are listed by: proposals."
        )
      }
      for (number, _) in open
      where number >= first && number <= last && !numbers.contains(number) {
        numbers.append(number)
      }
    }
    guard !numbers.isEmpty else {
      throw Problem(.input, "nothing is proposed", place: typed.start)
    }
    return numbers.compactMap { number in open.first { $0.number == number }?.proposal }
  }

  /// Takes proposals over, in one edit: as findings, or as the claimants of claims.
  package func accept(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let proposals = try proposals(typed)
    let findings = proposals.filter { $0.speaker == nil }.enumerated().map { index, proposal in
      newFinding(
        proposal.kind,
        at: proposal.passages,
        note: typed.restOrNil ?? proposal.reason,
        behind: index
      )
    }
    guard !findings.isEmpty || typed.restOrNil == nil else {
      throw Problem(
        .input,
        "a claimant has no note",
        place: typed.tail?.place ?? typed.start,
        remedy: "note c1 TEXT keeps one with the claim."
      )
    }
    let claims = proposals.compactMap { proposal -> Claim? in
      guard let speaker = proposal.speaker, var claim = session.claims[speaker.claim] else {
        return nil
      }
      claim.claimant = .speaker(name: speaker.name, role: nil)
      return claim
    }
    try commit(
      findings.map { Change(from: nil, to: $0) }
        + claims.map { Change(from: session.claims[$0.id], to: $0) }
    )
    let given = claims.map { claim in
      StyledLine(body: ClaimView.heading(claim, state) + ClaimView.claimantGiven(claim))
    }
    return Reply(
      findings.map { FindingView.line($0, state) } + given,
      json: .array(findings.map(\.json) + claims.map(\.json))
    )
  }

  /// Enters proposals as findings that were rejected, in one edit, so that they are proposed no more.
  package func dismiss(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let findings = dismissed(try proposals(typed), typed.restOrNil)
    try commit(findings.map { Change(from: nil, to: $0) })
    return Reply(findings.map { FindingView.line($0, state) }, json: .array(findings.map(\.json)))
  }

  /// Ticks what is open where something is proposed, with the sources that confirm it, and says in the same edit
  /// that nothing is wrong there.
  package func tickProposals(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let proposals = try proposals(typed)
    if let place = typed.texts("PROPOSAL").first?.place,
      proposals.contains(where: { $0.speaker != nil })
    {
      throw Problem(
        .input,
        "a claimant is not ticked",
        place: place,
        remedy: "accept takes the speaker for the claimant, dismiss says that it is another."
      )
    }
    try enterItems()
    var changes: [Change] = []
    let sources = try sources(typed.texts("@SOURCE"), &changes)
    let findings = dismissed(proposals, "confirmed by \(Wording.list(sources.map(\.label)))")
    changes += findings.map { Change(from: nil, to: $0) }
    var reply = try check(
      items(in: proposals.flatMap(\.passages)).filter { session.isOpen($0) },
      Item.Check(.ticked, sources: sources.map(\.id), note: nil, signed: sign()),
      besides: changes
    )
    reply.lines += findings.map { FindingView.line($0, state) }
    return reply
  }

  /// Proposals as findings that are rejected.
  private func dismissed(_ proposals: [Proposal], _ reason: String?) -> [Finding] {
    proposals.enumerated().map { index, proposal in
      var finding = newFinding(
        proposal.kind,
        at: proposal.passages,
        note: proposal.reason,
        behind: index
      )
      finding.status = Finding.Status(.rejected, reason: reason, signed: sign())
      finding.isDismissed = true
      return finding
    }
  }
}

extension [CommandForm] {
  /// Proposals by their numbers, or all of them, and a text.
  package static func proposals(_ tail: CommandTail) -> [CommandForm] {
    [
      CommandForm([Parameter("PROPOSAL", "the proposal", .proposals).repeated], tail: tail),
      CommandForm([.keyword("all")], tail: tail),
    ]
  }
}
