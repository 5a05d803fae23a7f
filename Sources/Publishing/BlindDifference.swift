package import FactModel
import Judging
import OrderedJSON

/// Ratings of the same words by two people who did not see each other's, which differ.
package struct BlindDifference {
  package var claim: Claim
  /// The second checker's, where it is another claim on the same words.
  package var other: Claim?
  /// The names of the two.
  package var raters: [String]

  package var claims: [Claim] { [claim] + (other.map { [$0] } ?? []) }

  /// The label, or the two: `c1`, `c1 and c5`.
  package var label: String { claims.map(\.label).joined(separator: " and ") }
}

// What two people rated without seeing each other.
extension Session {
  /// Where two people rated differently without seeing each other's ratings, and nobody who could know both
  /// has rated since.
  package var unsettledRatings: [BlindDifference] {
    guard blindChecks.all.contains(where: { $0.revealed != nil }) else { return [] }
    let ratings = GivenRatings(self)
    return blindChecks.all.flatMap { check -> [BlindDifference] in
      let differences = differences(in: check, ratings)
      guard !differences.isEmpty else { return [] }
      let settling = verdicts(knowing: check)
      return differences.filter { difference in
        difference.claims.flatMap { Array($0.verdicts) }
          .allSatisfy { verdict in verdict.identity.map { !settling.contains($0) } ?? true }
      }
    }.sorted { $0.claim.number < $1.claim.number }
  }

  /// The claims that two people rated differently without seeing each other's, by identity.
  package var ratedApart: Set<EntityID> { Set(unsettledRatings.flatMap { $0.claims.map(\.id) }) }

  /// Where ratings of the same words differ; what was rated of others, or stayed in the copy, opposes nothing.
  private func differences(in check: BlindCheck, _ ratings: GivenRatings) -> [BlindDifference] {
    guard check.revealed != nil, let second = check.second else { return [] }
    let readings = ComparedReadings(self)
    let fixed = Dictionary(grouping: ratings.fixed.filter { $0.check == check.id }, by: \.claim)
    // What differed stays, whatever the claim says, or the article reads, since.
    let counted = fixed.values.joined().filter { rating in
      rating.counts
        || (fixed[rating.claim] ?? []).contains {
          $0.isSecond != rating.isSecond && $0.wasOfSameWords(as: rating, readings)
        }
    }
    func opened(isSecond: Bool) -> [EntityID: String] {
      let side = counted.filter { $0.isSecond == isSecond }
      return Dictionary(side.map { ($0.claim, $0.rating) }, uniquingKeysWith: { one, _ in one })
    }
    let mine = opened(isSecond: false)
    var theirs = opened(isSecond: true)
    // What the second checker rated besides what was asked for is fixed likewise.
    for (id, rating) in second.opened where !check.claims.isEmpty && !check.claims.contains(id) {
      let isCounted = ratings.all(of: id).contains {
        $0.counts && $0.rating == rating
          && (second.verdicts.isEmpty
            ? Folding.isSame($0.rater, check.checker)
            : $0.verdict?.identity.map(second.verdicts.contains) ?? false)
      }
      if isCounted { theirs[id] = rating }
    }
    func raters(_ claim: Claim) -> [String] {
      [check.firstRater(of: claim), check.secondRater(of: claim)]
    }
    let standing = claims.all.filter { $0.retraction == nil }
    let found = standing.filter { theirs[$0.id] != nil && check.first.opened[$0.id] == nil }
    return standing.compactMap { claim in
      if second.opened[claim.id] != nil {
        guard let one = mine[claim.id], let other = theirs[claim.id], !Folding.isSame(one, other)
        else { return nil }
        return BlindDifference(claim: claim, raters: raters(claim))
      }
      // Whoever looked for claims, too, may have another one on the same words.
      let rivals = found.filter { $0.about == claim.about && $0.overlaps(claim) }
      let given = ratings.all(of: claim.id)
        .last { $0.counts && !Folding.isSame($0.rater, check.checker) }?.rating
      guard let one = mine[claim.id] ?? given, let rival = rivals.first,
        !rivals.contains(where: { theirs[$0.id].map { Folding.isSame($0, one) } ?? false })
      else { return nil }
      return BlindDifference(claim: claim, other: rival, raters: raters(rival))
    }
  }

  /// The verdicts that were given by edits which know that a check was opened; clocks have no say in it.
  private func verdicts(knowing check: BlindCheck) -> Set<EntityID> {
    var later: [Edit] = []
    for position in stride(from: log.count, to: 0, by: -1) {
      guard let edit = try? log.edit(position) else { return [] }
      guard edit.opens(check) else {
        later.append(edit)
        continue
      }
      var knowing: Set<EntityID> = [edit.id]
      var verdicts: Set<EntityID> = []
      for edit in later.reversed() where edit.parents.contains(where: knowing.contains) {
        knowing.insert(edit.id)
        // What is made again was given before, where it is not here already.
        if edit.kind == .make, !edit.changesScale { verdicts.formUnion(edit.verdicts) }
      }
      return verdicts
    }
    return []
  }
}

extension BlindCheck {
  /// Who gave the rating of a claim that was fixed first: whoever signed it, also where somebody else asked for
  /// the check.
  package func firstRater(of claim: Claim) -> String {
    Self.rater(of: claim, in: first) ?? signed.by.name
  }

  /// Who gave the rating of a claim that the second checker fixed: whoever signed it.
  package func secondRater(of claim: Claim) -> String {
    Self.rater(of: claim, in: second) ?? checker
  }

  private static func rater(of claim: Claim, in commitment: Commitment?) -> String? {
    let fixed = commitment?.verdicts ?? []
    return claim.verdicts.last { $0.identity.map(fixed.contains) ?? false }?.signed.by.name
  }

  /// Who gave most of the ratings that were fixed first.
  package func firstRater(in session: Session) -> String {
    let raters = session.claims.all.filter { first.opened[$0.id] != nil }.map(firstRater)
    let counts = Dictionary(raters.map { ($0, 1) }, uniquingKeysWith: +)
    // Of two with as many, whoever rated the first claim.
    let most = counts.values.max()
    return raters.first { counts[$0] == most } ?? signed.by.name
  }
}

extension Commitment {
  /// The verdicts that were fixed; none where only ratings were.
  package var verdicts: Set<EntityID> {
    Set(
      contents.compactMap { line in
        let words = line.split(separator: " ")
        return words.count == 2 && words[0] == "verdict" ? EntityID(String(words[1])) : nil
      }
    )
  }
}

extension Edit {
  /// Whether it opens a blind check, or brings in one that is open.
  fileprivate func opens(_ check: BlindCheck) -> Bool {
    patches.contains { patch in
      guard patch.key == .entity(check.id) else { return false }
      switch patch {
      case .made(_, .object(let object)): return object["revealed"] != nil
      case .changed(_, _, let fields): return fields.contains { $0.key == "revealed" }
      default: return false
      }
    }
  }
}
