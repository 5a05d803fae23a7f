import FactModel

/// The edits of one or more copies of a session, and which of them knows which.
///
/// They stand in an order that is the same whoever brings which copies together first: every edit behind
/// those that it knows; of those that do not know one another the earlier first, and with one time the
/// one with the smaller identity. Of a copy that was appended to, this is the order of its file.
struct Ancestry {
  /// In that order; positions are counted from 1, and 0 is what was there before any.
  private(set) var edits: [Edit] = []
  /// How many edits, from the first, are known to all behind them.
  var settled: Int { min(edits.count, reach[edits.count]) }
  /// The same of the edits up to each, those behind left out of account.
  private var reach: [Int] = [.max]
  /// The edits that follow several which do not know one another.
  private(set) var joints: [Int] = []
  /// The position of each edit.
  private(set) var positions: [EntityID: Int] = [:]
  /// The chain to which each edit belongs, in which each knows the one before.
  private var chains: [Int] = [0]
  /// How many edits of each chain an edit knows, itself included; fewer entries than chains where it knows
  /// nothing of the rest.
  private var known: [[Int]] = [[]]
  /// The positions of the edits of each chain.
  private var members: [[Int]] = []

  /// - Throws: A problem where an edit names one that is not there.
  init(_ edits: [EntityID: Edit]) throws(FormatProblem) {
    for edit in try Self.ordered(edits, behind: [:]) { append(edit) }
  }

  /// Adds edits; what stands at a position or behind it is put in order anew with them.
  ///
  /// - Throws: A problem where an edit names one that is not there.
  mutating func add(_ new: [Edit], before position: Int) throws(FormatProblem) {
    var moving = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
    for edit in edits[(position - 1)...] { moving[edit.id] = edit }
    cut(behind: position - 1)
    for edit in try Self.ordered(moving, behind: positions) { append(edit) }
  }

  /// The first position at which another edit stands as soon as others are there.
  func firstMoved(by new: [Edit]) -> Int {
    var first = edits.count + 1
    for edit in new {
      var position = 1
      for parent in edit.parents {
        // Behind one that is new, too, it moves what that moves.
        position = max(position, positions[parent].map { $0 + 1 } ?? .max)
      }
      while position < first, !edit.stands(before: edits[position - 1]) { position += 1 }
      first = min(first, position)
    }
    return first
  }

  private mutating func cut(behind last: Int) {
    for edit in edits[last...] { positions[edit.id] = nil }
    edits.removeLast(edits.count - last)
    joints.removeAll { $0 > last }
    chains.removeLast(chains.count - last - 1)
    known.removeLast(known.count - last - 1)
    reach.removeLast(reach.count - last - 1)
    for chain in members.indices {
      while let position = members[chain].last, position > last { members[chain].removeLast() }
    }
    while members.last?.isEmpty ?? false { members.removeLast() }
  }

  private mutating func append(_ edit: Edit) {
    let position = edits.count + 1
    let parents = edit.parents.compactMap { positions[$0] }
    var all: [Int] = []
    for parent in parents {
      let other = known[parent]
      while all.count < other.count { all.append(0) }
      for (chain, count) in other.enumerated() { all[chain] = max(all[chain], count) }
    }
    // It goes on with the chain of which it knows the last.
    let chain =
      parents.map { chains[$0] }.first { all[$0] == members[$0].count } ?? members.count
    if chain == members.count { members.append([]) }
    while all.count <= chain { all.append(0) }
    members[chain].append(position)
    all[chain] = members[chain].count
    edits.append(edit)
    if parents.count > 1 { joints.append(position) }
    positions[edit.id] = position
    chains.append(chain)
    known.append(all)
    reach.append(min(reach[position - 1], settled(at: position)))
  }

  /// How many edits, from the first, an edit leaves known to all.
  private func settled(at position: Int) -> Int {
    var settled = Int.max
    let counts = known[position]
    for (chain, positions) in members.enumerated() {
      let count = chain < counts.count ? counts[chain] : 0
      guard count < positions.count, positions[count] < position else { continue }
      settled = min(settled, positions[count] - 1)
    }
    return settled
  }

