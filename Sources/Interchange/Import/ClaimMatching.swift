import FactModel
import Notations
import OrderedJSON

/// Finds which claims of a session the records of a file are.
///
/// First by identity, where the file bears it and the words are the same or lie in them; then, of those on the same
/// passages, the one that says most of the same: layer, claimant, wording, verdict; of those that are alike
/// in that, the one with the same claims below it. No two records are one claim. Where both name a layer, a
/// claimant or a wording, and not the same, they are two claims.
struct ClaimMatching {
  /// A record of the file with what is found out about it.
  struct Record {
    var imported: ImportedClaim
    var passages: [Passage] = []
    /// How the sentences around its passages read beside what the file has of them.
    var reading = Anchoring.Reading.untold
    /// The claim that it is.
    var match: EntityID?
    /// Whether that is so by its identity.
    var isIdentical = false
    /// Other claims that it may be as well: then it changes none.
    var alternatives: [EntityID] = []
    /// Another claim whose label it bears.
    var namesake: EntityID?
    var isLeftOut = false

    init(_ imported: ImportedClaim) {
      self.imported = imported
    }

    /// Makes it another claim, and that which it was one that it may be as well.
    mutating func become(_ claim: EntityID) {
      alternatives = alternatives.map { $0 == claim ? match ?? $0 : $0 }
      match = claim
    }
  }

  private let session: Session
  /// The scale whose ratings the format has for labels.
  private let labels: Scale?
  private var byKey: [String: EntityID] = [:]
  private var byRanges: [[Range<Int>]: [EntityID]] = [:]
  /// Those of several passages, by the first.
  private var byFirst: [Range<Int>: [EntityID]] = [:]
  private var byWording: [[UInt32]: [EntityID]] = [:]
  private var taken: Set<EntityID> = []
  /// Those whose identities records bear.
  private var identified: Set<EntityID> = []
  /// Whether the file says which claims stand below others.
  private var tellsParts = false

  init(_ session: Session, labels: Scale?) {
    self.session = session
    self.labels = labels
    for claim in session.claims.all {
      byKey[claim.label] = claim.id
      byKey[claim.id.description] = claim.id
      byKey["urn:uuid:\(claim.id)"] = claim.id
      // What it is called where it came from.
      for format in ["hypothesis", "web-annotation", SpreadsheetFormat.foreignName] {
        if let id = claim.foreign[format]["id"]?.string { byKey[id] = byKey[id] ?? claim.id }
      }
      byWording[Folding.folded(claim.wording), default: []].append(claim.id)
      if claim.oneStatement != claim.wording {
        byWording[Folding.folded(claim.oneStatement), default: []].append(claim.id)
      }
      // Some formats leave passages out that are not in the article any more.
      let there = Self.there(claim)
      if !there.isEmpty { byRanges[there, default: []].append(claim.id) }
      if there.count > 1 { byFirst[there[0], default: []].append(claim.id) }
    }
  }

  /// Matches records that bear a claim's identity and its words, and those that have no passage and say
  /// a claim's wording.
  mutating func matchIdentities(_ records: inout [Record]) {
    tellsParts = records.contains { $0.imported.keyAbove != nil }
    for index in records.indices {
      let imported = records[index].imported
      guard let id = named(imported), let claim = session.claims[id], isAbout(imported, claim),
        isIdentity(of: imported, claim)
      else { continue }
      identify(&records[index], as: id)
    }
    var candidates: [(record: Int, claim: EntityID)] = []
    for index in records.indices where records[index].match == nil {
      let imported = records[index].imported
      guard imported.anchors.isEmpty, let words = imported.claim.restatement else { continue }
      for id in byWording[Folding.folded(words)] ?? [] { candidates.append((index, id)) }
    }
    match(candidates, &records)
  }

