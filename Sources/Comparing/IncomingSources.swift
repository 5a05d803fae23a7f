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
    return told(gone.count) + (try restored(in: &document, for: session))
  }

  /// Puts the session's own texts in place of those that differ only where something was forgotten: a file that
  /// was written before brings nothing of it back; says so.
  private static func restored(
    in document: inout ImportedDocument,
    for session: Session
  ) throws(FormatProblem) -> [String] {
    let texts = ForgottenTexts(session)
    guard !texts.isEmpty else { return [] }
    var count = 0
    for index in document.claims.indices {
      let before = document.claims[index].claim.json
      let after = texts.restored(before, &count)
      if before != after { document.claims[index].claim = try Claim(json: after) }
      if let reason = document.claims[index].verdict?.reason, let own = texts.own(for: reason) {
        document.claims[index].verdict?.reason = own
        count += 1
      }
    }
    for index in document.sources.indices {
      let before = document.sources[index].json
      let after = texts.restored(before, &count)
      if before != after { document.sources[index] = try Source(json: after) }
    }
    guard count > 0 else { return [] }
    return [
      "\(Wording.count(count, "text")) of the file \(count == 1 ? "has" : "have") words that were forgotten "
        + "here: what stands here stays."
    ]
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
