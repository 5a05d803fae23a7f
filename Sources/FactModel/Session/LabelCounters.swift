package import OrderedJSON

/// The highest number ever given for each kind of label, so that a label never names two things.
package struct LabelCounters: Sendable, Equatable {
  /// By kind (`claim`, `source` …); content claims by `claim N`.
  private var highest: [String: Int] = [:]

  package init() {}

  /// The number for the next entity of a kind.
  package func next(_ kindName: String) -> EntityNumber {
    EntityNumber(highest[kindName, default: 0] + 1)
  }

  /// The number for the next content claim below a claim.
  package func nextPart(of number: EntityNumber) -> EntityNumber {
    let key = Self.key(Claim.kindName, partsOf: number.main)
    return EntityNumber(number.main, part: highest[key, default: 0] + 1)
  }

  /// Takes note of a number in use.
  package mutating func see(_ number: EntityNumber, of kindName: String) {
    raise(kindName, to: number.main)
    if let part = number.part { raise(Self.key(kindName, partsOf: number.main), to: part) }
  }

  private mutating func raise(_ key: String, to number: Int) {
    if highest[key, default: 0] < number { highest[key] = number }
  }

  private static func key(_ kindName: String, partsOf number: Int) -> String {
    "\(kindName) \(number)"
  }
}

extension LabelCounters: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard case .object(let object) = json else { throw FormatProblem("must be an object") }
    for member in object.members {
      do throws(FormatProblem) {
        let number = try Int(json: member.value)
        guard (0...EntityNumber.highest).contains(number) else {
          throw FormatProblem("must be a number from 0 to \(EntityNumber.highest)")
        }
        highest[member.key] = number
      } catch {
        throw error.under(member.key)
      }
    }
  }

  package var json: JSONValue {
    let members = highest.sorted { left, right in
      left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    return .object(JSONObject(members.map { JSONMember(key: $0.key, value: $0.value.json) }))
  }
}
