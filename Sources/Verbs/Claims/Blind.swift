import Comparing
import DeskViews
import FactModel
import LineReading
import Release
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let blind = Verb(
    "blind",
    group: .claims,
    forms: [
      CommandForm(
        [Parameter("NAME", "who rates", .name(.any)), .places.optional],
        options: [.flag("find", "NAME looks for the claims, too")]
      )
    ],
    summary: "have somebody rate claims without seeing how they were rated",
    details: [
      "Makes a copy of the session for NAME, with the article and the claims at the addresses, or all: no rating, "
        + "reason, evidence, source, note or finding. Your ratings are fixed by a digest with a secret salt, which is in "
        + "the copy: you cannot change them unnoticed once you see the others. git leaves the copy out.",
      "Ratings that NAME may have seen, because they were pushed with git, or are on a store, or NAME worked in this "
        + "session since, are named as not blind. NAME rates in the copy and types reveal there; reveal NAME here opens both. With find "
        + "the copy has no claims: NAME looks for them.",
    ],
    examples: ["blind \"Maria Chen\"", "blind Kim c1", "blind \"Jane Roe\" --find"]
  ) { desk, typed throws(Problem) in
    guard let name = typed.text("NAME") else { return Reply() }
    try desk.requireWritable()
    let checker = Wording.oneLine(name.text)
    guard checker.contains(where: \.isLetter), !Folding.isSame(checker, desk.checker.name) else {
      throw Problem(
        .input,
        "somebody else rates blind, by name",
        place: name.place,
        remedy: "Usage: blind NAME [ADDRESS…]"
      )
    }
    let asked = typed.has("find") ? [] : try desk.claimsToRate(typed)
    guard typed.has("find") || !asked.isEmpty else {
      throw Problem(
        .input,
        "there are no claims to rate",
        place: typed.end,
        remedy: "Tag claims first; or let \(checker) look for them: blind NAME --find"
      )
    }
    return try desk.beginBlindCheck(by: checker, asked)
  }
}

extension Desk {
  /// The claims at the addresses, or all, in the order of their labels; only those that are in the article.
  fileprivate func claimsToRate(_ typed: ParsedArguments) throws(Problem) -> [Claim] {
    var claims: [Claim] = []
    let all = typed.addresses("ADDRESS")
    for named in all {
      if case .passages(let ranges) = try resolve(named.address, at: named.place) {
        claims += session.claims(touching: ranges)
      } else {
        claims.append(try resolveClaim(named.address, at: named.place))
      }
    }
    let ids = Set(claims.map(\.id))
    return session.claims.all.filter { claim in
      (all.isEmpty || ids.contains(claim.id)) && claim.passages.contains { !$0.isGone }
    }
  }

  fileprivate func beginBlindCheck(by checker: String, _ asked: [Claim]) throws(Problem) -> Reply {
    let rated = asked.isEmpty ? Array(session.claims.all) : asked
    var check = BlindCheck(
      id: ports.newID(),
      number: session.counters.next(BlindCheck.kindName),
      checker: checker,
      claims: asked.map(\.id),
      first: session.commitment(to: rated, notBy: checker, salt: Commitment.randomSalt()),
      signed: sign()
    )
    check.seen = try claimsSeen(by: [checker], among: rated.map(\.id))
    let name = BlindCopies.name(of: store.name, for: checker)
    guard !ports.shelf.names(in: .desk).contains(name) else {
      throw Problem(
        .isTaken,
        "a copy for \(checker) is there already: \(name)",
        remedy: "reveal \"\(checker)\" opens it; rename or archive it to begin another."
      )
    }
    let copy = try session.blindCopy(for: check, id: ports.newID(), edit: ports.newID())
    try ports.shared.keepOut("*\(BlindCopies.mark)*")
    let other = try ports.shelf.unwritten(name, for: copy)
    try other.makeDurable(copy)
    _ = try other.close(copy)
    try commit([Change(from: nil, to: check)])
    let what = asked.isEmpty ? "looks for claims" : "rates \(Wording.count(asked.count, "claim"))"
    var reply = Reply(
      "\(checker) \(what) in \(other.path): factdesk -s \(name) --by \"\(checker)\""
    )
    let seen = check.seen.compactMap { session.claims[$0]?.label }
    reply.lines += BlindCheck.notBlind(seen, checker).map { StyledLine($0, .warning) }
    reply.asides.append(
      StyledLine("When \(checker) is done, and typed reveal there: reveal \"\(checker)\"", .dim)
    )
    return reply
  }
}
