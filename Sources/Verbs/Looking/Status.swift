import DeskViews
import FactModel
import LineReading
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let status = Verb(
    "status",
    group: .looking,
    forms: [
      CommandForm(),
      CommandForm([.claim.optional, .choice("status", Claim.Status.self)]),
      CommandForm([.claims, .choice("status", Claim.Status.self)]),
      CommandForm(
        [
          Parameter("FINDING", "the finding", .finding),
          .choice("status of a finding", Finding.Status.Kind.self), .signature,
        ],
        tail: .optional("REASON", "the reason")
      ),
    ],
    summary: "show how far the work is, or set where a claim or finding stands in it",
    details: [
      "A finding is closed when it was mended (fixed), left on somebody's word (accepted) or turned out to "
        + "be none (rejected), the last two with a reason; open opens it again."
    ],
    examples: ["status", "status c1 reviewed", "status c1-3 reviewed"]
  ) { desk, typed throws(Problem) in
    // “open” is the status of a claim, too.
    let isOpen = typed.choice("status") == Claim.Status.open
    if let kind: Finding.Status.Kind = isOpen ? .open : typed.choice("status of a finding"),
      let named = typed.address("FINDING") ?? typed.address("CLAIM"),
      case .finding(let finding) = try desk.resolve(named.address, at: named.place)
    {
      return try desk.setStatus(of: finding, kind, typed)
    }
    guard let status: Claim.Status = typed.choice("status") else {
      var reply = try desk.looking { StatusView.reply($0) }
      reply.asides += desk.shared?.standing.map { StyledLine($0, .dim) } ?? []
      return reply
    }
    // An item that is no claim yet becomes one by it.
    guard typed.addresses("CLAIM").count > 1 else {
      return try desk.update(typed) { desk.put(&$0, status) }
    }
    let claims = try desk.claims(typed)
    try desk.commit(
      claims.map { claim in
        var after = claim
        desk.put(&after, status)
        return Change(from: claim, to: after)
      }
    )
    let verb = claims.count == 1 ? "is" : "are"
    return Reply("\(Wording.list(claims.map(\.label))) \(verb) \(status.rawValue)")
  }
}

extension Desk {
  /// Says how far a claim is; who says that it is reviewed reviewed the verdict that it has.
  fileprivate func put(_ claim: inout Claim, _ status: Claim.Status) {
    claim.status = status
    if status == .reviewed {
      claim.review = Claim.Review(signed: sign(), of: claim.verdictDigest)
    }
  }

  /// What became of a finding.
  fileprivate func setStatus(
    of finding: Finding,
    _ kind: Finding.Status.Kind,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    let signed = try signature(typed.text("by"))
    guard Wording.isTelling(typed.rest) || kind == .fixed || kind == .open else {
      throw Problem(
        .missing,
        "a finding is \(kind.rawValue) with a reason",
        place: typed.end,
        remedy: "Usage: status \(finding.label) \(kind.rawValue) [by NAME[, ROLE]:] REASON"
      )
    }
    return try update(finding) {
      $0.status = Finding.Status(kind, reason: typed.restOrNil, signed: signed)
    }
  }
}
