import Comparing
import EarlierWork
import ExchangeViews
import FactModel
import LineReading
import Publishing
import Release
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let reveal = Verb(
    "reveal",
    group: .claims,
    forms: [
      CommandForm([
        Parameter("NAME", "who rated", .name(.any)).optional,
        Parameter("FILE | SESSION", "the copy", .name(.session)).optional,
      ])
    ],
    summary: "open blind ratings once both sides are in",
    details: [
      "In the copy it fixes your ratings, when all claims are rated, and all else that you did there. In the session that "
        + "was checked first it takes what NAME's copy says of claims in, as one change, says what was changed on "
        + "either side after it was fixed and what stays in the copy, and compares. What was rated first goes on "
        + "holding until somebody rates again; what NAME's rating rests on is no evidence for it. Neither is undone."
    ],
    examples: ["reveal \"Maria Chen\""]
  ) { desk, typed throws(Problem) in
    try desk.requireWritable()
    if let check = Array(desk.session.blindChecks.all).last(where: \.isCopy) {
      return try desk.finish(check, at: typed.start)
    }
    return try desk.reveal(typed)
  }
}

extension Desk {
  /// Fixes what whoever rates in a copy has done there.
  fileprivate func finish(_ check: BlindCheck, at place: Problem.Place) throws(Problem) -> Reply {
    guard check.second == nil else {
      return Reply(
        "Your ratings are fixed already; what you change now is named when they are opened."
      )
    }
    let raters = session.holdingRaters
    let isRater = raters.contains { Folding.isSame($0, checker.name) }
    let isFirst = Folding.isSame(checker.name, check.signed.by.name)
    guard isRater || raters.isEmpty, !isFirst else {
      let others = raters.filter { !Folding.isSame($0, check.signed.by.name) }
      throw Problem(
        .input,
        isFirst || others.isEmpty
          ? "\(check.signed.by.name) rated first; somebody else rates here, by another name"
          : "\(checker.name) rated nothing here, and cannot fix what \(Wording.list(others)) rated",
        place: place,
        remedy:
          "Start with the name of whoever rated here: --by \"\(others.first ?? check.checker)\""
      )
    }
    let asked = check.claims.compactMap { session.claims[$0] }
    let missing = asked.filter { $0.verdict == nil }.map(\.label)
    guard missing.isEmpty, session.claims.all.contains(where: { $0.verdict != nil }) else {
      throw Problem(
        .input,
        missing.isEmpty ? "nothing is rated yet" : "\(Wording.list(missing)) not rated yet",
        place: place,
        remedy: "Both sides are opened when all claims are rated. Nothing was changed."
      )
    }
    var after = check
    after.checker = checker.name
    let second = session.commitment(salt: Commitment.randomSalt())
    after.second = second
    try commit([Change(from: check, to: after)])
    let count = second.ratings.count
    return Reply(
      "Your \(Wording.count(count, "rating")) \(count == 1 ? "is" : "are") fixed. Give \(store.path) to "
        + "\(check.signed.by.name), who types reveal \"\(check.checker)\"."
    )
  }

  /// The check that is to be opened.
  private func checkToReveal(_ name: TypedText?) throws(Problem) -> BlindCheck? {
    let open = session.blindChecks.all.filter { $0.revealed == nil }
    guard let name else { return open.last }
    let person = try somebody(name.text, among: open.map(\.checker), at: name.place)
    return open.last { Folding.isSame($0.checker, person) }
  }

  private func blindCopy(of check: BlindCheck) throws(Problem) -> Session {
    try OtherSessions.refuseBlind(session)
    if let copy = blindCopyHere(of: check) { return copy }
    return try ports.others.copy(BlindCopies.name(of: store.name, for: check.checker), for: session)
  }

  fileprivate func reveal(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let name = typed.text("NAME")
    guard let check = try checkToReveal(name) else {
      throw Problem(
        .input,
        "no blind check\(name.map { " by \(Wording.excerpt($0.text, 40))" } ?? "") is open",
        place: name?.place ?? typed.start,
        remedy: "blind NAME begins one."
      )
    }
    let copy: Session
    if let file = typed.text("FILE | SESSION") {
      copy = try otherCopy(file.text, isOpened: true)
    } else {
      copy = try blindCopy(of: check)
    }
    guard let theirs = copy.blindChecks.all.first(where: { $0.id == check.id }),
      theirs.first.digest == check.first.digest, check.first.isOpen
    else {
      throw Problem(
        .input,
        "that is not the copy that was made for \(check.checker)",
        place: typed.start,
        remedy: "Nothing was changed. reveal NAME FILE names another."
      )
    }
    guard let second = theirs.second, second.isOpen else {
      let rated = copy.claims.all.count { $0.verdict != nil }
      throw Problem(
        .input,
        "\(check.checker) is not done: \(rated) of \(Wording.count(copy.claims.count, "claim")) rated",
        place: typed.start,
        remedy: "Nothing was opened. \(check.checker) types reveal in the copy."
      )
    }
    let (results, told) = try readable { () throws(FormatProblem) in
      let open = try session.returned(copy)
      return (BlindResults(of: open.copy, theirs, for: session), open.told)
    }
    let remarks =
      session.changesSinceFixed(check, theirs, in: copy) + told + results.remarks
      + session.withheld(of: results.changes)
    var after = check
    (after.checker, after.second, after.revealed) = (theirs.checker, second, ports.now())
    let seen = try claimsSeen(
      by: [check.checker, theirs.checker],
      among: session.claims.all.map(\.id).filter { check.first.opened[$0] != nil }
    )
    for id in seen where !after.seen.contains(id) { after.seen.append(id) }
    try commit(results.changes + [Change(from: check, to: after)], isBrought: true)
    var reply = RaterComparisonView.reply(
      RaterComparison(session, check.firstRater(in: session), after.checker)
    )
    reply.lines.insert(contentsOf: remarks.map { StyledLine($0, .warning) }, at: 0)
    return reply
  }
}
