import FactModel

extension Verb {
  static let query = Verb(
    "query",
    group: .people,
    forms: [
      CommandForm(
        [
          Parameter(
            "author | editor | \"NAME\"",
            "whom to ask",
            .name(.words(Query.usualRecipients))
          ),
          Parameter("FINDING", "the finding", .finding).repeated.optional, .claims.optional,
        ],
        tail: .text("QUESTION", "the question")
      )
    ],
    summary: "ask the author, the editor or a speaker something",
    details: [
      "It waits until answer q1 TEXT. Without a claim it is about the claim at the cursor, else "
        + "about the article as a whole."
    ],
    examples: ["query author c1 Where does the figure of 600 come from?"]
  ) { desk, typed throws(Problem) in
    var claims: [Claim] = []
    for named in typed.addresses("CLAIM") {
      if let item = try desk.itemWithoutClaim(named) {
        claims.append(desk.newClaim([item.passage.range]))
      } else {
        claims.append(try desk.resolveClaim(named.address, at: named.place))
      }
    }
    // An item that is asked about becomes a claim.
    var changes: [Change] = []
    for claim in claims where desk.session.claims[claim.id] == nil {
      changes.append(Change(from: nil, to: claim))
      changes += desk.linkingItems(to: claim)
    }
    let findings = try desk.findings(typed)
    if claims.isEmpty, findings.isEmpty, case .claim(let id) = desk.cursor,
      let claim = desk.session.claims[id]
    {
      claims = [claim]
    }
    let whom = typed.text("author | editor | \"NAME\"")?.text ?? ""
    var query = Query(
      id: desk.ports.newID(),
      number: desk.session.counters.next(Query.kindName),
      to: Query.usualRecipients.first { $0 == whom.lowercased() } ?? whom,
      question: typed.rest,
      claims: claims.map(\.id),
      signed: desk.sign()
    )
    query.findings = findings.map(\.id)
    try desk.commit([Change(from: nil, to: query)] + changes)
    return Reply([StyledLine(body: QueryView.spans(query))], json: query.json)
  }
}

extension Desk {
  /// The findings that were named, each once.
  fileprivate func findings(_ typed: ParsedArguments) throws(Problem) -> [Finding] {
    var findings: [Finding] = []
    for named in typed.addresses("FINDING") {
      guard case .finding(let finding) = try resolve(named.address, at: named.place),
        !findings.contains(where: { $0.id == finding.id })
      else { continue }
      findings.append(finding)
    }
    return findings
  }
}