  /// Matches records that stand on the passages of claims.
  ///
  /// `mayLackPassages`: Whether further passages were left out of the file.
  mutating func matchPassages(_ records: inout [Record], mayLackPassages: Bool) {
    // Where a format has no words, the place tells whether a label is the claim's.
    for index in records.indices where records[index].match == nil && !records[index].isLeftOut {
      guard let id = named(records[index].imported), let claim = session.claims[id],
        records[index].imported.anchors.allSatisfy({ $0.exact == nil }),
        records[index].passages.map(Self.words) == Self.there(claim),
        isIdentity(of: records[index].imported, claim)
      else { continue }
      identify(&records[index], as: id)
    }
    var candidates: [(record: Int, claim: EntityID)] = []
    for index in records.indices where records[index].match == nil && !records[index].isLeftOut {
      for id in byRanges[records[index].passages.map(Self.words)] ?? [] {
        candidates.append((index, id))
      }
    }
    match(candidates, &records)
    candidates = []
    for index in records.indices where records[index].match == nil && !records[index].isLeftOut {
      let record = records[index]
      let ranges = record.passages.map(Self.words)
      // Of one that bears an identity some passages are enough, or parts of them: they may have changed.
      if let id = identity(of: record.imported), touches(ranges, id) {
        candidates.append((index, id))
      }
      guard mayLackPassages else { continue }
      for id in ranges.first.flatMap({ byFirst[$0] }) ?? []
      where isPart(ranges, of: id) && isRatedSo(record.imported, session.claims[id]) {
        candidates.append((index, id))
      }
    }
    match(candidates, &records)
    alignParts(&records)
    noteNamesakes(&records)
  }

  private mutating func identify(_ record: inout Record, as id: EntityID) {
    guard taken.insert(id).inserted else { return }
    record.match = id
    record.isIdentical = true
    identified.insert(id)
  }

  /// The claim whose words a record says that is another session's: it bears an identity of its own, and another
  /// record of the file that of the claim.
  func another(_ record: Record) -> Claim? {
    let name = record.imported.identity ?? record.imported.key ?? ""
    let bare = name.hasPrefix("urn:uuid:") ? String(name.dropFirst(9)) : name
    guard record.match == nil, EntityID(bare) != nil, byKey[name] == nil else { return nil }
    return (byRanges[record.passages.map(Self.words)] ?? []).lazy.filter(identified.contains)
      .compactMap { session.claims[$0] }.first { !isContrary(record.imported, $0) }
  }

  /// The claim that a record names: by its identity or, without one, by its label.
  private func named(_ imported: ImportedClaim) -> EntityID? {
    (imported.identity ?? imported.key).flatMap { byKey[$0] }
  }

  /// The claim whose own identity a record bears; a label may be that of another session's.
  func identity(of imported: ImportedClaim) -> EntityID? {
    named(imported).flatMap { isLabel(imported, of: $0) ? nil : $0 }
  }

  private func isLabel(_ imported: ImportedClaim, of id: EntityID) -> Bool {
    (imported.identity ?? imported.key) == session.claims[id]?.label
  }

  /// Whether the name that a record bears is the claim's identity.
  ///
  /// A label, which another session may have given another claim, is none where the record gives another
  /// verdict and is not of the claim as far as the claim says who said what; nor where it has another layer,
  /// unless its verdict is of the same moment.
  private func isIdentity(of imported: ImportedClaim, _ claim: Claim) -> Bool {
    guard isLabel(imported, of: claim.id) else { return true }
    if let layer = imported.about, layer != claim.about {
      return claim.verdicts.contains { $0.signed.at == imported.verdict?.at }
    }
    guard isRatedOtherwise(imported, claim) else { return true }
    return imported.untold(of: claim, in: session).isEmpty && !isContrary(imported, claim)
  }

  /// Whether both name a layer, a claimant or a wording, and not the same.
  private func isContrary(_ imported: ImportedClaim, _ claim: Claim) -> Bool {
    if let layer = imported.about, layer != claim.about { return true }
    if let theirs = imported.claim.restatement, let ours = claim.restatement,
      !Folding.isSame(theirs, ours)
    {
      return true
    }
    guard let theirs = imported.claim.claimant?.name, let ours = claim.claimant else {
      return false
    }
    // Some formats have the author's name for the author.
    return theirs != ours.name
      && !(ours == .author && theirs == session.facts.byline.joined(separator: ", "))
  }

