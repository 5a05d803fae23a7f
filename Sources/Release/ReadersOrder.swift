package import FactModel

/// A claim with the content claims below it.
package struct ClaimGroup: Sendable {
  package var claim: Claim
  package var parts: [Claim]

  package init(claim: Claim, parts: [Claim]) {
    self.claim = claim
    self.parts = parts
  }
}

extension Release {
  /// The claims in the order of the article, each with the content claims below it.
  package var groups: [ClaimGroup] {
    var groups: [ClaimGroup] = []
    var places: [Int: Int] = [:]
    // By number, so that a claim comes before its content claims.
    for claim in claims.all {
      if claim.number.part != nil, let place = places[claim.number.main] {
        groups[place].parts.append(claim)
      } else {
        places[claim.number.main] = groups.count
        groups.append(ClaimGroup(claim: claim, parts: []))
      }
    }
    let order = groups.indices.map { (Self.start(groups[$0].claim), groups[$0].claim.number, $0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return order.map { groups[$0.2] }
  }

  /// The claims as readers get them: central ones first, then in the order of the article; of what was
  /// said and whether it is so, the latter leads.
  package var inReadersOrder: [Claim] {
    let groups = groups
    func isCentral(_ group: ClaimGroup) -> Bool {
      group.claim.isCentral || group.parts.contains(where: \.isCentral)
    }
    return (groups.filter(isCentral) + groups.filter { !isCentral($0) })
      .flatMap { $0.parts + [$0.claim] }
  }

  private static func start(_ claim: Claim) -> Int {
    claim.passages.lazy.filter { !$0.isGone }.map(\.range.lowerBound).min() ?? .max
  }
}
