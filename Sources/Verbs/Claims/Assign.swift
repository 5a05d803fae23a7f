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
      CommandForm([.claims.optional], tail: .value("NAME", "the name", words: ["none"]))
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
    let (place, remedy) = (typed.tail?.place ?? typed.end, "Usage: assign [CLAIM…] NAME")
    _ = try desk.person(typed.rest, at: place, remedy)
    guard name?.count ?? 0 <= 100 else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(typed.rest, 40))” is no name",
        place: place,
        remedy: remedy
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
