package import FactModel
import Judging
import OrderedJSON
import PlainText
import Publishing

/// Makes a release of a session: the one place that knows what may leave.
struct Projection {
  /// The session with its past.
  let whole: Session
  /// The state of it that leaves.
  let state: ReleasedState
  let audience: Audience
  let extras: Extras
  let translationNotes: [String]
  let protected: ProtectedWords
  private let visible: [EntityID: Source.Visibility]
  /// Whether some text may have an address with a password, which no text that leaves has.
  private let hasPasswords: Bool
  var keptBack = Release.KeptBack()
  private(set) var unnamed: [EntityID: [Release.Unnamed]] = [:]
  private(set) var partlyHidden: Set<EntityID> = []
  private(set) var withdrawn: [EntityID: Timestamp] = [:]
  /// The version that readers have now.
  private(set) var current: Publication?
  /// That all of it was retracted since.
  private(set) var retraction: Retraction?

  init(
    _ whole: Session,
    _ state: ReleasedState,
    _ audience: Audience,
    _ extras: Extras,
    translationNotes: [String]
  ) {
    self.whole = whole
    self.state = state
    self.audience = audience
    let extras = audience == .desk ? extras.union(.desk) : extras
    self.extras = extras
    self.translationNotes = translationNotes
    protected = ProtectedWords(whole, state, withContacts: !extras.contains(.desk))
    var visible: [EntityID: Source.Visibility] = [:]
    for source in state.session.sources.all {
      visible[source.id] = state.sealed[source.id] == nil ? source.effectiveVisibility : .sealed
    }
    self.visible = visible
    hasPasswords = whole.mayHavePasswords
  }

  private var includesNotes: Bool { extras.contains(.notes) }
  /// Whether sources and replies that are only for the desk are in it.
  var includesDesk: Bool { extras.contains(.desk) }

  /// The release.
  ///
  /// - Throws: A problem where what is left is no session.
  mutating func released() throws(FormatProblem) -> Session {
    let session = state.session
    let claims = shownClaims()
    let sources = shownSources(for: claims)
    let contacts = shownContacts()
    // What a rule proposed and somebody refused says nothing of the article; the desk keeps it.
    let findings = session.findings.all.filter { includesDesk || !$0.isDismissed }
      .map { shown(session.settled($0)) }
    let marks = session.marks.all.compactMap { shown(session.settled($0)) }
    let isPublic = audience == .public
    let hidden = Set(
      session.sources.all.filter { !isShown($0.id) }.map(\.label)
        + session.contacts.all.filter { contact in !contacts.contains { $0.id == contact.id } }
        .map(\.label)
    )
    var parts = session.parts
    parts.facts = try clean(session.facts.withoutPasswords)
    parts.forgotten = []
    parts.log = EditLog()
    parts.extra = ExtraMembers()
    parts.createdExtra = ExtraMembers()
    let released = try Session(parts) { result throws(FormatProblem) in
      try result.add(try clean(claims))
      try result.add(try clean(sources))
      try result.add(try clean(findings))
      try result.add(try clean(marks))
      try result.add(try clean(session.items.all.map { shown(session.settled($0)) }))
      if !isPublic { try result.add(try clean(session.queries.all.filter(isShown))) }
      try result.add(try clean(contacts))
      let waivers = session.waivers.all.filter { $0.place.map { !hidden.contains($0) } ?? true }
      let told = isPublic ? Gate.needed(waivers, in: session) : waivers
      try result.add(try clean(told.map(shown)))
      let versions = session.publications.all.filter(state.knows)
      try result.add(try clean(versions.map(\.withoutPasswords)))
      try result.add(try clean(shownCorrections()))
    }
    if let last = whole.publications.last { current = try clean(last.withoutPasswords) }
    retraction = current?.retraction
    if let version = state.version {
      let retracted = whole.publications.all.first {
        $0.number >= version.number && $0.retraction != nil
      }
      retraction = nil
      if let retracted { retraction = try clean(retracted.withoutPasswords).retraction }
    }
    keptBack.sources = session.sources.all.count { !isShown($0.id) && !isUntold($0.id) }
    return released
  }

