import DeskViews
package import FactModel

// What is known of the stops of a walk.
extension Review {
  /// Whether a stop needs no visit any more.
  package func isPassed(_ position: Int, in session: Session) -> Bool {
    switch items[position] {
    case .claim(let id): session.claims[id] == nil
    case .sentence(let index) where isOfChanges: !session.use.uses[index].isStale
    case .sentence(let index): passesCovered && session.use.uses[index].isCovered
    case .item(let id):
      session.items[id].map { passesCovered && !session.isOpen($0) } ?? true
    }
  }

  /// What is known of the stop; nil where it is gone.
  package func stop(in session: Session) -> Stop? {
    if let part, let claim = session.claims[part] {
      return Stop(address: claim.label, claim: claim.label, isSentence: false)
    }
    switch item {
    case .claim(let id):
      guard let claim = session.claims[id] else { return nil }
      return Stop(
        address: claim.label,
        claim: claim.label,
        isRated: claim.verdict != nil,
        isSentence: false
      )
    case .item(let id): return session.items[id].flatMap { Self.stop(of: $0, session) }
    case .sentence(let index):
      guard session.sentences.entries.indices.contains(index) else { return nil }
      let entry = session.sentences.entries[index]
      let claims = session.claims(touching: [entry.range])
      let claim = claims.count == 1 ? claims[0] : nil
      var stop = Stop(
        address: entry.address,
        claim: claim?.label,
        isRated: claim?.verdict != nil,
        isSentence: true
      )
      if session.use.uses[index].isStale {
        stop.renewal = renewal
      }
      return stop
    }
  }

  private static func stop(of item: FactModel.Item, _ session: Session) -> Stop? {
    let sentence =
      item.passage.isGone ? nil : session.sentences.touched(by: item.passage.range).first
    guard let sentence else { return nil }
    let claim = item.claim.flatMap { session.claims[$0] }
    var stop = Stop(
      address: item.label,
      claim: claim?.label,
      isRated: claim?.verdict != nil,
      isSentence: false
    )
    stop.sentenceOfItem = session.sentences.entries[sentence].address
    stop.currentSource = sourceUsedLast(session)?.label
    stop.isOnDeskScale = session.scale.rating(named: "On author") != nil
    return stop
  }

  /// The source that was named last, in a tick or for a claim; the only source where there is one.
  private static func sourceUsedLast(_ session: Session) -> Source? {
    var last: (at: Timestamp, source: EntityID)?
    func use(_ source: EntityID, _ at: Timestamp) {
      if last.map({ $0.at <= at }) ?? true { last = (at, source) }
    }
    for item in session.items.all {
      if let check = item.check, let source = check.sources.first { use(source, check.signed.at) }
    }
    for claim in session.claims.all {
      for piece in claim.evidence { use(piece.source, piece.signed.at) }
    }
    if let last { return session.sources[last.source] }
    return session.sources.count == 1 ? session.sources.last : nil
  }
}
