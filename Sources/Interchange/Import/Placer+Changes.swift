import FactModel
import Judging
import Notations
import OrderedJSON

// What a record becomes of a claim that is here.
extension Placer {
  /// Takes over what a claim does not have yet, and a verdict that is another.
  ///
  /// Of one that is known by its identity, also what was written anew. What of the record is not taken is told.
  func change(_ present: Claim, by rated: Rated, _ record: ClaimMatching.Record) {
    let before = (result, sources, newSources)
    let imported = likened(rated.claim, to: present)
    let links = document.linkFormat.map { compareLinks(imported, present, record, of: $0) }
    let claim = changed(present, by: imported, rated, record, links)
    if let key = record.imported.key { numbers[key] = present.number }
    if claim != present, let doubt = doubt(record, present, rated) {
      (result, sources, newSources) = before
      result.misfits.append(Misfit(record.imported.place, doubt))
      return
    }
    var left = differences(imported, claim, present, rated, record)
    if let links {
      left += links.untaken
      result.replaced += links.replaced.map { change in
        "\(present.label) link: “\(change.ours ?? "")” becomes “\(change.theirs)”"
      }
    }
    tell(left, claim, present)
    if claim != present {
      result.changes.append(Change(from: present, to: claim))
      result.changedClaims += 1
    } else if left.isEmpty {
      result.sameClaims += 1
    } else {
      result.otherClaims += 1
    }
  }

  /// The record in the words that are here, where it says the same in others.
  private func likened(_ claim: Claim, to present: Claim) -> Claim {
    var claim = claim
    document.liken(&claim, present)
    // Words that are no more than the article's say nothing new.
    let words = [present.restatement, present.wording, present.oneStatement]
    if let theirs = claim.restatement,
      words.contains(where: { $0.map { Folding.isSame(theirs, $0) } ?? false })
    {
      claim.restatement = present.restatement
    }
    if let theirs = claim.claimant, let ours = present.claimant {
      // Some formats have the author's name for the author.
      let isAuthor = ours == .author && theirs.name == session.facts.byline.joined(separator: ", ")
      if isAuthor || theirs.role == nil && theirs.name == ours.name { claim.claimant = ours }
    }
    claim.evidence = Elements(claim.evidence.map { withOwnSource($0) })
    claim.questions = Elements(claim.questions.map { withOwnSources($0) })
    return claim
  }

  private func changed(
    _ present: Claim,
    by imported: Claim,
    _ rated: Rated,
    _ record: ClaimMatching.Record,
    _ links: LinkComparison?
  ) -> Claim {
    var claim = present
    func take<Value: Equatable>(_ path: WritableKeyPath<Claim, Value?>) {
      guard let value = imported[keyPath: path] else { return }
      if claim[keyPath: path] == nil || record.isIdentical { claim[keyPath: path] = value }
    }
    take(\.restatement)
    take(\.claimant)
    take(\.said)
    take(\.kind)
    if claim.fix?.replacement != imported.fix?.replacement
      || claim.fix?.force != imported.fix?.force
    {
      take(\.fix)
    }
    if record.isIdentical { claim.about = record.imported.about ?? claim.about }
    if let isCentral = record.imported.isCentral, isCentral || record.isIdentical {
      claim.isCentral = isCentral
    }
    claim.tags += imported.tags.filter { !claim.tags.contains($0) }
    for note in imported.notes where !claim.notes.contains(where: { $0.text == note.text }) {
      claim.notes.append(note)
    }
    claim.take(imported.questions)
    if let verdict = rated.given {
      if let old = present.verdict, old.rating != verdict.rating {
        result.replaced.append("\(present.label): \(old.rating) becomes \(verdict.rating)")
      }
      claim.add(verdict, id: context.newID())
    }
    for evidence in imported.evidence {
      let isKnown = claim.evidence.contains {
        $0.source == evidence.source && $0.stance == evidence.stance
          && (evidence.quotation == nil || $0.quotation == evidence.quotation)
      }
      if !isKnown { claim.evidence.append(evidence) }
      if isKnown, rated.given != nil, evidence.stance == .restsOn {
        claim.rest(on: evidence.source, id: evidence.id, signed: evidence.signed)
      }
    }
    claim.foreign = foreign(of: present, by: imported, record, links)
    if rated.given != nil, claim.status != .published { claim.status = .rated }
    return claim
  }

  /// What is kept for formats, with what the record has there; and what became of that, told.
  private func foreign(
    of present: Claim,
    by imported: Claim,
    _ record: ClaimMatching.Record,
    _ links: LinkComparison?
  ) -> ForeignData {
    var foreign = present.foreign
    if let format = document.linkFormat, let links {
      if !links.taken.isEmpty { foreign[format] = foreign[format].with(links: links.links) }
      for name in links.taken {
        let kind = record.imported.kept.first { $0.key == nil && $0.name == name }?.kind
        result.tally.add(kind ?? .relation, name, .foreign)
      }
    }
    guard case .object(let formats) = imported.foreign.json else { return foreign }
    let told = Set(record.imported.kept.compactMap(\.key))
    for format in formats.members.map(\.key) {
      var own = foreign[format]
      let came = !own.members.isEmpty
      for member in imported.foreign[format].withoutLinks.members where !own.holds(member) {
        // What is read, too, or only says who wrote it, is not written anew.
        let isNews =
          document.fixedField.map { $0(member, session.facts) == .news }
          ?? (record.isIdentical && told.contains(member.key))
        let isMissing = own[member.key] == nil && (came || document.fixedField == nil)
        if isNews || isMissing { own.take(member) }
      }
      // What is set stands behind other formats then.
      if own != foreign[format] { foreign[format] = own }
    }
    for field in record.imported.kept {
      guard let key = field.key, let value = imported.foreign[field.format][key] else { continue }
      let member = JSONMember(key: key, value: value)
      if present.foreign[field.format].holds(member) { continue }
      if foreign[field.format].holds(member) {
        result.tally.add(field.kind, field.name, .foreign)
      } else if document.fixedField?(member, session.facts) != .usual {
        result.tally.add(field.kind, field.name, .leftOut)
      }
    }
    return foreign
  }