  // MARK: Sources

  func isShown(_ id: EntityID) -> Bool {
    switch visible[id] {
    case .public?: true
    case .desk?: includesDesk
    case .sealed?, nil: false
    }
  }

  /// Whether nobody learns that there is such a source: one that spoke off the record.
  private func isUntold(_ id: EntityID) -> Bool {
    state.session.sources[id]?.terms == .offRecord && state.sealed[id] == nil
  }

  /// What may be seen of the sources; readers get those that what they read of rests on.
  private mutating func shownSources(for claims: [Claim]) -> [Source] {
    var shown: [Source] = []
    let cited = audience == .public && !includesDesk ? cited(by: claims) : nil
    for source in state.session.sources.all where isShown(source.id) {
      guard cited?.contains(source.id) ?? true else { continue }
      var source = source.withoutPasswords
      if let original = source.derivedFrom, !isShown(original) { source.derivedFrom = nil }
      if !includesNotes {
        keptBack.sourceNotes += source.notes.count
        source.notes = []
      }
      if audience == .public {
        source.extra = ExtraMembers()
        source.foreign = ForeignData()
      }
      shown.append(source)
    }
    return shown
  }

  // MARK: Claims

  /// The formats whose foreign data readers may have: data sets, which were published as they are.
  private static let published = ["averitec"]

  private mutating func shownClaims() -> [Claim] {
    let session = state.session
    var result: [Claim] = []
    for whole in session.claims.all {
      var claim = session.settled(whole)
      // Whose work it is concerns nobody else.
      claim.assignee = nil
      if let retraction = state.retractions[claim.id] {
        claim.retraction = retraction
        if audience != .desk { claim.keep(state.retracted[claim.id], retractedBy: retraction) }
      }
      hideSources(of: &claim)
      if let words = claim.restatement, protected.first(in: words) != nil {
        // The article's own words stand for it.
        claim.restatement = nil
        keptBack.texts += 1
      }
      withholdFix(&claim.fix)
      if !includesNotes {
        keptBack.claimNotes += claim.notes.count
        keptBack.flags += (claim.legal == nil ? 0 : 1) + (claim.risk == nil ? 0 : 1)
        claim.notes = []
      }
      if audience == .public {
        guard claim.verdict != nil else {
          keptBack.unratedClaims.append(claim.number)
          continue
        }
        // What was retracted stays, marked, whatever reads otherwise by now.
        guard claim.retraction != nil || session.isRated(whole) else {
          let saysOtherwise = session.changeSinceRating(of: whole) == .statement
          keptBack.notHolding.append(
            Release.NotHolding(number: claim.number, saysOtherwise: saysOtherwise)
          )
          continue
        }
        if claim.retraction == nil { leaveOutStale(of: whole, from: &claim) }
        forReaders(&claim, isAttribution: isAttribution(claim))
      }
      result.append(claim)
    }
    return result
  }

  private func isAttribution(_ claim: Claim) -> Bool {
    claim.about == .attribution || !state.session.claims.parts(of: claim.number).isEmpty
  }

