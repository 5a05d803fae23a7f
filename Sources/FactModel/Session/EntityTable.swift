/// The entities of one kind in a session, found by identity or number, in the order of their
/// numbers.
package struct EntityTable<Element: Entity>: Sendable {
  /// In the order of their numbers: whoever goes through them looks nothing up.
  package private(set) var all: [Element] = []
  /// The numbers in use, ascending: that of each in ``all``.
  package private(set) var numbers: [EntityNumber] = []
  private var numbersByID: [EntityID: EntityNumber] = [:]

  package init() {}

  /// Makes room for so many entities: they are large, and a table that grows moves them again and again.
  mutating func reserve(_ count: Int) {
    all.reserveCapacity(count)
    numbers.reserveCapacity(count)
    numbersByID.reserveCapacity(count)
  }

  package var count: Int { all.count }
  package var isEmpty: Bool { all.isEmpty }

  /// The element with an identity.
  package subscript(id: EntityID) -> Element? { numbersByID[id].flatMap { self[$0] } }

  /// The element with a number.
  package subscript(number: EntityNumber) -> Element? {
    place(of: number).map { all[$0] }
  }

  /// The content claims below an attribution, in the order of their numbers; none for anything else.
  package func parts(of number: EntityNumber) -> [Element] {
    guard number.part == nil else { return [] }
    let first = position(of: EntityNumber(number.main, part: 1))
    let count = numbers[first...].prefix { $0.main == number.main }.count
    return Array(all[first..<first + count])
  }

  package var last: Element? { all.last }

  /// Returns why a transition does not fit, or nil when it does: what is there must be what the
  /// transition starts from, and a number belongs to one entity.
  func misfit(of transition: Transition<Element>) -> String? {
    guard let id = transition.id else { return "changes nothing" }
    let present = self[id]
    guard Self.isSame(present, transition.before) else {
      return present == nil ? "is not there" : "is not as the edit expects it"
    }
    if let after = transition.after {
      guard after.id == id else { return "changes its identity" }
      if let place = place(of: after.number), all[place].id != id {
        return "takes a number that is in use"
      }
      if max(after.number.main, after.number.part ?? 0) > EntityNumber.highest {
        return "takes a number above \(EntityNumber.highest)"
      }
    }
    return nil
  }

  /// Whether nothing differs but what has no identity in what is expected.
  private static func isSame(_ present: Element?, _ expected: Element?) -> Bool {
    if present == expected { return true }
    guard let present, var expected else { return false }
    var identities = NewIdentities(of: .zero)
    return FieldWalk.difference(from: present, to: &expected, &identities, at: "").isEmpty
  }

  /// Makes a transition that fits.
  mutating func make(_ transition: Transition<Element>) {
    guard let id = transition.id else { return }
    let before = transition.before?.number
    let after = transition.after?.number
    if let element = transition.after, let after, before == after {
      if let place = place(of: after) { all[place] = element }
      return
    }
    if let before, let place = place(of: before) {
      all.remove(at: place)
      numbers.remove(at: place)
      numbersByID[id] = nil
    }
    if let element = transition.after, let after {
      let place = position(of: after)
      all.insert(element, at: place)
      numbers.insert(after, at: place)
      numbersByID[id] = after
    }
  }

  /// Where the element with a number stands.
  private func place(of number: EntityNumber) -> Int? {
    let place = position(of: number)
    return place < numbers.count && numbers[place] == number ? place : nil
  }

  /// Where one with a number stands, or would.
  private func position(of number: EntityNumber) -> Int {
    if let last = numbers.last, last < number { return numbers.count }
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
