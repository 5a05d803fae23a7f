import FactModel
import Release

/// A release as a report needs it: claims in order, with the names that the report has for them.
final class ReportMaterial: Sendable {
  let release: Release
  let options: ReportOptions
  /// Claims as they were judged of the words that are there now: a verdict on others is none.
  let groups: [ClaimGroup]
  /// All of them, content claims behind their attribution.
  let claims: [Claim]
  /// The sources that may be shown, by number.
  let sources: [Source]
  private let numbers: [EntityID: Int]
  private let names: [EntityID: Name]
  private let anchors: [EntityID: HeadingAnchor]
  /// Whether headings of claims are given the names that ClaimReview leads to.
  private let givesNames: Bool

  init(_ release: Release, _ options: ReportOptions) {
    self.release = release
    self.options = options
    groups = release.groups.map { group in
      ClaimGroup(claim: release.held(group.claim), parts: group.parts.map(release.held))
    }
    claims =
      options.shape == .public
      ? release.inReadersOrder.map(release.held) : groups.flatMap { [$0.claim] + $0.parts }
    sources = Array(release.sources.all)
    numbers = Dictionary(uniqueKeysWithValues: zip(sources.map(\.id), 1...))
    // Only what has a heading of its own in the report can be led to.
    switch options.shape {
    case .editor, .public:
      names = Self.names(claims, sources, forReaders: options.shape == .public)
    case .memo: names = [:]
    }
    givesNames =
      options.givesNames && options.shape == .public
      && [.hugo, .pandoc].contains(options.flavour)
    anchors = Self.anchors(
      claims.map(\.id) + sources.map(\.id),
      names,
      given: givesNames ? Set(claims.map(\.id)) : []
    )
  }

  /// What a claim's heading says that it is called, for addresses from elsewhere: the same as in a page.
  func givenName(of claim: Claim) -> String? {
    givesNames ? Release.elementName(of: claim) : nil
  }

  /// When the reading was made that a passage is in whose text is gone; nil for any other.
  func lastReading(of passage: Passage) -> Timestamp? {
    guard let hash = passage.revision else { return nil }
    return release.revisions.first { $0.hash == hash }?.read
  }

  /// What a claim or source is called in the report, and what its element is in a page.
  struct Name: Sendable {
    var heading: String
    /// What stands where it is referred to.
    var short: String
    var element: String
  }

  /// Readers get numbers in their own order; the desk the labels that it types.
  private static func names(
    _ claims: [Claim],
    _ sources: [Source],
    forReaders: Bool
  ) -> [EntityID: Name] {
    var names: [EntityID: Name] = [:]
    for (index, claim) in claims.enumerated() {
      let short = forReaders ? "claim \(index + 1)" : claim.label
      names[claim.id] = Name(
        heading: forReaders ? "Claim \(index + 1)" : "Claim \(claim.label)",
        short: short,
        element: Release.elementName(of: claim)
      )
    }
    for (index, source) in sources.enumerated() {
      names[source.id] = Name(
        heading: forReaders ? "Source \(index + 1)" : "Source \(source.label)",
        short: forReaders ? "source \(index + 1)" : source.label,
        element: Release.elementName(of: source)
      )
    }
    return names
  }

  private static func anchors(
    _ ids: [EntityID],
    _ names: [EntityID: Name],
    given: Set<EntityID>
  ) -> [EntityID: HeadingAnchor] {
    var counts: [String: Int] = [:]
    var anchors: [EntityID: HeadingAnchor] = [:]
    for id in ids {
      guard let name = names[id] else { continue }
      let stem = HeadingAnchor.stem(of: name.heading)
      anchors[id] = HeadingAnchor(
        heading: name.heading,
        element: name.element,
        earlier: counts[stem, default: 0],
        isGiven: given.contains(id)
      )
      counts[stem, default: 0] += 1
    }
    return anchors
  }

  /// The verdicts on a claim that were given when the article read otherwise, the newest last.
  func verdictsOnOtherWords(_ claim: Claim) -> Elements<Verdict> {
    claim.verdict == nil ? release.claims[claim.id]?.verdicts ?? [] : []
  }

  /// Whether a claim said something else when it was rated.
  func saysOtherwise(_ claim: Claim) -> Bool {
    release.claims[claim.id].map(release.saysOtherwiseThanRated) ?? false
  }

  func heading(of claim: Claim) -> String { names[claim.id]?.heading ?? "Claim \(claim.label)" }

  func heading(of source: Source) -> String {
    names[source.id]?.heading ?? "Source \(source.label)"
  }

  /// The place of a source among those that are shown, from 1.
  func number(of source: Source) -> Int { numbers[source.id] ?? source.number.main }

  /// What a claim is called where it is referred to: `c3`, for readers `claim 2`.
  func name(of claim: Claim) -> String { names[claim.id]?.short ?? claim.label }

  /// What a source is called where it is referred to: `@3`, for readers `source 2`.
  func name(of source: Source) -> String { names[source.id]?.short ?? source.label }

  /// Returns a source if it may be shown.
  func source(_ id: EntityID) -> Source? { release.sources[id] }

  /// The label of a claim as a link to its section.
  func link(to claim: Claim) -> Inline {
    link(claim.id, Inline(name(of: claim)))
  }

  /// The label of a source as a link to its section.
  func link(to source: Source) -> Inline {
    link(source.id, Inline(name(of: source)))
  }

  private func link(_ id: EntityID, _ text: Inline) -> Inline {
    anchors[id].map { Inline.link(text, to: $0) } ?? text
  }

  /// The evidence that may be shown.
  func evidence(of claim: Claim) -> [(evidence: Evidence, source: Source)] {
    claim.evidence.compactMap { evidence in source(evidence.source).map { (evidence, $0) } }
  }

  /// The rules that were switched off, in the order of the session.
  var waivers: [Waiver] { Array(release.waivers.all) }

  /// What a waiver is about, as the report calls it; nil where readers would not know the place.
  func place(of waiver: Waiver) -> String? {
    waiver.place.flatMap(placeInWords)
  }

  /// The same for a place as it is typed: `c1`, `@2`, `1.4`.
  func placeInWords(_ place: String) -> String? {
    guard options.shape == .public else { return place }
    if let claim = claims.first(where: { $0.label == place }) { return name(of: claim) }
    return sources.first { $0.label == place }.map { name(of: $0) }
  }
}
