import FactModel
import Judging
import PlainText

/// A session as the rules of the gate look at it.
struct GateMaterial {
  let session: Session
  let independentSources: Int
  /// Who must have signed off.
  let signOffs: Set<SignOff.Role>
  /// Who would publish it; nil where nobody said so.
  let outlet: String?
  /// The claims that each is the same as, as they are rated now.
  let same: [EntityID: [SameClaim]]
  /// The text of a source as it was kept; nil where it was not.
  let keptText: @Sendable (Source) -> String?
  let claims: [Claim]
  /// The sources that are evidence for a claim.
  let usedSources: [Source]
  let contacts: [Contact]
  let queries: [Query]
  /// Whether the article's author has signed what stands there.
  private let hasAuthorSigned: Bool

  init(
    _ session: Session,
    independentSources: Int,
    signOffs: Set<SignOff.Role>,
    outlet: String?,
    same: [EntityID: [SameClaim]]?,
    keptText: @escaping @Sendable (Source) -> String?
  ) {
    self.session = session
    self.independentSources = independentSources
    self.signOffs = signOffs
    self.outlet = outlet
    self.keptText = keptText
    self.same =
      same ?? Dictionary(session.claims.all.map { ($0.id, $0.same) }) { first, _ in first }
    // What was retracted is not published any more.
    claims = session.claims.all.filter { $0.retraction == nil }
    let used = Set(claims.flatMap { $0.heldSources })
    usedSources = session.sources.all.filter { used.contains($0.id) }
    contacts = session.contacts.all.compactMap(session.held)
    queries = Array(session.queries.all)
    let author = session.lastSignOffs.first { $0.role == .author }
    // Whoever is at the keyboard signs for nobody else.
    hasAuthorSigned =
      author.map { signOff in
        session.isAuthor(signOff.signed.by.name)
          && session.void(signOff, in: session.signedState) == nil
      } ?? false
  }

  /// The claims that a condition holds of, each with what is wrong.
  func hits(_ what: String, where condition: (Claim) -> Bool) -> [GateRule.Hit] {
    claims.filter(condition).map { GateRule.Hit($0.label, what) }
  }

  /// The claims that are central and are matters of fact; the only claim there is, is looked at as one.
  var centralClaims: [Claim] {
    claims.filter { ($0.isCentral || claims.count == 1) && !isOpinion($0) }
  }

  /// The fixes of claims that stand and of findings.
  var fixes: [ProposedFix] {
    let retracted = Set(session.claims.all.filter { $0.retraction != nil }.map(\.label))
    return session.fixes.filter { !retracted.contains($0.label) }
  }

  /// Whether something was decided about an entity when its sentences read otherwise.
  func isStale(_ kind: Judgement.Kind, of entity: some Judged) -> Bool {
    session.staleJudgements(of: entity).contains { $0.kind == kind }
  }

  /// What is wrong about a legal flag; nil where it is cleared, or there is none.
  func legalHit(_ flag: LegalFlag?, of entity: some Judged) -> GateRule.Hit? {
    guard let flag else { return nil }
    if flag.clearance == nil {
      return GateRule.Hit(entity.label, "has a legal flag that is not cleared: \(flag.reason)")
    }
    if let who = GatePeople.nobody("cleared", flag.clearance?.signed) {
      return GateRule.Hit(entity.label, "\(who): \(flag.reason)")
    }
    return isStale(.clearance, of: entity)
      ? GateRule.Hit(entity.label, "was cleared for other words: \(flag.reason)") : nil
  }

  /// Whether a claim was rated as something that is no matter of fact.
  func isOpinion(_ claim: Claim) -> Bool { meaning(of: claim) == .noFact }

  /// Whether a claim is rated as true or false, and nothing that it rests on says which.
  func restsOnContext(_ claim: Claim) -> Bool {
    let held = claim.heldEvidence
    guard !held.isEmpty, held.allSatisfy({ $0.stance == .context }) else { return false }
    switch meaning(of: claim) {
    case .isTrue, .mostlyTrue, .mostlyFalse, .isFalse, .outrageous: return true
    default: return false
    }
  }

  /// The number of sources of a claim that readers are told of and that do not repeat each other: those that lead
  /// back to one source, or are at one address, are one; the article that is checked is none.
  func independentSources(of claim: Claim) -> Int {
    var apart: [Source] = []
    let held = claim.heldEvidence
    // Where readers see none at all, another rule says so.
    let isUnseen = asReadersSee(claim).evidence.isEmpty
    let told = held.filter { isUnseen || session.sources[$0.source].map(isToldOf) ?? false }
    let origins = Set(told.map { origin($0.source) })
    for source in origins.compactMap({ session.sources[$0] }) where !isArticle(source) {
      let pages = Self.pages(source)
      let isKnown = apart.contains { other in
        other.isSame(as: source)
          || Self.pages(other).contains { page in pages.contains { $0.isOneDocument(with: page) } }
      }
      if !isKnown { apart.append(source) }
    }
    return apart.count
  }

