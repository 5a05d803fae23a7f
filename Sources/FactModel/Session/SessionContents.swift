/// What a session holds: one value behind one reference.
///
/// Sessions are kept in many values, each of which would else have all these fields in it: code to copy each
/// of them, and as many counts of references.
struct SessionContents: Sendable {
  var id: EntityID
  let created: Signed
  var facts: ArticleFacts
  var revisions: [ArticleRevision]
  var current = 0
  var scale: Scale
  var claims = EntityTable<Claim>()
  var sources = EntityTable<Source>()
  var findings = EntityTable<Finding>()
  var marks = EntityTable<Mark>()
  var items = EntityTable<Item>()
  var queries = EntityTable<Query>()
  var contacts = EntityTable<Contact>()
  var waivers = EntityTable<Waiver>()
  var publications = EntityTable<Publication>()
  var corrections = EntityTable<Correction>()
  var signOffs = EntityTable<SignOff>()
  var blindChecks = EntityTable<BlindCheck>()
  var counters = LabelCounters()
  var forgotten: [Forgotten] = []
  var conflicts: [Conflict] = []
  var log = EditLog()
  var alteration: FormatProblem?
  var extra = ExtraMembers()
  var createdExtra = ExtraMembers()
  var sentences: SentenceIndex
  var use: SentenceUse
  var readings: SentenceReadings
  var earlierReadings: [SentenceReadings] = []
  var revisionSentences: [SentenceIndex] = []
  var statements: [Int: Statements] = [:]
  var fiscalMonth: Int?
}

extension Session {
  /// Where the contents lie; copied when one of two sessions that share it changes.
  final class Place: @unchecked Sendable {
    // Changed only while one session has it.
    var contents: SessionContents

    init(_ contents: SessionContents) {
      self.contents = contents
    }
  }

  private var own: SessionContents {
    get { place.contents }
    _modify {
      if !isKnownUniquelyReferenced(&place) { place = Place(place.contents) }
      yield &place.contents
    }
  }

  package internal(set) var id: EntityID {
    get { place.contents.id }
    _modify { yield &own.id }
  }
  package var created: Signed { place.contents.created }
  package internal(set) var facts: ArticleFacts {
    get { place.contents.facts }
    _modify { yield &own.facts }
  }
  /// Append-only, in the order in which they were read.
  package internal(set) var revisions: [ArticleRevision] {
    get { place.contents.revisions }
    _modify { yield &own.revisions }
  }
  /// The index of the revision that holds.
  var current: Int {
    get { place.contents.current }
    _modify { yield &own.current }
  }
  package internal(set) var scale: Scale {
    get { place.contents.scale }
    _modify { yield &own.scale }
  }
  package internal(set) var claims: EntityTable<Claim> {
    get { place.contents.claims }
    _modify { yield &own.claims }
  }
  package internal(set) var sources: EntityTable<Source> {
    get { place.contents.sources }
    _modify { yield &own.sources }
  }
  package internal(set) var findings: EntityTable<Finding> {
    get { place.contents.findings }
    _modify { yield &own.findings }
  }
  package internal(set) var marks: EntityTable<Mark> {
    get { place.contents.marks }
    _modify { yield &own.marks }
  }
  package internal(set) var items: EntityTable<Item> {
    get { place.contents.items }
    _modify { yield &own.items }
  }
  package internal(set) var queries: EntityTable<Query> {
    get { place.contents.queries }
    _modify { yield &own.queries }
  }
  package internal(set) var contacts: EntityTable<Contact> {
    get { place.contents.contacts }
    _modify { yield &own.contacts }
  }
  package internal(set) var waivers: EntityTable<Waiver> {
    get { place.contents.waivers }
    _modify { yield &own.waivers }
  }
  package internal(set) var publications: EntityTable<Publication> {
    get { place.contents.publications }
    _modify { yield &own.publications }
  }
  package internal(set) var corrections: EntityTable<Correction> {
    get { place.contents.corrections }
    _modify { yield &own.corrections }
  }
  package internal(set) var signOffs: EntityTable<SignOff> {
    get { place.contents.signOffs }
    _modify { yield &own.signOffs }
  }
  package internal(set) var blindChecks: EntityTable<BlindCheck> {
    get { place.contents.blindChecks }
    _modify { yield &own.blindChecks }
  }
  package internal(set) var counters: LabelCounters {
    get { place.contents.counters }
    _modify { yield &own.counters }
  }
  /// The sources that were taken out for good.
  package internal(set) var forgotten: [Forgotten] {
    get { place.contents.forgotten }
    _modify { yield &own.forgotten }
  }
  /// What was changed differently on two sides that were brought together, in the order of the edits.
  package internal(set) var conflicts: [Conflict] {
    get { place.contents.conflicts }
    _modify { yield &own.conflicts }
  }
  package internal(set) var log: EditLog {
    get { place.contents.log }
    _modify { yield &own.log }
  }
  /// Where and how the file that it was read from is not what was written: nothing of it leaves.
  package var alteration: FormatProblem? {
    get { place.contents.alteration }
    _modify { yield &own.alteration }
  }
  /// What the session file holds besides, as it was read.
  package internal(set) var extra: ExtraMembers {
    get { place.contents.extra }
    _modify { yield &own.extra }
  }
  /// What it holds besides about its beginning.
  package internal(set) var createdExtra: ExtraMembers {
    get { place.contents.createdExtra }
    _modify { yield &own.createdExtra }
  }
  /// The sentences of the current revision.
  package internal(set) var sentences: SentenceIndex {
    get { place.contents.sentences }
    _modify { yield &own.sentences }
  }
  /// What lies on each of them.
  package internal(set) var use: SentenceUse {
    get { place.contents.use }
    _modify { yield &own.use }
  }
  /// How they read.
  package internal(set) var readings: SentenceReadings {
    get { place.contents.readings }
    _modify { yield &own.readings }
  }
  /// How the sentences of each revision read, where that is needed: of judgements that do not say what
  /// was seen there is nothing else to go by.
  var earlierReadings: [SentenceReadings] {
    get { place.contents.earlierReadings }
    _modify { yield &own.earlierReadings }
  }
  /// What the sentences say of the revision that holds, and of those in which something was judged, by index;
  /// none where there is only one.
  var statements: [Int: Statements] {
    get { place.contents.statements }
    _modify { yield &own.statements }
  }
  /// The month of fiscal years by the settings of whoever looks at it, 0 without one; nil where nobody does.
  ///
  /// It is no part of the session.
  package var fiscalMonth: Int? {
    get { place.contents.fiscalMonth }
    set {
      own.fiscalMonth = newValue
      if restsOnFiscalYears { settleAll() }
    }
  }
  /// The sentences of each revision; none where there is only one.
  var revisionSentences: [SentenceIndex] {
    get { place.contents.revisionSentences }
    _modify { yield &own.revisionSentences }
  }
}
