/// The entities of one kind in a session, found by identity or number, in the order of their
/// numbers.
package struct EntityTable<Element: Entity>: Sendable {
  private var elements: [EntityID: Element] = [:]
  private var ids: [EntityNumber: EntityID] = [:]
  /// The numbers in use, ascending.
  package private(set) var numbers: [EntityNumber] = []

  package init() {}

  /// Makes room for so many entities: they are large, and a table that grows moves them again and again.
  mutating func reserve(_ count: Int) {
    elements.reserveCapacity(count)
    ids.reserveCapacity(count)
    numbers.reserveCapacity(count)
  }

  package var count: Int { numbers.count }
  package var isEmpty: Bool { numbers.isEmpty }

  /// The element with an identity.
  package subscript(id: EntityID) -> Element? { elements[id] }

  /// The element with a number.
  package subscript(number: EntityNumber) -> Element? { ids[number].flatMap { elements[$0] } }

  /// The entities in the order of their numbers.
  package var all: some Collection<Element> {
    numbers.lazy.compactMap { self[$0] }
  }

  /// The content claims below an attribution, in the order of their numbers; none for anything else.
  package func parts(of number: EntityNumber) -> [Element] {
    guard number.part == nil else { return [] }
    return numbers[position(of: EntityNumber(number.main, part: 1))...]
      .prefix { $0.main == number.main }.compactMap { self[$0] }
  }

  package var last: Element? { numbers.last.flatMap { self[$0] } }

  /// Returns why a transition does not fit, or nil when it does: what is there must be what the
  /// transition starts from, and a number belongs to one entity.
  func misfit(of transition: Transition<Element>) -> String? {
    guard let id = transition.id else { return "changes nothing" }
    let present = elements[id]
    guard Self.isSame(present, transition.before) else {
      return present == nil ? "is not there" : "is not as the edit expects it"
    }
    if let after = transition.after {
      guard after.id == id else { return "changes its identity" }
      if let holder = ids[after.number], holder != id { return "takes a number that is in use" }
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
    if before != after {
      if let before { remove(before) }
      if let after { insert(after, id) }
    }
    elements[id] = transition.after
  }

  private mutating func insert(_ number: EntityNumber, _ id: EntityID) {
    ids[number] = id
    numbers.insert(number, at: position(of: number))
  }

  private mutating func remove(_ number: EntityNumber) {
    ids[number] = nil
    numbers.remove(at: position(of: number))
  }

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
