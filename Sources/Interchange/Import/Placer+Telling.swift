import FactModel
import OrderedJSON
import PlainText
import Release

// What is told of a record whose claim is here.
extension Placer {
  typealias Difference = RecordComparison.Difference

  /// What the record says otherwise than the claim that came of it.
  func differences(
    _ imported: Claim,
    _ claim: Claim,
    _ present: Claim,
    _ rated: Rated,
    _ record: ClaimMatching.Record
  ) -> [Difference] {
    let comparison = RecordComparison(
      imported.json,
      claim.json,
      unsigned: [context.signed, document.signed],
      labels: labels
    )
    return comparison.differences + standing(claim, present, rated, record)
      + verdict(present, rated, record.imported.verdict) + words(present, rated, record)
  }

  /// Status, what it is called and the claim above, which a record may leave open.
  private func standing(
    _ claim: Claim,
    _ present: Claim,
    _ rated: Rated,
    _ record: ClaimMatching.Record
  ) -> [Difference] {
    let imported = record.imported
    var differences: [Difference] = []
    func compare(_ field: String, _ theirs: String?, _ ours: String?) {
      guard let theirs, theirs != ours else { return }
      differences.append(Difference(field: field, theirs: theirs, ours: ours))
    }
    // What comes of a verdict is the status that goes with it.
    let known = [present.status, session.standing(present).status, claim.status]
    let isKnown = imported.status.map(known.contains) ?? true
    if !isKnown { compare("status", imported.status?.rawValue, claim.status.rawValue) }
    if let other = record.namesake.flatMap({ session.claims[$0] }) {
      compare("identifier", other.label, present.label)
    }
    let other = otherWords(record, present).map { Anchoring.excerpt($0.exact) }
    if !other.isEmpty {
      let ours = present.passages.map { Anchoring.excerpt($0.exact) }
      compare("passage", other.joined(separator: " … "), ours.joined(separator: " … "))
    }
    if record.isIdentical, document.otherSession == nil {
      // What its own row leaves out stays.
      let standing = session.standing(present)
      for (name, theirs, get) in imported.emptied where present.retraction == nil {
        // What stays at the desk is in no export.
        guard get(standing) != nil, let exported = released?.claims[present.id],
          let ours = get(exported)
        else { continue }
        compare(name, Anchoring.excerpt(theirs), Anchoring.excerpt(ours))
      }
    } else if document.otherSession == nil, !document.isOfSeveral {
      // A table of others may know less of it: their empty cells are counted.
      for (name, theirs, get) in imported.emptied where theirs.isEmpty && get(present) != nil {
        result.tally.add(.column, name, .stays)
      }
    }
    compare("central", imported.isCentral.map { $0 ? "yes" : "no" }, claim.isCentral ? "yes" : "no")
    if let key = imported.keyAbove, let above = numbers[key] {
      let ours = claim.number.part.map { _ in "c\(claim.number.main)" }
      compare("below", "c\(above)", ours)
    }
    return differences
  }

  private func verdict(
    _ present: Claim,
    _ rated: Rated,
    _ theirs: ImportedVerdict?
  ) -> [Difference] {
    guard let theirs, let known = rated.known, let last = present.verdict else { return [] }
    guard known == last || rated.given != nil else {
      return [Difference(field: "rating", theirs: known.rating, ours: last.rating)]
    }
    var differences: [Difference] = []
    func compare(_ field: String, _ theirs: String?, _ ours: String?) {
      guard let theirs, !theirs.isEmpty, theirs != ours else { return }
      differences.append(
        Difference(
          field: field,
          theirs: Anchoring.excerpt(theirs),
          ours: ours.map(Anchoring.excerpt)
        )
      )
    }
    compare("reason", theirs.reason, known.reason)
    if rated.given == nil {
      compare("confidence", theirs.confidence?.rawValue, known.confidence?.rawValue)
    }
    // Who saved a file need not have given what is in it.
    if let saver = document.signed?.by, saver == theirs.by { return differences }
    compare("checker", theirs.by?.name, known.signed.by.name)
    compare("checker's role", theirs.by?.role, known.signed.by.role)
    // A time that is not in the file is that of the import.
    if theirs.at == context.signed.at { return differences }
    compare("time of the verdict", theirs.at?.description, known.signed.at.description)
    return differences
  }

  /// The words around a passage, by which its verdict would be another's.
  private func words(
    _ present: Claim,
    _ rated: Rated,
    _ record: ClaimMatching.Record
  ) -> [Difference] {
    guard record.isIdentical, record.reading == .other, rated.known != nil, rated.given == nil,
      session.isRated(present)
    else { return [] }
    let anchor = record.imported.anchors.first
    let around = [anchor?.prefix, anchor?.suffix].compactMap { $0 }.joined(separator: " … ")
    guard !around.isEmpty else { return [] }
    return [
      Difference(field: "words around it", theirs: Anchoring.excerpt(around), ours: "others")
    ]
  }