  /// Takes out of a claim what rests on sources that are not shown, and notes what may be told of it.
  private mutating func hideSources(of claim: inout Claim) {
    // The review was of all of it.
    claim.fixReview()
    for gone in whole.forgotten where gone.withdrawnFrom.contains(claim.id) {
      let day = gone.signed.at
      withdrawn[claim.id] = max(withdrawn[claim.id] ?? day, day)
    }
    guard !claim.evidence.isEmpty || !claim.questions.isEmpty else { return }
    // What other verdicts rest on says nothing of the one that holds.
    claim.evidence = Elements(
      claim.heldEvidence.map { evidence in
        var evidence = evidence
        evidence.verdicts = []
        return evidence
      }
    )
    for evidence in claim.evidence
    where !isShown(evidence.source) && !isUntold(evidence.source) {
      partlyHidden.insert(claim.id)
      if let source = state.session.sources[evidence.source], let role = source.role {
        let entry = Release.Unnamed(stance: evidence.stance, role: protected.clean(role))
        if !unnamed[claim.id, default: []].contains(entry) {
          unnamed[claim.id, default: []].append(entry)
        }
      }
      if let day = state.withdrawal(of: evidence.source) {
        withdrawn[claim.id] = max(withdrawn[claim.id] ?? day, day)
      }
    }
    claim.evidence.removeAll { !isShown($0.source) }
    let questions = claim.questions.compactMap { whole -> ResearchQuestion? in
      var question = whole
      question.answers.removeAll { $0.source.map { !isShown($0) } ?? false }
      guard question.answers.count < whole.answers.count else { return whole }
      if whole.answers.contains(where: { $0.source.map { !isShown($0) && !isUntold($0) } ?? false })
      {
        partlyHidden.insert(claim.id)
      }
      // Without its answers it would stand there as an open one.
      return question.answers.isEmpty ? nil : question
    }
    claim.questions = Elements(questions)
  }

  /// Leaves out quotations and answers that were for other words.
  private func leaveOutStale(of whole: Claim, from claim: inout Claim) {
    let session = state.session
    let stale = Set(
      whole.evidence.filter { $0.quotation != nil && !session.holds($0.judgement, of: whole) }
        .map(\.id)
    )
    if !stale.isEmpty { claim.evidence.removeAll { stale.contains($0.id) } }
    let answers = whole.questions.flatMap(\.answers)
      .filter { $0.seen != nil && !session.holds($0.judgement, of: whole) }.map(\.identity)
    guard !answers.isEmpty else { return }
    claim.questions = Elements(
      claim.questions.compactMap { question in
        var left = question
        left.answers.removeAll { answers.contains($0.identity) }
        return left.answers.isEmpty && !question.answers.isEmpty ? nil : left
      }
    )
  }

  /// Leaves of a claim what readers get: the verdict that holds, and nothing of the desk's work.
  private func forReaders(_ claim: inout Claim, isAttribution: Bool) {
    claim.verdicts = claim.verdict.map { [$0] } ?? []
    claim.status = .published
    claim.review = nil
    claim.tags = []
    claim.fix = nil
    claim.legal = nil
    claim.risk = nil
    claim.same = []
    claim.extra = ExtraMembers()
    claim.foreign = claim.foreign.only(Self.published)
    // Where the name is forgotten, what stands beside it tells whose it was.
    if case .speaker(let name, _, _)? = claim.claimant, name.includes(Forgetting.replacement) {
      claim.claimant = .speaker(name: name, role: nil)
    }
    if isAttribution {
      claim.about = .attribution
      let session = state.session
      let isPart = claim.passages.first.map(session.isPart) ?? false
      claim.restatement = SaidWording.wording(of: claim, in: session.facts, isPart: isPart)
    }
  }

  // MARK: People

  /// The contacts that may be known of: nobody who said something off the record, and without the name
  /// whoever spoke on background.
  private mutating func shownContacts() -> [Contact] {
    let session = state.session
    // Readers are told of nothing that was put or answered when the article said something else.
    let held =
      audience == .public
      ? session.contacts.all.compactMap(session.held) : Array(session.contacts.all)
    let all = held.map(\.withoutReadings)
    guard !includesDesk else { return all.filter { !$0.isSealed } }
    return all.compactMap { contact in
      guard !contact.isOffRecord else { return nil }
      // Under a name that is withheld, the role and the words tell who it is.
      if !contact.isOnBackground, protected.first(in: contact.person) != nil {
        keptBack.texts += 1
        return nil
      }
      var contact = contact
      (contact.phone, contact.due) = (nil, nil)
      // What was noted before its day was not done.
      if audience == .public { contact.attempts.removeAll(where: \.isAhead) }
      guard contact.isOnBackground else {
        contact.toldAs = nil
        return contact
      }
      if contact.claims.isEmpty {
        // The name tells which claims it is about; without it they are named.
        contact.claims = state.session.claims.all.filter(contact.concerns).map(\.id)
        if contact.claims.isEmpty { return nil }
      }
      // A role that nobody chose for readers may tell who it is: “the only baker of the town”.
      contact.person = contact.inConfidence
      (contact.role, contact.toldAs, contact.visibility) = (nil, nil, .public)
      for index in contact.attempts.indices { contact.attempts[index].note = nil }
      return contact
    }
  }

