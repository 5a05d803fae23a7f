import FactModel
import Release

extension Desk {
  func forget(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "forget @SOURCE [NAME]"
    let place = scanner.place()
    let source = try sourceArgument(&scanner, usage)
    try requireWritable()
    try checkName(of: source, typed: scanner.rest(), at: place)
    let marks: [String]
    let cleaned: Session
    do throws(FormatProblem) {
      let words = Remainders.words(of: source, in: session)
      marks = try Forgetting(source, history: session.log).marks
      cleaned = try session.forgetting(source, signed: sign(), words: words)
    } catch {
      throw Problem(
        .damaged,
        "the session's past cannot be read: \(error.place) \(error.what)",
        remedy: "Nothing was removed."
      )
    }
    let users = claims(using: source)
    try store.replaceEverything(with: cleaned)
    session = cleaned
    justTagged = nil
    var reply = Reply("\(source.label) is forgotten.")
    do throws(Problem) {
      let slug = source.slug.map { ["@\($0)"] } ?? []
      try ports.forgetTyped(marks + slug + ["\(source.label) "])
    } catch {
      reply.asides.append(
        StyledLine("The history of typed lines still has it: \(error.what)", .warning)
      )
    }
    reply.lines += try leftovers(of: source)
    if !users.isEmpty {
      let words = Wording.list(users.map(\.label))
      reply.lines.append(
        StyledLine("\(words) rested on it: see that your own words there do not give it away.")
      )
    }
    return reply
  }

  func seal(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let before = try sourceArgument(&scanner, "seal @SOURCE [REASON]")
    let reason = scanner.rest()
    var after = before
    after.visibility = .sealed
    if !reason.isEmpty { after.notes.append(Note(text: reason, signed: sign())) }
    let gone = "\(before.label) is sealed: in nothing that leaves from now on."
    guard try commit([.source(Transition(from: before, to: after))]) else { return Reply(gone) }
    return Reply([StyledLine(gone)], json: after.json)
  }

  /// The claims that a source is evidence or an answer for.
  func claims(using source: Source) -> [Claim] {
    session.claims.all.filter { claim in
      claim.evidence.contains { $0.source == source.id }
        || claim.questions.contains { $0.answers.contains { $0.source == source.id } }
    }
  }

  /// Nobody forgets by mistake: the name must be typed.
  private func checkName(
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

  /// Confirms that nothing of a source is left in the session's files.
  private func leftovers(of source: Source) throws(Problem) -> [StyledLine] {
    let findings = try ports.verify(store.name)
    let places = Remainders.places(of: source, in: session)
    if findings.isEmpty, places.isEmpty {
      return [
        StyledLine(
          "Nothing of it is left in the session's files: no word of its title, authors, address or short "
            + "name, now or in the past."
        )
      ]
    }
    return places.map { StyledLine("\($0.place) still has “\($0.word)”: change it.", .warning) }
      + findings.map { StyledLine("\($0.place): \($0.what)", .warning) }
  }
}
