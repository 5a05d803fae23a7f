package import FactModel
package import Judging
import Merging

/// What may leave the desk: a session as one audience may see it.
///
/// Everything that goes out is written from this value: reports in every shape, templates, exports,
/// feeds, published versions. It is made in one place (`Projection`), which knows about sealed sources,
/// off-record and background contacts, notes, retractions, superseded verdicts and attributions. What
/// is withheld is absent from it, so that a writer cannot let it out.
package final class Release: Sendable {
  /// Evidence from a source that is not named: which way it leans, and how readers may call it.
  package struct Unnamed: Sendable, Equatable {
    package var stance: Evidence.Stance
    /// As the checker wrote it: “an official”.
    package var role: String
  }

  /// A claim with a verdict that does not hold any more.
  package struct NotHolding: Sendable, Equatable {
    package var number: EntityNumber
    /// Whether it said something else then; else the article read otherwise.
    package var saysOtherwise: Bool
  }

  /// How much is kept back, counted.
  package struct KeptBack: Sendable, Equatable {
    package var sources = 0
    /// Notes on claims, and on what a format may have no place for.
    package var claimNotes = 0
    package var findingNotes = 0
    package var markNotes = 0
    package var sourceNotes = 0
    /// Legal flags and accepted risks.
    package var flags = 0
    /// Texts that hold a word of a protected person or source.
    package var texts = 0
    /// Claims, for readers, whose verdicts do not hold any more.
    package var notHolding: [NotHolding] = []
    /// Claims, for readers, that nobody rated.
    package var unratedClaims: [EntityNumber] = []

    package var notes: Int { claimNotes + findingNotes + markNotes + sourceNotes }

    /// Those whose sentences read otherwise than when they were rated.
    package var staleClaims: [EntityNumber] {
      notHolding.filter { !$0.saysOtherwise }.map(\.number)
    }

    /// Those that said something else when they were rated.
    package var restatedClaims: [EntityNumber] {
      notHolding.filter(\.saysOtherwise).map(\.number)
    }
  }

  /// The session as it is shown: without a past, and without what is withheld.
  let shown: Session
  package let audience: Audience
  /// What is in it that else stays at the desk.
  package let extras: Extras
  /// The published version that this is; nil for a draft.
  package let version: Publication?
  /// The version that readers have now; nil before the first.
  package let current: Publication?
  /// What became of the ratings where they were translated; sentences without a full stop.
  package let translationNotes: [String]
  package let keptBack: KeptBack
  /// Whether one person alone rated and reviewed what is in it.
  package let isOfOnePerson: Bool
  /// The versions that were published apart, while nobody has settled which of them readers go by.
  package let publishedApart: [Publication]
  /// What is open between people; none for readers, and none of a version that was published.
  package let openDifferences: [OpenDifference]
  package let lastSignOffs: [SignOff]
  /// What sign-offs are compared with: text and claims as the desk has them; nil where nobody signed.
  package let signedState: SignedState?
  /// When it was last changed; of a published version, when it was published.
  package let lastChange: Timestamp
  /// Who worked on it; empty where that was not asked for, and for readers.
  package let work: [CheckerWork]
  private let unnamed: [EntityID: [Unnamed]]
  private let partlyHidden: Set<EntityID>
  private let withdrawn: [EntityID: Timestamp]
  private let protected: ProtectedWords
  private let forgotten: [Forgotten]
  /// The items that somebody dropped unchecked; none for readers.
  package let droppedItems: [DroppedItem]

  init(_ projection: Projection, _ shown: Session) {
    self.shown = shown
    audience = projection.audience
    extras = projection.extras
    version = projection.state.version.flatMap { shown.publications[$0.id] }
    current = projection.current
    retraction = version?.retraction ?? projection.retraction
    translationNotes = projection.translationNotes
    keptBack = projection.keptBack
    isOfOnePerson = projection.isOfOnePerson
    publishedApart = projection.whole.publishedApart
    openDifferences =
      audience == .public || projection.state.version != nil
      ? [] : OpenDifference.all(in: projection.whole)
    lastSignOffs = projection.signOffs
    signedState = lastSignOffs.isEmpty ? nil : projection.signedState
    lastChange = projection.lastChange
    work = projection.work
    unnamed = projection.unnamed
    partlyHidden = projection.partlyHidden
    withdrawn = projection.withdrawn
    protected = projection.protected
    forgotten = projection.whole.forgotten
    let isDraft = audience != .public && projection.state.version == nil
    droppedItems = isDraft ? projection.whole.droppedItems : []
  }

  /// The name of the session as it may leave: one that holds a protected word does not.
  package func open(_ name: String) -> String {
    protected.first(in: name) == nil && !forgotten.contains { $0.withholds(name: name) }
      ? name : "session"
  }

  // MARK: What is shown

  package var id: EntityID { shown.id }
  package var created: Signed { shown.created }
  package var facts: ArticleFacts { shown.facts }
  package var article: ArticleRevision { shown.article }
  package var revisions: [ArticleRevision] { shown.revisions }
  package var scale: Scale { shown.scale }
  package var claims: EntityTable<Claim> { shown.claims }
  package var sources: EntityTable<Source> { shown.sources }
  package var findings: EntityTable<Finding> { shown.findings }
  package var marks: EntityTable<Mark> { shown.marks }
  package var items: EntityTable<Item> { shown.items }
  package var queries: EntityTable<Query> { shown.queries }
  package var contacts: EntityTable<Contact> { shown.contacts }
  package var waivers: EntityTable<Waiver> { shown.waivers }
  package var publications: EntityTable<Publication> { shown.publications }
  package var corrections: EntityTable<Correction> { shown.corrections }
  package var sentences: SentenceIndex { shown.sentences }
  package var use: SentenceUse { shown.use }

  /// The scale on which a verdict was given.
  package func scale(of verdict: Verdict) -> Scale? { shown.scale(of: verdict) }
  /// The rating of a verdict on another scale; nil where that has none.
  package func rating(of verdict: Verdict, on target: Scale) -> Scale.Rating? {
    shown.rating(of: verdict, on: target)
  }

  package var includesNotes: Bool { extras.contains(.notes) }
  /// Whether sources and replies that are only for the desk are in it.
  package var includesDesk: Bool { extras.contains(.desk) }

  /// Whether it is what the desk works on, not what was published.
  package var isDraft: Bool { version == nil }

  /// Whether a later version than this has been published.
  package var isSuperseded: Bool { version.map { $0.number != current?.number } ?? false }

  /// That all of what readers have is retracted, of an older version also since; nil where it is not.
  package let retraction: Retraction?

  /// Evidence for a claim from sources that are not named; each once.
  package func unnamed(of claim: Claim) -> [Unnamed] { unnamed[claim.id] ?? [] }

  /// Whether a claim rests, also in part, on something that is not shown.
  package func isPartlyHidden(_ claim: Claim) -> Bool { partlyHidden.contains(claim.id) }

  /// When evidence that readers had seen was withdrawn from a claim; nil where none was.
  package func withdrawal(of claim: Claim) -> Timestamp? { withdrawn[claim.id] }
}

extension Release {
  /// Whether a claim is about who said it: marked so, or with a content claim below it.
  package func isAttribution(_ claim: Claim) -> Bool {
    claim.about == .attribution || !claims.parts(of: claim.number).isEmpty
  }

  /// Whether a claim leaves a rating of its words to programs: it has a verdict, is not about who said
  /// it, and is not retracted.
  package func isRatedForMachines(_ claim: Claim) -> Bool {
    claim.verdict != nil && !isAttribution(claim) && claim.retraction == nil && retraction == nil
  }

  /// The name of a claim's element in a page, and the fragment of its address.
  package static func elementName(of claim: Claim) -> String { "claim-\(claim.label)" }

  /// The name of a source's element in a page.
  package static func elementName(of source: Source) -> String { "source-\(source.number)" }
}
