import FactModel

/// The queries with their answers.
struct QueriesSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard !material.session.queries.isEmpty else { return }
    writer.heading(2, "Queries")
    for query in material.session.queries.all {
      writer.item { write(query, to: &$0) }
    }
  }

  private func write(_ query: Query, to writer: inout some BlockWriter) {
    let claims = query.claims.compactMap { material.session.claims[$0] }
      .map(material.link(to:)).joined()
    let about: Inline = claims.isEmpty ? "" : " about \(claims)"
    let since = Words.day(query.signed.at)
    let state = query.isOpen ? "waiting since \(since)" : "asked \(since)"
    writer.paragraph("\(Inline.strong(Inline(query.label))) to \(query.to)\(about), \(state):")
    writer.paragraph(Inline(query.question))
    for answer in query.answers {
      let day = Words.day(answer.signed.at)
      writer.paragraph("\(answer.from ?? query.to), \(day): \(answer.text)")
    }
  }
}

/// Whom the desk tried to reach, what was put to them, and what they replied.
struct ContactsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard !material.session.contacts.isEmpty else { return }
    writer.heading(2, "Contacts")
    for contact in material.session.contacts.all {
      writer.item { write(contact, to: &$0) }
    }
  }

  private func write(_ contact: Contact, to writer: inout some BlockWriter) {
    let claims = contact.claims.compactMap { material.session.claims[$0] }
      .map(material.link(to:)).joined()
    let about: Inline = claims.isEmpty ? "" : ", about \(claims)"
    let name = material.name(of: contact)
    writer.paragraph("\(Inline.strong(Inline(contact.label))) \(name)\(about)")
    if let put = contact.put { writer.paragraph("Put to them: \(put)") }
    writer.list(
      contact.attempts.map { attempt in
        let note = material.isNamed(contact) ? attempt.note.map { ": \($0)" } ?? "" : ""
        return "\(attempt.date.inWords), by \(attempt.channel)\(note)"
      }
    )
    if contact.replies.isEmpty { writer.paragraph("No reply.") }
    for reply in contact.replies {
      writer.paragraph("Reply of \(reply.date.inWords), \(reply.terms.inWords):")
      if let text = material.text(of: reply) {
        writer.quotation(Inline(text))
      } else {
        writer.paragraph("What was said is for the desk only.")
      }
    }
  }
}

extension ReportMaterial {
  /// What may be shown of a reply: nothing that was said off the record, unless the desk reads its
  /// own copy.
  func text(of reply: Contact.Reply) -> String? {
    reply.terms == .offRecord && !options.includeDesk ? nil : reply.text
  }

  /// Whether a contact may be named: not where a reply was on background or off the record, unless the
  /// desk reads its own copy.
  func isNamed(_ contact: Contact) -> Bool {
    options.includeDesk || contact.replies.allSatisfy { $0.terms == .onRecord }
  }

  /// Who was contacted: by the role only where the name was not given for publication.
  func name(of contact: Contact) -> String {
    isNamed(contact) ? contact.inWords : contact.role ?? "a person concerned"
  }

  /// What readers are told about the attempts to reach somebody for a claim.
  func right(ofReplyFor claim: Claim) -> [Inline] {
    session.contacts.all.filter { $0.concerns(claim) }.compactMap { contact in
      guard let last = contact.replies.last(where: { $0.concerns(claim) }) else {
        guard let attempt = contact.attempts.last else { return nil }
        let words = "was contacted by \(attempt.channel) (\(attempt.date.inWords))"
        return "\(Words.capitalised(name(of: contact))) \(words) and has not replied."
      }
      switch last.terms {
      case .onRecord: return "\(contact.inWords), \(last.date.inWords): “\(last.text)”"
      case .background:
        return "\(Words.capitalised(name(of: contact))) said on background: “\(last.text)”"
      case .offRecord:
        return "\(Words.capitalised(name(of: contact))) was contacted and replied off the record."
      }
    }
  }
}