  /// Whether a record gives a rating that a claim does not have.
  private func isRatedOtherwise(_ imported: ImportedClaim, _ claim: Claim) -> Bool {
    guard let theirs = imported.verdict, let word = theirs.rating,
      theirs.scale(in: session)?.rating(meant: word) != nil
    else { return false }
    guard let ours = claim.verdict else { return true }
    if let labels, session.rating(of: ours, on: labels)?.name == word { return false }
    return !claim.verdicts.contains { Self.says(theirs, $0, in: session) }
  }

  /// Whether a record has the rating of a claim, or none where an export leaves a stale one out.
  private func isRatedSo(_ imported: ImportedClaim, _ claim: Claim?) -> Bool {
    guard let claim else { return false }
    return [claim, session.held(claim)].contains { $0.verdict?.rating == imported.verdict?.rating }
  }

  /// Notes which other claims records name: where they give a verdict, nothing tells which of the two they
  /// change.
  private func noteNamesakes(_ records: inout [Record]) {
    for index in records.indices where !records[index].isIdentical {
      let record = records[index]
      guard let match = record.match.flatMap({ session.claims[$0] }),
        let other = named(record.imported), other != match.id
      else { continue }
      records[index].namesake = other
      if isRatedOtherwise(record.imported, match), !record.alternatives.contains(other) {
        records[index].alternatives.append(other)
      }
    }
  }

  private func isPart(_ ranges: [Range<Int>], of id: EntityID) -> Bool {
    guard !ranges.isEmpty, let claim = session.claims[id] else { return false }
    return Set(ranges).isSubset(of: claim.passages.map(Self.words))
  }

  private func touches(_ ranges: [Range<Int>], _ id: EntityID) -> Bool {
    session.claims[id]?.passages.contains { own in ranges.contains { $0.overlaps(own.range) } }
      ?? false
  }

  /// The places of a claim's passages that are in the article.
  private static func there(_ claim: Claim) -> [Range<Int>] {
    claim.passages.filter { !$0.isGone }.map(words)
  }

  /// The place of a passage without white space at its ends, which some formats leave out.
  static func words(_ passage: Passage) -> Range<Int> {
    let exact = passage.exact.unicodeScalars
    guard
      exact.first?.properties.isWhitespace ?? false || exact.last?.properties.isWhitespace ?? false
    else { return passage.range }
    let before = exact.prefix { $0.properties.isWhitespace }.count
    guard before < exact.count else { return passage.range }
    let behind = exact.reversed().prefix { $0.properties.isWhitespace }.count
    return passage.range.lowerBound + before..<passage.range.upperBound - behind
  }

  /// The best pairs first; of equals, those in the order of both.
  private mutating func match(
    _ candidates: [(record: Int, claim: EntityID)],
    _ records: inout [Record]
  ) {
    let scored = candidates.compactMap { candidate -> Pair? in
      guard !taken.contains(candidate.claim), let claim = session.claims[candidate.claim],
        let score = score(records[candidate.record].imported, claim)
      else { return nil }
      return Pair(record: candidate.record, claim: candidate.claim, score: score)
    }
    for pair in scored.enumerated().sorted(by: {
      ($1.element.score.whole, $0.offset) < ($0.element.score.whole, $1.offset)
    }).map(\.element) where records[pair.record].match == nil && !taken.contains(pair.claim) {
      records[pair.record].match = pair.claim
      taken.insert(pair.claim)
    }
    noteAlternatives(scored, &records)
  }

  private struct Pair {
    var record: Int
    var claim: EntityID
    var score: Score
  }

