package import FactModel

/// What somebody found in a blind copy, as changes of the session that it was made from.
package struct BlindResults {
  package private(set) var changes: [Change] = []
  /// What stays in the copy, a sentence each.
  package private(set) var remarks: [String] = []
  /// The session's sources by the identity of the copy's.
  private var sources: [EntityID: EntityID] = [:]
  private let session: Session

  package init(of copy: Session, for session: Session) {
    self.session = session
    takeSources(of: copy)
    var claimNumber = session.counters.next(Claim.kindName)
    var isElsewhere = 0
    for claim in copy.claims.all {
      let isSplit = claim.number.part != nil || !copy.claims.parts(of: claim.number).isEmpty
      if let known = session.claims[claim.id] {
        // A rating is of what the claim says.
        let isSame =
          known.about == claim.about && known.restatement == claim.restatement
          && isSplit == !session.claims.parts(of: known.number).isEmpty
        if isSame {
          changes.append(Change(from: known, to: joined(known, claim)))
        } else {
          remarks.append("\(known.label) says something else in the copy; its rating stays there.")
        }
      } else if isSplit {
        remarks.append(
          "\(claim.label) of the copy is an attribution or its content; it stays there."
        )
      } else if copy.article.hash == session.article.hash {
        var own = Claim(
          id: claim.id,
          number: claimNumber,
          passages: claim.passages,
          about: claim.about
        )
        own.restatement = claim.restatement
        own.claimant = claim.claimant
        own.status = claim.status
        changes.append(Change(from: nil, to: joined(own, claim)))
        claimNumber.main += 1
      } else {
        isElsewhere += 1
      }
    }
    if isElsewhere > 0 {
      remarks.append(
        "\(Wording.count(isElsewhere, "new claim")) of the copy left there: the article was read again since."
      )
    }
    let others = copy.findings.count + copy.marks.count + copy.queries.count + copy.contacts.count
    let questions = copy.claims.all.reduce(0) { $0 + $1.questions.count }
    if others + questions > 0 {
      remarks.append(
        "\(Wording.count(others + questions, "finding")), marks, questions and queries of the copy stay there."
      )
    }
  }

  /// A claim with what somebody else rated, wrote and found; the rating that was last stays last.
  private func joined(_ claim: Claim, _ other: Claim) -> Claim {
    var claim = claim
    let place = max(claim.verdicts.count - 1, 0)
    for verdict in other.verdicts.reversed() {
      claim.verdicts.insert(verdict, at: claim.verdicts.isEmpty ? 0 : place)
    }
    for var evidence in other.evidence {
      guard let source = sources[evidence.source] else { continue }
      evidence.source = source
      claim.evidence.append(evidence)
    }
    for note in other.notes { claim.notes.append(note) }
    if claim.status == .open || claim.status == .inProgress, claim.verdict != nil {
      claim.status = .rated
    }
    return claim
  }

  /// The sources that its claims use: the same one that is here, or a new one.
  private mutating func takeSources(of copy: Session) {
    let used = Set(copy.claims.all.flatMap { $0.evidence.map(\.source) })
    var number = session.counters.next(Source.kindName)
    for source in copy.sources.all where used.contains(source.id) {
      guard !session.forgotten.contains(where: { $0.covers(source) }) else {
        remarks.append("A source of the copy was forgotten here, and stays there.")
        continue
      }
      let names = source.commonNames
      if let known = session.sources.all.first(where: { !$0.commonNames.isDisjoint(with: names) }) {
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
