package import OrderedJSON

/// What other tools said of a thing for which there is no field here, by the name of the format it came
/// in: kept to be written again in that format.
package struct ForeignData: Sendable, Equatable, JSONRepresentable {
  /// One member a format, an object each.
  private var formats: [JSONMember] = []

  package init() {}

  package init(json: JSONValue) throws(FormatProblem) {
    guard case .object(let object) = json else { throw FormatProblem("must be an object") }
    for member in object.members {
      guard case .object = member.value else {
        throw FormatProblem("must be an object", at: [member.key])
      }
    }
    formats = object.members
  }

  package var json: JSONValue { .object(JSONObject(formats)) }

  package var isEmpty: Bool { formats.isEmpty }

  /// What is kept for a format; an empty object where nothing is.
  package subscript(format: String) -> JSONObject {
    get {
      guard case .object(let object)? = formats.first(where: { $0.key == format })?.value else {
        return JSONObject()
      }
      return object
    }
    set {
      formats.removeAll { $0.key == format }
      guard !newValue.members.isEmpty else { return }
      formats.append(JSONMember(key: format, value: .object(newValue)))
    }
  }

  /// Only what is kept for some formats.
  package func only(_ names: [String]) -> ForeignData {
    var copy = self
    copy.formats.removeAll { !names.contains($0.key) }
    return copy
  }

  /// With what another has for formats, and keys of them, that are not here.
  package func completed(by other: ForeignData) -> ForeignData {
    var copy = self
    for member in other.formats {
      var own = copy[member.key]
      for theirs in other[member.key].members where own[theirs.key] == nil {
        own.members.append(theirs)
      }
      copy[member.key] = own
    }
    return copy
  }
}
