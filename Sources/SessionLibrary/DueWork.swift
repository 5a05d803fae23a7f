package import FactModel

/// Something that is waited for until a deadline: a query without an answer, a contact without a reply.
package enum DueWork: Sendable {
  case query(Query, Deadline)
  case contact(Contact, Deadline)

  package var due: Deadline {
    switch self {
    case .query(_, let due), .contact(_, let due): due
    }
  }

  package var label: String {
    switch self {
    case .query(let query, _): query.label
    case .contact(let contact, _): contact.label
    }
  }
}

extension Session {
  /// What has a deadline and is still waited for, the first first.
  package var dueWork: [DueWork] {
    let queries = queries.all.compactMap { query in
      query.isOpen ? query.due.map { DueWork.query(query, $0) } : nil
    }
    let contacts = contacts.all.compactMap { contact in
      contact.isOpen ? contact.due.map { DueWork.contact(contact, $0) } : nil
    }
    return (queries + contacts).sorted { $0.due < $1.due }
  }
}
