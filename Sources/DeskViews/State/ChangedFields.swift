package import FactModel
package import OrderedJSON

/// What differs between two states of a thing, field by field, in a few words each.
package enum ChangedFields {
  /// The fields with different values, in the order of the new value.
  package static func between(
    _ before: JSONValue,
    _ after: JSONValue
  ) -> [(name: String, before: String, after: String)] {
    between(before, after, besides: [:])
  }

  /// The fields in which a claim differs, without a look at what both have in common of long lists.
  package static func between(
    _ before: Claim,
    _ after: Claim
  ) -> [(name: String, before: String, after: String)] {
    var (old, new) = (before, after)
    var common: [String: Int] = [:]
    func leaveOut<Element>(_ name: String, _ list: WritableKeyPath<Claim, Elements<Element>>) {
      let (was, isNow) = (old[keyPath: list], new[keyPath: list])
      let shared = was.sharedPrefix(with: isNow)
      let isSame = shared == was.count && shared == isNow.count
      // Of each the last is told.
      let count = isSame ? shared : min(shared, was.count - 1, isNow.count - 1)
      guard count > 0 else { return }
      old[keyPath: list] = Elements(was[count...])
      new[keyPath: list] = Elements(isNow[count...])
      common[name] = count
    }
    leaveOut("notes", \.notes)
    leaveOut("verdicts", \.verdicts)
    leaveOut("evidence", \.evidence)
    return between(old.json, new.json, besides: common)
  }

  /// `common`: How many elements of a list are left out, by its name.
  private static func between(
    _ before: JSONValue,
    _ after: JSONValue,
    besides common: [String: Int]
  ) -> [(name: String, before: String, after: String)] {
    guard case .object(let old) = before, case .object(let new) = after else { return [] }
    var names = new.members.map(\.key)
    for member in old.members where !names.contains(member.key) { names.append(member.key) }
    return names.compactMap { name in
      let (was, isNow) = (old[name], new[name])
      let count = common[name] ?? 0
      return was == isNow
        ? nil : (name, inWords(was, name, besides: count), inWords(isNow, name, besides: count))
    }
  }

  /// A value in a few words: a text itself, of a list the number and the newest.
  private static func inWords(
    _ value: JSONValue?,
    _ name: String,
    besides common: Int = 0
  ) -> String {
    switch value {
    case nil, .null?: return "none"
    case .string(let text)?:
      return PartialDate(text)?.inWords ?? Wording.quoted(Wording.excerpt(text, 60))
    case .number(let number)?: return number.text
    case .bool(let flag)?: return flag ? "yes" : "no"
    case .array(let values)?:
      let last = values.last.map { inWords($0, name) } ?? ""
      let count = values.count + common
      return count == 1 ? last : "\(count) \(name), last \(last)"
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
