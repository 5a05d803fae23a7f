import Comparing
import DeskViews
import EarlierWork
package import FactModel
package import LineReading
import Release
package import Replies

extension Desk {
  /// Takes a source of another session over, with its fields.
  package func copySource(_ word: TypedText, from session: TypedText) throws(Problem) -> Reply {
    let (found, other) = try ports.others.session(session.text, for: self.session, by: checker.name)
    let wanted = word.text.dropFirst().lowercased()
    guard
      let source = other.sources.all.first(where: {
        $0.slug == wanted || "\($0.number)" == wanted
      })
    else {
      throw Problem(
        .input,
        "there is no source \(Wording.excerpt(word.text, 40)) in \(found)",
        place: word.place,
        remedy: "factdesk -s \(found) -c sources"
      )
    }
    guard !self.session.hasForgotten(source) else {
      throw Problem(.input, "\(source.label) of \(found) was forgotten here", place: word.place)
    }
    guard other.sealed(source) == nil else {
      throw Problem(
        .input,
        "\(source.label) is sealed, and stays in \(found)",
        place: word.place,
        remedy: "Whoever spoke to it there enters it here, too."
      )
    }
    if let known = source.url.flatMap({ self.source(withURL: $0) }) {
      return Reply(
        [SourceView.line(known, state)],
        asides: [StyledLine("This URL is there already.", .dim)],
        json: known.json
      )
    }
    let isTaken = self.session.sources.all.contains { $0.slug == source.slug }
    var copy = source.copied(
      as: newSourceID(at: source.url),
      self.session.counters.next(Source.kindName)
    )
    if isTaken { copy.slug = nil }
    try commit([Change(from: nil, to: copy)])
    var reply = Reply([SourceView.line(copy, state)], json: copy.json)
    reply.asides = source.leftBehind(in: found, by: copy).map { StyledLine($0, .dim) }
    if source.slug != nil, copy.slug == nil {
      reply.asides.append(StyledLine("The short name is taken here.", .warning))
    }
    return reply
  }
}
