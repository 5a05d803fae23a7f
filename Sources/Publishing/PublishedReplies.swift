package import FactModel
import Judging

extension Session {
  /// Refuses to take a reply that readers have off the record without a word to them.
  ///
  /// - Throws: That readers have one, and how it is taken back.
  package func refuseSilence(
    about contact: Contact,
    on terms: Contact.Terms,
    at place: Problem.Place
  ) throws(Problem) {
    guard terms != .onRecord, let last = publications.last, last.retraction == nil,
      !contact.isSealed,
      contact.replies.contains(where: { $0.terms == .onRecord && $0.signed.at <= last.signed.at })
    else { return }
    throw Problem(
      .input,
      "readers have a reply of \(contact.label) on the record",
      place: place,
      remedy:
        "Nothing was changed. because \"REASON\" before this line takes it back with an entry in the ledger; seal "
        + "\(contact.label) takes it out of everything at once."
    )
  }
}
