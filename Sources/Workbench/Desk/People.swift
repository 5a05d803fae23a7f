import Comparing
package import FactModel

// People, as they are named at the desk.
extension Desk {
  /// A person as named at the desk: `me` is whoever is at the keyboard.
  package func person(_ typed: String) -> String {
    let name = Wording.oneLine(typed)
    return name.lowercased() == "me" ? checker.name : name
  }

  /// Whoever has claims to work on.
  package var assignees: [String] { session.claims.all.compactMap(\.assignee) }

  /// Somebody who is known here: who has exactly that name, else the only one among the candidates (nil: of all)
  /// in whose name a word begins so; as typed where nobody is called so.
  package func somebody(
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
