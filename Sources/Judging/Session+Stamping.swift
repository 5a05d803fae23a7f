package import FactModel

/// What dates in sentences mean that do not name their day.
package struct DaysMeant: Sendable {
  /// In words: `the next day is 4 June 2018`.
  package var days: String
  /// The day of publication, where one counts from it.
  package var countedFrom: PartialDate?
  /// Where the sentences begin from whose dates they count.
  package var leans: [Int]
  /// The month in which a fiscal year of theirs begins by the settings, 0 without one.
  package var fiscalMonth: Int?
  /// Whether each that counts from the day of publication is said by its day: only then may it be the same one
  /// counted from another.
  package var isToTheDay: Bool

  package init(
    days: String,
    countedFrom: PartialDate?,
    leans: [Int],
    fiscalMonth: Int? = nil,
    isToTheDay: Bool = false
  ) {
    self.isToTheDay = isToTheDay
    self.days = days
    self.countedFrom = countedFrom
    self.leans = leans
    self.fiscalMonth = fiscalMonth
  }
}

/// Tells what dates in some sentences of the article mean; nil where all of them name their day.
package typealias DayReader = ([Range<Int>]) -> DaysMeant?

// What is judged now is judged of the words that are there now, of what a claim says now, and rests on the
// pages that there are now.
extension Session {
  /// Keeps with every judgement that is new in changes what it was made of.
  ///
  /// Where somebody says that a thing is about other words of the same sentences, what holds of it was said
  /// of these, too; not so the approvals of others, and not so in other sentences. Where it is made another
  /// statement, or a source another page, whoever does that knows both; what others judged keeps what they saw.
  ///
  /// - Parameters:
  ///   - changes: The changes.
  ///   - person: Who makes them.
  ///   - days: Tells what dates mean.
  /// - Returns: The changes to make.
  package func stamped(
    _ changes: [Change],
    by person: Checker,
    days: @escaping DayReader = { _ in nil }
  ) -> [Change] {
    let stamping = Stamping(session: self, changes: changes, person: person, days: days)
    return (changes + stamping.restings).map { change in
      guard case .entity(let entity) = change else { return change }
      if let contact = entity.after as? Contact {
        return Change(
          from: entity.before as? Contact,
          to: stamped(contact, since: entity.before as? Contact)
        )
      }
      guard let after = entity.after as? any Renewable else { return change }
      return .entity(stamping.stamped(entity, after))
    }
  }

  /// Whether a date was entered in a sentence.
  private func hasDate(_ sentence: Range<Int>) -> Bool {
    sentences.touched(by: sentence).contains { index in
      use.uses[index].items.contains { items[$0]?.kind == .date }
    }
  }

  /// What is kept with a judgement of an entity that is made now; nil where its words are not in the text.
  ///
  /// `source`: Finds a source as it is now.
  package func madeOf(
    _ judgement: Judgement,
    of entity: some Judged,
    days: DayReader,
    source: (EntityID) -> Source?
  ) -> Seen? {
    // Of words that are gone nothing is read: it is of those that are there, and none but those.
    let passages = entity.judgedPassages
    let there = passages.filter { !$0.isGone }
    guard var seen = there.isEmpty && !passages.isEmpty ? .elsewhere : seen(around: there) else {
      return nil
    }
    if judgement.isOfStatement { seen.statement = entity.statement }
    for id in judgement.sources { seen.pages[id.description] = source(id).flatMap(Seen.page) }
    if let meant = days(seen.ranges) {
      seen.countedFrom = meant.countedFrom
      seen.days = meant.days
      seen.leans = meant.leans
      seen.fiscalMonth = meant.fiscalMonth
    }
    // A date that states its day may be said to mean another one, too.
    if seen.days != nil || seen.ranges.contains(where: hasDate) {
      seen.datesSaid = datesSaid(in: seen)
    }
    return seen
  }
}

/// Stamps the judgements in the changes of one edit.
private struct Stamping {
  let session: Session
  let changes: [Change]
  let person: Checker
  let days: DayReader
  /// The sources as they will be.
  private let sources: [EntityID: Source]
  /// Those that become another page, as they are.
  private let others: [EntityID: Source]

  init(session: Session, changes: [Change], person: Checker, days: @escaping DayReader) {
    self.session = session
    self.changes = changes
    self.person = person
    self.days = days
    var sources: [EntityID: Source] = [:]
    var others: [EntityID: Source] = [:]
    for change in changes {
      guard case .entity(let entity) = change, let source = entity.transition(of: Source.self),
        let after = source.after
      else { continue }
      sources[after.id] = after
      if let before = source.before, let page = Seen.page(before), page != Seen.page(after) {
        others[after.id] = before
      }
    }
    self.sources = sources
    self.others = others
  }

