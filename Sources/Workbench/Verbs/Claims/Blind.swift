import DeskViews
import FactModel
import LineReading
import Release
import Replies
import SessionLibrary

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
      "Ratings that NAME may have seen, because they were pushed with git or NAME worked in this session since, are "
        + "named as not blind. NAME rates in the copy and types reveal there; reveal NAME here opens both. With find "
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
      first: Commitment(Self.ratings(of: rated, notBy: checker), salt: Commitment.randomSalt()),
      signed: sign()
    )
    let seenBefore = try claimsSeen(by: checker)
    check.seen = rated.map(\.id).filter(seenBefore.contains)
    let name = blindName(for: checker)
    guard !ports.shelf.names(in: .desk).contains(name) else {
      throw Problem(
        .isTaken,
        "a copy for \(checker) is there already: \(name)",
        remedy: "reveal \"\(checker)\" opens it; rename or archive it to begin another."
      )
    }
    let copy = try session.blindCopy(for: check, id: ports.newID(), edit: ports.newID())
    try ports.shared.keepOut("*\(BlindCopies.mark)*")
    let other = try ports.shelf.unwritten(name)
    try other.makeDurable(copy)
    _ = try other.close(copy)
    try commit([Change(from: nil, to: check)])
    let what = asked.isEmpty ? "looks for claims" : "rates \(Wording.count(asked.count, "claim"))"
    var reply = Reply(
      "\(checker) \(what) in \(other.path): factdesk -s \(name) --by \"\(checker)\""
    )
    let seen = check.seen.compactMap { session.claims[$0]?.label }
    if !seen.isEmpty {
      let verb = seen.count == 1 ? "is" : "are"
      reply.lines.append(
        StyledLine(
          "\(Wording.list(seen)) \(verb) not blind: pushed with git before, or \(checker) worked in this "
            + "session since the rating.",
          .warning
        )
      )
    }
    reply.asides.append(
      StyledLine("When \(checker) is done, and typed reveal there: reveal \"\(checker)\"", .dim)
    )
    return reply
  }

  /// The name of the copy for somebody: that of the session, and the name in letters of file names.
  func blindName(for checker: String) -> String {
    let letters = checker.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return
      "\(store.name.prefix(60))\(BlindCopies.mark)\(words.isEmpty ? "copy" : String(words.prefix(30)))"
  }

  /// How claims are rated, but for what one person rated.
  static func ratings(of claims: [Claim], notBy checker: String) -> [EntityID: String] {
    var ratings: [EntityID: String] = [:]
    for claim in claims {
      let verdict = claim.verdicts.last { !Folding.isSame($0.signed.by.name, checker) }
      if let verdict { ratings[claim.id] = verdict.rating }
    }
    return ratings
  }

  /// The claims whose ratings somebody can have seen: what was pushed with git, and what was rated before
  /// their last change in this session.
  private func claimsSeen(by checker: String) throws(Problem) -> Set<EntityID> {
    var seen: Set<EntityID> = []
    for copy in try ports.shared.pushed(store.name) {
      seen.formUnion(copy.claims.all.filter { !$0.verdicts.isEmpty }.map(\.id))
    }
    var last: Timestamp?
    for position in stride(from: session.log.count, to: 0, by: -1) where last == nil {
      let signed = try readable { () throws(FormatProblem) in try session.log.edit(position).signed
      }
      if Folding.isSame(signed.by.name, checker) { last = signed.at }
    }
    guard let last else { return seen }
    for claim in session.claims.all {
      let isSeen = claim.verdicts.contains { verdict in
        verdict.signed.at <= last && !Folding.isSame(verdict.signed.by.name, checker)
      }
      if isSeen { seen.insert(claim.id) }
    }
    return seen
  }
}

/// The sessions in which somebody rates blind, told by their names.
package enum BlindCopies {
  /// What stands between the name of the session and that of the checker; no name that is made of a
  /// title has it.
  static let mark = ".blind-"

  /// Whether a session's name is that of such a copy.
  package static func isOne(_ name: String) -> Bool {
    name.split(separator: ".").dropFirst().contains { $0.hasPrefix(mark.dropFirst()) }
  }
}
