import FactModel
import LineReading
import Merging

extension Verb {
  static let adjudicate = Verb(
    "adjudicate",
    group: .session,
    forms: [
      CommandForm(
        [
          Parameter("LABEL", "what the conflict is about", .name(.any)),
          .keyword("mine", "theirs", "leave"),
        ],
        tail: .optional("REASON", "the reason")
      ),
      CommandForm(
        [
          Parameter("LABEL", "what the conflict is about", .name(.any)), .keyword("version"),
          Parameter("N", "the number of a version", .number),
        ],
        tail: .optional("REASON", "the reason")
      ),
      CommandForm([]),
    ],
    summary: "settle what two people changed differently; alone, list it",
    details: [
      "mine is the version of whoever is at the keyboard, theirs that of the other; version N is one by its "
        + "number in the list; leave keeps what the session has. For anything else change the field: that "
        + "settles it, too. The reason becomes a note on the claim. undo opens it again.",
      "Of ratings both stay in the claim's history; the one that is chosen is given again where it does not hold.",
    ],
    examples: ["adjudicate", "adjudicate c2 mine the later figure is the ministry's"]
  ) { desk, typed throws(Problem) in
    guard let label = typed.text("LABEL") else { return desk.listConflicts() }
    let found = desk.session.openConflicts.filter {
      desk.session.name(of: $0).lowercased() == label.text.lowercased()
    }
    guard !found.isEmpty else {
      throw Problem(
        .input,
        "nothing was changed differently at \(Wording.excerpt(label.text, 40))",
        place: label.place,
        remedy: "adjudicate lists what is open."
      )
    }
    return try desk.adjudicate(found, typed)
  }
}

extension Desk {
  fileprivate func listConflicts() -> Reply {
    let open = session.openConflicts
    guard !open.isEmpty else { return Reply("Nothing is to be settled between people.") }
    return Reply(open.flatMap { ConflictView.lines($0, self) }, json: ConflictView.json(open, self))
  }

  fileprivate func adjudicate(
    _ conflicts: [Conflict],
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    var settled: [StyledLine] = []
    for conflict in conflicts {
      let index = try version(of: conflict, typed)
      let version = conflict.versions[index]
      let decision = try readable { () throws(FormatProblem) in
        try Adjudication(conflict, index, in: session, signed: sign())
      }
      try commit(decision.changes, affirming: decision.affirmed)
      settled.append(
        StyledLine(
          "\(session.name(of: conflict)): \(version.signed.by.name)'s version holds."
        )
      )
    }
    if let reason = typed.restOrNil, let id = conflicts[0].id, let claim = session.claims[id] {
      var after = claim
      after.notes.append(Note(text: reason, signed: sign()))
      try commit([Change(from: claim, to: after)])
    }
    return Reply(settled)
  }

  private func version(
    of conflict: Conflict,
    _ typed: ParsedArguments
  ) throws(Problem) -> Int {
    let versions = conflict.versions
    let own = versions.lastIndex { Folding.isSame($0.signed.by.name, sign().by.name) }
    let others = versions.indices.filter { $0 != own }
    if let number = try typed.positiveNumber("N", "a version") {
      if versions.indices.contains(number - 1) { return number - 1 }
    } else if typed.keyword == "leave" {
      return versions.count - 1
    } else if let own, typed.keyword == "mine" {
      return own
    } else if own != nil, others.count == 1, typed.keyword == "theirs" {
      return others[0]
    }
    let names = Wording.list(versions.enumerated().map { "\($0 + 1) by \($1.signed.by.name)" })
    throw Problem(
      .input,
      "no single version is meant: there are \(names)",
      place: typed.start,
      remedy: "Name it by its number: adjudicate \(session.name(of: conflict)) version 1"
    )
  }
}
