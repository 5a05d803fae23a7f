import FactModel
import Release

/// The queries with their answers.
struct QueriesSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    guard !material.release.queries.isEmpty else { return }
    writer.heading(2, "Queries")
    for query in material.release.queries.all {
      writer.item { write(query, to: &$0) }
    }
  }

  private func write(_ query: Query, to writer: inout some BlockWriter) {
    let claims = query.claims.compactMap { material.release.claims[$0] }
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
    guard !material.release.contacts.isEmpty else { return }
    writer.heading(2, "Contacts")
    for contact in material.release.contacts.all {
      writer.item { write(contact, to: &$0) }
    }
  }

  private func write(_ contact: Contact, to writer: inout some BlockWriter) {
    let claims = contact.claims.compactMap { material.release.claims[$0] }
      .map(material.link(to:)).joined()
    let about: Inline = claims.isEmpty ? "" : ", about \(claims)"
    if let reason = contact.reasonForNobody {
      writer.paragraph("\(Inline.strong(Inline(contact.label))) Nobody is asked\(about): \(reason)")
      return
    }
    let name = contact.inWords
    writer.paragraph("\(Inline.strong(Inline(contact.label))) \(name)\(about)")
    if let put = contact.put { writer.paragraph("Put to them: \(put)") }
    writer.list(
      contact.attempts.map { attempt in
        let note = attempt.note.map { ": \($0)" } ?? ""
        return "\(attempt.date.inWords), by \(attempt.channel)\(note)"
      }
    )
    if contact.replies.isEmpty { writer.paragraph("No reply.") }
    for reply in contact.replies {
      writer.paragraph("Reply of \(reply.date.inWords), \(reply.terms.inWords):")
      writer.quotation(Inline(reply.text))
    }
  }
}

extension ReportMaterial {
  /// What readers are told about the attempts to reach somebody for a claim.
  func right(ofReplyFor claim: Claim) -> [Inline] {
    release.contacts.all.filter { $0.concerns(claim) }.compactMap { contact in
      if let reason = contact.reasonForNobody { return "Nobody was asked for comment: \(reason)" }
      guard let last = contact.replies.last(where: { $0.concerns(claim) }) else {
        guard let attempt = contact.attempts.last else { return nil }
        let words = "was contacted by \(attempt.channel) (\(attempt.date.inWords))"
        return "\(Words.capitalised(contact.inWords)) \(words) and has not replied."
      }
      switch last.terms {
      case .onRecord:
        return "\(Words.capitalised(contact.inWords)), \(last.date.inWords): “\(last.text)”"
      case .background:
        return "\(Words.capitalised(contact.inWords)) said on background: “\(last.text)”"
      case .offRecord:
        return "\(Words.capitalised(contact.inWords)) was contacted and replied off the record."
      }
    }
  }
}
