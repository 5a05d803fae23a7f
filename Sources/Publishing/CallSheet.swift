package import FactModel
import Judging

/// Whom to call, and what about.
package struct CallSheet {
  /// Somebody with what is to be asked.
  package struct Person {
    package var name: String
    package var role: String?
    package var contact: Contact?
    package var due: Deadline?
    package var claims: [Claim] = []
    package var queries: [Query] = []
  }

  private let session: Session
  /// Who is due first; of those without a deadline, in the order in which they were entered.
  package private(set) var people: [Person] = []
  /// The contacts who are sealed: in nothing that leaves, and a sheet is printed and carried about.
  package let leftOut: [String]

  /// Makes a sheet of those who have not answered, or of all whose name has a part.
  ///
  /// `name`: The part; empty for all.
  package init(_ session: Session, name: String) {
    self.session = session
    let sealed = session.contacts.all.filter(\.isSealed)
    leftOut = sealed.map(\.label)
    for contact in session.contacts.all
    where contact.reasonForNobody == nil && !contact.isSealed {
      guard contact.isOpen || !name.isEmpty else { continue }
      var person = Person(name: contact.person, role: contact.role, contact: contact)
      person.due = contact.due
      person.claims = session.claims.all.filter(contact.concerns)
      people.append(person)
    }
    for query in session.queries.all
    where query.isOpen && !sealed.contains(where: { Folding.isSame($0.person, query.to) }) {
      add(query)
    }
    if !name.isEmpty {
      let wanted = Folding.folded(name)
      people.removeAll { !Folding.has(wanted, in: $0.name) }
    }
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
    for claim in query.claims.compactMap({ session.claims[$0] })
    where !person.claims.contains(where: { $0.id == claim.id }) {
      person.claims.append(claim)
    }
    if let index { people[index] = person } else { people.append(person) }
  }
}
