package import FactModel

/// Checks what reading a session does not: whether its parts agree with each other.
///
/// Reading has seen to it that every value has its form, that no identity or number is there twice
/// and that the revisions' texts fit their SHA-256.
package struct SessionAudit {
  private let session: Session
  package private(set) var findings: [AuditFinding] = []

  /// Checks a session.
  package init(_ session: Session) {
    self.session = session
    checkRevisions()
    for (index, claim) in session.claims.all.enumerated() { check(claim, "claims[\(index)]") }
    for (index, finding) in session.findings.all.enumerated() {
      check(finding.passages, "findings[\(index)].passages")
    }
    for (index, mark) in session.marks.all.enumerated() {
      check(mark.passage, "marks[\(index)].passage")
    }
    for (index, item) in session.items.all.enumerated() { check(item, "items[\(index)]") }
    checkSources()
    checkDeskWork()
    findings += EditAudit(session).findings
  }

  private mutating func report(_ place: String, _ what: String) {
    findings.append(AuditFinding(place, what))
  }
}

// The article.
extension SessionAudit {
  private mutating func checkRevisions() {
    var seen: Set<String> = []
    for (index, revision) in session.revisions.enumerated() {
      if !seen.insert(revision.hash).inserted {
        report("revisions[\(index)]", "is there twice")
      }
      checkLabels(revision.blocks, "revisions[\(index)].blocks")
    }
  }

  private mutating func checkLabels(_ blocks: [Block], _ place: String) {
    var seen: Set<String> = []
    for (index, block) in blocks.enumerated() {
      guard let label = block.label else { continue }
      if !seen.insert(label).inserted {
        report("\(place)[\(index)].label", "another block has the label \(label), too")
      }
    }
  }

  private mutating func check(_ passages: [Passage], _ place: String) {
    for (index, passage) in passages.enumerated() { check(passage, "\(place)[\(index)]") }
  }

  private mutating func check(_ passage: Passage, _ place: String) {
    var revision = session.article
    if let hash = passage.revision {
      guard let earlier = session.revisions.first(where: { $0.hash == hash }) else {
        return report("\(place).revision", "there is no revision \(hash)")
      }
      revision = earlier
    }
    let text = revision.text
    let range = passage.range
    guard range.upperBound <= text.count else {
      return report("\(place).end", "lies behind the end of the text (\(text.count))")
    }
    if !passage.fits(text) {
      report("\(place).exact", "is not the text from \(range.lowerBound) to \(range.upperBound)")
    }
    let before = text.bytes(in: 0..<range.lowerBound)
    if !passage.prefix.isEmpty, !before.ends(with: passage.prefix.utf8) {
      report("\(place).prefix", "is not the text before \(range.lowerBound)")
    }
    let after = text.bytes(in: range.upperBound..<text.count)
    if !passage.suffix.isEmpty, !after.starts(with: passage.suffix.utf8) {
      report("\(place).suffix", "is not the text behind \(range.upperBound)")
    }
  }
}

// The claims and sources.
extension SessionAudit {
  private mutating func check(_ claim: Claim, _ place: String) {
    check(claim.passages, "\(place).passages")
    if claim.number.part != nil {
      let parent = session.claims[EntityNumber(claim.number.main)]
      if parent == nil {
        report(
          "\(place).number",
          "there is no claim c\(claim.number.main) that it could be part of"
        )
      }
    }
    checkRaised(claim.number, Claim.kindName, place)
    for (index, verdict) in claim.verdicts.enumerated() {
      check(verdict, "\(place).verdicts[\(index)]")
    }
    for (index, evidence) in claim.evidence.enumerated() {
      checkSource(evidence.source, "\(place).evidence[\(index)].source")
    }
    for (index, question) in claim.questions.enumerated() {
      for (number, answer) in question.answers.enumerated() {
        guard let source = answer.source else { continue }
        checkSource(source, "\(place).questions[\(index)].answers[\(number)].source")
      }
    }
  }

  /// A verdict on the session's scale or on one that is built in must be one of its ratings; other
  /// scales are not at hand.
  private mutating func check(_ verdict: Verdict, _ place: String) {
    let known = [session.scale] + Scale.builtIn
    guard let scale = known.first(where: { $0.reference == verdict.scale }) else { return }
    if scale.rating(named: verdict.rating) == nil {
      report("\(place).rating", "\(verdict.rating) is not on the scale \(verdict.scale)")
    }
  }

  private mutating func check(_ item: Item, _ place: String) {
    check(item.passage, "\(place).passage")
    checkRaised(item.number, Item.kindName, place)
    if let first = item.firstMention, first == item.id || session.items[first] == nil {
      report("\(place).first", "there is no other item \(first)")
    }
    if let claim = item.claim, session.claims[claim] == nil {
      report("\(place).claim", "there is no claim \(claim)")
    }
    for (index, source) in (item.check?.sources ?? []).enumerated() {
      checkSource(source, "\(place).check.sources[\(index)]")
    }
  }

  private mutating func checkSources() {
    for (index, source) in session.sources.all.enumerated() {
      let place = "sources[\(index)]"
      checkRaised(source.number, Source.kindName, place)
      if let origin = source.derivedFrom {
        checkSource(origin, "\(place).derivedFrom")
        if isOwnOrigin(source) { report("\(place).derivedFrom", "leads back to the source itself") }
      }
    }
  }

  private func isOwnOrigin(_ source: Source) -> Bool {
    var seen: Set<EntityID> = [source.id]
    var next = source.derivedFrom
    while let id = next {
      guard seen.insert(id).inserted else { return id == source.id }
      next = session.sources[id]?.derivedFrom
    }
    return false
  }

  private mutating func checkDeskWork() {
    checkRaised(session.queries.all, "queries")
    checkRaised(session.contacts.all, "contacts")
    checkRaised(session.waivers.all, "waivers")
    checkRaised(session.publications.all, "publications")
    checkRaised(session.corrections.all, "corrections")
    checkRaised(session.signOffs.all, "signOffs")
    for (index, publication) in session.publications.all.enumerated()
    where session.log.position(of: publication.edit) == nil {
      report("publications[\(index)].edit", "there is no such edit")
    }
    for (index, signOff) in session.signOffs.all.enumerated()
    where session.log.position(of: signOff.edit) == nil {
      report("signOffs[\(index)].edit", "there is no such edit")
    }
    for (index, correction) in session.corrections.all.enumerated()
    where session.publications[correction.publication] == nil {
      report("corrections[\(index)].publication", "there is no such publication")
    }
  }

  private mutating func checkRaised<Element: Entity>(
    _ elements: some Collection<Element>,
    _ key: String
  ) {
    for (index, element) in elements.enumerated() {
      checkRaised(element.number, Element.kindName, "\(key)[\(index)]")
    }
  }

  private mutating func checkSource(_ id: EntityID, _ place: String) {
    if session.sources[id] == nil { report(place, "there is no source \(id)") }
  }

  /// A number above the highest ever given could be given again.
  private mutating func checkRaised(_ number: EntityNumber, _ kind: String, _ place: String) {
    guard session.counters.next(kind).main <= number.main else { return }
    report("\(place).number", "is above the highest in labels")
  }
}

extension Collection where Element: Equatable, Self: BidirectionalCollection {
  fileprivate func ends(with other: some BidirectionalCollection<Element>) -> Bool {
    reversed().starts(with: other.reversed())
  }
}
