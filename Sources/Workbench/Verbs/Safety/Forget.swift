import Auditing
import EarlierWork
import FactModel
import LineReading
import Release

extension Verb {
  static let forget = Verb(
    "forget",
    group: .safety,
    forms: [CommandForm([.source], tail: .optional("NAME", "the name"))],
    summary: "remove a protected source for good, from the past as well",
    details: [
      "The one thing that undo cannot take back. The source, every piece of evidence and answer "
        + "from it go from the session file, the journal, past changes, kept copies and the "
        + "history of typed lines; in other texts its name, URL and title become "
        + "\(Forgetting.replacement). Reports and copies that were written elsewhere are yours to "
        + "remove.",
      "NAME is the source's slug, or its title, citation or URL where it has none; you are asked "
        + "for it where it is not typed.",
    ],
    examples: ["forget @3 insider"]
  ) { desk, typed throws(Problem) in
    guard let word = typed.text("@SOURCE") else { return Reply() }
    let source = try desk.source(word)
    try desk.requireWritable()
    try desk.checkName(of: source, typed: typed.rest, at: word.place)
    return try desk.forget(source)
  }
}

extension Desk {
  fileprivate func forget(_ source: Source) throws(Problem) -> Reply {
    let remover = Remainders.remover(of: source, in: session)
    let (forgetting, cleaned) = try readable { () throws(FormatProblem) in
      (
        try Forgetting(source, history: session.log),
        try session.forgetting(source, signed: sign(), withoutWords: remover)
      )
    }
    let words = forgetting.words(in: session)
    let users = claims(using: source)
    ports.earlier.forget(session.id)
    try store.replaceEverything(with: cleaned)
    session = cleaned
    justTagged = nil
    var reply = Reply("\(source.label) is forgotten.")
    do throws(Problem) {
      let slug = source.slug.map { ["@\($0)"] } ?? []
      try ports.forgetTyped(forgetting.marks + slug + ["\(source.label) "])
    } catch {
      reply.asides.append(
        StyledLine("The history of typed lines still has it: \(error.what)", .warning)
      )
    }
    reply.lines += try leftovers(of: source, words)
    reply.asides.append(
      StyledLine(
        "Out of reach: the history of git, backups, and what others have. They must forget it, too.",
        .dim
      )
    )
    if !users.isEmpty {
      let words = Wording.list(users.map(\.label))
      reply.lines.append(
        StyledLine("\(words) rested on it: see that your own words there do not give it away.")
      )
    }
    return reply
  }
}

extension Desk {
  /// Nobody forgets by mistake: the name must be typed.
  fileprivate func checkName(
    of source: Source,
    typed: String,
    at place: Problem.Place
  ) throws(Problem) {
    let name = source.slug ?? source.heading
    var answer = typed
    if answer.isEmpty {
      let question = "This cannot be undone. Type the source's name, \(name), to forget it: "
      guard let asked = ports.ask(question) else {
        throw Problem(
          .input,
          "the source's name is missing",
          place: place,
          remedy: "To forget it for good: forget \(source.label) \(name)"
        )
      }
      answer = asked
    }
    guard Wording.oneLine(answer) == Wording.oneLine(name) else {
      throw Problem(
        .input,
        "that is not the source's name",
        place: place,
        remedy: "Nothing was removed. Its name is \(name)."
      )
    }
  }

  /// Says where something of a source is left, or where it was looked for.
  private func leftovers(of source: Source, _ words: [String]) throws(Problem) -> [StyledLine] {
    let search = ports.searchWords(words)
    let findings = try ports.verify(store.name) + search.findings
    let places = Remainders.places(of: source, in: session)
    if findings.isEmpty, places.isEmpty {
      let seen = ["the session's files"] + search.places
      return [
        StyledLine(
          "Nothing of it is left in \(Wording.list(seen)): no word of its title, authors, address or short "
            + "name, now or in the past."
        )
      ]
    }
    return places.map { StyledLine("\($0.place) still has “\($0.word)”: change it.", .warning) }
      + findings.map { StyledLine("\($0.place): \($0.what)", .warning) }
  }
}
