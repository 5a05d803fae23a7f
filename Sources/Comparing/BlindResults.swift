package import FactModel
import Judging

/// What somebody found in a blind copy, as changes of the session that it was made from.
package struct BlindResults {
  package private(set) var changes: [Change] = []
  /// What stays in the copy, or comes otherwise than it was there, a sentence each.
  package private(set) var remarks: [String] = []
  /// The session's sources by the identity of the copy's.
  private var sources: [EntityID: EntityID] = [:]
  /// The claims as the copy began with them.
  private var given: [EntityID: Claim] = [:]
  /// Those that were changed or dropped since the ratings were fixed, as they were then.
  private var fixed: [EntityID: Claim] = [:]
  private let session: Session
  private let copy: Session
  private let readings: ComparedReadings
  private let checker: String

  /// - Parameters:
  ///   - copy: The copy.
  ///   - check: The check as the copy has it.
  ///   - session: The session that was checked first.
  package init(of copy: Session, _ check: BlindCheck, for session: Session) {
    self.session = session
    self.copy = copy
    readings = ComparedReadings(session)
    checker = check.checker
    given = Self.given(copy)
    fixed = Self.fixed(copy)
    let used = Set(copy.claims.all.flatMap(\.needed))
    take(used, of: copy)
    var next = session.counters.next(Claim.kindName)
    var isElsewhere = 0
    for claim in copy.claims.all {
      let isSplit = claim.number.part != nil || !copy.claims.parts(of: claim.number).isEmpty
      if let known = session.claims[claim.id] {
        take(claim, into: known, isSplit: isSplit)
      } else if isSplit {
        remarks.append(
          "\(claim.label) of the copy is an attribution or its content; it stays there."
        )
      } else if copy.article.hash == session.article.hash {
        let wasDropped = given[claim.id] != nil
        var own = mapped(claim)
        (own.assignee, own.review) = (nil, nil)
        if wasDropped, session.claims[claim.number] == nil {
          own.number = claim.number
        } else {
          own.number = next
          next.main += 1
        }
        changes.append(Change(from: nil, to: own))
        if wasDropped {
          remarks.append(
            "\(claim.label) was dropped here meanwhile; it is back as \(own.label) with \(checker)'s rating: "
              + "rate it, or drop it again."
          )
        }
      } else {
        isElsewhere += 1
      }
    }
    takeDropped(from: copy)
    if isElsewhere > 0 {
      remarks.append(
        "\(Wording.count(isElsewhere, "new claim")) of the copy left there: the article was read again since."
      )
    }
    countOthers(of: copy, besides: used)
  }

  private static func given(_ copy: Session) -> [EntityID: Claim] {
    guard copy.log.count > 0, let first = try? copy.log.edit(1) else { return [:] }
    var given: [EntityID: Claim] = [:]
    for case .made(_, let json) in first.patches.filter({ $0.isAbout(Claim.self) }) {
      if let claim = try? Claim(json: json) { given[claim.id] = claim }
    }
    return given
  }

  /// The claims that were changed since the copy was fixed, as they were then.
  private static func fixed(_ copy: Session) -> [EntityID: Claim] {
    guard let position = try? BlindBinding(copy).position, position > 0,
      let changes = try? copy.changes(backTo: position)
    else { return [:] }
    var fixed: [EntityID: Claim] = [:]
    for change in changes {
      if let claim = change.transition(of: Claim.self)?.after { fixed[claim.id] = claim }
    }
    return fixed
  }

  // MARK: Claims that are here

  /// What was fixed holds, also of a claim that the second checker dropped since.
  private mutating func takeDropped(from copy: Session) {
    let gone = fixed.values.filter { copy.claims[$0.id] == nil }
    for then in gone.sorted(by: { $0.number < $1.number }) {
      guard let known = session.claims[then.id], Self.isSame(known, then) else { continue }
      takeVerdicts(of: then, into: known)
      remarks.append("\(known.label) was dropped in the copy after it was fixed; its rating holds.")
    }
  }

  /// Takes in how a claim was rated, and nothing else.
  private mutating func takeVerdicts(of then: Claim, into known: Claim) {
    var other = Claim(id: then.id, number: then.number, passages: then.passages, about: then.about)
    other.verdicts = then.verdicts
    takeSeen(of: &other, at: known.passages)
    changes.append(Change(from: known, to: joined(known, other)))
  }

  /// Has what was rated and quoted in the copy be of what is here, as far as it is the same.
  private func takeSeen(of claim: inout Claim, at passages: [Passage]) {
    for index in claim.verdicts.indices {
      guard let seen = claim.verdicts[index].seen else { continue }
      let taken = readings.taken(seen, at: passages, from: copy)
      if taken != seen { claim.verdicts[index].seen = taken }
    }
    for index in claim.evidence.indices {
      guard let seen = claim.evidence[index].seen else { continue }
      let taken = readings.taken(seen, at: passages, from: copy)
      if taken != seen { claim.evidence[index].seen = taken }
    }
  }

  /// Whether two claims say the same: a rating is of what the claim says.
  private static func isSame(_ one: Claim, _ other: Claim) -> Bool {
    one.about == other.about && one.restatement == other.restatement
  }

  private mutating func take(_ claim: Claim, into known: Claim, isSplit: Bool) {
    let isAlike = isSplit == !session.claims.parts(of: known.number).isEmpty
    guard isAlike, Self.isSame(known, claim) else {
      if isAlike, let then = fixed[claim.id], Self.isSame(known, then) {
        takeVerdicts(of: then, into: known)
        remarks.append(
          "\(known.label) says something else in the copy since it was fixed; only its rating is taken in."
        )
      } else {
        remarks.append("\(known.label) says something else in the copy; its rating stays there.")
      }
      return
    }
    var other = mapped(claim)
    takeSeen(of: &other, at: known.passages)
    var joined = joined(known, other)
    let differing = takeFields(of: claim, into: &joined)
    changes.append(Change(from: known, to: joined))
    guard !differing.isEmpty else { return }
    let verb = differing.count == 1 ? "differs and stays" : "differ and stay"
    remarks.append("\(known.label): the copy's \(Wording.list(differing)) \(verb) there.")
  }

  /// A claim with what somebody else rated, wrote and found; the rating that was last stays last.
  private func joined(_ claim: Claim, _ other: Claim) -> Claim {
    var claim = claim
    let place = max(claim.verdicts.count - 1, 0)
    for verdict in other.verdicts.reversed() {
      claim.verdicts.insert(verdict, at: claim.verdicts.isEmpty ? 0 : place)
    }
    for piece in other.evidence { claim.take(piece) }
    for note in other.notes { claim.notes.append(note) }
    for question in other.questions { claim.questions.append(question) }
    claim.tags += other.tags.filter { !claim.tags.contains($0) }
    claim.same += other.same.filter { !claim.same.contains($0) }
    claim.isCentral = claim.isCentral || other.isCentral
    if claim.status == .open || claim.status == .inProgress, claim.verdict != nil {
      claim.status = .rated
    }
    return claim
  }

  /// Takes over what the copy says of a claim and the session does not; what both say differently is
  /// returned, by name.
  private func takeFields(of other: Claim, into claim: inout Claim) -> [String] {
    let before = given[other.id]
    var differing: [String] = []
    func take<Value: Equatable>(_ name: String, _ path: WritableKeyPath<Claim, Value?>) {
      guard let theirs = other[keyPath: path], theirs != before?[keyPath: path],
        theirs != claim[keyPath: path]
      else { return }
      if claim[keyPath: path] == nil {
        claim[keyPath: path] = theirs
      } else {
        differing.append(name)
      }
    }
    take("claimant", \.claimant)
    take("date", \.said)
    take("kind", \.kind)
    take("fix", \.fix)
    take("legal flag", \.legal)
    // It was accepted for a rating that does not hold here.
    if other.risk != nil { differing.append("accepted risk") }
    let passages = before?.passages.map(\.range) ?? other.passages.map(\.range)
    if other.passages.map(\.range) != passages { differing.append("passages") }
    return differing
  }

  /// A claim of the copy with the session's sources, and evidence that says for which verdict it is.
  private func mapped(_ claim: Claim) -> Claim {
    var claim = claim
    let verdict = [claim.verdict?.identity].compactMap { $0 }
    claim.evidence = Elements(
      claim.evidence.compactMap { piece in
        guard let source = sources[piece.source] else { return nil }
        var piece = piece
        piece.source = source
        if piece.stance == .restsOn, piece.verdicts.isEmpty { piece.verdicts = verdict }
        return piece
      }
    )
    for index in claim.questions.indices {
      let answers = claim.questions[index].answers.compactMap {
        answer -> ResearchQuestion.Answer? in
        guard let source = answer.source else { return answer }
        var answer = answer
        answer.source = sources[source]
        return answer.source == nil ? nil : answer
      }
      claim.questions[index].answers = Elements(answers)
    }
    return claim
  }

  // MARK: What is not of claims

  /// Says how much of what was done in the copy besides claims stays there.
  ///
  /// `used`: The sources that its claims name.
  private mutating func countOthers(of copy: Session, besides used: Set<EntityID>) {
    var counts: [(kind: EntityKind, count: Int)] = []
    for entity in copy.entities {
      switch entity {
      case is Claim, is BlindCheck: continue
      case let source as Source where used.contains(source.id): continue
      case let item as Item where item.check == nil: continue
      default: break
      }
      let kind = EntityKind(of: entity)
      if counts.last?.kind != kind { counts.append((kind, 0)) }
      counts[counts.count - 1].count += 1
    }
    guard !counts.isEmpty else { return }
    let words = counts.map { Wording.count($0.count, $0.kind.name, plural: $0.kind.plural) }
    let isOne = counts.count == 1 && counts[0].count == 1
    remarks.append("\(Wording.list(words)) of the copy \(isOne ? "stays" : "stay") there.")
  }

  /// The sources that its claims use: the same one that is here, or a new one.
  private mutating func take(_ used: Set<EntityID>, of copy: Session) {
    var number = session.counters.next(Source.kindName)
    for source in copy.sources.all where used.contains(source.id) {
      if let known = session.sources.all.first(where: source.isSame) {
        sources[source.id] = known.id
        if source.visibility == .sealed, known.visibility != .sealed {
          var sealed = known
          sealed.visibility = .sealed
          changes.append(Change(from: known, to: sealed))
          remarks.append("\(known.label) is sealed now: it was sealed in the copy.")
        }
        continue
      }
      var own = source.copied(as: source.id, number)
      if session.sources.all.contains(where: { $0.slug == own.slug }) { own.slug = nil }
      sources[source.id] = own.id
      changes.append(Change(from: nil, to: own))
      number.main += 1
    }
  }
}

extension Claim {
  /// Takes in a piece of evidence of another copy; what rests on the same source in the same way is one.
  fileprivate mutating func take(_ piece: Evidence) {
    let index = evidence.firstIndex { other in
      var other = other
      (other.id, other.verdicts, other.signed) = (piece.id, piece.verdicts, piece.signed)
      (other.seen, other.extra) = (piece.seen, piece.extra)
      return other == piece && piece.stance == .restsOn
    }
    guard let index else { return evidence.append(piece) }
    if evidence[index].verdicts.isEmpty, let id = verdict?.identity {
      evidence[index].verdicts = [id]
    }
    let known = evidence[index].verdicts
    evidence[index].verdicts += piece.verdicts.filter { !known.contains($0) }
  }
}
