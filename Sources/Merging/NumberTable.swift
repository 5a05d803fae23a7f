import FactModel
import OrderedJSON

/// Which label everything has that any of the edits made.
///
/// A label belongs to whoever was given it first; what else has it gets the next that nobody gave.
struct NumberTable {
  private var numbers: [EntityID: EntityNumber] = [:]
  /// The label that a waiver, which names things by label, means in the copy that it was made in.
  private(set) var renamed: [(made: Int, was: String, now: String)] = []

  /// A number of a kind.
  private struct Place: Hashable {
    var kind: String
    var number: EntityNumber
  }

  /// What two copies call the things, as their logs have it.
  private struct Called {
    var numbers: [EntityID: EntityNumber] = [:]
    /// The claim below which a content claim stands.
    var wholes: [EntityID: EntityID] = [:]

    /// The greater where they differ: it was given to tell things apart.
    mutating func take(_ edits: [Edit]) {
      var claims: [Int: EntityID] = [:]
      for edit in edits {
        for patch in edit.patches {
          guard case .made(let kind, let json) = patch, let id = json.identity,
            let number = json.entityNumber
          else { continue }
          numbers[id] = max(numbers[id] ?? number, number)
          guard kind.name == Claim.kindName else { continue }
          if number.part == nil {
            claims[number.main] = id
          } else if let whole = claims[number.main] {
            wholes[id] = whole
          }
        }
      }
    }
  }

  /// `copies`: The edits of each copy, in the order of its file.
  init(_ past: Ancestry, _ copies: [[Edit]]) {
    var called = Called()
    for edits in copies { called.take(edits) }
    var owners: [Place: EntityID] = [:]
    var highest: [String: Int] = [:]
    func raise(_ key: String, _ number: Int) { highest[key] = max(highest[key] ?? 0, number) }
    func key(_ kind: String, _ number: EntityNumber) -> String {
      number.part == nil ? kind : "\(kind) \(number.main)"
    }
    var made: [(kind: String, id: EntityID, position: Int, wanted: EntityNumber)] = []
    for (index, edit) in past.edits.enumerated() {
      for case .made(let kind, let json) in edit.intent {
        guard let id = json.identity, let wanted = json.entityNumber else { continue }
        made.append((kind.name, id, index + 1, wanted))
        let number = called.numbers[id] ?? wanted
        raise(key(kind.name, number), number.part ?? number.main)
      }
    }
    for thing in made where numbers[thing.id] == nil {
      var number = called.numbers[thing.id] ?? thing.wanted
      if number.part != nil, let whole = called.wholes[thing.id].flatMap({ numbers[$0] }) {
        number.main = whole.main
      }
      if owners[Place(kind: thing.kind, number: number)] != nil {
        let key = key(thing.kind, number)
        let next = (highest[key] ?? 0) + 1
        number = number.part == nil ? EntityNumber(next) : EntityNumber(number.main, part: next)
      }
      raise(key(thing.kind, number), number.part ?? number.main)
      owners[Place(kind: thing.kind, number: number)] = thing.id
      numbers[thing.id] = number
      guard number != thing.wanted else { continue }
      let letter = thing.kind == Source.kindName ? "@" : String(thing.kind.prefix(1))
      renamed.append((thing.position, "\(letter)\(thing.wanted)", "\(letter)\(number)"))
    }
  }

  subscript(id: EntityID) -> EntityNumber? { numbers[id] }
}

extension JSONValue {
  /// The number in the JSON of an entity.
  fileprivate var entityNumber: EntityNumber? {
    guard case .object(let object) = self, let number = object["number"] else { return nil }
    return try? EntityNumber(json: number)
  }
}

extension JSONObject {
  /// The value of a key, which stands at the end where it is new; nil takes it out.
  subscript(setting key: String) -> JSONValue? {
    get { self[key] }
    set {
      let index = members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(JSONMember(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Puts a key that is new behind another, at the start for nil.
  mutating func put(_ key: String, _ value: JSONValue?, behind other: String?) {
    guard self[key] == nil, let value else {
      self[setting: key] = value
      return
    }
    let place = other.flatMap { other in members.lastIndex { $0.key == other } }.map { $0 + 1 }
    members.insert(
      JSONMember(key: key, value: value),
      at: place ?? (other == nil ? 0 : members.count)
    )
  }
}
