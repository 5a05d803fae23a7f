import DeskViews
import FactModel
import LineReading
import Release
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let forget = Verb(
    "forget",
    group: .safety,
    forms: [
      CommandForm([.source], tail: CommandTail("NAME", "the name", .value, isOptional: true))
    ],
    summary: "remove a protected source for good, from the past as well",
    details: [
      "The one thing that undo cannot take back. The source, every piece of evidence and answer "
        + "from it go from the session file, the journal, past changes, kept copies and the "
        + "history of typed lines; in other texts its name, URL and title become "
        + "\(Forgetting.replacement). Reports and copies that were written elsewhere are yours to "
        + "remove.",
      "Another record of it under the same address, and one that was dropped, goes with it; a page below it, an archived "
        + "copy or one with its title is sealed.",
      "A copy that has the source, also one that was begun apart and recorded it under the same address, "
        + "short name or title, forgets it when the two are merged.",
      "NAME is the source's slug, or its title, citation or URL where it has none; you are asked "
        + "for it where it is not typed.",
    ],
    examples: ["forget @3 insider"]
  ) { desk, typed throws(Problem) in
    guard let word = typed.text("@SOURCE") else { return Reply() }
    // What others wrote of it goes, too.
    let news = try desk.takeLastArrivals()
    let source = try desk.sourceOfThePast(word).source
    try desk.requireWritable()
    try desk.checkName(of: source, typed: typed.rest, at: word.place)
    var reply = try desk.forget(source)
    reply.asides.insert(contentsOf: news, at: 0)
    return reply
  }
}

extension Desk {
  fileprivate func forget(_ source: Source) throws(Problem) -> Reply {
    let (same, near) = session.others(than: source)
    // Before, since their words are known from them as long as readers see them.
    let hidden = try sealNear(near.filter { $0.visibility != .sealed }, source)
    let gone = [source] + same
    let users = gone.flatMap(claims)
    let people = session.contacts.all.filter { contact in
      gone.contains { SealedNames.isNamed(contact, by: $0) }
    }
    let ids = Set(gone.map(\.id))
    let ticked = session.items.all.filter { !ids.isDisjoint(with: $0.check?.sources ?? []) }
    var reply = try replaceEverything(with: session(without: gone), without: gone)
    reply.lines.insert(StyledLine("\(source.label) is forgotten."), at: 0)
    reply.lines += same.map {
      StyledLine("\($0.label) is forgotten with it: it is the same source.")
    }
    reply.asides.append(
      StyledLine(
        "Out of reach: the history of git, backups, and what others have. They must forget it, too.",
        .dim
      )
    )
    reply.lines += hidden + ForgottenUses.lines(users, ticked, session)
    reply.lines += try seal(people)
    return reply
  }

  private func session(without gone: [Source]) throws(Problem) -> Session {
    try readable { () throws(FormatProblem) in
      var session = session
      for source in gone {
        let isNamed = Remainders.finder(of: source, in: session)(store.name) != nil
        session = try session.forgetting(
          source,
          signed: sign(),
          losing: session.claimsLosing(source),
          withoutWords: Remainders.remover(of: source, in: session)
        )
        // Nothing knows that word any more; what leaves until the name is another has none.
        if isNamed { session.withhold(name: store.name, of: source.id) }
      }
      return session
    }
  }

  /// Takes sources out of what leaves that would tell of a forgotten one: pages below it, copies of it.
  private func sealNear(_ near: [Source], _ source: Source) throws(Problem) -> [StyledLine] {
    let changes = near.map { other in
      var sealed = other
      sealed.visibility = .sealed
      return Change(from: other, to: sealed)
    }
    guard try commit(changes) else { return [] }
    return near.map {
      StyledLine("\($0.label) is sealed: its address or title tells of \(source.label).", .warning)
    }
  }

  /// Takes the contacts out of what leaves who had the name of what is forgotten: role and words tell who it was.
  private func seal(_ people: [Contact]) throws(Problem) -> [StyledLine] {
    let changes = people.compactMap { session.contacts[$0.id] }.map(Seal.sealing)
    guard try commit(changes) else { return [] }
    let labels = Wording.list(people.map(\.label))
    let (are, they) = people.count == 1 ? ("is", "it was") : ("are", "they were")
    return [
      StyledLine(
        "\(labels) \(are) sealed: \(they) asked under that name. drop takes out what was said.",
        .warning
      )
    ]
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
}
