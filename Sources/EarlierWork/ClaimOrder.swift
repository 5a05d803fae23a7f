/// Whether the same words stand in an order that says the same: who did what to whom.
enum ClaimOrder {
  /// Claims with more terms are compared word by word.
  private static let longest = 80

  /// The differences of two claims that have the same terms.
  static func differences(_ here: [ClaimTerm], _ there: [ClaimTerm]) -> [ClaimDifference] {
    if here.map(\.key) == there.map(\.key), let parts = parts(here, there) { return [parts] }
    var (own, other) = (active(here), active(there))
    if let parts = parts(own, other) { return [parts] }
    (own, other) = (joined(own), joined(other))
    guard !isSame(own, other) else { return [] }
    let moved = moved(own, other)
    return [
      ClaimDifference(kind: .order, here: moved.here.map(\.text), there: moved.there.map(\.text))
    ]
  }

  // MARK: The parts that words have

  /// The first term that has another part in each: `was paid` and `paid`, `to Ann` and `by Ann`.
  private static func parts(_ here: [ClaimTerm], _ there: [ClaimTerm]) -> ClaimDifference? {
    var waiting = Dictionary(grouping: there, by: \.key)
    for own in here {
      guard var others = waiting[own.key], !others.isEmpty else { continue }
      let same = others.firstIndex { isSamePart(own, $0) }
      let other = others.remove(at: same ?? 0)
      waiting[own.key] = others
      if same != nil { continue }
      return ClaimDifference(kind: .words, here: [own.inPart], there: [other.inPart])
    }
    return nil
  }

  private static func isSamePart(_ one: ClaimTerm, _ other: ClaimTerm) -> Bool {
    if one.isPassive != other.isPassive { return false }
    // `der` is not `den`; `ein` may be `der`.
    if let own = one.article, let theirs = other.article, own != theirs, own.first == theirs.first {
      return false
    }
    if one.isFuture && other.isPast || other.isFuture && one.isPast { return false }
    guard one.role != other.role else { return true }
    if one.role != nil, other.role != nil { return false }
    // What is only in one of them: `rose by 5`, `rose 5`; `Oslo’s port`, `Oslo port`.
    switch one.role ?? other.role {
    case .at: return true
    // `rose to 5`, `from 2019 to 2021`
    case .to: return one.sort != .figure && !one.isDate
    default: return one.sort == .figure || one.isDate
    }
  }

  // MARK: Order

  /// The terms with what was done by somebody as what somebody did.
  private static func active(_ terms: [ClaimTerm]) -> [ClaimTerm] {
    for index in terms.indices.dropLast() {
      guard terms[index].isParticiple,
        let agent = terms[(index + 1)...].firstIndex(where: { $0.role == .by }),
        terms[index].isPassive || agent == index + 1, terms[agent].sort != .figure,
        !terms[agent].isDate
      else { continue }
      let end = terms[(agent + 1)...].firstIndex { $0.role != nil } ?? terms.endIndex
      var doer = Array(terms[agent..<end])
      doer[0].role = nil
      var verb = terms[index]
      verb.isPassive = false
      verb.counted = verb.text
      return doer + [verb] + terms[..<index] + terms[(index + 1)..<agent] + terms[end...]
    }
    return terms
  }

  /// The terms with two that `and` joins, at the beginning or end, in one order.
  private static func joined(_ terms: [ClaimTerm]) -> [ClaimTerm] {
    var terms = terms
    for index in [1, terms.count - 1] where index > 0 && index < terms.count {
      if terms[index].isJoined, terms[index].key < terms[index - 1].key {
        terms.swapAt(index, index - 1)
      }
    }
    return terms
  }

  /// Whether one order becomes the other by moving a date or another part that a preposition begins.
  private static func isSame(_ here: [ClaimTerm], _ there: [ClaimTerm]) -> Bool {
    if here.map(\.key) == there.map(\.key) { return true }
    guard here.count <= longest, hasSameOrderOfDates(here, there) else { return false }
    return (0..<here.count).contains { start in
      let first = here[start]
      let length = 1 + here[(start + 1)...].prefix(3).count { $0.role == nil }
      return (1...length).contains { count in
        let run = here[start..<start + count]
        return there.indices.contains { place in
          guard place + count <= there.count,
            first.isDate || first.role != nil && there[place].role == first.role
              || isCompound(here, start, count, there, place)
              || isCompound(there, place, count, here, start),
            there[place..<place + count].elementsEqual(run, by: { $0.key == $1.key })
          else { return false }
          let rest = here[..<start] + here[(start + count)...]
          let otherRest = there[..<place] + there[(place + count)...]
          return rest.elementsEqual(otherRest) { $0.key == $1.key }
        }
      }
    }
  }

  /// Whether years follow each other as they do in the other, and months and weekdays: a date may stand anywhere,
  /// but not in the place of another.
  private static func hasSameOrderOfDates(_ here: [ClaimTerm], _ there: [ClaimTerm]) -> Bool {
    [.year, .month, .weekday].allSatisfy { sort in
      here.filter { $0.sort == sort }.map(\.key) == there.filter { $0.sort == sort }.map(\.key)
    }
  }

  /// Whether what is moved stands before the same word that it follows in the other: `bridge toll`, `toll on
  /// the bridge`.
  private static func isCompound(
    _ one: [ClaimTerm],
    _ start: Int,
    _ count: Int,
    _ other: [ClaimTerm],
    _ place: Int
  ) -> Bool {
    // In `the son of the mayor` no preposition is left out.
    one[start].role == nil && other[place].role == .at && place > 0 && start + count < one.count
      && one[start + count].role == nil && one[start + count].key == other[place - 1].key
  }

  /// What stands between the parts that both begin and end with.
  private static func moved(
    _ here: [ClaimTerm],
    _ there: [ClaimTerm]
  ) -> (here: ArraySlice<ClaimTerm>, there: ArraySlice<ClaimTerm>) {
    let start = zip(here, there).prefix { $0.key == $1.key }.count
    let end = zip(here.reversed(), there.reversed()).prefix { $0.key == $1.key }.count
    return (
      here[start..<max(start, here.count - end)], there[start..<max(start, there.count - end)]
    )
  }
}

extension ClaimTerm {
  /// It with the small word that tells its part.
  fileprivate var inPart: String {
    if isFuture { return "will \(text)" }
    guard let role else { return counted }
    return role == .at ? "\(counted) (in, on, of)" : "\(role.rawValue) \(counted)"
  }
}
