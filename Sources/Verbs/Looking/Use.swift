import DeskViews
import EarlierWork
import ExchangeViews
import FactModel
import Interchange
import LineReading
import Replies
import Workbench

extension Verb {
  static let use = Verb(
    "use",
    group: .looking,
    forms: [
      CommandForm([Parameter("N", "the number", .number), .claim.optional])
    ],
    summary: "take the Nth check that before found as a source and evidence",
    details: [
      "For the claim that was asked about, or the one that is named. The source is what others "
        + "published, or the desk's own check; the evidence is context: what it means for the claim is "
        + "said by evidence."
    ],
    examples: ["before defectors", "use 1 c2"]
  ) { desk, typed throws(Problem) in
    try desk.useEarlier(typed)
  }
}

extension Desk {
  fileprivate func useEarlier(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let place = typed.text("N")?.place ?? typed.start
    guard let earlier else {
      throw Problem(
        .input,
        "nothing was looked up yet",
        place: place,
        remedy: "before CLAIM lists checks; use 2 takes the second."
      )
    }
    let number = typed.text("N").flatMap { Int($0.text) } ?? 0
    let match = try earlier.match(number, at: place)
    var claim: Claim
    if let named = typed.subject {
      claim = try resolveClaim(named.address, at: named.place)
    } else if let id = earlier.claim, let asked = session.claims[id] {
      claim = asked
    } else {
      throw Problem(
        .input,
        "before was asked about words",
        place: place,
        remedy: "Name the claim: use \(number) c1"
      )
    }
    if match.known.place?.claim == claim.id {
      throw Problem(
        .input,
        "\(number) is \(claim.label) itself",
        place: place,
        remedy: "A claim is no evidence for itself: use another, or name another claim."
      )
    }
    let before = claim
    var changes: [Change] = []
    let source = earlierSource(match.known, &changes)
    let details = EvidenceDetails(
      stance: .context,
      quotation: nil,
      locator: nil,
      note: match.known.asNote
    )
    // Used again it is one piece of evidence, which says how it is rated now.
    let there = claim.evidence.firstIndex {
      $0.source == source.id && $0.note?.hasPrefix("Rated before: ") == true && claim.holds($0)
    }
    if let there {
      claim.evidence[there].note = details.note
    } else {
      add(details, from: source, to: &claim)
    }
    if claim != before || changes.isEmpty { changes.append(Change(from: before, to: claim)) }
    try commit(changes)
    var reply = changed(claim)
    reply.lines += [there ?? claim.evidence.count - 1]
      .map { ClaimView.evidence(claim.evidence[$0], number: $0 + 1, state) }
    reply.asides += EarlierView.stays(match.known, as: source)
    return reply
  }

  /// The source that an earlier check is; a new one where it is not there yet.
  private func earlierSource(_ known: KnownCheck, _ changes: inout [Change]) -> Source {
    let there =
      known.check.url.flatMap { self.source(withURL: $0) }
      ?? session.sources.all.first { $0.citation == known.citation }
    if let there { return there }
    let new = known.source(
      newSourceID(at: known.check.url),
      session.counters.next(Source.kindName),
      accessed: PartialDate(ports.now().day)
    )
    changes.append(Change(from: nil, to: new))
    return new
  }
}
