import FactModel
import LineReading
import OrderedJSON
import Publishing
import Release
import Replies
import Workbench

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
    let sheet = CallSheet(desk.session, name: name)
    let heard = HeardTexts(desk.session)
    var reply = CallSheetView(desk: desk, people: sheet.people, heard: heard).reply
    if !sheet.leftOut.isEmpty {
      let labels = Wording.list(sheet.leftOut)
      let (isOne, they) = sheet.leftOut.count == 1 ? ("is", "it is") : ("are", "they are")
      reply.asides.append(StyledLine("\(labels) \(isOne) sealed: \(they) on no sheet.", .dim))
    }
    return reply
  }
}

/// Whom to call, and what about, as a sheet of paper.
private struct CallSheetView {
  let desk: Desk
  let people: [CallSheet.Person]
  let heard: HeardTexts

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

  private func lines(_ person: CallSheet.Person) -> [StyledLine] {
    var lines = [StyledLine(person.name + (person.role.map { ", \($0)" } ?? ""), .strong)]
    let listener = person.contact?.label
    func row(_ name: String, _ text: String) {
      let body = [StyledSpan(heard.heard(text, by: listener))]
      lines.append(StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 13, body: body))
    }
    row("telephone", person.contact?.phone ?? "____________________")
    if let due = person.due {
      row("due", "\(due)\(due.isPast(desk.ports.now()) ? " (overdue)" : "")")
    }
    for attempt in person.contact?.attempts ?? [] {
      row("tried", "\(attempt.date) by \(attempt.channel)\(attempt.note.map { ": \($0)" } ?? "")")
    }
    if let put = person.contact?.put { row("put", put) }
    for claim in person.claims { row(claim.label, heard.wording(of: claim, by: listener)) }
    for question in questions(of: person) {
      row(question.label, question.text)
      row("answer", "______________________________________________")
    }
    if person.queries.isEmpty { row("answer", "______________________________________________") }
    row("terms", "[ ] on the record  [ ] on background  [ ] off the record")
    return lines
  }

  private func questions(of person: CallSheet.Person) -> [(label: String, text: String)] {
    person.queries.map { ($0.label, $0.question) }
      + person.claims.flatMap { claim in
        claim.questions.filter(\.isOpen).map { ("\(claim.label) ?", $0.question) }
      }
  }

  private func json(_ person: CallSheet.Person) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", person.name)
    builder.put("role", person.role)
    builder.put("phone", person.contact?.phone)
    builder.put("due", person.due)
    builder.put("contact", person.contact?.label)
    let listener = person.contact?.label
    builder.put("put", person.contact?.put.map { heard.heard($0, by: listener) })
    builder.put(list: "claims", person.claims.map(\.label))
    builder.put(list: "queries", person.queries.map(\.label))
    builder.put(list: "questions", questions(of: person).map { heard.heard($0.text, by: listener) })
    return builder.object
  }
}
