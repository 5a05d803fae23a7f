import DeskViews
import FactModel
import LineGrammar
import Publishing
import Replies

extension Verb {
  static let publish = Verb(
    "publish",
    group: .publishing,
    forms: [
      CommandForm(
        [.profile.optional],
        options: [
          CommandOption("url", .value("URL"), "where it is published"),
          CommandOption("note", .value("\"TEXT\""), "what is said of the version"),
        ]
      )
    ],
    summary: "freeze the session as a published version, if nothing stands against it",
    details: [
      "What check lists must be mended or switched off first. Later changes to what readers see of a "
        + "published claim demand a reason and enter the corrections ledger. versions diff N and "
        + "restore N take the number that is answered."
    ],
    examples: ["publish magazine url=https://example.org/check/1"]
  ) { desk, typed throws(Problem) in
    let url = typed.option("url")
    if let url, !WebAddress.isOne(url.text) {
      throw Problem(.input, "a URL begins with http:// or https://", place: url.place)
    }
    let result = desk.gateResult(try desk.profile(typed))
    guard result.isOpen else { throw desk.blocked(result) }
    let last = desk.session.publications.last
    guard last?.edits != desk.session.log.count - 1 else {
      throw Problem(.input, "nothing was changed since version \(last?.number.description ?? "1")")
    }
    let (publication, changes) = desk.frozen(result.profile, url?.text, typed.option("note")?.text)
    try desk.commit(changes)
    return Reply(
      [CorrectionsView.line(publication)],
      asides: [
        StyledLine("This is state \(publication.edits) of the session; see: versions.", .dim)
      ],
      json: publication.json
    )
  }
}

extension Desk {
  fileprivate func blocked(_ result: GateResult) -> Problem {
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
  fileprivate func frozen(
    _ profile: GateProfile,
    _ url: String?,
    _ note: String?
  ) -> (Publication, [Change]) {
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
    publication.url = url ?? session.publications.last?.url
    publication.note = note
    var changes: [Change] = claims.map { claim in
      var published = claim
      published.status = .published
      return .claim(Transition(from: claim, to: published))
    }
    changes.append(.publication(Transition(from: nil, to: publication)))
    return (publication, changes)
  }
}
