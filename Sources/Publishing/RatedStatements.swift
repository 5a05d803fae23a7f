import FactModel
import OrderedJSON

/// What the edits of a session say of its verdicts: which a change of the scale made, and which were given when
/// the claim said something else.
///
/// What of the past cannot be read is told of where it is read for itself.
struct RatedStatements {
  /// The verdicts that a change of the scale made of others: whoever changed it judged nothing.
  private var carried: Set<EntityID> = []
  /// Those by which somebody settled what people differed in: whose version was chosen rated, and nobody else.
  private var ruled: Set<EntityID> = []
  /// Those in which whoever made the edit says how sure they are: what a file brings of other people is theirs.
  private var sure: Set<EntityID> = []
  /// Those that were given when their claim was said otherwise by another.
  private var reworded: Set<EntityID> = []
  /// Those of blind checks that claims have no longer, with their claims.
  private var gone: [(claim: EntityID, verdict: Verdict)] = []

  /// What was read where a verdict of a blind check was given first.
  private(set) var firstSeen: [EntityID: Seen] = [:]
  private var committed: Set<EntityID> = []

  /// What the claims said behind the edit that is looked at, where that is otherwise than now, and who said it
  /// otherwise since.
  private var otherwise: [EntityID: (fields: [String: JSONValue?], by: [String])] = [:]

  init(_ session: Session) {
    let checks = session.blindChecks.all.filter { $0.revealed != nil }
    guard !checks.isEmpty || session.claims.all.contains(where: { $0.verdicts.count > 1 }) else {
      return
    }
    var fixed = Set(
      checks.flatMap { $0.first.verdicts.union($0.second?.verdicts ?? []) }
    )
    committed = fixed
    for claim in session.claims.all { fixed.subtract(claim.verdicts.compactMap(\.identity)) }
    for position in stride(from: session.log.count, to: 0, by: -1) {
      guard let edit = try? session.log.edit(position) else { continue }
      if edit.changesScale { carried.formUnion(edit.verdicts) }
      if edit.decision != nil { ruled.formUnion(edit.verdicts) }
      for verdict in edit.patches.flatMap(\.givenVerdicts).compactMap({ try? Verdict(json: $0) })
      where verdict.confidence != nil && verdict.signed.by == edit.signed.by {
        if let id = verdict.identity { sure.insert(id) }
      }
      for patch in edit.patches.reversed() where patch.isAbout(Claim.self) {
        guard case .entity(let id?) = patch.key else { continue }
        look(at: patch.givenVerdicts, of: id, in: session, fixed: &fixed)
        step(behind: patch, of: id, by: edit.signed.by.name)
      }
    }
  }

  /// The rating that a verdict only carries on, of those before it; nil for one that is somebody's own.
  func carries(_ verdict: Verdict, of before: [GivenRating]) -> GivenRating? {
    if verdict.identity.map(carried.contains) ?? false { return before.last }
    guard let same = before.last(where: { $0.verdict.map(verdict.saysAgain) ?? false }) else {
      return nil
    }
    if verdict.identity.map(ruled.contains) ?? false { return same }
    guard let last = before.last?.verdict, verdict.saysAgain(last),
      verdict.confidence != last.confidence, verdict.identity.map(sure.contains) ?? false
    else { return nil }
    return before.last
  }

  /// Whether a verdict is of what its claim says now.
  func holds(_ verdict: Verdict, of claim: Claim, in session: Session) -> Bool {
    if verdict == claim.verdict { return session.isRated(claim) }
    return !(verdict.identity.map(reworded.contains) ?? false)
      && session.holds(Judgement(.verdict, verdict.seen, verdict.signed), of: claim)
  }

  /// A verdict of a claim that was fixed and is gone.
  func gone(of claim: EntityID, among fixed: Set<EntityID>) -> Verdict? {
    gone.first { $0.claim == claim && ($0.verdict.identity.map(fixed.contains) ?? false) }?.verdict
  }

  private mutating func look(
    at given: [JSONValue],
    of id: EntityID,
    in session: Session,
    fixed: inout Set<EntityID>
  ) {
    for json in given {
      guard let verdict = json.identity else { continue }
      if fixed.remove(verdict) != nil, let whole = try? Verdict(json: json) {
        gone.append((id, whole))
      }
      if committed.contains(verdict) { firstSeen[verdict] = (try? Verdict(json: json))?.seen }
      // The first edit that gave it says of what it was.
      reworded.remove(verdict)
      guard let others = otherwise[id], let claim = session.claims[id],
        let whole = try? Verdict(json: json)
      else { continue }
      let isOther = Self.isOther(others.fields, claim)
      let isAnothers = others.by.contains { !Folding.isSame($0, whole.signed.by.name) }
      if isOther, isAnothers { reworded.insert(verdict) }
    }
  }

  private mutating func step(behind patch: Patch, of id: EntityID, by name: String) {
    guard case .changed(_, _, let fields) = patch else { return }
    for field in fields where Self.said.contains(field.key) {
      guard case .value(let was, _) = field.content else { continue }
      var known = otherwise[id] ?? ([:], [])
      known.fields.updateValue(was, forKey: field.key)
      known.by.append(name)
      otherwise[id] = known
    }
  }

  /// Whether a claim says something else than it did with some of its fields; of who said it only where it
  /// is about that.
  private static func isOther(_ fields: [String: JSONValue?], _ claim: Claim) -> Bool {
    guard case .object(let now) = claim.json else { return false }
    return fields.contains { key, was in
      (claim.about == .attribution || ["restatement", "about"].contains(key)) && now[key] != was
    }
  }

  private static let said = ["restatement", "about", "claimant", "said"]
}

extension Verdict {
  /// Whether it is the same rating for the same reason, whoever gives it and however sure.
  fileprivate func saysAgain(_ other: Verdict) -> Bool {
    rating == other.rating && scale == other.scale && reason == other.reason
  }
}
