import DeskViews
import FactModel
import LineReading
import Preferences
import Replies
import Workbench

extension Verb {
  static let contact = Verb(
    "contact",
    group: .people,
    forms: [
      CommandForm(
        [Parameter("CONTACT", "the contact", .contact)],
        options: options,
        tail: .optional("by CHANNEL [on DATE][: NOTE]", "the channel")
      ),
      CommandForm(
        [.claims.optional],
        options: options,
        tail: .text("NAME[, ROLE] [by CHANNEL [on DATE]][: WHAT WAS PUT TO THEM]", "the person")
      ),
    ],
    summary: "note an attempt to reach somebody, or the next attempt",
    details: [
      "With claims it is about these; without, about all that the person claims. reply k1 … notes "
        + "what came back.",
      "due=DATE, or due=DATE TIME (UTC), says until when a reply is needed, phone= where they are "
        + "called; both can be said later: contact k1 due=DATE, due=none. calls prints who is to be called.",
      "as=\"an official\" is what readers are told of somebody who speaks on background; without it they are a "
        + "person concerned.",
      "contact c1 none: REASON says why nobody is asked: a claimant who is private, or not known.",
    ],
    examples: [
      "contact c1 Wang Wenbin, spokesperson by email: that the report names no source",
      "contact k1 phone=\"555 0100\" due=2024-02-02 17:00",
      "contact k1 by phone on 2024-02-02: nobody answered",
    ]
  ) { desk, typed throws(Problem) in
    let due = try desk.deadline(typed)
    let line = try desk.contactLine(typed.rest, at: typed.tail?.place ?? typed.start)
    if let named = typed.address("CONTACT"),
      case .contact(let contact) = try desk.resolve(named.address, at: named.place)
    {
      return try desk.change(contact, line, due, typed)
    }
    return try desk.addContact(line, due, typed)
  }

  private static var options: [CommandOption] {
    [.due, CommandOption("phone", .value("NUMBER")), CommandOption("as", .value("WORDS"))]
  }
}

extension Desk {
  fileprivate func contactLine(
    _ line: String,
    at place: Problem.Place
  ) throws(Problem) -> ContactLine {
    try ContactLine(line, at: place) { word throws(Problem) in try date(word, at: place) }
  }

  fileprivate func addContact(
    _ line: ContactLine,
    _ due: Deadline?,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    let claims = try self.claims(typed)
    let person = try person(
      line.who,
      at: typed.tail?.place ?? typed.start,
      "Usage: contact [CLAIM…] NAME[, ROLE] [by CHANNEL [on DATE]][: WHAT WAS PUT]"
    )
    let ids = claims.map(\.id)
    if person.name.lowercased() == Contact.nobody {
      guard !ids.isEmpty, Wording.isTelling(line.text ?? ""), line.channel == nil else {
        throw Problem(
          .input,
          "it is not said why nobody is asked",
          place: typed.tail?.place ?? typed.start,
          remedy: "Such as: contact c1 none: a private person, who is not named"
        )
      }
    }
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
    if typed.has("due") { contact.due = due }
    if let phone = typed.option("phone")?.text { contact.phone = phone }
    if let told = typed.option("as")?.text { contact.toldAs = told.isEmpty ? nil : told }
    if let channel = line.channel { contact.attempts.append(attempt(channel, line.date, nil)) }
    try commit([Change(from: known, to: contact)])
    return Reply([StyledLine(body: ContactView.spans(contact))], json: contact.json)
  }

  /// Adds an attempt, or says until when and where.
  fileprivate func change(
    _ contact: Contact,
    _ line: ContactLine,
    _ due: Deadline?,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    let place = typed.tail?.place ?? typed.start
    var after = contact
    if typed.has("due") { after.due = due }
    if let phone = typed.option("phone")?.text { after.phone = phone }
    if let told = typed.option("as")?.text { after.toldAs = told.isEmpty ? nil : told }
    if line.isEmpty, after != contact {
      try commit([Change(from: contact, to: after)])
      return Reply([StyledLine(body: ContactView.spans(after))], json: after.json)
    }
    guard line.who.isEmpty, let channel = line.channel else {
      throw Problem(
        .input,
        "the channel is missing",
        place: place,
        remedy: "Usage: contact \(contact.label) by CHANNEL [on DATE][: NOTE]"
      )
    }
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
}