  // MARK: Which claim it is

  /// How often the words are in the article by which alone a record was taken for a claim; nil where
  /// they are there once, or are the claim's own.
  private func repetitions(_ record: ClaimMatching.Record, _ present: Claim) -> Int? {
    guard !record.isIdentical, record.imported.anchors.isEmpty,
      let words = record.imported.claim.restatement,
      !(present.restatement.map { Folding.isSame($0, words) } ?? false)
    else { return nil }
    return anchoring.repetitions(of: words)
  }

  /// Why nothing tells that a record changes this claim, and not another or words elsewhere; nil where it is told.
  private func doubt(
    _ record: ClaimMatching.Record,
    _ present: Claim,
    _ rated: Rated
  ) -> String? {
    if let count = repetitions(record, present), let words = record.imported.claim.restatement {
      return "“\(Anchoring.excerpt(words))” is in the article \(count) times"
    }
    let untold = record.imported.untold(of: present, in: session)
    if !record.isIdentical, let given = rated.given, let known = present.verdict, !untold.isEmpty {
      return
        "it gives “\(given.rating)” where \(present.label) has “\(known.rating)”, and does not say "
        + "\(Wording.list(untold, "and")): nothing tells whether it is that claim"
    }
    if let given = rated.given, let known = present.verdict,
      let why = foreignness(of: given, known, record, present)
    {
      return "it gives “\(given.rating)” where \(present.label) has “\(known.rating)”\(why)"
    }
    guard !record.alternatives.isEmpty else { return nil }
    let labels = ([present.id] + record.alternatives).compactMap { session.claims[$0]?.label }
    return "it may be \(Wording.list(labels, "or")): the file does not say which of them it changes"
  }

  /// Why a verdict is one that no file may put in the place of that which is here; nil where it may.
  ///
  /// Another session's claim on the same words is another, and an older verdict was given without knowing of
  /// somebody else's that is newer.
  private func foreignness(
    of given: Verdict,
    _ known: Verdict,
    _ record: ClaimMatching.Record,
    _ present: Claim
  ) -> String? {
    if document.isOfSeveral, !record.isIdentical { return ": export that session alone" }
    if !otherWords(record, present).isEmpty { return ", for other words than those of it" }
    func isBy(_ name: String?, _ verdict: Verdict) -> Bool {
      name.map { Folding.isSame($0, verdict.signed.by.name) } ?? false
    }
    let remedy = ": merge brings two sessions together"
    let theirs = record.imported.verdict?.by?.name
    if present.verdicts.contains(where: { isBy(theirs, $0) }) {
      guard given.signed.at < known.signed.at, !isBy(theirs, known) else { return nil }
      return " of \(known.signed.by.name)" + remedy
    }
    if let session = document.otherSession { return ", in the session “\(session)”" + remedy }
    guard let theirs, !isBy(theirs, known) else { return nil }
    let isIdentified = record.isIdentical && matching.identity(of: record.imported) != nil
    // A newer one may be a colleague's, who knew of it; without a time nothing tells.
    let isTimed = record.imported.verdict?.at != nil
    let isUnclear = !isTimed && !isIdentified && !isBy(context.signed.by.name, given)
    guard given.signed.at < known.signed.at || isUnclear else { return nil }
    return " of \(known.signed.by.name), and is of \(theirs)" + remedy
  }

  /// The passages of a record that are not those of the claim.
  func otherWords(_ record: ClaimMatching.Record, _ present: Claim) -> [Passage] {
    let own = present.passages.map(ClaimMatching.words)
    return record.passages.filter { !own.contains(ClaimMatching.words($0)) }
  }
}

extension Claim {
  /// Takes the questions that are not here yet, and the answers that are not.
  ///
  /// Several may have the same words: each goes with the one that has its answers, else with the next.
  fileprivate mutating func take(_ others: Elements<ResearchQuestion>) {
    var free = Set(questions.indices)
    for question in others {
      let answers = question.answers.map(\.text)
      let like = free.sorted().filter { questions[$0].question == question.question }
      let same = like.first { place in
        answers.allSatisfy { text in questions[place].answers.contains { $0.text == text } }
      }
      guard let place = same ?? like.first else {
        questions.append(question)
        continue
      }
      free.remove(place)
      for answer in question.answers
      where !questions[place].answers.contains(where: { $0.text == answer.text }) {
        questions[place].answers.append(answer)
      }
    }
  }
}
