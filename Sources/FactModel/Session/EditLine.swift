package import OrderedJSON

/// The form in which an edit is written: without what it would say twice.
///
/// What an edit adds to a list is written as `new` in place of `value` where its identity is the one
/// that follows from the edit (``NewIdentities``): without it, without the `by` and `at` that are the
/// edit's, and without the `ranges` of what was seen where those are the `passages`. An element is
/// written so only where exactly it comes back; in memory there are whole elements only. What was seen
/// is written once where several judgements saw the same (``RepeatedSeen``).
package struct EditLine {
  /// The last key of a line that names the line before it, whose edit is its only parent.
  static let followsKey = "follows"

  private let edit: EntityID?
  private let by: JSONValue?
  private let at: JSONValue?
  private let repeated: RepeatedSeen?

  /// `edit`: The object of the edit; what it changes is not looked at.
  package init(_ edit: JSONValue) {
    let object = if case .object(let object) = edit { object } else { JSONObject() }
    self.edit = object["id"].flatMap { try? EntityID(json: $0) }
    (by, at) = (object["by"], object["at"])
    repeated = RepeatedSeen(object)
  }

  /// The edit as it is written.
  ///
  /// `isNext`: Whether its only parent is the edit of the line before, so that the chain tells it.
  static func shortened(_ edit: JSONValue, isNext: Bool) -> JSONValue {
    let line = EditLine(edit)
    guard case .object(var object) = line.rewritten(edit, line.shortened) else { return edit }
    if isNext { object.members.removeAll { $0.key == "parents" } }
    return .object(object)
  }

  /// All of an edit, from how it is written.
  ///
  /// `before`: The edit of the line before; nil for the first.
  static func whole(
    _ written: JSONValue,
    behind before: EntityID?
  ) throws(FormatProblem) -> JSONValue {
    let line = EditLine(written)
    let written = try line.repeated?.whole(written) ?? written
    guard case .object(var object) = line.rewritten(written, line.lengthened) else {
      return written
    }
    guard object[followsKey] != nil, let before else { return .object(object) }
    guard object["parents"] == nil else {
      throw FormatProblem("has no place beside \(followsKey)", at: ["parents"])
    }
    object.members.append(JSONMember(key: "parents", value: .array([before.json])))
    return .object(object)
  }

  /// A change of the edit, from how it is written.
  package func patch(_ written: JSONValue) throws(FormatProblem) -> Patch {
    try Patch(json: inChange(try repeated?.whole(written) ?? written, lengthened))
  }
}

// Where elements are added.
extension EditLine {
  /// Takes what adds an element, and the identity that it has as a new one; nil where it stays so.
  private typealias Rewriting = (_ placed: JSONMember, _ id: EntityID) -> JSONMember?

  private func rewritten(_ edit: JSONValue, _ rewrite: Rewriting) -> JSONValue {
    edit.mapping { key, value in
      guard key == "changes" || key == "wanted", case .array(let all) = value else { return value }
      return .array(all.map { inChange($0, rewrite) })
    }
  }

  private func inChange(_ change: JSONValue, _ rewrite: Rewriting) -> JSONValue {
    guard case .object(let object) = change, case .string(let kind)? = object["of"],
      case .string(let id)? = object["id"]
    else { return change }
    return change.mapping { key, value in
      key == "fields" ? inFields(value, "\(kind) \(id)", rewrite) : value
    }
  }

  /// `path`: The way to what has the fields, as ``FieldWalk`` goes it.
  private func inFields(_ fields: JSONValue, _ path: String, _ rewrite: Rewriting) -> JSONValue {
    fields.mapping { key, field in
      let path = path + "/" + key
      return field.mapping { key, value in
        switch (key, value) {
        case ("fields", _): inFields(value, path, rewrite)
        case ("changed", _): value.mapping { inFields($1, path + "/" + $0, rewrite) }
        case ("added", .array(let added)): .array(inList(added, path, rewrite))
        default: value
        }
      }
    }
  }

  private func inList(_ added: [JSONValue], _ path: String, _ rewrite: Rewriting) -> [JSONValue] {
    guard let edit else { return added }
    var identities = NewIdentities(of: edit)
    var id = identities.next(in: path)
    return added.map { value in
      guard case .object(var placed) = value, let first = placed.members.first,
        let other = rewrite(first, id)
      else { return value }
      placed.members[0] = other
      id = identities.next(in: path)
      return .object(placed)
    }
  }
}

// One element.
extension EditLine {
  private func shortened(_ placed: JSONMember, _ id: EntityID) -> JSONMember? {
    guard placed.key == "value", case .object(let whole) = placed.value,
      whole["id"] == id.json
    else { return nil }
    var short = whole
    short.members.removeAll { member in
      switch member.key {
      case "id": true
      case "by": member.value == by
      case "at": member.value == at
      default: false
      }
    }
    short.changeSeen { seen in
      if seen["ranges"] == seen["passages"] { seen.members.removeAll { $0.key == "ranges" } }
    }
    return self.whole(short, id) == whole ? JSONMember(key: "new", value: .object(short)) : nil
  }

  private func lengthened(_ placed: JSONMember, _ id: EntityID) -> JSONMember? {
    guard placed.key == "new", case .object(let short) = placed.value else { return nil }
    return JSONMember(key: "value", value: .object(whole(short, id)))
  }

  /// An element with what was left out, in the order in which elements have their keys.
  private func whole(_ short: JSONObject, _ id: EntityID) -> JSONObject {
    var whole = short
    whole.members.insert(JSONMember(key: "id", value: id.json), at: 0)
    if short["at"] == nil { whole.insert("at", at, before: "seen") }
    if short["by"] == nil { whole.insert("by", by, before: "at") }
    whole.changeSeen { seen in
      if seen["ranges"] == nil { seen.insert("ranges", seen["passages"], before: "passages") }
    }
    return whole
  }
}

extension JSONValue {
  /// An object with other values under its keys; anything else as it is.
  fileprivate func mapping(_ change: (String, JSONValue) -> JSONValue) -> JSONValue {
    guard case .object(var object) = self else { return self }
    for index in object.members.indices {
      let member = object.members[index]
      object.members[index].value = change(member.key, member.value)
    }
    return .object(object)
  }
}

extension JSONObject {
  /// Puts a key before another, or at the end where that is not there.
  fileprivate mutating func insert(_ key: String, _ value: JSONValue?, before other: String) {
    guard let value else { return }
    let place = members.firstIndex { $0.key == other } ?? members.count
    members.insert(JSONMember(key: key, value: value), at: place)
  }

  /// Changes what an element says its words read.
  fileprivate mutating func changeSeen(_ change: (inout JSONObject) -> Void) {
    for index in members.indices where members[index].key == "seen" {
      guard case .object(var seen) = members[index].value else { continue }
      change(&seen)
      members[index].value = .object(seen)
    }
  }
}
