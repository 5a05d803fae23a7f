import OrderedJSON

/// What several judgements saw, where that is the same, written once in the line of an edit.
///
/// An edit of a claim with much evidence, which drops it, brings it back or restates it, would else say for
/// each piece what is said already. Each `seen` that comes more than once stands in a list, `repeated`, and where it stood there is its place there:
/// `{"repeated":0}`. In memory there are whole ones only.
struct RepeatedSeen {
  static let key = "repeated"
  /// In a shorter line there is little that comes twice.
  static let shortestLine = 1024
  /// How many bytes all of them may come to where they stood: no line that was made by a program needs more.
  private static let mostBytes = 1 << 26

  private let table: [JSONValue]
  private let sizes: [Int]

  /// `written`: An edit as it is written; nil where it repeats nothing.
  init?(_ written: JSONObject) {
    guard case .array(let table)? = written[Self.key] else { return nil }
    self.table = table
    sizes = table.map(\.compact.count)
  }

  /// What is written with all of it in its places, and without the list.
  func whole(_ written: JSONValue) throws(FormatProblem) -> JSONValue {
    var (size, isWrong) = (0, false)
    let whole = Self.replacing(written) { seen in
      guard case .object(let object) = seen, object.members.count == 1,
        case .number(let number)? = object[Self.key]
      else { return seen }
      guard let place = number.integer, table.indices.contains(place),
        size + sizes[place] <= Self.mostBytes
      else {
        isWrong = true
        return seen
      }
      size += sizes[place]
      return table[place]
    }
    guard !isWrong else {
      throw FormatProblem("does not have what is named", at: [Self.key])
    }
    guard case .object(var object) = whole else { return whole }
    object.members.removeAll { $0.key == Self.key }
    return .object(object)
  }

  /// An edit as it is written; nil where nothing comes twice, or would not come back as it was.
  static func takenOut(of edit: JSONValue) -> JSONValue? {
    var counts: [[UInt8]: Int] = [:]
    visit(edit) { counts[$0.compact, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > 1 }) else { return nil }
    var (table, places): ([JSONValue], [[UInt8]: Int]) = ([], [:])
    let short = replacing(edit) { seen in
      let bytes = seen.compact
      guard counts[bytes, default: 0] > 1 else { return seen }
      let place = places[bytes] ?? table.count
      if place == table.count {
        table.append(seen)
        places[bytes] = place
      }
      let member = JSONMember(key: key, value: .number(JSONNumber(place)))
      return .object(JSONObject([member]))
    }
    guard case .object(var object) = short, object[key] == nil else { return nil }
    object.members.append(JSONMember(key: key, value: .array(table)))
    let comesBack = try? RepeatedSeen(object)?.whole(.object(object))
    return comesBack == edit ? .object(object) : nil
  }

  /// Goes through the objects under the key `seen`, wherever that is in a value.
  private static func visit(_ value: JSONValue, _ look: (JSONValue) -> Void) {
    switch value {
    case .object(let object):
      for member in object.members {
        if case .object = member.value, member.key == "seen" {
          look(member.value)
        } else {
          visit(member.value, look)
        }
      }
    case .array(let values): for value in values { visit(value, look) }
    case .null, .bool, .number, .string: break
    }
  }

  /// A value with other objects under the key `seen`, wherever that is in it.
  private static func replacing(
    _ value: JSONValue,
    _ change: (JSONValue) -> JSONValue
  ) -> JSONValue {
    switch value {
    case .object(var object):
      for index in object.members.indices {
        let member = object.members[index]
        if case .object = member.value, member.key == "seen" {
          object.members[index].value = change(member.value)
        } else {
          object.members[index].value = replacing(member.value, change)
        }
      }
      return .object(object)
    case .array(let values): return .array(values.map { replacing($0, change) })
    case .null, .bool, .number, .string: return value
    }
  }
}
