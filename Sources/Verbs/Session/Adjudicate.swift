import DeskViews
import FactModel
import LineReading
import Merging
import OrderedJSON
import Publishing
import Release
import Replies
import Workbench

extension Verb {
  static let adjudicate = Verb(
    "adjudicate",
    group: .session,
    forms: [
      CommandForm(
        [contested, .keyword("mine", "theirs", "leave")],
        tail: .optional("REASON", "the reason")
      ),
      CommandForm(
        [contested, .keyword("version"), Parameter("N", "the number of a version", .number)],
        tail: .optional("REASON", "the reason")
      ),
      CommandForm(
        [contested, .keyword("other")],
        tail: .text("VALUE", "what it shall be: a text, or a rating with its reason")
      ),
      CommandForm([]),
    ],
    summary: "settle what two people changed differently; alone, list it",
    details: [
      "mine is the version of whoever is at the keyboard, theirs that of the other, in all that is open at "
        + "the label; version N is one by its number in the list, and settles that alone; leave keeps what "
        + "the session has; other is neither. Nothing else settles it: "
        + "who changes the field changes their own version. The reason is kept with it; undo opens it again.",
      "Of ratings both stay in the claim's history; the one that is chosen is given again where it does not hold. "
        + "Of a rating and a mark the other is taken out. Two versions that were published apart both stay: "
        + "adjudicate publication leave REASON tells readers what differs.",
    ],
    examples: [
      "adjudicate", "adjudicate c2 mine the later figure is the ministry's",
    ]
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
    return try desk.adjudicate(try desk.meant(among: found, typed), typed)
  }

  private static let contested = Parameter("LABEL", "what the conflict is about", .name(.any))
}

extension Desk {
  fileprivate func listConflicts() -> Reply {
    let open = session.openConflicts
    guard !open.isEmpty else { return Reply("Nothing is to be settled between people.") }
    return Reply(
      open.flatMap { ConflictView.lines($0, state) },
      json: ConflictView.json(open, self.state)
    )
  }

  /// The conflicts that a line means: of a version by its number the one that has it.
  fileprivate func meant(
    among conflicts: [Conflict],
    _ typed: ParsedArguments
  ) throws(Problem) -> [Conflict] {
    guard let number = try typed.positiveNumber("N", "a version") else { return conflicts }
    let found = conflicts.filter { conflict in
      let first = session.firstNumber(of: conflict)
      return (first..<first + conflict.versions.count).contains(number)
    }
    guard !found.isEmpty else { throw unclear(conflicts, typed) }
    return found
  }

  /// Settles conflicts in one edit.
  fileprivate func adjudicate(
    _ conflicts: [Conflict],
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    var adjudication = Adjudication(in: session, signed: sign())
    var lines: [StyledLine] = []
    var reason = typed.keyword == "other" ? nil : typed.restOrNil
    for conflict in conflicts {
      let choice = try choice(of: conflict, among: conflicts.count, typed)
      // What is said behind another rating is why it was settled so.
      if case .other(let value) = choice, conflict.isAboutRating {
        reason = (try? Verdict(json: value))?.reason
      }
      try settling { () throws(FormatProblem) in try adjudication.settle(conflict, choice) }
      let holder =
        switch choice {
        case .version(let index): "\(conflict.versions[index].signed.by.name)'s version holds."
        case .other: "another version holds."
        case .present: "it stays as it is."
        }
      lines.append(
        StyledLine("\(session.name(of: conflict)), \(ConflictView.what(conflict)): \(holder)")
      )
    }
    var changes = try settling { () throws(FormatProblem) in try adjudication.changes() }
    try refuseTakingOut(changes)
    if conflicts.contains(where: { $0.field == Conflict.readers }) {
      let entries = try ledger(of: conflicts, reason)
      changes += entries.map { Change(from: nil, to: $0) }
      lines += entries.flatMap { CorrectionsView.lines($0, session) }
    }
    let ruling = Ruling(reason: reason, settles: adjudication.settles)
    try commit(changes, affirming: adjudication.affirmed, decision: ruling)
    return Reply(lines)
  }

