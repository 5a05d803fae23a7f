import FactModel

// What the verbs about queries do.
extension Desk {
  func addQuery(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    var claims: [Claim] = []
    var changes: [Change] = []
    if let item = try itemWithoutClaim(&scanner) {
      claims.append(newClaim([item.passage.range]))
    } else if let typed = takeAddressBefore() {
      claims.append(try resolveClaim(typed.address, at: typed.place))
    }
    let place = scanner.place()
    guard let whom = scanner.wordOrQuoted(), !whom.isEmpty else {
      throw Problem(
        .input,
        "whom to ask is missing",
        place: place,
        remedy: "Type author, editor, or a name in quotation marks."
      )
    }
    claims += try claimsArgument(&scanner)
    if claims.isEmpty, let item = try itemWithoutClaim(&scanner) {
      _ = scanner.takeSeparator()
      claims.append(newClaim([item.passage.range]))
    }
    // An item that is asked about becomes a claim.
    for claim in claims where session.claims[claim.id] == nil {
      changes.append(Change(from: nil, to: claim))
      changes += linkingItems(to: claim)
    }
    if claims.isEmpty, case .claim(let id) = cursor, let claim = session.claims[id] {
      claims = [claim]
    }
    let known = Query.usualRecipients.first { $0 == whom.lowercased() }
    let query = Query(
      id: ports.newID(),
      number: session.counters.next(Query.kindName),
      to: known ?? whom,
      question: try textArgument(&scanner, "the question"),
      claims: claims.map(\.id),
      signed: sign()
    )
    try commit([Change(from: nil, to: query)] + changes)
    return Reply([StyledLine(body: QueryView.spans(query))], json: query.json)
  }

  /// Takes the addresses of claims, as long as they come; `--` ends them.
  func claimsArgument(_ scanner: inout LineScanner) throws(Problem) -> [Claim] {
    var claims: [Claim] = []
    while !scanner.isAtEnd, !scanner.takeSeparator() {
      var ahead = scanner
      let place = scanner.place()
      guard scanner.peekWord().hasPrefix("c") || scanner.peekWord().hasPrefix("i"),
        let address = try addressParser.parse(&ahead), isOfClaim(address)
      else { break }
      let claim = try resolveClaim(address, at: place)
      scanner = ahead
      if !claims.contains(where: { $0.id == claim.id }) { claims.append(claim) }
    }
    return claims
  }

  /// Whether an address names a claim, or an item that is one.
  private func isOfClaim(_ address: Address) -> Bool {
    if case .claim = address { return true }
    guard case .items(let numbers) = address else { return false }
    return numbers.count == 1
      && session.items[EntityNumber(numbers.lowerBound)]?.claim.flatMap { session.claims[$0] }
        != nil
  }

  /// Takes the address of a query; nil, with nothing taken, where there is none.
  func queryArgument(_ scanner: inout LineScanner) throws(Problem) -> Query? {
    if let typed = addressBefore, case .query = typed.address,
      case .query(let query) = try resolve(typed.address, at: typed.place)
    {
      addressBefore = nil
      return query
    }
    var ahead = scanner
    let place = scanner.place()
    guard addressBefore == nil, scanner.peekWord().hasPrefix("q"),
      let address = try addressParser.parse(&ahead),
      case .query = address, case .query(let query) = try resolve(address, at: place)
    else { return nil }
    scanner = ahead
    return query
  }

