package import FactModel
import OrderedJSON

/// What still holds a word of a source that was forgotten.
package enum Remainders {
  /// A place that holds a word of a source.
  package struct Place: Sendable {
    /// `c1`; `change 4` for the past.
    package var place: String
    package var word: String
    package var isPast = false
  }

  /// Returns what takes the words of a source out of a text; nil for a text with none of them.
  ///
  /// They are the words of its title, authors, publisher, citation, addresses and short name, and of
  /// what was quoted from it, without those that are known from elsewhere.
  ///
  /// `other`: The session in which they are known; nil for the same.
  package static func remover(
    of source: Source,
    in session: Session,
    knownTo other: Session? = nil
  ) -> @Sendable (String) -> String? {
    let words = ProtectedWords(of: source, in: session, knownTo: other)
    return { words.text($0, with: Forgetting.replacement) }
  }

  /// Returns what finds the first word of a source in a text; nil for a text with none of them.
  package static func finder(
    of source: Source,
    in session: Session
  ) -> @Sendable (String) -> String? {
    let words = ProtectedWords(of: source, in: session)
    return { words.first(in: $0)?.word }
  }

  /// Says which words of a source stay, since they are in the name of somebody who works on the session.
  package static func staying(of source: Source, in session: Session) -> [String] {
    let words = ProtectedWords(of: source, in: session, withCheckers: true)
    return Set(CheckersWork.names(session).flatMap { words.all(in: $0) }).sorted()
      .map { "“\($0)” stays: it is in the name of somebody who works on the session." }
  }

  /// Returns the places whose texts hold a word of a source, with the first such word of each.
  ///
  /// - Parameters:
  ///   - source: The source, as it was.
  ///   - session: The session without it.
  ///   - name: What that is called.
  /// - Returns: `c1` with `quillfeather`; the past only where nothing else has any.
  package static func places(
    of source: Source,
    in session: Session,
    called name: String? = nil
  ) -> [Place] {
    let words = ProtectedWords(of: source, in: session)
    guard !words.isEmpty else { return [] }
    var found: [Place] = []
    func look(_ place: String, _ value: JSONValue, isPast: Bool = false) {
      if let word = words.first(in: value) {
        found.append(Place(place: place, word: word, isPast: isPast))
      }
    }
    for claim in session.claims.all { look(claim.label, claim.json) }
    for other in session.sources.all { look(other.label, other.json) }
    for finding in session.findings.all { look(finding.label, finding.json) }
    for item in session.items.all { look(item.label, item.json) }
    for query in session.queries.all { look(query.label, query.json) }
    for contact in session.contacts.all { look(contact.label, contact.json) }
    for mark in session.marks.all { look("a mark (m\(mark.number))", mark.json) }
    for waiver in session.waivers.all { look("the rule \(waiver.rule)", waiver.json) }
    for entry in session.corrections.all { look("correction \(entry.number)", entry.json) }
    for version in session.publications.all { look("version \(version.number)", version.json) }
    look("the facts of the article", session.facts.json)
    look("the scale", session.scale.json)
    for revision in session.revisions {
      look("where the article was read from", .string(revision.origin))
    }
    if let name { look("the session's name (rename)", .string(name)) }
    guard found.isEmpty else { return found }
    for sequence in stride(from: 1, through: session.log.count, by: 1) {
      if let line = try? JSONParser.parse(session.log.line(sequence)) {
        look("change \(sequence)", line, isPast: true)
      }
    }
    return found
  }
}
