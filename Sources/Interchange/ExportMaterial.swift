package import FactModel

/// A session as it may leave the desk: claims in the order of their numbers, only sources that may be
/// shown, notes only where they were asked for.
package struct ExportMaterial: Sendable {
  package let session: Session
  /// The session's name.
  package let name: String
  package let options: ExportOptions
  package let claims: [Claim]
  package let sources: [Source]
  private let shown: [EntityID: Source]
  private let placeByNumber: [EntityNumber: Int]

  package init(_ session: Session, name: String, options: ExportOptions = ExportOptions()) {
    self.init(session, name, options, claims: session.claims.all.filter { options.takes($0) })
  }

  private init(_ session: Session, _ name: String, _ options: ExportOptions, claims: [Claim]) {
    self.session = session
    self.name = name
    self.options = options
    self.claims = claims
    sources = session.sources.all.filter { source in
      switch source.visibility {
      case .public: true
      case .desk: options.includesDesk
      case .sealed: false
      }
    }
    shown = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    placeByNumber = Dictionary(
      claims.enumerated().map { ($0.element.number, $0.offset) }
    ) { first, _ in first }
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
    return ExportMaterial(session, name, options, claims: placed)
  }

  /// The passages that are not in the article any more.
  var gonePassages: Int {
    claims.reduce(0) { $0 + $1.passages.count(where: \.isGone) }
  }

  /// Returns a source if it may be shown.
  package func source(_ id: EntityID) -> Source? { shown[id] }

  /// The evidence that may be shown.
  package func evidence(of claim: Claim) -> [(evidence: Evidence, source: Source)] {
    claim.evidence.compactMap { evidence in shown[evidence.source].map { (evidence, $0) } }
  }

  /// The answers that may be shown: all but those that come from a source that may not be.
  package func answers(to question: ResearchQuestion) -> [ResearchQuestion.Answer] {
    question.answers.filter { answer in answer.source.map { shown[$0] != nil } ?? true }
  }

  /// The notes, where they were asked for.
  package func notes(_ notes: [Note]) -> [Note] { options.includesNotes ? notes : [] }

  /// What is for the desk alone, such as a legal flag: told where notes are.
  func internals(_ text: String?) -> [String] {
    options.includesNotes ? text.map { [$0] } ?? [] : []
  }

  /// The version of the published check that has a claim in it; nil where none stands.
  func publication(of claim: Claim) -> Publication? {
    session.publications.all.filter { $0.retraction == nil && $0.claims.contains(claim.id) }.last
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

  /// What is kept back, counted: sources that are not public, and what nobody asked for.
  var keptBack: (sources: Int, notes: Int, flags: Int) {
    var notes = 0
    var flags = 0
    if !options.includesNotes {
      for claim in claims {
        notes += claim.notes.count
        flags += (claim.legal == nil ? 0 : 1) + (claim.risk == nil ? 0 : 1)
      }
      for source in sources { notes += source.notes.count }
    }
    return (session.sources.count - sources.count, notes, flags)
  }
}

/// What an export takes along.
package struct ExportOptions: Sendable {
  /// Also the checkers' notes.
  package var includesNotes = false
  /// Also sources that only the desk may see.
  package var includesDesk = false
  /// Only claims with these numbers; nil for all.
  package var claims: Set<EntityNumber>?
  /// The address under which the check is published.
  package var publishedURL: String?
  /// The organisation that publishes the check.
  package var publisher: String?

  package init() {}

  func takes(_ claim: Claim) -> Bool { claims?.contains(claim.number) ?? true }
}