  func answer(_ query: Query, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    var from: String?
    if scanner.peekWord() == "from" {
      var ahead = scanner
      _ = ahead.word()
      let parts = ahead.rest().split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        from = Wording.oneLine(parts[0])
        scanner = LineScanner(parts[1])
      }
    }
    var after = query
    let text = try textArgument(&scanner, "the answer")
    after.answers.append(Query.Answer(text: text, from: from, signed: sign()))
    try commit([Change(from: query, to: after)])
    return Reply([StyledLine(body: QueryView.spans(after))], json: after.json)
  }

  func queries(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    guard !scanner.isAtEnd else { return QueryView.list(Array(session.queries.all), self) }
    guard let word = scanner.wordOrQuoted() else {
      throw Problem(.input, "quotation mark is not closed", place: place, remedy: "Close it.")
    }
    switch word.lowercased() {
    case "open":
      try expectEnd(scanner, "queries open")
      return QueryView.list(session.queries.all.filter(\.isOpen), self)
    case "mail":
      let whom = scanner.isAtEnd ? nil : scanner.wordOrQuoted()
      try expectEnd(scanner, "queries mail [WHOM]")
      return try mail(to: whom)
    case "read":
      let place = scanner.place()
      guard let file = scanner.wordOrQuoted() else {
        throw Problem(
          .input,
          "the file is missing",
          place: place,
          remedy: "Usage: queries read FILE"
        )
      }
      try expectEnd(scanner, "queries read FILE")
      return try readAnswers(in: file)
    default:
      try expectEnd(scanner, "queries [open | WHOM]")
      return QueryView.list(queries(to: word), self)
    }
  }

  private func queries(to whom: String) -> [Query] {
    session.queries.all.filter { $0.to.lowercased() == whom.lowercased() }
  }

  // MARK: Mail

  private func mail(to whom: String?) throws(Problem) -> Reply {
    let open = (whom.map(queries(to:)) ?? Array(session.queries.all)).filter(\.isOpen)
    guard !open.isEmpty else {
      let words = whom.map { " to \($0)" } ?? ""
      throw Problem(.input, "no query\(words) is waiting", remedy: "queries lists all of them.")
    }
    let text = QueryMail.text(open, session)
    return Reply(document: Array(text.utf8))
  }

  private func readAnswers(in file: String) throws(Problem) -> Reply {
    let bytes = try ports.readFile(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(
        .damaged,
        "the file is not UTF-8 text",
        place: Problem.Place(file: file),
        remedy: "Save the mail as plain text."
      )
    }
    return try takeAnswers(in: text, at: Problem.Place(file: file))
  }

  /// Takes over the answers in a mail, each to its query.
  func takeAnswers(in text: String, at place: Problem.Place) throws(Problem) -> Reply {
    var changes: [Change] = []
    var lines: [StyledLine] = []
    for (number, text) in QueryMail.answers(in: text) {
      guard let query = session.queries[number] else {
        throw Problem(
          .input,
          "there is no query q\(number)",
          place: place,
          remedy: "Nothing was taken over."
        )
      }
      if query.answers.contains(where: { $0.text == text }) { continue }
      var after = query
      after.answers.append(Query.Answer(text: text, signed: sign()))
      changes.append(Change(from: query, to: after))
      lines.append(StyledLine(body: QueryView.spans(after)))
    }
    guard !changes.isEmpty else {
      throw Problem(
        .input,
        "no new answer is in the file",
        place: place,
        remedy: "An answer stands below its question, [q1], on lines of its own."
      )
    }
    try commit(changes)
    return Reply(lines)
  }
}

/// Queries as the text of a mail, and the answers in one that came back.
enum QueryMail {
  private static let invitation = "Answer:"

  static func text(_ queries: [Query], _ session: Session) -> String {
    var text = ""
    if let title = session.facts.title { text += "About: \(SafeText.line(title))\n\n" }
    text += "Please answer below each question and leave the marks in brackets.\n"
    for query in queries {
      text += "\n[\(query.label)] \(SafeText.line(query.question))\n"
      for claim in query.claims.compactMap({ session.claims[$0] }) {
        for passage in claim.passages {
          text += "    The text: \(SafeText.line(passage.exact))\n"
        }
      }
      text += "\(invitation)\n"
    }
    return text
  }

  /// The answers by the numbers of the queries, in the order in which they stand.
  ///
  /// A mail is quoted in its answer, so marks of quotation before a mark in brackets and before the
  /// word that invites an answer do not matter; other quoted lines are no answer.
  static func answers(in text: String) -> [(EntityNumber, String)] {
    var answers: [(EntityNumber, [String])] = []
    var isBelowInvitation = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isQuoted = line.first == ">"
      let bare = line.drop { $0 == ">" || $0 == " " }
      if let (number, rest) = mark(bare) {
        answers.append((number, []))
        isBelowInvitation = false
        // Pasted on one line: “[q1] … Answer: …”.
        if let invited = rest.firstRange(of: invitation) {
          isBelowInvitation = true
          let text = rest[invited.upperBound...].drop { $0 == " " }
          if !text.isEmpty { answers[answers.count - 1].1.append(String(text)) }
        }
      } else if bare.hasPrefix(invitation) {
        isBelowInvitation = true
        let rest = bare.dropFirst(invitation.count).drop { $0 == " " }
        if !rest.isEmpty, !answers.isEmpty { answers[answers.count - 1].1.append(String(rest)) }
      } else if !isQuoted, isBelowInvitation, !answers.isEmpty {
        answers[answers.count - 1].1.append(String(line))
      }
    }
    return answers.compactMap { number, lines in
      let text = Desk.trimmed(lines.joined(separator: "\n"))
      return text.isEmpty ? nil : (number, text)
    }
  }

  /// The number of `[q3]` at the start of a line, and what stands behind it.
  private static func mark(_ line: Substring) -> (EntityNumber, Substring)? {
    guard line.hasPrefix("[q"), let end = line.firstIndex(of: "]"),
      let number = Int(line[line.index(line.startIndex, offsetBy: 2)..<end]), number > 0
    else { return nil }
    return (EntityNumber(number), line[line.index(after: end)...])
  }
}
