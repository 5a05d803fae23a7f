package import OrderedJSON

/// How one field of a thing changes.
///
/// It says no more than what changed, can be turned round, and is of JSON alone: what it is applied
/// to gives it its types.
package struct FieldChange: Sendable, Equatable {
  /// In which way the field changes.
  package indirect enum Content: Sendable, Equatable {
    /// One value for another; nil where the field is left out.
    case value(was: JSONValue?, is: JSONValue?)
    /// Elements of a list.
    case list(ListChange)
    /// Fields of an object that is there before and after.
    case fields([FieldChange])
    /// A key that this program does not know; `behind` is the known key that it follows.
    case unknown(was: JSONValue?, is: JSONValue?, behind: String?)
  }

  package var key: String
  package var content: Content

  package init(_ key: String, _ content: Content) {
    self.key = key
    self.content = content
  }

  package var inverse: FieldChange {
    switch content {
    case .value(let was, let now): FieldChange(key, .value(was: now, is: was))
    case .list(let change): FieldChange(key, .list(change.inverse))
    case .fields(let changes): FieldChange(key, .fields(changes.map(\.inverse)))
    case .unknown(let was, let now, let behind):
      FieldChange(key, .unknown(was: now, is: was, behind: behind))
    }
  }
}

extension FieldChange {
  /// Reads the changes of the fields of one thing, by their keys.
  static func read(_ json: JSONValue) throws(FormatProblem) -> [FieldChange] {
    guard case .object(let object) = json else { throw FormatProblem("must be an object") }
    var changes: [FieldChange] = []
    for member in object.members {
      do throws(FormatProblem) {
        changes.append(FieldChange(member.key, try Content(json: member.value)))
      } catch {
        throw error.under(member.key)
      }
    }
    return changes
  }

  static func json(_ changes: [FieldChange]) -> JSONValue {
    .object(JSONObject(changes.map { JSONMember(key: $0.key, value: $0.content.json) }))
  }
}

extension FieldChange.Content: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard case .object(let object) = json else { throw FormatProblem("must be an object") }
    let keys = Set(object.members.map(\.key))
    if let fields = object["fields"] {
      guard keys.count == 1 else { throw FormatProblem("must have nothing beside fields") }
      do throws(FormatProblem) {
        self = .fields(try FieldChange.read(fields))
      } catch {
        throw error.under("fields")
      }
    } else if keys.isSubset(of: ["was", "is", "behind"]) {
      let (was, now) = (object["was"], object["is"])
      // Without either it stays left out, which somebody decided.
      switch object["behind"] {
      case nil: self = .value(was: was, is: now)
      case .null?: self = .unknown(was: was, is: now, behind: nil)
      case let key?: self = .unknown(was: was, is: now, behind: try String(json: key))
      }
    } else {
      self = .list(try ListChange(json: json))
    }
  }

  package var json: JSONValue {
    switch self {
    case .value(let was, let now): return .object(JSONObject(Self.members(was, now)))
    case .list(let change): return change.json
    case .fields(let changes):
      return .object(JSONObject([JSONMember(key: "fields", value: FieldChange.json(changes))]))
    case .unknown(let was, let now, let behind):
      let place = JSONMember(key: "behind", value: behind.map { .string($0) } ?? .null)
      return .object(JSONObject(Self.members(was, now) + [place]))
    }
  }

  private static func members(_ was: JSONValue?, _ now: JSONValue?) -> [JSONMember] {
    [was.map { JSONMember(key: "was", value: $0) }, now.map { JSONMember(key: "is", value: $0) }]
      .compactMap { $0 }
  }
}