  /// Whether a query may be known of: not one to somebody who is sealed, or spoke off the record.
  private func isShown(_ query: Query) -> Bool {
    let people = Array(whole.contacts.all) + state.session.contacts.all + state.dropped.contacts
    return !people.contains { person in
      (includesDesk ? person.isSealed : person.isOffRecord)
        && Folding.isSame(person.person, query.to)
    }
  }

  // MARK: The rest

  /// Leaves out a fix with a protected word: what stands for that would be written into the article.
  private mutating func withholdFix(_ fix: inout Fix?) {
    let texts = [fix?.replacement, fix?.outcome].compactMap { $0 }
    guard texts.contains(where: { protected.first(in: $0) != nil }) else { return }
    fix = nil
    keptBack.texts += 1
  }

  private mutating func shown(_ finding: Finding) -> Finding {
    var finding = finding
    withholdFix(&finding.fix)
    if !includesNotes {
      keptBack.findingNotes += finding.notes.count
      finding.notes = []
    }
    guard audience == .public else { return finding }
    finding.note = nil
    finding.extra = ExtraMembers()
    finding.foreign = ForeignData()
    return finding
  }

  /// A mark; without what the author or a colleague noted where notes stay at the desk.
  private mutating func shown(_ mark: Mark) -> Mark? {
    if includesNotes {
      var mark = mark
      if let source = mark.source, !isShown(source) { mark.source = nil }
      return mark
    }
    guard mark.kind != .author else { return nil }
    var mark = mark
    // Why there is nothing to check is the reason for the mark. What is to be done later, colleagues tell each
    // other.
    if mark.kind == .later, mark.note != nil { keptBack.markNotes += 1 }
    if audience == .public || mark.kind == .later { mark.note = nil }
    mark.source = nil
    if audience == .public {
      mark.extra = ExtraMembers()
      mark.foreign = ForeignData()
    }
    return mark
  }

  /// Why readers see no source is told in fixed words: a reason of the desk's own could give it away.
  private func shown(_ waiver: Waiver) -> Waiver {
    guard audience == .public, waiver.rule == Waiver.unnamedSources else { return waiver }
    var waiver = waiver
    waiver.reason = Waiver.safetyInWords
    return waiver
  }

  private func shown(_ whole: Item) -> Item {
    var item = whole
    // How it was checked is the reason for the tick, as a verdict has one; with a source that is not shown
    // goes what it said.
    let isWithheld = item.check?.sources.contains { !isShown($0) } ?? false
    if audience == .public || isWithheld { item.check?.note = nil }
    item.check?.sources.removeAll { !isShown($0) }
    for index in item.check?.others.indices ?? 0..<0 {
      if audience == .public || isWithheld { item.check?.others[index].note = nil }
      item.check?.others[index].sources.removeAll { !isShown($0) }
    }
    // What bears it out is not shown; it is settled all the same.
    if let check = item.check, check.restsOnNothing, whole.check?.restsOnNothing == false {
      item.check?.note = ProtectedWords.replacement
    }
    return item
  }

  /// Whether one person alone rated and reviewed what is in it; what others rated before counts.
  var isOfOnePerson: Bool {
    var first: String?
    func isOne(_ name: String) -> Bool {
      guard let first else {
        first = name
        return true
      }
      return PersonName.isSame(Folding.folded(first), Folding.folded(name))
    }
    return state.session.claims.all.allSatisfy { claim in
      claim.verdicts.allSatisfy { isOne($0.signed.by.name) }
        && claim.review.map { isOne($0.signed.by.name) } ?? true
    }
  }

