import FactModel
import OrderedJSON

/// What a thing says of the words that it lies on.
struct Opinion {
  var kind: EntityKind
  var id: EntityID
  var passages: [Passage]
  var about: Claim.About?
  /// Nil where there is nothing to check, or it is put off.
  var verdict: Verdict?
  var mark: Mark.Kind?
  /// Of an item what came of checking it, and the rating that would say the same of a claim.
  var check: (outcome: Item.Check.Outcome, confirming: String?)?
  /// What of it conflicts keep.
  var value: JSONValue

  /// A claim is contested before a mark or an item, and that nothing is to be checked before that it is put
  /// off.
  var rank: Int { check != nil ? 1 : mark == nil ? 2 : mark == .nothing ? 1 : 0 }

  func opposes(_ other: Opinion) -> Bool {
    if let check { return other.isOtherwise(than: check, on: passages) }
    if let check = other.check { return isOtherwise(than: check, on: other.passages) }
    switch (mark, other.mark) {
    case (nil, nil):
      guard let verdict, let judged = other.verdict, about == other.about else { return false }
      return passages.map(\.range) == other.passages.map(\.range)
        && (verdict.rating != judged.rating || verdict.scale != judged.scale)
    case (.nothing?, let mark), (let mark, .nothing?): return mark != .nothing
    default: return false
    }
  }

  /// Whether it is a claim on the words of an item that says something else of them than whoever checked it.
  private func isOtherwise(
    than check: (outcome: Item.Check.Outcome, confirming: String?),
    on words: [Passage]
  ) -> Bool {
    guard let verdict, passages.map(\.range) == words.map(\.range) else { return false }
    return check.outcome == .nothing || verdict.rating != check.confirming
  }
}

extension Session {
  /// What a claim or a mark says; nil for what says nothing, or no more.
  func opinion(_ id: EntityID) -> Opinion? {
    if let claim = claims[id] {
      guard claim.retraction == nil, !claim.passages.contains(where: \.isGone) else { return nil }
      var members = [JSONMember(key: Claim.kindName, value: id.json)]
      if let verdict = claim.verdict {
        members.append(JSONMember(key: Conflict.verdict, value: verdict.json))
      }
      return Opinion(
        kind: EntityKind(Claim.self),
        id: id,
        passages: claim.passages,
        about: claim.about,
        verdict: claim.verdict,
        value: .object(JSONObject(members))
      )
    }
    if let item = items[id] { return opinion(item) }
    guard let mark = marks[id], mark.kind != .author, !mark.passage.isGone else { return nil }
    let members = [
      JSONMember(key: Mark.kindName, value: id.json),
      JSONMember(key: "kind", value: mark.kind.json),
    ]
    return Opinion(
      kind: EntityKind(Mark.self),
      id: id,
      passages: [mark.passage],
      mark: mark.kind,
      value: .object(JSONObject(members))
    )
  }

  private func opinion(_ item: Item) -> Opinion? {
    guard let check = item.check, !item.passage.isGone else { return nil }
    let members = [
      JSONMember(key: Item.kindName, value: item.id.json),
      JSONMember(key: "check", value: check.json),
    ]
    return Opinion(
      kind: EntityKind(Item.self),
      id: item.id,
      passages: [item.passage],
      check: (check.outcome, scale.confirming?.name),
      value: .object(JSONObject(members))
    )
  }

  /// The sentences that a claim, a mark or an item lies on.
  func sentences(under id: EntityID) -> [Int] {
    guard let print = claims[id]?.footprint ?? marks[id]?.footprint ?? items[id]?.footprint else {
      return []
    }
    return print.passages.filter { !$0.isGone }.flatMap { Array(sentences.touched(by: $0.range)) }
  }
}

extension Patch {
  /// The claim, mark or item that it is about.
  var thing: EntityID? {
    guard isAbout(Claim.self) || isAbout(Mark.self) || isAbout(Item.self),
      case .entity(let id) = key
    else { return nil }
    return id
  }

  /// The field in which things are judged, by their kind.
  private static let judged = [
    Claim.kindName: "verdicts", Mark.kindName: "kind", Item.kindName: "check",
  ]

  /// Whether it judges what it is about.
  var isJudging: Bool {
    switch self {
    case .made(let kind, .object(let thing)): kind.name != Item.kindName || thing["check"] != nil
    case .made: true
    case .changed(let kind, _, let fields):
      fields.isEmpty || fields.contains { $0.key == Self.judged[kind.name] }
    case .removed, .facts, .scale, .article: false
    }
  }
}
