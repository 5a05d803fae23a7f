import FactModel
package import OrderedJSON

/// What differs between two states of a thing, field by field, in a few words each.
package enum ChangedFields {
  /// The fields with different values, in the order of the new value.
  package static func between(
    _ before: JSONValue,
    _ after: JSONValue
  ) -> [(name: String, before: String, after: String)] {
    guard case .object(let old) = before, case .object(let new) = after else { return [] }
    var names = new.members.map(\.key)
    for member in old.members where !names.contains(member.key) { names.append(member.key) }
    return names.compactMap { name in
      let (was, isNow) = (old[name], new[name])
      return was == isNow ? nil : (name, inWords(was, name), inWords(isNow, name))
    }
  }

  /// A value in a few words: a text itself, of a list the number and the newest.
  private static func inWords(_ value: JSONValue?, _ name: String) -> String {
    switch value {
    case nil, .null?: return "none"
    case .string(let text)?:
      return PartialDate(text)?.inWords ?? Wording.quoted(Wording.excerpt(text, 60))
    case .number(let number)?: return number.text
    case .bool(let flag)?: return flag ? "yes" : "no"
    case .array(let values)?:
      let last = values.last.map { inWords($0, name) } ?? ""
      return values.count == 1 ? last : "\(values.count) \(name), last \(last)"
    case .object(let object)?:
      let texts = [
        "rating", "text", "question", "name", "exact", "quotation", "replacement", "reason",
      ]
      .compactMap { object[$0] }
      let words = texts.first.map { inWords($0, name) } ?? "changed"
      // Of a fix, what was decided about it.
      guard case .object(let decision)? = object["decision"],
        case .string(let kind)? = decision["kind"]
      else { return words }
      return "\(words), \(kind)"
    }
  }
}