  /// The last sign-off of each role.
  ///
  /// The desk is told which of them are void; for readers nobody has signed what reads otherwise by now, or
  /// under a name that is nobody's.
  var signOffs: [SignOff] {
    var given = state.asSigned.lastSignOffs
    if audience == .public, !given.isEmpty {
      let signed = signedState
      given.removeAll {
        state.asSigned.void($0, in: signed) != nil || state.asSigned.wrongHand($0) != nil
      }
    }
    return given.map { signOff in
      var signOff = signOff
      signOff.note = signOff.note.map(protected.clean)
      if audience == .public { signOff.extra = ExtraMembers() }
      signOff.signed.by = clean(signOff.signed.by)
      signOff.enteredBy = signOff.enteredBy.map(clean)
      return signOff
    }
  }

  private func clean(_ checker: Checker) -> Checker {
    var checker = checker
    checker.name = protected.clean(checker.name)
    checker.role = checker.role.map(protected.clean)
    return checker
  }

  var signedState: SignedState { state.asSigned.signedState }

  var lastChange: Timestamp {
    if let version = state.version { return version.signed.at }
    let last = whole.log.count == 0 ? nil : CheckersWork.signature(whole.log.line(whole.log.count))
    return last?.at ?? whole.created.at
  }

  var work: [CheckerWork] {
    guard extras.contains(.work), audience != .public else { return [] }
    return CheckersWork.tally(whole).map { work in
      var work = work
      work.by = clean(work.by)
      return work
    }
  }

  // MARK: Words of protected people

  private mutating func clean<Value: JSONRepresentable>(
    _ values: [Value]
  ) throws(FormatProblem) -> [Value] {
    guard !protected.isEmpty || hasPasswords else { return values }
    var result: [Value] = []
    result.reserveCapacity(values.count)
    for value in values { result.append(try clean(value)) }
    return result
  }

  /// A thing in which every text that holds a protected word is withheld.
  private mutating func clean<Value: JSONRepresentable>(
    _ value: Value
  ) throws(FormatProblem) -> Value {
    guard !protected.isEmpty || hasPasswords else { return value }
    let json = hasPasswords ? value.json.withoutPasswords : value.json
    var count = 0
    let cleaned = protected.isEmpty ? json : protected.cleaned(json, &count)
    guard count > 0 || hasPasswords else { return value }
    keptBack.texts += count
    return try Value(json: cleaned)
  }
}

extension Claim {
  /// Keeps what was retracted as it was: the rating, and the words that it was given for.
  ///
  /// What the draft says since was never published and is not what was retracted.
  ///
  /// `told`: The claim as readers had it; nil where that is not known.
  fileprivate mutating func keep(_ told: Claim?, retractedBy retraction: Retraction) {
    let then = verdicts.filter { verdict in
      told.map { $0.verdicts.contains { $0.signed == verdict.signed } }
        ?? (verdict.signed.at <= retraction.signed.at)
    }
    if !then.isEmpty { verdicts = Elements(then) }
    guard let told else { return }
    if wording != told.wording || about != told.about { restatement = told.wording }
    (about, claimant, said) = (told.about, told.claimant, told.said)
    evidence.removeAll { piece in !told.evidence.contains { $0.id == piece.id } }
  }
}

extension Waiver {
  static let safetyInWords = "The sources are not named, for their safety"
}

extension Contact {
  /// Whether something was said off the record: then nobody learns that there is such a person.
  package var isOffRecord: Bool {
    isSealed || replies.contains { $0.terms == .offRecord }
  }

  /// Whether something was said on background: then it may be told, and the name may not.
  package var isOnBackground: Bool {
    visibility == .desk || replies.contains { $0.terms == .background }
  }

  /// What readers are told of whoever speaks on background.
  var inConfidence: String { toldAs ?? "a person concerned" }
}
