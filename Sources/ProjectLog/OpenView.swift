package import FactModel
import OrderedJSON
import Release

/// What a store may see of a session: all but the sources that were sealed before it had them.
///
/// They are taken out as `forget` does it, from the present, from every edit, and their words from all texts; the
/// edits keep their identities. docs/decisions/0140-store.md says why nothing is encrypted instead.
package struct OpenView: Sendable {
  package let session: Session
  /// The sources that are left out.
  package let withheld: [Source]

  /// - Parameters:
  ///   - whole: The session as it is here.
  ///   - known: The sources that the store has already, as they were before anybody sealed them.
  ///   - back: The sources that were kept back before, whatever they are now.
  ///   - signed: Who sends it.
  /// - Throws: A problem where something sealed would leave with it all the same.
  package init(
    _ whole: Session,
    known: Set<EntityID>,
    keptBack back: Set<EntityID> = [],
    signed: Signed
  ) throws(Problem) {
    do throws(FormatProblem) {
      var sealed = try SealedPast.sources(in: whole).filter { !known.contains($0.id) }
      let found = Set(sealed.map(\.id))
      sealed += whole.sources.all.filter { back.contains($0.id) && !found.contains($0.id) }
      var session = whole
      for source in sealed {
        let remover = Remainders.remover(of: source, in: session)
        session = try session.forgetting(source, signed: signed, withoutWords: remover)
      }
      (self.session, withheld) = (session, sealed)
    } catch {
      throw Problem(
        .damagedSession,
        "the session's past cannot be read: \(error.place) \(error.what)",
        remedy: "Nothing of it is sent. factdesk verify says more."
      )
    }
    try refuseRemainders(known)
  }

  /// All of a session in which nothing was ever sealed.
  package init(unsealed session: Session) {
    (self.session, withheld) = (session, [])
  }

  private func refuseRemainders(_ known: Set<EntityID>) throws(Problem) {
    if let contact = session.contacts.all.first(where: { $0.visibility == .sealed }),
      !known.contains(contact.id)
    {
      throw Problem(
        .input,
        "\(contact.label) is sealed, and changes go to the desk with their past, where it is",
        remedy: "Work goes on here. seal off \(contact.label) sends them."
      )
    }
    for source in withheld {
      guard let left = Remainders.places(of: source, in: session).first else { continue }
      throw Problem(
        .input,
        "\(left.place) has a word of the sealed source \(source.label)",
        remedy: "Work goes on here, and nothing is sent to the desk. Change it, and it goes on."
      )
    }
  }
}