  /// Tells what of a record is not taken, and what took the place of something.
  func tell(_ left: [Difference], _ claim: Claim, _ present: Claim) {
    if !left.isEmpty { result.tellUntaken(present.label, left) }
    guard claim != present else { return }
    var changes = RecordComparison(claim.json, present.json, labels: labels).differences
    if claim.isCentral != present.isCentral {
      let words = [true: "yes", false: "no"]
      changes.append(
        Difference(
          field: "central",
          theirs: words[claim.isCentral] ?? "",
          ours: words[present.isCentral]
        )
      )
    }
    if claim.about != present.about {
      let (old, new) = (present.about.rawValue, claim.about.rawValue)
      changes.append(Difference(field: "about", theirs: new, ours: old))
    }
    if let old = present.verdict, let new = claim.verdict, old != new, old.rating == new.rating {
      if let reason = new.reason, reason != old.reason {
        changes.append(
          Difference(
            field: "reason",
            theirs: Anchoring.excerpt(reason),
            ours: old.reason.map(Anchoring.excerpt)
          )
        )
      }
      if let confidence = new.confidence, confidence != old.confidence {
        changes.append(
          Difference(
            field: "confidence",
            theirs: confidence.rawValue,
            ours: old.confidence?.rawValue
          )
        )
      }
    }
    if present.restatement == nil, present.verdict != nil, let words = claim.restatement {
      let old = Anchoring.excerpt(present.wording)
      result.replaced.append(
        "\(present.label) wording: “\(old)” becomes “\(Anchoring.excerpt(words))”"
      )
    }
    for change in changes {
      guard let ours = change.ours else { continue }
      result.replaced.append(
        "\(present.label) \(change.field): “\(ours)” becomes “\(change.theirs)”"
      )
    }
  }

  /// Tells what the file says of the article itself otherwise than it is here.
  ///
  /// `isOwn`: Whether the file came from this session: others have read the article at another time.
  func tellFacts(isOwn: Bool) {
    for facts in [document.facts] + document.moreFacts {
      let left = RecordComparison(facts.json, session.facts.json).differences.filter { difference in
        guard difference.field == "address", let theirs = facts.url, let ours = session.facts.url
        else { return true }
        return WebAddress.normalised(theirs) != WebAddress.normalised(ours)
      }
      if !left.isEmpty { result.tellUntaken("the article", left) }
    }
    if isOwn, let read = document.readAt, !session.revisions.contains(where: { $0.read == read }) {
      let ours = session.article.read.description
      let difference = Difference(field: "time of reading", theirs: read.description, ours: ours)
      result.tellUntaken("the article", [difference])
    }
  }

  // MARK: Halves

  /// A record whose claimant has no name has none.
  func named(_ record: ImportedClaim) -> ImportedClaim {
    var imported = record
    imported.dropWithheld()
    if let role = record.verdict?.role { imported.verdict?.by?.role = role }
    guard let name = imported.claim.claimant?.name, name.allSatisfy(\.isWhitespace) else {
      return imported
    }
    imported.role = imported.role ?? imported.claim.claimant?.role
    imported.claim.claimant = nil
    if imported.role == nil { result.tally.add(.claimant, "without a name", .leftOut) }
    return imported
  }

  /// Joins what says something only of something else: a role to its claimant, a force to its fix.
  ///
  /// Alone it says nothing, and is told where it is not what is here.
  func completeHalves(_ rated: inout Rated, _ imported: ImportedClaim, _ present: Claim?) {
    func tell(_ what: String, _ isHere: Bool) {
      if !isHere { result.tally.add(.field, what, .leftOut) }
    }
    if let role = imported.role {
      if case .speaker(let name, _, let extra)? = rated.claim.claimant {
        rated.claim.claimant = .speaker(name: name, role: role, extra: extra)
      } else if rated.claim.claimant == .author {
        rated.claim.claimant = Claimant(name: Claimant.authorName, role: role)
      } else {
        tell("role of a claimant without a name", present?.claimant?.role == role)
      }
    }
    if let fix = rated.claim.fix {
      let same = present?.fix.flatMap { $0.replacement == fix.replacement ? $0.force : nil }
      if let force = imported.force ?? same { rated.claim.fix?.force = force }
    } else if let force = imported.force {
      tell("force of a fix without its words", present?.fix?.force == force)
    }
    guard let verdict = imported.verdict else { return }
    let signed = present?.verdict?.signed
    if verdict.by == nil, let role = verdict.role {
      tell("role of a checker without a name", signed?.by.role == role)
    }
    if verdict.ratings.isEmpty, verdict.by != nil || verdict.at != nil {
      let isHere = verdict.by.map { $0.name == signed?.by.name } ?? true
      tell(
        "checker or time without a rating",
        isHere && (verdict.at.map { $0 == signed?.at } ?? true)
      )
    }
  }
}
