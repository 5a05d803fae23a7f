import Comparing
import DeskViews
import FactModel
import LineReading
import Replies
import SessionLibrary

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
      "In the copy it fixes your ratings, when all claims are rated. In the session that was checked first it takes the "
        + "ratings, reasons, evidence and new claims of NAME's copy in, as one change, says what was changed on either "
        + "side after it was fixed, and compares. What was rated first goes on holding until somebody rates again."
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
  /// Fixes the ratings of whoever rates in a copy.
  fileprivate func finish(_ check: BlindCheck, at place: Problem.Place) throws(Problem) -> Reply {
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
    var ratings: [EntityID: String] = [:]
    for claim in session.claims.all { ratings[claim.id] = claim.verdict?.rating }
    var after = check
    after.checker = checker.name
    guard check.second?.opened != ratings else { return Reply("Your ratings are fixed already.") }
    after.second = Commitment(ratings, salt: Commitment.randomSalt())
    try commit([Change(from: check, to: after)])
    return Reply(
      "Your \(Wording.count(ratings.count, "rating")) \(ratings.count == 1 ? "is" : "are") fixed. Give "
        + "\(store.path) to \(check.signed.by.name), who types reveal \"\(check.checker)\"."
    )
  }

  fileprivate func reveal(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let name = typed.text("NAME")
    let open = Array(session.blindChecks.all).last { check in
      check.revealed == nil
        && name.map { Folding.hasWord(in: check.checker, beginning: Folding.folded($0.text)) }
          ?? true
    }
    guard let check = open else {
      throw Problem(
        .input,
        "no blind check\(name.map { " by \(Wording.excerpt($0.text, 40))" } ?? "") is open",
        place: name?.place ?? typed.start,
        remedy: "blind NAME begins one."
      )
    }
    let copy: Session
    if let file = typed.text("FILE | SESSION") {
      copy = try otherCopy(file.text)
    } else {
      copy = try ports.readSession(blindName(for: check.checker)).1
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
    let results = BlindResults(of: copy, for: session)
    let remarks = changedSince(check, second, copy) + results.remarks
    var after = check
    after.checker = theirs.checker
    after.second = second
    after.revealed = ports.now()
    try commit(results.changes + [Change(from: check, to: after)])
    var reply = RaterComparisonView.reply(
      RaterComparison(session, check.signed.by.name, after.checker),
      state
    )
    reply.lines.insert(contentsOf: remarks.map { StyledLine($0, .warning) }, at: 0)
    return reply
  }

  /// What was rated otherwise on either side after it was fixed.
  private func changedSince(
    _ check: BlindCheck,
    _ second: Commitment,
    _ copy: Session
  ) -> [String] {
    let mine = Self.ratings(of: Array(session.claims.all), notBy: check.checker)
    var theirs: [EntityID: String] = [:]
    for claim in copy.claims.all { theirs[claim.id] = claim.verdict?.rating }
    let sides = [
      (check.signed.by.name, check.first.opened, mine, session),
      (check.checker, second.opened, theirs, copy),
    ]
    return sides.flatMap { name, fixed, now, session in
      session.claims.all.compactMap { claim in
        guard let was = fixed[claim.id], let rating = now[claim.id], was != rating else {
          return nil
        }
        return
          "\(claim.label): \(name) had fixed \(was), and rates \(rating) now; compared is what was fixed."
      }
    }
  }
}
