package import FactModel
import Judging
import OrderedJSON
package import Replies

/// What is left of the claims that are somebody's work.
package enum AssignedView {
  /// The claims of a person that are not done, each with what is open.
  package static func reply(_ person: String, _ desk: DeskState) -> Reply {
    let claims = desk.session.claims.all.filter { $0.isAssigned(to: person) }
    guard !claims.isEmpty else {
      return Reply(
        asides: [
          StyledLine("No claim is assigned to \(person). assign c1-3 \(person) does that.", .dim)
        ],
        json: .array([])
      )
    }
    let open = claims.map { ($0, work($0, desk)) }.filter { !$0.1.isEmpty }
    let lines = open.map { claim, work in
      StyledLine(
        lead: [StyledSpan("  " + claim.label, .address)],
        leadWidth: 10,
        body: [
          StyledSpan(Wording.excerpt(claim.wording, 100)),
          StyledSpan(" [\(work.joined(separator: ", "))]", .warning),
        ]
      )
    }
    let done = claims.count - open.count
    return Reply(
      lines,
      asides: [StyledLine("\(done) of \(Wording.count(claims.count, "claim")) done.", .dim)],
      json: .array(
        open.map { claim, work in
          var builder = ObjectBuilder()
          builder.put("claim", claim.label)
          builder.put("assignee", claim.assignee)
          builder.put(list: "open", work)
          return builder.object
        }
      )
    )
  }

  /// What is to be done about a claim, in a few words each.
  private static func work(_ claim: Claim, _ desk: DeskState) -> [String] {
    let session = desk.session
    var work: [String] = []
    if claim.passages.contains(where: \.isGone) { work.append("text gone") }
    if let change = session.changeSince(claim) { work.append(change.remark) }
    if session.openConflicts.contains(where: { $0.id == claim.id }) {
      work.append("changed by two")
    }
    let held = session.held(claim)
    if held.verdict == nil { work.append("no verdict") }
    if claim.heldEvidence.isEmpty { work.append("no source") }
    let questions = claim.questions.count(where: \.isOpen)
    if questions > 0 { work.append(Wording.count(questions, "open question")) }
    if claim.lacksRisk { work.append("risk that nobody accepts") }
    if let fix = claim.fix, !fix.isDecided, fix.made == nil { work.append("fix not decided") }
    if let verdict = held.verdict, let assignee = claim.assignee,
      !Folding.isSame(verdict.signed.by.name, assignee), held.status == .rated
    {
      work.append("to be reviewed")
    }
    return work
  }
}

extension Claim {
  /// Whether it is somebody's work.
  package func isAssigned(to person: String) -> Bool {
    assignee.map { Folding.isSame($0, person) } ?? false
  }
}
