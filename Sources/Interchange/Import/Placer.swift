import FactModel
import Notations
import OrderedJSON
import Release

/// Places what a file says of an article, claim by claim, in a session on it.
final class Placer {
  let document: ImportedDocument
  let session: Session
  let context: ImportContext
  var anchoring: Anchoring
  var result = Placement()
  /// The identities of sources in the session for those in the file.
  var sources: [EntityID: EntityID] = [:]
  var newSources: Set<EntityID> = []
  /// The slugs that are taken.
  lazy var slugs = Set(session.sources.all.compactMap(\.slug))
  /// The parts of the file that claims are in, by their identities.
  private(set) var scopes: [EntityID: String] = [:]
  /// The numbers of claims by what the file calls them.
  var numbers: [String: EntityNumber] = [:]
  /// What the article's sentences depend on, headings apart.
  lazy var dependences = Statements(session.article, session.sentences, isWhole: false)
  /// What of the session an export has.
  lazy var released = try? Release(session, for: .editor, with: .notes)
  /// What the session's sources are called, by their identities.
  lazy var labels = Dictionary(
    session.sources.all.map { ($0.id.description, $0.label) }
  ) { first, _ in first }
  private var nextNumber: Int
  private var nextParts: [Int: Int] = [:]
  private(set) var matching: ClaimMatching

  init(
    _ document: ImportedDocument,
    _ session: Session,
    _ unit: OffsetUnit,
    _ context: ImportContext
  ) {
    self.document = document
    self.session = session
    self.context = context
    // A file that names a reading of the article is about that.
    let named = session.revisions.last { "urn:sha256:\($0.hash)" == document.place }
    anchoring = Anchoring(session.article, unit: unit, theirs: document.text ?? named?.text)
    result.misfits = document.misfits
    result.tally.add(document.otherSessions)
    nextNumber = session.counters.next(Claim.kindName).main
    matching = ClaimMatching(session, labels: document.labels)
  }

  func placeClaims() {
    let keys = Set(document.claims.compactMap(\.key))
    var seen: Set<String> = []
    func isBelow(_ claim: ImportedClaim) -> Bool { claim.keyAbove.map(keys.contains) ?? false }
    var records: [ClaimMatching.Record] = []
    // Claims before the content claims below them.
    let order =
      document.claims.indices.filter { !isBelow(document.claims[$0]) }
      + document.claims.indices.filter { isBelow(document.claims[$0]) }
    for place in order {
      let imported = document.claims[place]
      if let key = imported.key, !seen.insert(key).inserted {
        result.misfits.append(Misfit(imported.place, "the identifier \(key) is there twice"))
        continue
      }
      if let above = imported.keyAbove, !keys.contains(above) {
        result.misfits.append(
          Misfit(imported.place, "the claim \(above), which it stands below, is not there")
        )
        continue
      }
      records.append(ClaimMatching.Record(named(imported)))
    }
    // What is known by its identity or its words needs no place.
    matching.matchIdentities(&records)
    for index in records.indices {
      let imported = records[index].imported
      if let present = records[index].match.flatMap({ session.claims[$0] }) {
        records[index].reading = reading(of: imported, as: present)
        continue
      }
      guard let (passages, reading) = passages(of: imported) else {
        records[index].isLeftOut = true
        continue
      }
      records[index].passages = passages
      records[index].reading = reading
    }
    let isOwn = document.session != nil && document.otherSession == nil && !document.isOfSeveral
    matching.matchPassages(
      &records,
      mayLackPassages: document.leavesPassagesOut,
      isOwnFile: isOwn
    )
    let identities = Dictionary(
      records.filter { !$0.isLeftOut }.compactMap { record in
        record.imported.key.map { ($0, record.match ?? record.imported.claim.id) }
      }
    ) { first, _ in first }
    for index in records.indices {
      records[index].imported.keepLinks(to: identities)
      guard !records[index].isLeftOut, document.linkFormat != nil else { continue }
      let id = records[index].match ?? records[index].imported.claim.id
      scopes[id] = records[index].imported.linkScope
    }
    for record in records where !record.isLeftOut { place(record) }
    tellFacts(isOwn: records.contains(where: \.isIdentical))
  }

  private func place(_ record: ClaimMatching.Record) {
    let imported = record.imported
    let present = record.match.flatMap { session.claims[$0] }
    if let own = matching.another(record) {
      result.tally.add(.claim, "of another session, on the words of \(own.label)", .leftOut)
      return
    }
    tellUnread(imported, present)
    result.tally.add(imported.told)
    var rated = rated(imported, present, isIdentical: record.isIdentical)
    completeHalves(&rated, imported, present)
    // What was given for other words does not hold of these.
    let (seen, isShown) = otherSeen(record, present, rated)
    if let seen { rated.claim.setSeen { _ in seen } }
    let count = result.changes.count
    defer {
      if rated.given != nil, result.changes.count > count,
        case .entity(let change)? = result.changes.last, let claim = change.after as? Claim
      {
        if seen == nil, !isShown { result.ofUnshownWords.append(claim.label) }
        if seen != nil, seen != present?.verdict?.seen || !session.isRated(claim) {
          result.ofOtherWords.append(claim.label)
        }
      }
    }
    if let present {
      change(present, by: rated, record)
    } else if record.passages.isEmpty {
      result.misfits.append(
        Misfit(imported.place, "it neither has a passage nor words that are in the article")
      )
    } else if imported.claim.restatement == nil,
      !record.passages.contains(where: { Self.hasWords($0, isRated: imported.verdict != nil) })
    {
      result.misfits.append(Misfit(imported.place, "there are no words in its passage"))
    } else {
      add(rated.claim, imported, record.passages)
    }
  }

  /// Tells what of a record cannot be read, unless the claim has kept just that before.
  private func tellUnread(_ imported: ImportedClaim, _ present: Claim?) {
    for (format, key, misfit) in imported.unread {
      let member = imported.claim.foreign[format][key].map { JSONMember(key: key, value: $0) }
      let isKept = member.flatMap { present?.foreign[format].holds($0) } ?? false
      if !isKept { result.misfits.append(misfit) }
    }
  }

  /// Whether there is something in a passage; where it is rated, something that could be so or not.
  private static func hasWords(_ passage: Passage, isRated: Bool) -> Bool {
    passage.isGone
      || passage.exact.unicodeScalars.contains {
        !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
          && !(isRated && $0.properties.isPatternSyntax)
      }
  }

  private func add(
    _ imported: Claim,
    _ reading: ImportedClaim,
    _ passages: [Passage]
  ) {
    let number: EntityNumber
    if let above = reading.keyAbove.flatMap({ numbers[$0] }), above.part == nil {
      let part = nextParts[above.main] ?? session.counters.nextPart(of: above).part ?? 1
      nextParts[above.main] = part + 1
      number = EntityNumber(above.main, part: part)
    } else {
      number = EntityNumber(nextNumber)
      nextNumber += 1
    }
    var claim = imported
    claim.number = number
    claim.passages = passages
    claim.evidence = Elements(claim.evidence.map { withOwnSource($0) })
    claim.questions = Elements(claim.questions.map { withOwnSources($0) })
    if let format = reading.labelFormat, let label = reading.label, claim.tags.contains(label) {
      claim.foreign[format].add("label", .string(label))
    }
    if let key = reading.key { numbers[key] = number }
    for field in reading.kept { result.tally.add(field.kind, field.name, .foreign) }
    result.changes.append(Change(from: nil, to: claim))
    result.newClaims += 1
  }
}
