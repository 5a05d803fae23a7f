import DeskViews
import FactModel
import LineReading
import Publishing
import Replies
import Workbench

extension Verb {
  static let reply = Verb(
    "reply",
    group: .people,
    forms: [
      CommandForm(
        [
          Parameter("CONTACT", "who replied", .contact), .choice("term", Contact.Terms.self),
          Parameter("DATE", "the date", .date("on")).optional, .claims.optional,
        ],
        tail: .text("TEXT", "the reply")
      )
    ],
    summary: "note what somebody replied, and on which terms",
    details: [
      "On the record it is published with the name; on background it is published without; off the "
        + "record only the desk reads it. With claims it answers only these, so that every allegation "
        + "has its own reply."
    ],
    examples: ["reply k1 on-record c1 The ministry stands by the figure."]
  ) { desk, typed throws(Problem) in
    guard let named = typed.address("CONTACT"),
      case .contact(let contact) = try desk.resolve(named.address, at: named.place),
      let terms: Contact.Terms = typed.choice("term")
    else { return Reply() }
    let claims = try desk.claims(typed)
    if let other = claims.first(where: { !contact.concerns($0) }) {
      throw Problem(
        .input,
        "\(contact.label) is not about \(other.label)",
        place: typed.start,
        remedy: "contact \(other.label) \(contact.person) puts it to them."
      )
    }
    if !desk.isDoingBecause {
      try desk.session.refuseSilence(about: contact, on: terms, at: typed.start)
    }
    let signed = desk.sign()
    var reply = Contact.Reply(
      text: typed.rest,
      terms: terms,
      date: typed.text("DATE").flatMap { PartialDate($0.text) } ?? signed.at.date,
      signed: signed
    )
    reply.claims = claims.map(\.id)
    var after = contact
    after.replies.append(reply)
    try desk.commit([Change(from: contact, to: after)])
    return Reply([StyledLine(body: ContactView.spans(after))], json: after.json)
  }
}