  private func source(_ id: EntityID) -> Source? { sources[id] ?? session.sources[id] }

  /// Where a source becomes another page, the things that rest on it, which nothing else changes.
  var restings: [Change] {
    guard !others.isEmpty else { return [] }
    let changed = Set(
      changes.compactMap { change -> EntityID? in
        if case .entity(let entity) = change { entity.id } else { nil }
      }
    )
    let claims = session.claims.all.filter { !changed.contains($0.id) }.compactMap(resting)
    return claims + session.items.all.filter { !changed.contains($0.id) }.compactMap(resting)
  }

  /// What was judged of an earlier page keeps that it was; what the person judged themselves is of this one.
  private func resting<Element: Renewable>(_ thing: Element) -> Change? {
    guard
      thing.judgements.contains(where: { $0.sources.contains { others[$0] != nil } })
    else { return nil }
    var after = thing
    after.setSeen { repaged($0, of: thing) }
    after.leaveOthers(since: thing)
    if var claim = after as? Claim,
      claim.verdictJudgement?.sources.contains(where: { others[$0] != nil }) ?? false
    {
      claim.review?.verdict = Seen.elsewhere.digest
      after = claim as? Element ?? after
    }
    return after == thing ? nil : Change(from: thing, to: after)
  }

  private func repaged(_ judgement: Judgement, of thing: some Judged) -> Seen? {
    let others = judgement.sources.filter { self.others[$0] != nil }
    guard !others.isEmpty else { return judgement.seen }
    // Whoever changes the page of what they quoted may not have looked for the words there.
    let isKnown =
      judgement.signed.by.name == person.name && judgement.kind != .evidence
      && session.isOfSame(judgement, thing)
    guard var seen = judgement.seen else { return isKnown ? nil : .elsewhere }
    for id in others {
      let key = id.description
      let page = source(id).flatMap(Seen.page)
      seen.pages[key] = isKnown ? page : seen.pages[key] ?? self.others[id].flatMap(Seen.page)
    }
    return seen
  }

  func stamped<Element: Renewable>(_ change: EntityChange, _ after: Element) -> EntityChange {
    change.transition(of: Element.self).map { EntityChange(stamped($0)) } ?? change
  }

  private func stamped<Element: Renewable>(_ transition: Transition<Element>) -> Transition<Element>
  {
    guard var after = transition.after else { return transition }
    let before = transition.before
    let old = before?.judgements ?? []
    let made = after
    after.setSeen { judgement in
      let was = old.first { $0.isSame(as: judgement) }
      guard let was, was.seen == judgement.seen, let before else {
        return judgement.seen ?? now(judgement, of: made)
      }
      if made.isOther(than: before, for: was, by: person) { return kept(was, of: before) }
      return followed(was, judgement, from: before, to: made)
    }
    if let before { after.leaveOthers(since: before) }
    return Transition(from: before, to: after)
  }

  private func now(_ judgement: Judgement, of entity: some Judged) -> Seen? {
    session.madeOf(judgement, of: entity, days: days, source: source)
  }

  /// What a judgement was made of that is not about what somebody else made of the thing: as it was kept, else
  /// as the thing is until now.
  private func kept<Element: Renewable>(_ was: Judgement, of before: Element) -> Seen? {
    guard var seen = was.seen else {
      let held = session.holds(was, of: before) ? now(was, of: before) : nil
      return before.statement == nil ? .elsewhere : held ?? .elsewhere
    }
    if before.statement == nil { return .elsewhere }
    if seen.statement == nil { seen.statement = before.statement }
    return seen
  }

  /// What a judgement was made of where whoever changes the thing knows both.
  private func followed<Element: Renewable>(
    _ was: Judgement,
    _ judgement: Judgement,
    from before: Element,
    to after: Element
  ) -> Seen? {
    guard session.holds(was, at: before.judgedPassages) else { return judgement.seen }
    var seen = judgement.seen
    if before.judgedPassages != after.judgedPassages, !judgement.isApproval {
      // Of words in sentences that were not looked at nobody has judged anything, however they read.
      let there = session.seen(around: before.judgedPassages)
      let here = session.seen(around: after.judgedPassages)
      if let here, here.ranges == there?.ranges {
        seen =
          seen.map { was in
            var moved = here
            moved.extra = was.extra
            return moved
          } ?? here
      } else {
        seen = was.seen ?? there
      }
    }
    guard session.isOfSame(was, before) else { return seen }
    if judgement.isOfStatement, seen?.statement != nil || after.statement != before.statement {
      seen?.statement = after.statement
    }
    return seen
  }
}

extension Judgement {
  /// Whether it is the same one, before and after a change.
  fileprivate func isSame(as other: Judgement) -> Bool {
    kind == other.kind && signed == other.signed
      && (![.evidence, .answer].contains(kind) || sources == other.sources)
  }
}