  /// Notes which other claims a record may be: those that it fits as well, unless another record fits them
  /// better than the claim that this one is.
  private func noteAlternatives(_ pairs: [Pair], _ records: inout [Record]) {
    guard pairs.count > 1 else { return }
    let byRecord = Dictionary(grouping: pairs, by: \.record)
    var owners: [EntityID: Int] = [:]
    for record in byRecord.keys { if let claim = records[record].match { owners[claim] = record } }
    for (record, own) in byRecord where own.count > 1 {
      guard let match = own.first(where: { $0.claim == records[record].match }) else { continue }
      for other in own where other.claim != match.claim && !match.score.isClearer(than: other.score)
      {
        let theirs = owners[other.claim].flatMap { byRecord[$0] } ?? []
        let there = theirs.first { $0.claim == other.claim }?.score.whole
        let here = theirs.first { $0.claim == match.claim }?.score.whole
        if let there, there > here ?? -1 { continue }
        records[record].alternatives.append(other.claim)
      }
    }
  }

  /// Of records that fit several claims alike, lets each be the one that has below it what the file has
  /// below the record.
  private func alignParts(_ records: inout [Record]) {
    guard tellsParts else { return }
    let byKey = Dictionary(
      records.indices.compactMap { index in records[index].imported.key.map { ($0, index) } }
    ) { first, _ in first }
    let byNumber = Dictionary(session.claims.all.map { ($0.number, $0.id) }) { first, _ in first }
    var parts: [Int: [Int]] = [:]
    for index in records.indices where records[index].match != nil {
      guard let above = records[index].imported.keyAbove.flatMap({ byKey[$0] }) else { continue }
      parts[above, default: []].append(index)
    }
    var owners: [EntityID: Int] = [:]
    for index in records.indices { if let claim = records[index].match { owners[claim] = index } }
    /// The claim above that which a record is.
    func above(_ index: Int) -> EntityID? {
      records[index].match.flatMap { session.claims[$0] }
        .flatMap { $0.number.part == nil ? nil : byNumber[EntityNumber($0.number.main)] }
    }
    /// How many records below a record are claims below a claim.
    func agreement(_ index: Int, _ claim: EntityID) -> Int {
      (parts[index] ?? []).count { above($0) == claim }
    }
    for (index, below) in parts.sorted(by: { $0.key < $1.key }) {
      for wanted in below.compactMap(above) {
        guard let match = records[index].match, wanted != match,
          isAsGood(records[index], wanted)
        else { continue }
        let other = owners[wanted]
        if let other, !isAsGood(records[other], match) { continue }
        let now = agreement(index, match) + (other.map { agreement($0, wanted) } ?? 0)
        let then = agreement(index, wanted) + (other.map { agreement($0, match) } ?? 0)
        guard then > now else { continue }
        records[index].become(wanted)
        owners[wanted] = index
        owners[match] = other
        if let other { records[other].become(match) }
      }
    }
  }

  /// Whether a record fits a claim as it fits the one that it was matched with: on the same passages, and as
  /// far as the record tells of the same layer, claimant, wording and verdict.
  private func isAsGood(_ record: Record, _ other: EntityID) -> Bool {
    let imported = record.imported
    guard !record.isIdentical, let present = record.match.flatMap({ session.claims[$0] }),
      let claim = session.claims[other], Self.there(present) == Self.there(claim),
      score(imported, claim) != nil
    else { return false }
    func isTold(_ holds: (Claim) -> Bool) -> Bool { holds(claim) || !holds(present) }
    return isTold { Self.verdictSays(imported, $0, in: session) }
      && isTold { claim in imported.claim.restatement.map { says($0, claim) } ?? true }
      && isTold { imported.key == $0.label }
  }

  /// Whether the verdict of a record, where it gives one, is that of a claim.
  private static func verdictSays(
    _ imported: ImportedClaim,
    _ claim: Claim,
    in session: Session
  ) -> Bool {
    guard let theirs = imported.verdict, !theirs.ratings.isEmpty else { return true }
    return claim.verdict.map { says(theirs, $0, in: session) } ?? false
  }

  /// How much a record says of what a claim says.
  private struct Score {
    /// Of which claim it is: layer, wording, claimant.
    var who = 0
    /// Of what was found.
    var what = 0
    /// Whether it gives another verdict.
    var isOther = false

    var whole: Int { who + what }

    /// Whether this is the claim, and not the other: what a record changes does not tell which it is.
    func isClearer(than other: Score) -> Bool {
      isOther ? who > other.who : whole > other.whole
    }
  }