  /// Whether an edit knows another, itself included; all know what was there before any.
  func knows(_ position: Int, _ other: Int) -> Bool {
    if other == 0 || other == position { return true }
    guard other < position else { return false }
    let chain = chains[other]
    let counts = known[position]
    guard chain < counts.count, counts[chain] > 0 else { return false }
    return members[chain][counts[chain] - 1] >= other
  }

  /// The edit that another takes back.
  func target(ofUndo position: Int) -> Int? {
    guard case .undo(let target) = edits[position - 1].kind else { return nil }
    return positions[target]
  }

  /// The edit that another makes again; itself where it makes none again, or one that all know: then that is
  /// a change of its own.
  func origin(of position: Int) -> Int {
    guard position > 0, case .redo(let target) = edits[position - 1].kind,
      let origin = positions[target], origin > settled
    else { return position }
    return origin
  }

  /// Whether an edit is a decision that names a conflict, by its key.
  func decides(_ position: Int, _ key: String) -> Bool {
    edits[position - 1].decision?.settles.contains(key) ?? false
  }

  /// Whether one person made two edits.
  func isOfOne(_ position: Int, _ other: Int) -> Bool {
    guard position > 0, other > 0 else { return false }
    return Folding.isSame(edits[position - 1].signed.by.name, edits[other - 1].signed.by.name)
  }

  /// Whether whoever made an edit had another before them.
  ///
  /// What is made again was decided when it was made first: it knows no more than then, but for the steps
  /// back and forth since.
  func sees(_ position: Int, _ other: Int) -> Bool {
    guard knows(position, other) else { return false }
    let first = origin(of: position)
    guard first != position, other > 0 else { return true }
    let origin = target(ofUndo: other) ?? self.origin(of: other)
    return knows(first, origin)
  }

  // MARK: The order

  /// `placed`: The edits that stand before all of them.
  private static func ordered(
    _ edits: [EntityID: Edit],
    behind placed: [EntityID: Int]
  ) throws(FormatProblem) -> [Edit] {
    var waiting: [EntityID: Int] = [:]
    var children: [EntityID: [EntityID]] = [:]
    var ready = EditQueue()
    for edit in edits.values {
      let parents = Set(edit.parents).filter { placed[$0] == nil }
      for parent in parents {
        guard edits[parent] != nil else {
          throw FormatProblem(
            "follows an edit that is not there: \(parent)",
            at: ["edit \(edit.id)"]
          )
        }
        children[parent, default: []].append(edit.id)
      }
      waiting[edit.id] = parents.count
      if parents.isEmpty { ready.insert(edit) }
    }
    var ordered: [Edit] = []
    while let next = ready.takeFirst() {
      ordered.append(next)
      for child in children[next.id] ?? [] {
        let left = (waiting[child] ?? 1) - 1
        waiting[child] = left
        if left == 0, let edit = edits[child] { ready.insert(edit) }
      }
    }
    guard ordered.count == edits.count else {
      throw FormatProblem("edits follow each other in a circle", at: ["edits"])
    }
    return ordered
  }
}

extension Edit {
  /// Whether it stands before another, where neither knows the other.
  fileprivate func stands(before other: Edit) -> Bool {
    guard signed.at == other.signed.at else { return signed.at < other.signed.at }
    return id.description < other.id.description
  }
}

/// Edits of which the earliest is taken first.
private struct EditQueue {
  /// The latest stand first.
  private var edits: [Edit] = []

  /// There are as many as there are branches: few.
  mutating func insert(_ edit: Edit) {
    let place = edits.firstIndex { $0.stands(before: edit) } ?? edits.endIndex
    edits.insert(edit, at: place)
  }

  mutating func takeFirst() -> Edit? { edits.popLast() }
}
