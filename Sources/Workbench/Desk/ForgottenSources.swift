import Auditing
import EarlierWork
package import FactModel
import Release
package import Replies
import SessionLibrary

extension Desk {
  /// Puts a session without some sources in place of everything that is kept, and looks for what is
  /// left of them.
  ///
  /// - Parameters:
  ///   - cleaned: The session without them.
  ///   - sources: They, as this session has or had them.
  /// - Returns: Where something is left, or where it was looked for.
  /// - Throws: A problem where nothing could be written, or the past cannot be read.
  package func replaceEverything(
    with cleaned: Session,
    without sources: [Source]
  ) throws(Problem) -> Reply {
    let before = session
    let gone = try readable { () throws(FormatProblem) in
      try sources.map { source throws(FormatProblem) in
        try Forgetting(source, history: before.log)
      }
    }
    let words = gone.flatMap { $0.words(in: before) }
    // What was quoted of it is known as long as it is there.
    let named = sources.lazy.compactMap { Remainders.finder(of: $0, in: before)(self.store.name) }
      .first
    ports.others.forget(before.id)
    try store.replaceEverything(with: cleaned)
    session = cleaned
    justTagged = nil
    var reply = Reply()
    do throws(Problem) {
      let labels = sources.flatMap { source in
        (source.slug.map { ["@\($0)"] } ?? []) + ["\(source.label) "]
      }
      try ports.forgetTyped(gone.flatMap(\.marks) + words + labels)
    } catch {
      reply.asides.append(
        StyledLine("The history of typed lines still has it: \(error.what)", .warning)
      )
    }
    let staying = sources.flatMap {
      Remainders.staying(of: $0, in: cleaned) + SealedNames.lines(of: $0, in: cleaned)
    }
    reply.lines = try leftovers(of: sources, words, inName: named, besides: !staying.isEmpty)
    reply.lines += staying.map { StyledLine($0, .warning) }
    return reply
  }

  /// Says where something of sources is left, or where it was looked for.
  ///
  /// `inName`: The word of them that the session's name has; `besides`: Whether something stays that is told behind it.
  private func leftovers(
    of sources: [Source],
    _ words: [String],
    inName named: String?,
    besides isStaying: Bool
  ) throws(Problem) -> [StyledLine] {
    let search = ports.searchWords(words)
    let findings = try ports.verify(store.name) + search.findings
    let places = sources.flatMap { Remainders.places(of: $0, in: session) }
    let inName = named.map {
      StyledLine(
        "the session's name (rename) still has “\($0)”: rename gives it another, and leaves nothing of this one",
        .warning
      )
    }
    if findings.isEmpty, places.isEmpty, inName == nil {
      let seen = ["the session's files"] + search.places
      return [
        StyledLine(
          "Nothing\(isStaying ? " else" : "") of it is left in \(Wording.list(seen)): no word of its title, "
            + "authors, address or short name that tells of it, now or in the past."
        )
      ]
    }
    return [inName].compactMap(\.self)
      + places.map { StyledLine("\($0.place) still has “\($0.word)”: change it.", .warning) }
      + findings.map { StyledLine("\($0.place): \($0.what)", .warning) }
  }
}
