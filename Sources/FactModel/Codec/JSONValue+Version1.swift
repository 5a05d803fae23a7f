import OrderedJSON

extension JSONValue {
  /// The lists whose parts have identities only since version 2 of the format.
  private static let lists: Set<String> = [
    "passages", "verdicts", "questions", "answers", "notes", "attempts", "replies",
  ]

  /// An entity as version 1 of the format wrote it: without the identities of its parts.
  var asInVersion1: JSONValue { inVersion1(under: "") }

  private func inVersion1(under key: String) -> JSONValue {
    switch self {
    case .array(let values): return .array(values.map { $0.inVersion1(under: key) })
    case .object(var object):
      if Self.lists.contains(key) { object.members.removeAll { $0.key == "id" } }
      for index in object.members.indices {
        let member = object.members[index]
        object.members[index].value = member.value.inVersion1(under: member.key)
      }
      return .object(object)
    default: return self
    }
  }
}
