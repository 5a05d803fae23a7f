import FactModel
import OrderedJSON

extension Verb {
  static let calls = Verb(
    "calls",
    group: .people,
    forms: [CommandForm([Parameter("NAME", "the name", .name(.any)).repeated.optional])],
    summary: "print a sheet of whom to call: what to ask each, with room for the answers",
    details: [
      "One part for each person who has not replied, the most urgent first: telephone, the claims "
        + "with their words, what is to be put to them, open queries and research questions. NAME "
        + "narrows it, also to somebody who replied. It goes to a file or a printer: calls > calls.txt, "
        + "calls | lp."
    ],
    examples: ["calls", "calls Wang"]
  ) { desk, typed in
    let name = typed.texts("NAME").map(\.text).joined(separator: " ")
    return CallSheet(desk, name: name).reply
  }
}

/// Whom to call, and what about.
private struct CallSheet {
  private struct Person {
    var name: String
    var role: String?
    var contact: Contact?
    var due: Deadline?
    var claims: [Claim] = []
    var queries: [Query] = []
  }

  private let desk: Desk
  private var people: [Person] = []

  init(_ desk: Desk, name: String) {
    self.desk = desk
    for contact in desk.session.contacts.all where contact.reasonForNobody == nil {
      guard contact.isOpen || !name.isEmpty else { continue }
      var person = Person(name: contact.person, role: contact.role, contact: contact)
      person.due = contact.due
      person.claims = desk.session.claims.all.filter(contact.concerns)
      people.append(person)
    }
    for query in desk.session.queries.all where query.isOpen { add(query) }
    if !name.isEmpty {
      let wanted = Folding.folded(name)
      people.removeAll { !Folding.folded($0.name).contains(wanted) }
    }
    // Who is due first; of those without a deadline, in the order in which they were entered.
    let order = people.enumerated().sorted { one, other in
      switch (one.element.due, other.element.due) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: one.offset < other.offset
      }
    }
    people = order.map(\.element)
  }

  private mutating func add(_ query: Query) {
    let index = people.firstIndex { Folding.isSame($0.name, query.to) }
    var person = index.map { people[$0] } ?? Person(name: query.to)
    person.queries.append(query)
    if let due = query.due { person.due = person.due.map { min($0, due) } ?? due }
    for claim in query.claims.compactMap({ desk.session.claims[$0] })
    where !person.claims.contains(where: { $0.id == claim.id }) {
      person.claims.append(claim)
    }
    if let index { people[index] = person } else { people.append(person) }
  }

  var reply: Reply {
    guard !people.isEmpty else {
      return Reply(asides: [StyledLine("Nobody is to be called.", .dim)], json: .array([]))
    }
    let parts = people.map(lines)
    return Reply(
      Array(parts.joined(separator: [StyledLine("")])),
      json: .array(people.map(json))
    )
  }

  private func lines(_ person: Person) -> [StyledLine] {
    let role = person.role.map { ", \($0)" } ?? ""
    var lines = [StyledLine(person.name + role, .strong)]
    func row(_ name: String, _ text: String) {
      lines.append(
        StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 13, body: [StyledSpan(text)])
      )
    }
    row("telephone", person.contact?.phone ?? "____________________")
    if let due = person.due {
      row("due", "\(due)\(due.isPast(desk.ports.now()) ? " (overdue)" : "")")
    }
    for attempt in person.contact?.attempts ?? [] {
      row("tried", "\(attempt.date) by \(attempt.channel)\(attempt.note.map { ": \($0)" } ?? "")")
    }
    if let put = person.contact?.put { row("put", put) }
    for claim in person.claims { row(claim.label, claim.wording) }
    for question in questions(of: person) {
      row(question.label, question.text)
      row("answer", "______________________________________________")
    }
    if person.queries.isEmpty { row("answer", "______________________________________________") }
    row("terms", "[ ] on the record  [ ] on background  [ ] off the record")
    return lines
  }

  private func questions(of person: Person) -> [(label: String, text: String)] {
    person.queries.map { ($0.label, $0.question) }
      + person.claims.flatMap { claim in
        claim.questions.filter(\.isOpen).map { ("\(claim.label) ?", $0.question) }
      }
  }

  private func json(_ person: Person) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", person.name)
    builder.put("role", person.role)
    builder.put("phone", person.contact?.phone)
    builder.put("due", person.due)
    builder.put("contact", person.contact?.label)
    builder.put("put", person.contact?.put)
    builder.put(list: "claims", person.claims.map(\.label))
    builder.put(list: "queries", person.queries.map(\.label))
    builder.put(list: "questions", questions(of: person).map(\.text))
    return builder.object
  }
}