  /// What settles a conflict, or why that does not fit what became of the thing.
  private func settling<Value>(
    _ settle: () throws(FormatProblem) -> Value
  ) throws(Problem) -> Value {
    do throws(FormatProblem) {
      return try settle()
    } catch {
      throw Problem(
        .input,
        "it does not fit: \(error.place) \(error.what)",
        remedy: "Nothing was changed. Change it by its own command, then adjudicate LABEL leave."
      )
    }
  }

  /// Refuses to take out what readers have.
  private func refuseTakingOut(_ changes: [Change]) throws(Problem) {
    for change in changes {
      guard change.takesOut, let claim = change.transition(of: Claim.self)?.before,
        claim.status == .published
      else { continue }
      throw Problem(
        .input,
        "\(claim.label) is published, and cannot be taken out",
        remedy: "adjudicate \(claim.label) leave keeps both; retract takes it back."
      )
    }
  }

  private func choice(
    of conflict: Conflict,
    among count: Int,
    _ typed: ParsedArguments
  ) throws(Problem) -> Adjudication.Choice {
    if conflict.field == Conflict.readers, typed.keyword != "leave" {
      throw Problem(
        .input,
        "what was published stays: readers have the last version",
        place: typed.start,
        remedy: "adjudicate publication leave REASON tells them what differs."
      )
    }
    if typed.keyword == "leave" { return .present }
    guard typed.keyword == "other" else { return .version(try version(of: conflict, typed)) }
    guard count == 1, !conflict.isAboutPresence else {
      throw Problem(
        .input,
        "another value fits one field only, and \(session.name(of: conflict)) has \(count) that differ",
        place: typed.start,
        remedy:
          "Change it by its own commands, then adjudicate \(session.name(of: conflict)) leave."
      )
    }
    guard conflict.isAboutRating else { return .other(.string(typed.rest)) }
    var scanner = LineScanner(typed.rest)
    let rating = try RatingMatch(scale: session.scale).rating(&scanner)
    let reason = scanner.rest()
    let verdict = Verdict(
      rating: rating.name,
      scale: session.scale.reference,
      reason: reason.isEmpty ? nil : reason,
      signed: sign()
    )
    return .other(verdict.json)
  }

  private func version(
    of conflict: Conflict,
    _ typed: ParsedArguments
  ) throws(Problem) -> Int {
    let versions = conflict.versions
    let own = versions.indices.filter { Folding.isSame(versions[$0].signed.by.name, checker.name) }
    let others = versions.indices.filter { !own.contains($0) }
    if let number = try typed.positiveNumber("N", "a version") {
      return number - session.firstNumber(of: conflict)
    } else if own.count == 1, typed.keyword == "mine" {
      return own[0]
    } else if own.count == 1, others.count == 1, typed.keyword == "theirs" {
      return others[0]
    }
    throw unclear([conflict], typed)
  }

  private func unclear(_ conflicts: [Conflict], _ typed: ParsedArguments) -> Problem {
    let names = conflicts.flatMap { conflict in
      let first = session.firstNumber(of: conflict)
      return conflict.versions.enumerated().map { "\(first + $0) by \($1.signed.by.name)" }
    }
    let first = conflicts.first.map { (session.name(of: $0), session.firstNumber(of: $0)) }
    let own = conflicts.flatMap(\.versions).count {
      Folding.isSame($0.signed.by.name, checker.name)
    }
    let why = own == 0 ? "; none bears your name" : own > 1 ? "; several bear your name" : ""
    return Problem(
      .input,
      "no single version is meant: there are \(Wording.list(names))\(why)",
      place: typed.start,
      remedy: "Name it by its number: adjudicate \(first?.0 ?? "") version \(first?.1 ?? 1)"
    )
  }

  /// The entries of the ledger for what readers of one version were told otherwise than those of the last.
  private func ledger(
    of conflicts: [Conflict],
    _ reason: String?
  ) throws(Problem) -> [Correction] {
    var entries: [Correction] = []
    for conflict in conflicts where conflict.field == Conflict.readers {
      for earlier in conflict.published(in: session)
      where earlier.id != session.publications.last?.id {
        let groups = try session.differenceForReaders(since: earlier)
        guard !groups.isEmpty else { continue }
        var request = PublishRequest()
        request.reason = (.correction, try TypedReason.line(reason ?? "", at: nil))
        entries += try self.entries(for: groups, of: earlier, request, behind: entries.count)
      }
    }
    return entries
  }
}
