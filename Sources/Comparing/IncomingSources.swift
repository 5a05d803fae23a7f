package import FactModel
package import Interchange
import Release

/// What comes into a session from elsewhere, without the sources that were forgotten there.
package enum IncomingSources {
  /// Takes them out of what a file says of an article, with what rests on them and the words that tell of
  /// them; says so.
  package static func leaveOutForgotten(
    of document: inout ImportedDocument,
    for session: Session
  ) throws(FormatProblem) -> [String] {
    let gone = document.sources.filter(session.hasForgotten)
    document.sources.removeAll { source in gone.contains { $0.id == source.id } }
    for source in gone {
      let words = Remainders.remover(of: source, in: session)
      let forgetting = try Forgetting(source, history: EditLog(), withoutWords: words)
      for index in document.claims.indices {
        document.claims[index].claim = try forgetting.cleaned(document.claims[index].claim)
        if let reason = document.claims[index].verdict?.reason, let open = words(reason) {
          document.claims[index].verdict?.reason = open
        }
      }
    }
    return told(gone.count)
  }

  /// Takes them out of sources; says so.
  package static func leaveOutForgotten(
    of sources: inout [Source],
    for session: Session
  ) -> [String] {
    let count = sources.count
    sources.removeAll(where: session.hasForgotten)
    return told(count - sources.count)
  }

  private static func told(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let verb = count == 1 ? "was forgotten here, and is" : "were forgotten here, and are"
    return ["\(Wording.count(count, "source")) of the file \(verb) not taken."]
  }
}
