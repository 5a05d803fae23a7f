import FactModel

/// A session as the rules of the gate look at it.
struct GateMaterial {
  let session: Session
  let independentSources: Int
  /// Who must have signed off.
  let signOffs: Set<SignOff.Role>
  /// The text of a source as it was kept; nil where it was not.
  let keptText: @Sendable (Source) -> String?
  let claims: [Claim]
  /// The sources that are evidence for a claim.
  let usedSources: [Source]
  let search: TextSearch
  let contacts: [Contact]
  let queries: [Query]

  init(
    _ session: Session,
    independentSources: Int,
    signOffs: Set<SignOff.Role>,
    keptText: @escaping @Sendable (Source) -> String?
  ) {
    self.session = session
    self.independentSources = independentSources
    self.signOffs = signOffs
    self.keptText = keptText
    // What was retracted is not published any more.
    claims = session.claims.all.filter { $0.retraction == nil }
    let used = Set(claims.flatMap { $0.evidence.map(\.source) })
    usedSources = session.sources.all.filter { used.contains($0.id) }
    search = TextSearch(session.article.text)
    contacts = Array(session.contacts.all)
    queries = Array(session.queries.all)
  }

  /// The claims that a condition holds of, each with what is wrong.
  func hits(_ what: String, where condition: (Claim) -> Bool) -> [GateRule.Hit] {
    claims.filter(condition).map { GateRule.Hit($0.label, what) }
  }

  /// Whether a claim was rated as something that is no matter of fact.
  func isOpinion(_ claim: Claim) -> Bool { claim.verdict?.rating == "Opinion" }

  /// The sources of a claim that do not repeat each other: of those that lead back to one source only
  /// that one.
  func independentSources(of claim: Claim) -> Set<EntityID> {
    Set(claim.evidence.map { origin($0.source) })
  }

  private func origin(_ id: EntityID) -> EntityID {
    var seen: Set<EntityID> = []
    var id = id
    while seen.insert(id).inserted, let next = session.sources[id]?.derivedFrom { id = next }
    return id
  }

  /// The name of a claimant who could be asked: of everybody but the article's author.
  func speaker(of claim: Claim) -> String? {
    guard case .speaker(let name, _, _)? = claim.claimant else { return nil }
    return name
  }

  func wasTried(for claim: Claim) -> Bool {
    contacts.contains { $0.concerns(claim) && !($0.attempts.isEmpty && $0.replies.isEmpty) }
  }
}

extension PartialDate {
  /// Whether the date lies behind another in every reading: `2024` is not behind `2024-03-01`.
  func isCertainlyAfter(_ other: PartialDate) -> Bool {
    if year != other.year { return year > other.year }
    guard let month, let theirs = other.month else { return false }
    if month != theirs { return month > theirs }
    guard let day, let theirs = other.day else { return false }
    return day > theirs
  }
}