  /// Nil where they are different claims.
  private func score(_ imported: ImportedClaim, _ claim: Claim) -> Score? {
    var score = Score()
    if isContrary(imported, claim) { return nil }
    // A rating is of what was said, where nothing else is said; and of the words that the record has.
    if isRatedOtherwise(imported, claim) {
      if imported.about == nil, claim.about == .attribution { return nil }
      if let theirs = imported.claim.restatement, claim.verdict != nil, !says(theirs, claim) {
        return nil
      }
    }
    if imported.keyAbove != nil, claim.number.part == nil { return nil }
    if imported.claim.about == claim.about { score.who += 4 }
    if tellsParts, (imported.keyAbove != nil) == (claim.number.part != nil) { score.who += 4 }
    switch (imported.claim.restatement, claim.restatement) {
    case (_?, _?): score.who += 4
    case (let theirs?, nil): if says(theirs, claim) { score.who += 3 }
    case (nil, nil): score.who += 1
    case (nil, _?): break
    }
    switch (imported.claim.claimant?.name, claim.claimant?.name) {
    case (_?, nil): return nil
    case (_?, _?): score.who += 2
    case (nil, nil): score.who += 1
    case (nil, _?): break
    }
    switch (imported.verdict, claim.verdict) {
    case (let theirs?, let ours?):
      // The rating itself before one that a format may have made of it.
      if theirs.rating.map({ Folding.isSame($0, ours.rating) }) ?? false { score.what += 2 }
      let isSame = Self.says(theirs, ours, in: session)
      if isSame { score.what += 3 }
      score.isOther = !isSame && !theirs.ratings.isEmpty
      if (theirs.reason ?? "") == (ours.reason ?? "") { score.what += 2 }
    case (nil, nil): score.what += 7
    case (let theirs?, nil): score.isOther = !theirs.ratings.isEmpty
    case (nil, _?): break
    }
    if imported.key.map({ $0 == claim.label }) ?? false { score.who += 1 }
    return score
  }

  /// Whether words are those of a claim, or of its first passage.
  private func says(_ words: String, _ claim: Claim) -> Bool {
    Folding.isSame(words, claim.wording) || Folding.isSame(words, claim.oneStatement)
  }

  /// Whether a record is about the words of a claim.
  private func isAbout(_ imported: ImportedClaim, _ claim: Claim) -> Bool {
    let words = imported.anchors.map(\.exact)
    guard !words.isEmpty else {
      return imported.claim.restatement.map { says($0, claim) } ?? false
    }
    // Some formats have only the first passage, or those that are in the article.
    return words.allSatisfy { theirs in
      guard let theirs else { return false }
      return claim.passages.contains { passage in
        Folding.isSame(theirs, passage.exact)
          || passage.was.map { Folding.isSame(theirs, $0) } ?? false
      }
    }
  }

  /// Whether a verdict of a file is one of the session, as far as the file tells: by the full name of
  /// its rating or, where that is none of the verdict's scale, by a rating of another scale that leans
  /// the same way, as a format writes it that has ratings of its own.
  static func says(
    _ theirs: ImportedVerdict,
    _ ours: Verdict,
    in session: Session
  ) -> Bool {
    guard let word = theirs.rating else { return false }
    if let reason = theirs.reason, !reason.isEmpty, reason != ours.reason { return false }
    if let named = theirs.scale, named != ours.scale {
      // What names its scale is that of ours which leaves on it; on one that is not known it is a label.
      guard let other = theirs.scale(in: session) else { return false }
      if let meant = other.rating(meant: word) {
        return session.rating(of: ours, on: other)?.name == meant.name
      }
    }
    if Folding.isSame(word, ours.rating)
      || session.scale(of: ours)?.rating(meant: word)?.name == ours.rating
    {
      return true
    }
    guard let own = session.scale(of: ours), let rating = own.rating(named: ours.rating),
      own.rating(meant: word) == nil
    else { return false }
    return Scale.builtIn.contains { other in
      other.reference != own.reference
        && other.rating(meant: word).map { other.tone(of: $0) == own.tone(of: rating) } ?? false
    }
  }
}
