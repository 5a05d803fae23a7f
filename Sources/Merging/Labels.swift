import FactModel

/// Labels while they are given.
struct Labels {
  private let past: Ancestry
  /// The last label of everything.
  private(set) var numbers: [EntityID: EntityNumber] = [:]
  /// The label of everything each time that it was made, by the position of the edit.
  private(set) var given: [Int: [EntityID: EntityNumber]] = [:]
  /// Whether something is called otherwise than whoever made it called it.
  private(set) var isRenaming = false
  private var makers: [EntityID: Int] = [:]
  private var owners: [Place: EntityID] = [:]
  private var highest: [String: Int] = [:]

  /// A number of a kind.
  private struct Place: Hashable {
    var kind: String
    var number: EntityNumber
  }

  init(_ past: Ancestry, _ forgotten: [Forgotten]) {
    self.past = past
    for source in forgotten {
      owners[Place(kind: Source.kindName, number: source.number)] = source.source
      raise(Source.kindName, source.number)
    }
  }

  private mutating func raise(_ key: String, _ number: EntityNumber) {
    highest[key] = max(highest[key] ?? 0, number.part ?? number.main)
  }

  /// Among what a number is counted.
  private func key(_ making: NumberTable.Making) -> String {
    making.wanted.part == nil ? making.kind : "\(making.kind) \(making.whole?.description ?? "")"
  }

  mutating func give(_ makings: [NumberTable.Making]) {
    for making in makings { raise(key(making), making.wanted) }
    for making in makings {
      let number = number(for: making)
      raise(key(making), number)
      owners[Place(kind: making.kind, number: number)] = making.id
      numbers[making.id] = number
      makers[making.id] = making.position
      given[making.position, default: [:]][making.id] = number
      if number != making.wanted { isRenaming = true }
    }
  }

  private func number(for making: NumberTable.Making) -> EntityNumber {
    // What comes back, or was made on two sides, is one thing.
    if let had = numbers[making.id], let maker = makers[making.id],
      making.isReturn || !past.knows(making.position, maker)
    {
      return had
    }
    var number = making.wanted
    if number.part != nil, let whole = making.whole.flatMap({ numbers[$0] }) {
      number.main = whole.main
    }
    var next = highest[key(making)] ?? 0
    while let owner = owners[Place(kind: making.kind, number: number)], owner != making.id {
      next += 1
      number = number.part == nil ? EntityNumber(next) : EntityNumber(number.main, part: next)
    }
    return number
  }
}
