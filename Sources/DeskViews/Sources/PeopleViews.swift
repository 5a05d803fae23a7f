package import FactModel
import Judging
import OrderedJSON
import Release
package import Replies

/// Queries.
package enum QueryView {
  /// `q1 author: question (waiting since 2024-02-01)`.
  package static func spans(_ query: Query) -> [StyledSpan] {
    let asked = query.signed.at.day
    return [
      StyledSpan(query.label, .address), StyledSpan(" to \(query.to): "),
      StyledSpan(Wording.oneLine(query.question)),
      query.isOpen
        ? StyledSpan(" (\(due(query.due))waiting since \(asked))", .warning)
        : StyledSpan(" (answered)", .dim),
    ]
  }

  /// A query with its answers.
  package static func reply(_ query: Query, _ desk: DeskState) -> Reply {
    var lines = [StyledLine(body: spans(query))]
    let claims = query.claims.compactMap { desk.session.claims[$0] }
    if !claims.isEmpty { lines.append(row("about", claims.map(\.label).joined(separator: " "))) }
    lines.append(row("asked", "\(query.signed.by.signature), \(query.signed.at.minute)"))
    for answer in query.answers {
      lines.append(
        row("answer", "\(answer.text) (\(answer.from ?? query.to), \(answer.signed.at.day))")
      )
    }
    return Reply(lines, json: json(query, desk))
  }

  /// Queries, one a line.
  package static func list(_ queries: [Query], _ desk: DeskState) -> Reply {
    let json = JSONValue.array(queries.map { self.json($0, desk) })
    if queries.isEmpty {
      return Reply(asides: [StyledLine("There are no such queries.", .dim)], json: json)
    }
    return Reply(queries.map { StyledLine(body: spans($0)) }, json: json)
  }

  /// The query as in the session file, with labels in place of identities beside them.
  private static func json(_ query: Query, _ desk: DeskState) -> JSONValue {
    guard case .object(var object) = query.json else { return query.json }
    let labels = query.claims.compactMap { desk.session.claims[$0]?.label }
    object.members.insert(JSONMember(key: "label", value: .string(query.label)), at: 0)
    object.members.insert(JSONMember(key: "about", value: labels.json), at: 1)
    object.members.insert(JSONMember(key: "open", value: .bool(query.isOpen)), at: 2)
    return .object(object)
  }

  /// `due 2024-02-02 17:00, `; empty where there is no deadline.
  fileprivate static func due(_ deadline: Deadline?) -> String {
    deadline.map { "due \($0), " } ?? ""
  }

  fileprivate static func row(_ name: String, _ text: String) -> StyledLine {
    StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 12, body: [StyledSpan(text)])
  }
}

/// Contacts.
package enum ContactView {
  /// `k1 Wang Wenbin, spokesperson: 2 attempts, no reply`.
  package static func spans(_ contact: Contact) -> [StyledSpan] {
    if let reason = contact.reasonForNobody {
      return [
        StyledSpan(contact.label, .address),
        StyledSpan(" nobody is asked: \(Wording.oneLine(reason))"),
      ]
    }
    let attempts =
      contact.attempts.isEmpty
      ? "not tried yet" : Wording.count(contact.attempts.count, "attempt")
    var spans = [
      StyledSpan(contact.label, .address), StyledSpan(" \(contact.inWords): \(attempts)"),
    ]
    if let reply = contact.replies.last {
      spans.append(
        StyledSpan(", replied \(reply.terms.inWords): \(Wording.excerpt(reply.text, 60))")
      )
    } else {
      let since = contact.attempts.last.map { ", no reply since \($0.date)" } ?? ", no reply"
      let due = contact.due.map { ", due \($0)" } ?? ""
      spans.append(StyledSpan(since + due, .warning))
    }
    if let ahead = contact.attempts.last(where: \.isAhead) {
      spans.append(
        StyledSpan("; \(ahead.date) was still to come: it counts when it is noted then", .warning)
      )
    }
    if contact.isSealed { spans.append(StyledSpan(", sealed", .warning)) }
    return spans
  }

  /// A contact with its attempts and replies.
  package static func reply(_ contact: Contact, _ desk: DeskState) -> Reply {
    var lines = [StyledLine(body: spans(contact))]
    let claims = contact.claims.compactMap { desk.session.claims[$0] }
    if !claims.isEmpty {
      lines.append(QueryView.row("about", claims.map(\.label).joined(separator: " ")))
    }
    if let phone = contact.phone { lines.append(QueryView.row("phone", phone)) }
    if let put = contact.put { lines.append(QueryView.row("put", put)) }
    for attempt in contact.attempts {
      let note = attempt.note.map { ": \($0)" } ?? ""
      let words = "\(attempt.date) by \(attempt.channel)\(note)"
      lines.append(QueryView.row("attempt", "\(words) (\(attempt.signed.by.signature))"))
    }
    for reply in contact.replies {
      let about = reply.claims.compactMap { desk.session.claims[$0]?.label }
      let which = about.isEmpty ? "" : " about \(Wording.list(about))"
      let words = "\(reply.date), \(reply.terms.inWords)\(which): \(reply.text)"
      lines.append(QueryView.row("reply", "\(words) (\(reply.signed.by.signature))"))
    }
    return Reply(lines, json: json(contact, desk))
  }

  /// All contacts, one a line.
  package static func list(_ desk: DeskState) -> Reply {
    let contacts = Array(desk.session.contacts.all)
    let json = JSONValue.array(contacts.map { self.json($0, desk) })
    if contacts.isEmpty {
      return Reply(
        asides: [StyledLine("There are no contacts yet. contact NAME by email notes one.", .dim)],
        json: json
      )
    }
    return Reply(contacts.map { StyledLine(body: spans($0)) }, json: json)
  }

  private static func json(_ contact: Contact, _ desk: DeskState) -> JSONValue {
    guard case .object(var object) = contact.json else { return contact.json }
    let labels = contact.claims.compactMap { desk.session.claims[$0]?.label }
    object.members.insert(JSONMember(key: "label", value: .string(contact.label)), at: 0)
    object.members.insert(JSONMember(key: "about", value: labels.json), at: 1)
    return .object(object)
  }
}
