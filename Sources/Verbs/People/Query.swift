import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let query = Verb(
    "query",
    group: .people,
    forms: [
      CommandForm(
        [Parameter("QUERY", "the query", .query)],
        options: [.due]
      ),
      CommandForm(
        [
          Parameter(
            "author | editor | \"NAME\"",
            "whom to ask",
            .name(.words(Query.usualRecipients))
          ),
          Parameter("FINDING", "the finding", .finding).repeated.optional, .claims.optional,
        ],
        options: [.due],
        tail: .text("QUESTION", "the question")
      ),
    ],
    summary: "ask the author, the editor or a speaker something",
    details: [
      "It waits until answer q1 TEXT. Without a claim it is about the claim at the cursor, else "
        + "about the article as a whole.",
      "due=DATE, or due=DATE TIME (UTC), says until when; what is overdue comes first in todo, in "
        + "sessions and when the session is opened. query q1 due=DATE changes it, due=none takes it off.",
    ],
    examples: [
      "query author c1 Where does the figure of 600 come from?",
      "query editor due=2024-02-02 17:00 Do we name the family?", "query q1 due=2024-02-03",
    ]
  ) { desk, typed throws(Problem) in
    if let named = typed.address("QUERY") { return try desk.changeDeadline(named, typed) }
    let (due, question) = (try desk.deadline(typed), typed.rest)
    guard !question.isEmpty else {
      throw Problem(.input, "the question is missing", place: typed.end)
    }
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
    let named = typed.text("author | editor | \"NAME\"")
    let whom = named?.text ?? ""
    if let named, named.text.lowercased().hasPrefix("q"), named.text.count > 1,
      named.text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    {
      let remedy = "query \(whom) takes due=DATE [TIME] alone; edit \(whom) changes its words."
      throw Problem(
        .input,
        "\(whom) is a query, not whom to ask",
        place: named.place,
        remedy: remedy
      )
    }
    if let named, !named.isLiteral,
      ["the", "a", "an", "to", "our", "my"].contains(whom.lowercased())
    {
      throw Problem(
        .input,
        "“\(whom)” is not whom to ask",
        place: named.place,
        remedy: "Write author, editor, or a name in quotation marks."
      )
    }
    try desk.refuseTwoWords(typed, named)
    var query = Query(
      id: desk.ports.newID(),
      number: desk.session.counters.next(Query.kindName),
      to: Query.usualRecipients.first { $0 == whom.lowercased() } ?? whom,
      question: question,
      claims: claims.map(\.id),
      signed: desk.sign()
    )
    query.findings = findings.map(\.id)
    query.due = due
    try desk.commit([Change(from: nil, to: query)] + changes)
    return Reply([StyledLine(body: QueryView.spans(query))], json: query.json)
  }
}

extension Desk {
  fileprivate func changeDeadline(
    _ named: TypedAddress,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    guard case .query(let before) = try resolve(named.address, at: named.place) else {
      throw Problem(.input, "that is no query", place: named.place)
    }
    guard typed.has("due") else { return QueryView.reply(before, state) }
    var after = before
    after.due = try deadline(typed)
    try commit([Change(from: before, to: after)])
    return Reply([StyledLine(body: QueryView.spans(after))], json: after.json)
  }

  /// Refuses a name of several words without quotation marks: `Kim Lee c1 …` would ask Kim.
  fileprivate func refuseTwoWords(
    _ typed: ParsedArguments,
    _ named: TypedText?
  ) throws(Problem) {
    guard let named, !named.isLiteral, typed.addresses("CLAIM").isEmpty,
      typed.addresses("FINDING").isEmpty, typed.tail?.isLiteral == false
    else { return }
    let words = typed.rest.split(separator: " ").prefix(3).map(String.init)
    let address = words.firstIndex { word in
      var scanner = LineScanner(word)
      return switch try? session.addressParser.parse(&scanner) {
      case .claim, .finding, .items: scanner.isAtEnd
      default: false
      }
    }
    guard let address, address > 0, words[..<address].allSatisfy({ $0.first?.isUppercase == true })
    else { return }
    let name = ([named.text] + words[..<address]).joined(separator: " ")
    throw Problem(
      .input,
      "“\(name)” is more than one word",
      place: named.place,
      remedy: "Put it in quotation marks: query \"\(name)\" \(words[address]) …"
    )
  }

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
