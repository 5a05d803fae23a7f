package import FactModel
import Publishing

// What each side of a blind check fixes, and what became of that.
extension Session {
  /// Fixes how claims are rated by others than the second checker.
  package func commitment(to claims: [Claim], notBy checker: String, salt: [UInt8]) -> Commitment {
    Commitment(
      ratings(of: claims, notBy: checker),
      contents: contents(of: claims, notBy: checker),
      salt: salt
    )
  }

  /// Fixes how claims are rated here, and all else that was done.
  package func commitment(salt: [UInt8]) -> Commitment {
    Commitment(currentRatings, contents: contents, salt: salt)
  }

  private var currentRatings: [EntityID: String] {
    var ratings: [EntityID: String] = [:]
    for claim in claims.all { ratings[claim.id] = claim.verdict?.rating }
    return ratings
  }

  /// All that is here, as a commitment fixes it.
  private var contents: [String] {
    var lines: [String] = []
    for claim in claims.all {
      lines.append("claim \(claim.id) \(claim.jsonDigest)")
      if let id = claim.verdict?.identity { lines.append("verdict \(id)") }
    }
    for entity in entities where !(entity is Claim || entity is BlindCheck) {
      // What rules found and nobody looked at is no work.
      if let item = entity as? Item, item.check == nil { continue }
      lines.append("\(EntityKind(of: entity).name) \(entity.id) \(entity.jsonDigest)")
    }
    return lines
  }

  private func ratings(of claims: [Claim], notBy checker: String) -> [EntityID: String] {
    var ratings: [EntityID: String] = [:]
    for claim in claims { ratings[claim.id] = claim.verdict(notBy: checker)?.rating }
    return ratings
  }

  private func contents(of claims: [Claim], notBy checker: String) -> [String] {
    claims.flatMap { claim -> [String] in
      guard let verdict = claim.verdict(notBy: checker) else { return [] }
      return ["claim \(claim.id) \(claim.verdictDigest)"]
        + (verdict.identity.map { ["verdict \($0)"] } ?? [])
    }
  }

  /// The claims whose ratings people may have seen: those in versions that were pushed, and those rated by
  /// edits that one of their own in this session follows.
  ///
  /// - Throws: A problem where the past cannot be read.
  package func claimsSeen(
    by people: [String],
    in pushed: [Session]
  ) throws(FormatProblem) -> Set<EntityID> {
    func isTheirs(_ signed: Signed) -> Bool {
      people.contains { Folding.isSame($0, signed.by.name) }
    }
    var seen: Set<EntityID> = []
    for copy in pushed {
      seen.formUnion(copy.claims.all.filter { !$0.verdicts.isEmpty }.map(\.id))
    }
    var known: Set<EntityID> = []
    var unknown: Set<EntityID> = []
    var wereHere = false
    for position in stride(from: log.count, to: 0, by: -1) {
      let edit = try log.edit(position)
      if isTheirs(edit.signed) {
        wereHere = true
      } else if !known.contains(edit.id) {
        unknown.formUnion(edit.verdicts)
        continue
      }
      known.formUnion(edit.parents)
    }
    guard wereHere else { return seen }
    for claim in claims.all {
      let isSeen = claim.verdicts.contains { verdict in
        !isTheirs(verdict.signed) && !(verdict.identity.map(unknown.contains) ?? false)
      }
      if isSeen { seen.insert(claim.id) }
    }
    return seen
  }

  /// What was done on either side of a check after it was fixed, a sentence each.
  ///
  /// `theirs`: The check as the second checker's copy has it.
  package func changesSinceFixed(
    _ check: BlindCheck,
    _ theirs: BlindCheck,
    in copy: Session
  ) -> [String] {
    let first = check.first
    let asked = claims.all.filter { first.opened[$0.id] != nil }
    let mine = ratings(of: asked, notBy: check.checker)
    var lines = Self.ratedSince(first, mine, check.firstRater, in: self)
    let changed = first.changed(to: contents(of: asked, notBy: check.checker))
    lines += Self.changedSince(changed, lines, check.firstRater(in: self), in: self)
    guard let second = theirs.second else { return lines }
    let rated = Self.ratedSince(second, copy.currentRatings, { _ in theirs.checker }, in: copy)
    lines += rated
    return lines
      + Self.changedSince(second.changed(to: copy.contents), rated, theirs.checker, in: copy)
  }

  private static func ratedSince(
    _ fixed: Commitment,
    _ now: [EntityID: String],
    _ rater: (Claim) -> String,
    in session: Session
  ) -> [String] {
    let ratings = fixed.opened
    return session.claims.all.compactMap { claim in
      guard let was = ratings[claim.id], was != now[claim.id] else { return nil }
      let name = rater(claim)
      let rating = now[claim.id]
      let signer = claim.verdicts.last { $0.rating == rating }?.signed.by.name
      let isOthers = signer.map { !Folding.isSame($0, name) } ?? false
      let words =
        rating.map { isOthers ? "\(signer ?? "") rates \($0)" : "rates \($0)" } ?? "has no rating"
      return
        "\(claim.label): \(name) had fixed \(was), and \(words) now, not blind; compared is what was fixed."
    }
  }

  /// `told`: The lines that name claims already.
  private static func changedSince(
    _ changed: Set<String>,
    _ told: [String],
    _ name: String,
    in session: Session
  ) -> [String] {
    var gone = changed
    var labels: [String] = []
    for entity in session.entities {
      let thing = "\(EntityKind(of: entity).name) \(entity.id)"
      guard gone.remove(thing) != nil else { continue }
      let label = entity.caption.name
      if !told.contains(where: { $0.hasPrefix(label + ":") }) { labels.append(label) }
    }
    for kind in gone.compactMap({ $0.split(separator: " ").first }).sorted() {
      labels.append("a \(kind) that is gone")
    }
    guard !labels.isEmpty else { return [] }
    return ["\(name) changed \(Wording.list(labels)) after it was fixed: that is not blind."]
  }
}

extension Commitment {
  /// What is otherwise by now, or gone, or new: things as `KIND IDENTITY`.
  ///
  /// `now`: As ``contents``.
  fileprivate func changed(to now: [String]) -> Set<String> {
    guard !contents.isEmpty else { return [] }
    let things = Set(contents).symmetricDifference(now).compactMap { line -> String? in
      let words = line.split(separator: " ")
      return words.first == "verdict" ? nil : words.dropLast().joined(separator: " ")
    }
    return Set(things)
  }
}

extension Claim {
  /// The last verdict that somebody else gave.
  fileprivate func verdict(notBy checker: String) -> Verdict? {
    verdicts.last { !Folding.isSame($0.signed.by.name, checker) }
  }
}
