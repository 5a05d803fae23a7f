import FactModel
import OrderedJSON

/// Judgements of the same words that people gave apart, each of a thing of its own, and that contradict each
/// other: two claims on one passage that are rated differently, a claim in a sentence where another saw
/// nothing to check, or put it off, a claim on the words of an item that another checked.
struct Oppositions {
  var past: Ancestry
  /// The edits that judged a claim, a mark or an item.
  private var judging: [EntityID: [Int]] = [:]
  private var undone: Set<Int> = []
  /// Those that a decision settled, by their keys.
  private var settled: [String: Conflict] = [:]

  init(_ past: Ancestry) {
    self.past = past
  }

  /// Those that are open, and those that were settled.
  func found(in session: Session) -> [Conflict] {
    open(in: session)
      + settled.values.map { conflict in
        isUndecided(conflict, in: session) ? again(conflict, in: session) : conflict
      }
  }

  /// Whether several decided apart, and differently: what each of them wanted contradicts the other.
  private func isUndecided(_ conflict: Conflict, in session: Session) -> Bool {
    let decisions = conflict.settlements.compactMap { past.positions[$0.edit] }
    guard let last = decisions.max(), !decisions.allSatisfy({ past.knows(last, $0) }) else {
      return false
    }
    let things = [conflict.id, conflict.opposed]
    let isChanging = decisions.contains { position in
      past.edits[position - 1].intent.contains { patch in
        guard case .changed(_, let id, let fields) = patch else { return false }
        return !fields.isEmpty && things.contains(id)
      }
    }
    return isChanging && again(conflict, in: session).isOpen
  }

  /// A conflict as it is open again, where the two still contradict each other.
  private func again(_ settled: Conflict, in session: Session) -> Conflict {
    guard let id = settled.id, let opposed = settled.opposed else { return settled }
    return contradiction(id, opposed, in: session) ?? settled
  }

  /// Takes note of an edit that is about to be made in a session.
  mutating func take(_ edit: Edit, at position: Int, in session: Session) {
    let origin = past.origin(of: position)
    if let ruling = edit.decision {
      let things = Set(edit.intent.compactMap(\.thing))
      for conflict in open(in: session, among: things) + settled.values
      where ruling.settles.contains(conflict.key) && decides(origin, conflict) {
        settled[conflict.key, default: conflict].settle(by: past.edits[origin - 1])
      }
    }
    switch edit.kind {
    case .undo:
      guard let target = past.target(ofUndo: position) else { return }
      undone.insert(target)
      for key in settled.keys { settled[key]?.takeBack([past.edits[target - 1].id]) }
      settled = settled.filter { !$0.value.isOpen }
    case .redo: undone.remove(origin)
    case .make, .restore:
      // Whoever changes the scale judges nothing.
      if edit.intent.contains(where: \.isOfScale) { return }
      for patch in edit.intent where patch.isJudging {
        guard let id = patch.thing else { continue }
        judging[id, default: []].append(position)
      }
    }
  }

  /// Whether a decision knows all that stands against each other.
  private func decides(_ position: Int, _ conflict: Conflict) -> Bool {
    [conflict.id, conflict.opposed].allSatisfy { id in
      judgements(id).allSatisfy { judgement in
        past.knows(position, judgement) || past.knows(judgement, position)
          || past.decides(judgement, conflict.key)
      }
    }
  }

  private func judgements(_ id: EntityID?) -> [Int] {
    (id.flatMap { judging[$0] } ?? []).filter { !undone.contains($0) }
  }

  // MARK: What is open

  /// `things`: Only what is about one of these; nil for all.
  private func open(in session: Session, among things: Set<EntityID>? = nil) -> [Conflict] {
    var found: [String: Conflict] = [:]
    for id in things.map(Array.init) ?? Array(judging.keys) where judging[id] != nil {
      for sentence in session.sentences(under: id) {
        let lying = session.use.uses[sentence]
        let items = session.claims[id] == nil ? [] : lying.items
        for other in lying.claims + lying.marks + items
        where other != id && judging[other] != nil {
          guard let conflict = conflict(id, other, in: session),
            settled[conflict.key] == nil
          else { continue }
          found[conflict.path] = conflict
        }
      }
    }
    return Array(found.values)
  }

  private func conflict(_ one: EntityID, _ other: EntityID, in session: Session) -> Conflict? {
    areApart(one, other) ? contradiction(one, other, in: session) : nil
  }

  /// What two things say that contradict each other; nil where they do not.
  private func contradiction(_ one: EntityID, _ other: EntityID, in session: Session) -> Conflict? {
    guard let first = session.opinion(one), let second = session.opinion(other),
      first.opposes(second)
    else { return nil }
    let both = [first, second].sorted { left, right in
      let places = [left, right].map { judgements($0.id).last ?? 0 }
      return (left.rank, places[0], left.id.description)
        < (right.rank, places[1], right.id.description)
    }
    let versions = both.map { opinion in
      (judgements(opinion.id).last ?? 1, opinion)
    }.sorted { $0.0 < $1.0 }.map { position, opinion in
      let edit = past.edits[position - 1]
      let isDecision = past.decides(position, Conflict.key(one, against: other))
      return Conflict.Version(
        edit: edit.id,
        signed: edit.signed,
        value: opinion.value,
        reason: isDecision ? edit.decision?.reason : nil
      )
    }
    return Conflict(
      of: both[1].kind.name,
      id: both[1].id,
      field: "\(Conflict.against)/\(both[0].id)",
      versions: versions
    )
  }

  /// Whether two people judged two things without knowing of each other, and nobody decided since.
  private func areApart(_ one: EntityID, _ other: EntityID) -> Bool {
    let (first, second) = (judgements(one), judgements(other))
    let isApart = first.contains { position in
      second.contains { !past.knows(position, $0) && !past.knows($0, position) }
    }
    guard isApart else { return false }
    let key = Conflict.key(one, against: other)
    return !(first + second).contains { position in
      past.decides(position, key)
        && (first + second).allSatisfy { past.knows(position, $0) || past.knows($0, position) }
    }
  }
}

extension Patch {
  fileprivate var isOfScale: Bool { if case .scale = self { true } else { false } }
}
