import FactModel

/// A session as a report needs it: claims in article order, only what may be shown.
struct ReportMaterial: Sendable {
  /// A claim with the content claims below it.
  struct Group: Sendable {
    var claim: Claim
    var parts: [Claim]
  }

  let session: Session
  let options: ReportOptions
  let groups: [Group]
  /// All claims, content claims behind their attribution.
  let claims: [Claim]
  /// The sources that may be shown, by number.
  let sources: [Source]
  private let shown: [EntityID: Source]
  private let anchors: [EntityID: HeadingAnchor]

  init(_ session: Session, _ options: ReportOptions) {
    self.session = session
    self.options = options
    groups = Self.grouped(session.claims.all)
    claims = groups.flatMap { [$0.claim] + $0.parts }
    sources = session.sources.all.filter { source in
      switch source.visibility {
      case .public: true
      case .desk: options.includeDesk
      case .sealed: false
      }
    }
    shown = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    // Only what has a heading of its own in the report can be led to.
    switch options.shape {
    case .editor: anchors = Self.anchors(claims: claims, sources: sources)
    case .public:
      anchors = Self.anchors(claims: claims.filter { $0.verdict != nil }, sources: sources)
    case .memo: anchors = [:]
    }
  }

  /// Puts claims in the order of the article, each with the content claims below it.
  private static func grouped(_ claims: some Collection<Claim>) -> [Group] {
    var groups: [Group] = []
    var places: [Int: Int] = [:]
    // By number, so that a claim comes before its content claims.
    for claim in claims {
      if claim.number.part != nil, let place = places[claim.number.main] {
        groups[place].parts.append(claim)
      } else {
        places[claim.number.main] = groups.count
        groups.append(Group(claim: claim, parts: []))
      }
    }
    let order = groups.indices.map { (start(groups[$0].claim), groups[$0].claim.number, $0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return order.map { groups[$0.2] }
  }

  private static func start(_ claim: Claim) -> Int {
    claim.passages.lazy.filter { !$0.isGone }.map(\.range.lowerBound).min() ?? .max
  }

  /// When the reading was made that a passage is in whose text is gone; nil for any other.
  func lastReading(of passage: Passage) -> Timestamp? {
    guard let hash = passage.revision else { return nil }
    return session.revisions.first { $0.hash == hash }?.read
  }

  static func heading(of claim: Claim) -> String { "Claim \(claim.label)" }

  static func heading(of source: Source) -> String { "Source \(source.label)" }

  private static func anchors(
    claims: [Claim],
    sources: [Source]
  ) -> [EntityID: HeadingAnchor] {
    var counts: [String: Int] = [:]
    var anchors: [EntityID: HeadingAnchor] = [:]
    func add(_ id: EntityID, _ heading: String, _ element: String) {
      let stem = HeadingAnchor.stem(of: heading)
      let earlier = counts[stem, default: 0]
      anchors[id] = HeadingAnchor(heading: heading, element: element, earlier: earlier)
      counts[stem, default: 0] += 1
    }
    for claim in claims { add(claim.id, heading(of: claim), ElementName.of(claim)) }
    for source in sources {
      add(source.id, heading(of: source), ElementName.of(source))
    }
    return anchors
  }

  /// Returns a source if it may be shown.
  func source(_ id: EntityID) -> Source? { shown[id] }

  /// The label of a claim as a link to its section.
  func link(to claim: Claim) -> Inline {
    link(claim.id, Inline(claim.label))
  }

  /// The label of a source as a link to its section.
  func link(to source: Source) -> Inline {
    link(source.id, Inline(source.label))
  }

  private func link(_ id: EntityID, _ text: Inline) -> Inline {
    anchors[id].map { Inline.link(text, to: $0) } ?? text
  }

  /// The evidence that may be shown.
  func evidence(of claim: Claim) -> [(evidence: Evidence, source: Source)] {
    claim.evidence.compactMap { evidence in
      shown[evidence.source].map { (evidence, $0) }
    }
  }

  /// What may be told of evidence from sources that are not shown.
  ///
  /// Only where the checker wrote how to call them, and then which way it leans, nothing of what it
  /// says; each once.
  func unnamed(of claim: Claim) -> [(stance: Evidence.Stance, role: String)] {
    var found: [(stance: Evidence.Stance, role: String)] = []
    for evidence in claim.evidence where shown[evidence.source] == nil {
      guard let role = session.sources[evidence.source]?.role,
        !found.contains(where: { $0.stance == evidence.stance && $0.role == role })
      else { continue }
      found.append((evidence.stance, role))
    }
    return found
  }

  /// The rules that were switched off, without those at a source that is not shown.
  var waivers: [Waiver] {
    let hidden = Set(session.sources.all.filter { shown[$0.id] == nil }.map(\.label))
    return session.waivers.all.filter { waiver in waiver.place.map { !hidden.contains($0) } ?? true
    }
  }

  /// The answers that may be shown: all but those that come from a source that may not be.
  func answers(to question: ResearchQuestion) -> [ResearchQuestion.Answer] {
    question.answers.filter { answer in answer.source.map { shown[$0] != nil } ?? true }
  }

  /// Whether a claim rests, also in part, on a source that is not shown.
  func isPartlyHidden(_ claim: Claim) -> Bool {
    claim.evidence.contains { shown[$0.source] == nil }
      || claim.questions.contains { answers(to: $0).count < $0.answers.count }
  }
}
