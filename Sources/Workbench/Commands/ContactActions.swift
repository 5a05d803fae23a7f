import FactModel

// What the verbs about contacts do.
extension Desk {
  func addContact(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    if let contact = try contactArgument(&scanner) {
      return try addAttempt(to: contact, &scanner)
    }
    var claims: [Claim] = []
    if let typed = takeAddressBefore() {
      claims.append(try resolveClaim(typed.address, at: typed.place))
    }
    claims += try claimsArgument(&scanner)
    let place = scanner.place()
    let line = try ContactLine(scanner.rest(), desk: self, at: place)
    guard let person = NameAndRole(line.who) else {
      throw Problem(
        .input,
        "the person is missing",
        place: place,
        remedy: "Usage: contact [CLAIM…] NAME[, ROLE] [by CHANNEL [on DATE]][: WHAT WAS PUT]"
      )
    }
    let ids = claims.map(\.id)
    let known = session.contacts.all.first {
      $0.person.lowercased() == person.name.lowercased() && $0.claims == ids
    }
    var contact =
      known
      ?? Contact(
        id: ports.newID(),
        number: session.counters.next(Contact.kindName),
        person: person.name,
        role: person.role,
        claims: ids
      )
    if let role = person.role { contact.role = role }
    if let put = line.text { contact.put = put }
    if let channel = line.channel { contact.attempts.append(attempt(channel, line.date, nil)) }
    try commit([Change(from: known, to: contact)])
    return Reply([StyledLine(body: ContactView.spans(contact))], json: contact.json)
  }

  private func addAttempt(
    to contact: Contact,
    _ scanner: inout LineScanner
  ) throws(Problem) -> Reply {
    let place = scanner.place()
    let line = try ContactLine(scanner.rest(), desk: self, at: place)
    guard line.who.isEmpty, let channel = line.channel else {
      throw Problem(
        .input,
        "the channel is missing",
        place: place,
        remedy: "Usage: contact \(contact.label) by CHANNEL [on DATE][: NOTE]"
      )
    }
    var after = contact
    after.attempts.append(attempt(channel, line.date, line.text))
    try commit([Change(from: contact, to: after)])
    return Reply([StyledLine(body: ContactView.spans(after))], json: after.json)
  }

  private func attempt(_ channel: String, _ date: PartialDate?, _ note: String?) -> Contact.Attempt
  {
    let signed = sign()
    return Contact.Attempt(
      channel: channel,
      date: date ?? signed.at.date,
      note: note,
      signed: signed
    )
  }

  func addReply(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    guard let contact = try contactArgument(&scanner) else {
      throw Problem(
        .input,
        "who replied is missing",
        place: place,
        remedy: "Name the contact: k1. contacts lists them.",
        candidates: session.contacts.all.map { "\($0.label)  \($0.inWords)" }
      )
    }
    let terms: Contact.Terms = try choice(&scanner, "term")
    var date: PartialDate?
    var ahead = scanner
    if ahead.word() == "on" {
      let word = ahead.word()
      date = PartialDate(word.hasSuffix(":") ? String(word.dropLast()) : word)
      if date != nil { scanner = ahead }
    }
    let claims = try claimsArgument(&scanner)
    if let other = claims.first(where: { !contact.concerns($0) }) {
      throw Problem(
        .input,
        "\(contact.label) is not about \(other.label)",
        place: place,
        remedy: "contact \(other.label) \(contact.person) puts it to them."
      )
    }
    let text = try textArgument(&scanner, "the reply")
    let signed = sign()
    var after = contact
    var reply = Contact.Reply(
      text: text,
      terms: terms,
      date: date ?? signed.at.date,
      signed: signed
    )
    reply.claims = claims.map(\.id)
    after.replies.append(
      reply
    )
    try commit([Change(from: contact, to: after)])
    return Reply([StyledLine(body: ContactView.spans(after))], json: after.json)
  }

  /// Takes the address of a contact; nil, with nothing taken, where there is none.
  private func contactArgument(_ scanner: inout LineScanner) throws(Problem) -> Contact? {
    if let typed = addressBefore, case .contact = typed.address,
      case .contact(let contact) = try resolve(typed.address, at: typed.place)
    {
      addressBefore = nil
      return contact
    }
    var ahead = scanner
    let place = scanner.place()
    guard addressBefore == nil, scanner.peekWord().hasPrefix("k"),
      let address = try addressParser.parse(&ahead),
      case .contact = address, case .contact(let contact) = try resolve(address, at: place)
    else { return nil }
    scanner = ahead
    return contact
  }
}

/// `NAME, ROLE by CHANNEL on DATE: TEXT`, of which everything may be absent.
private struct ContactLine {
  let who: String
  private(set) var channel: String?
  private(set) var date: PartialDate?
  let text: String?

  init(_ line: String, desk: Desk, at place: Problem.Place) throws(Problem) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let text = parts.count > 1 ? Desk.trimmed(String(parts[1])) : ""
    self.text = text.isEmpty ? nil : text
    let words = (parts.first ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    guard let by = words.lastIndex(of: "by") else {
      who = words.joined(separator: " ")
      return
    }
    who = words[..<by].joined(separator: " ")
    var rest = Array(words[(by + 1)...])
    if let on = rest.lastIndex(of: "on"), on + 2 == rest.count {
      date = try desk.date(rest[on + 1], at: place)
      rest.removeSubrange(on...)
    }
    guard !rest.isEmpty else {
      throw Problem(
        .input,
        "the channel behind by is missing",
        place: place,
        remedy: "Such as: by email, by phone on 2024-02-01."
      )
    }
    channel = rest.joined(separator: " ")
  }
}
