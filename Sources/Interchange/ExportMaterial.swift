package import FactModel
package import Release

/// A release as the formats write it: its claims in the order of their numbers, those that were asked
/// for.
package struct ExportMaterial: Sendable {
  package let release: Release
  /// The session's name.
  package let name: String
  package let options: ExportOptions
  package let claims: [Claim]
  package let sources: [Source]
  private let placeByNumber: [EntityNumber: Int]

  package init(_ release: Release, name: String, options: ExportOptions = ExportOptions()) {
    let claims = release.claims.all.filter { options.takes($0) }
    self.init(release, release.open(name), options, claims: claims.map(release.standing))
  }

  private init(_ release: Release, _ name: String, _ options: ExportOptions, claims: [Claim]) {
    self.release = release
    self.name = name
    self.options = options
    self.claims = claims
    sources = Array(release.sources.all)
    placeByNumber = Dictionary(
      claims.enumerated().map { ($0.element.number, $0.offset) }
    ) { first, _ in first }
  }

  /// The claims whose verdicts are left out, because the article reads otherwise since.
  var staleClaims: [Claim] {
    release.claims.all.filter {
      options.takes($0) && $0.verdict != nil && !release.isRated($0)
    }
  }

  /// The material for formats in which everything has a place in the text: without passages that are
  /// not in the article any more, and without claims that have no other.
  var inText: ExportMaterial {
    guard claims.contains(where: { $0.passages.contains(where: \.isGone) }) else { return self }
    let placed = claims.compactMap { claim -> Claim? in
      var claim = claim
      claim.passages.removeAll(where: \.isGone)
      return claim.passages.isEmpty ? nil : claim
    }
    return ExportMaterial(release, name, options, claims: placed)
  }

  /// Whether a claim's rating is one that readers were told not to go by, and the format cannot say so.
  ///
  /// `marks`: Whether it can of a single claim. What was rated after all was retracted is new work, but not
  /// what is in a version that was published apart and is retracted with the rest.
  private func isRetracted(_ claim: Claim, marks: Bool) -> Bool {
    guard let verdict = claim.verdict else { return false }
    if claim.retraction != nil { return !marks }
    guard let retraction = release.retraction else { return false }
    let published = (release.version ?? release.current)?.signed.at ?? retraction.signed.at
    return verdict.signed.at <= max(retraction.signed.at, published)
  }

  /// The labels of the claims whose ratings are left out because they are retracted.
  func retracted(marks: Bool) -> [String] {
    claims.filter { isRetracted($0, marks: marks) }.map(\.label)
  }

  /// The material without the ratings of claims that are retracted.
  func standing(marks: Bool) -> ExportMaterial {
    let standing = claims.map { whole in
      var claim = whole
      if isRetracted(whole, marks: marks) { claim.verdicts = [] }
      return claim
    }
    return ExportMaterial(release, name, options, claims: standing)
  }

  /// The labels of the rated claims that are about who said it.
  var attributions: [String] {
    claims.filter { $0.verdict != nil && release.isAttribution($0) }.map(\.label)
  }

  /// The material without the ratings of claims about who said it: nobody rated what was said.
  var withoutAttributions: ExportMaterial {
    let others = claims.map { whole in
      var claim = whole
      if release.isAttribution(whole) { claim.verdicts = [] }
      return claim
    }
    return ExportMaterial(release, name, options, claims: others)
  }

  /// The passages that are not in the article any more.
  var gonePassages: Int {
    claims.reduce(0) { $0 + $1.passages.count(where: \.isGone) }
  }

  /// Returns a source if it may be shown.
  package func source(_ id: EntityID) -> Source? { release.sources[id] }

  /// The evidence that may be shown.
  package func evidence(of claim: Claim) -> [(evidence: Evidence, source: Source)] {
    claim.evidence.compactMap { evidence in source(evidence.source).map { (evidence, $0) } }
  }

  /// What is for the desk alone, such as a legal flag: told where notes are.
  func internals(_ text: String?) -> [String] {
    release.includesNotes ? text.map { [$0] } ?? [] : []
  }

  /// The version of the published check that has a claim in it; nil where none stands.
  func publication(of claim: Claim) -> Publication? {
    release.publications.all.filter { $0.retraction == nil && $0.claims.contains(claim.id) }.last
  }

  /// The attribution that a content claim stands below, if it is exported.
  package func above(_ claim: Claim) -> Claim? {
    guard claim.number.part != nil else { return nil }
    return placeByNumber[EntityNumber(claim.number.main)].map { claims[$0] }
  }

  /// The place of the claim above among the claims, for comparing sessions.
  func place(above claim: Claim) -> String {
    placeByNumber[EntityNumber(claim.number.main)].map { "#\($0 + 1)" } ?? "?"
  }
}

/// What an export is limited to, and what it is told besides.
package struct ExportOptions: Sendable {
  /// Also what overlaps, in formats whose readers take that only where they are told to.
  package var allowsOverlaps = false
  /// Only claims with these numbers; nil for all.
  package var claims: Set<EntityNumber>?
  /// The address under which the check is published.
  package var publishedURL: String?
  /// The organisation that publishes the check.
  package var publisher: String?

  package init() {}

  func takes(_ claim: Claim) -> Bool { takes(claim.number) }

  func takes(_ number: EntityNumber) -> Bool { claims?.contains(number) ?? true }
}