  /// Whether readers are told of a source, by its name or by what it is: `an official, who is not named`.
  private func isToldOf(_ source: Source) -> Bool {
    source.effectiveVisibility == .public || source.role != nil
  }

  /// Whether a source is the article that is checked: it does not bear itself out.
  func isArticle(_ source: Source) -> Bool {
    guard let article = session.facts.url.map({ WebPage($0) }) else { return false }
    return Self.pages(source).contains { $0.isOneDocument(with: article) }
  }

  private static func pages(_ source: Source) -> [WebPage] {
    [source.url, source.archiveURL].compactMap { $0 }.map { WebPage($0) }
  }

  /// A claim as readers see it: without the evidence from sources that they cannot see.
  func asReadersSee(_ claim: Claim) -> Claim {
    var seen = claim
    seen.evidence = Elements(
      claim.heldEvidence.filter { session.sources[$0.source]?.effectiveVisibility == .public }
    )
    return seen
  }

  private func origin(_ id: EntityID) -> EntityID {
    var seen: Set<EntityID> = []
    var id = id
    while seen.insert(id).inserted, let next = session.sources[id]?.derivedFrom { id = next }
    return id
  }

  /// The name of a claimant who could be asked.
  func speaker(of claim: Claim) -> String? {
    switch claim.claimant {
    case .speaker(let name, _, _)?: name
    case .author?: session.facts.byline.first ?? "the author"
    case nil: nil
    }
  }

  /// Whether somebody tried to reach the claimant, or it was said why nobody did: a contact about the
  /// claim who is that person or speaks for them, or one with nobody where the claimant is a private person or not
  /// known.
  func wasTried(_ name: String, for claim: Claim) -> Bool {
    var role: String?
    if case .speaker(_, let said?, _)? = claim.claimant { role = said }
    if claim.claimant == .author, wasAuthorAsked(of: claim) { return true }
    return contacts.contains { contact in
      guard contact.concerns(claim) else { return false }
      if let reason = contact.reasonForNobody {
        return claim.claimant != .author && Self.isPrivate(role) && Self.isReason(reason)
          && !GatePeople.isPublic(name)
      }
      return contact.speaks(for: name, role, isAuthor: claim.claimant == .author)
        && (contact.wasAsked { wasMade(claim, after: $0) } || !contact.givenReplies.isEmpty)
    }
  }

  /// Whether a claim was made only after a day: nobody was asked about it then.
  private func wasMade(_ claim: Claim, after day: PartialDate) -> Bool {
    if let said = claim.said { return said.isCertainlyAfter(day) }
    // A draft is checked before it is published, and not years before.
    return session.facts.published.map { $0.year > day.year + 1 } ?? false
  }

  /// Whether the article's author was asked about a claim, or has signed what stands there.
  private func wasAuthorAsked(of claim: Claim) -> Bool {
    hasAuthorSigned
      || queries.contains { query in
        GatePeople.words(query.to).contains("author") && !query.lacksAnswer
          && (query.claims.isEmpty || query.claims.contains(claim.id))
      }
  }

  /// The last moment at which something was entered.
  var lastChange: Timestamp? {
    session.log.count == 0 ? nil : (try? session.log.edit(session.log.count))?.signed.at
  }

  /// Whether nobody needs to be asked who has a role: only one that many have.
  private static func isPrivate(_ role: String?) -> Bool {
    guard let role else { return true }
    return !GatePeople.words(role).isDisjoint(with: privateRoles)
  }

  private static let privateRoles: Set<String> = [
    "anonymous", "bystander", "citizen", "commenter", "customer", "guest", "neighbor", "neighbour",
    "parent",
    "passenger", "passer", "patient", "private", "reader", "resident", "student", "tourist",
    "unknown", "user",
    "viewer", "visitor", "witness",
  ]

  /// Whether a text says why: one word does not.
  private static func isReason(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count { Wording.isTelling(String($0)) } > 1
  }

  /// What the rating of a claim means.
  func meaning(of claim: Claim) -> RatingMeaning? { session.meaning(of: claim) }

  /// Whether an editor who rated nothing has signed what stands there.
  var hasSecondPerson: Bool {
    let editors = session.lastSignOffs.filter { $0.role == .editor }
    guard !editors.isEmpty else { return false }
    let raters = Set(claims.compactMap { $0.verdict?.signed.by.name })
    let state = session.signedState
    return editors.contains { signOff in
      session.void(signOff, in: state) == nil
        && raters.allSatisfy { GatePeople.isAnother(signOff.signed.by.name, than: $0) }
    }
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
