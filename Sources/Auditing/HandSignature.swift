import FactModel
import OrderedJSON

/// Puts somebody's name to what they changed by hand: to each part that reads otherwise, however it is
/// signed in the file, and to nothing else.
struct HandSignature {
  private let by: JSONValue
  private let at: JSONValue

  init(_ signed: Signed) {
    by = signed.by.json
    at = signed.at.json
  }

  /// A thing as it is after a change by hand.
  ///
  /// `before`: As it was; nil where it is new.
  func json(_ after: JSONValue, since before: JSONValue?) -> JSONValue {
    guard after != before else { return after }
    switch after {
    case .object(let object): return .object(signed(object, since: before))
    case .array(let values):
      var known: [String: JSONValue] = [:]
      if case .array(let old)? = before {
        for value in old { if let id = Self.identity(of: value) { known[id] = value } }
      }
      return .array(
        values.map { json($0, since: Self.identity(of: $0).flatMap { known[$0] }) }
      )
    default: return after
    }
  }

  private func signed(_ object: JSONObject, since before: JSONValue?) -> JSONObject {
    var object = object
    // Who signed it is no part of what was said; a part with a name of its own answers for itself.
    var isChanged = before == nil
    for index in object.members.indices {
      let member = object.members[index]
      let was = before.flatMap { Self.member(member.key, of: $0) }
      guard member.value != was else { continue }
      if Self.isSigned(member.value) {
        object.members[index].value = json(member.value, since: was)
      } else {
        isChanged = true
      }
    }
    if case .object(let old)? = before, old.members.contains(where: { object[$0.key] == nil }) {
      isChanged = true
    }
    guard isChanged, object["by"] != nil, object["at"] != nil else { return object }
    for index in object.members.indices {
      switch object.members[index].key {
      case "by": object.members[index].value = by
      case "at": object.members[index].value = at
      default: break
      }
    }
    return object
  }

  /// Whether it is a part, or parts, with names of their own.
  private static func isSigned(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let object): object["by"] != nil && object["at"] != nil
    case .array(let values): !values.isEmpty && values.allSatisfy(isSigned)
    default: false
    }
  }

  private static func identity(of value: JSONValue) -> String? {
    if case .string(let id)? = member("id", of: value) { id } else { nil }
  }

  private static func member(_ key: String, of value: JSONValue) -> JSONValue? {
    guard case .object(let object) = value else { return nil }
    return object[key]
  }
}
