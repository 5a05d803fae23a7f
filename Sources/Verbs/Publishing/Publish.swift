import DeskViews
import FactModel
import LineReading
import Publishing
import Release
import Replies
import Workbench

extension Verb {
  static let publish = Verb(
    "publish",
    group: .publishing,
    forms: [CommandForm([.profile.optional], options: PublishRequest.options)],
    summary: "give readers the draft as a new version, if no check fails",
    details: [
      "What check lists must be mended or switched off first. Until the next publish readers keep this "
        + "version, whatever the desk changes. Then publish asks one reason for each thing that readers "
        + "will see changed (a script gives one for all): correction= where something was wrong, update= "
        + "where there is more to tell, minor= for spelling, a dead link or an archived copy. What was "
        + "published is not undone: retract and corrections are the ways.",
      "headline, conclusion (one line) and outlet stand at the head of the page and stay from version to "
        + "version; set outlet NAME gives all checks the same.",
    ],
    examples: ["publish magazine url=https://example.org/check/1"]
  ) { desk, typed throws(Problem) in
    let request = try PublishRequest(typed)
    let result = desk.gateResult(try desk.profile(typed), outlet: request.outlet)
    guard result.isOpen else { throw GateView.refusal(result) }
    let publication = desk.newVersion(request, by: result.profile)
    guard let last = desk.session.publications.last else {
      return try desk.publish(publication, [])
    }
    let groups = try desk.publicDifference(as: publication).groups
    guard !groups.isEmpty else {
      return Reply(
        [StyledLine("Readers have all of it: nothing that they see changed.")],
        asides: [StyledLine(body: CorrectionsView.line(last).body)]
          + CorrectionsView.ratedAgain(desk.session.claims.all, desk.session),
        json: last.json
      )
    }
    let isAboutClaims = groups.contains { $0.claim != nil }
    return try desk.publish(
      publication,
      try desk.entries(for: groups, of: last, request),
      hints: (isAboutClaims ? CorrectionsView.keptHead(from: last, in: publication) : [])
        + CorrectionsView.ratedAgain(desk.session.claims.all, desk.session)
    )
  }
}
