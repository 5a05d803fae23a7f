import Comparing
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let assign = Verb(
    "assign",
    group: .claims,
    forms: [
      CommandForm([.claims.optional], tail: CommandTail("NAME", "the name", words: ["none"]))
    ],
    summary: "say whose work some claims are",
    details: [
      "NAME is me, or anybody's name; none takes it back. list assigned=NAME lists the claims, todo NAME what "
        + "is left of them. It stays at the desk."
    ],
    examples: ["assign c1-3 Maria Chen", "assign c1 me", "assign c1 none"]
  ) { desk, typed throws(Problem) in
    var claims = try desk.claims(typed)
    if claims.isEmpty { claims = [try desk.claim(typed)] }
    let name = typed.rest.lowercased() == "none" ? nil : desk.person(typed.rest)
    guard name?.contains(where: \.isLetter) ?? true, name?.count ?? 0 <= 100 else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(typed.rest, 40))” is no name",
        place: typed.tail?.place ?? typed.end,
        remedy: "Usage: assign [CLAIM…] NAME"
      )
    }
    let labels = Wording.list(claims.map(\.label))
    let verb = claims.count == 1 ? "is" : "are"
    let reply = Reply("\(labels) \(verb) \(name.map { "\($0)'s" } ?? "nobody's").")
    try desk.commit(
      claims.map { claim in
        var after = claim
        after.assignee = name
        return Change(from: claim, to: after)
      }
    )
    return reply
  }
}

extension Desk {
  /// A person as named at the desk: `me` is whoever is at the keyboard.
  func person(_ typed: String) -> String {
    let name = Wording.oneLine(typed)
    return name.lowercased() == "me" ? checker.name : name
  }

  /// Whoever has claims to work on.
  var assignees: [String] { session.claims.all.compactMap(\.assignee) }

  /// Somebody who is known here: who has exactly that name, else the only one among the candidates (nil: of all)
  /// in whose name a word begins so; as typed where nobody is called so.
  func somebody(
    _ typed: String,
    among candidates: [String]? = nil,
    at place: Problem.Place? = nil
  ) throws(Problem) -> String {
    let name = person(typed)
    let isSelf = Folding.isSame(name, checker.name)
    let found = isSelf ? [name] : session.people(called: name, among: candidates)
    guard found.count < 2 else {
      throw Problem(
        .ambiguous,
        "several people are called \(Wording.excerpt(name, 40))",
        place: place ?? Problem.Place(),
        remedy: "Type the whole name: \(Wording.list(found, "or"))."
      )
    }
    return found.first ?? name
  }
}
