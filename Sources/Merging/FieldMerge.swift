import FactModel
import OrderedJSON

/// Makes the changes of one edit in things as they are, whatever they are by now.
struct FieldMerge {
  /// Given back when the edit is made: there is one copy of them.
  var registers: Registers
  /// The edit's position.
  private let position: Int
  /// What its maker read; nil where there is but one reading.
  private let reading: ArticleText?

  init(_ registers: Registers, by position: Int, reading: ArticleText? = nil) {
    self.registers = registers
    self.position = position
    self.reading = reading
  }

  /// What people decide nothing about: who and when, which words were read, what follows from the rest.
  private static let quiet: Set<String> = [
    "by", "at", "seen", "accessed", "status", "review", "revealed", "foreign",
  ]
  /// Whether nobody decides anything by a field; what becomes of a finding somebody does decide.
  private static func isQuiet(_ key: String, of place: Registers.Field) -> Bool {
    quiet.contains(key) && !(key == "status" && place.of == Finding.kindName && place.way.isEmpty)
  }

  /// Whether a change is only about which words were read.
  private static func isOfReading(_ change: FieldChange) -> Bool {
    guard change.key != "seen" else { return true }
    guard case .fields(let inner) = change.content else { return false }
    return inner.allSatisfy(isOfReading)
  }

  /// Lists whose elements change as one: their fields mean nothing alone.
  private static let indivisible: Set<String> = ["passages"]

  /// Lists that are one value, in their order: who corrects a name there and who corrects it otherwise do not
  /// name two people.
  private static let ordered: Set<String> = ["byline", "authors"]

  mutating func make(
    _ changes: [FieldChange],
    in object: inout JSONObject,
    at place: Registers.Field
  ) {
    if place.of == Mark.kindName, changes.contains(where: { $0.key == "seen" }) {
      keepSigner(besides: changes, in: &object, at: place)
    }
    for change in changes where change.key != "number" {
      var field = place.inner(change.key)
      field.isQuiet = field.isQuiet || Self.isQuiet(change.key, of: place)
      let present = object[change.key]
      switch change.content {
      case .value(_, let now):
        object[setting: change.key] = write(field, now, from: present)
      case .unknown(_, let now, let behind):
        object.put(change.key, write(field, now, from: present), behind: behind)
      case .fields(let inner):
        var found = registers.found(in: field, by: position, else: present)
        let again = Self.made(inner, in: found)
        if inner.allSatisfy(Self.isOfReading), again == Self.made(inner, in: present) {
          // Who looked at it again has decided nothing about it; what another made of it they have not seen.
          object[setting: change.key] = again
          registers.amend(field) { Self.made(inner, in: $0) }
          continue
        }
        if change.key == "passage", !isWhereRead(found) { found = present }
        let value = Self.made(inner, in: found)
        object[setting: change.key] = write(field, value, from: present)
      case .list where Self.ordered.contains(change.key):
        let found = registers.found(in: field, by: position, else: present)
        let members = found.map { [JSONMember(key: change.key, value: $0)] } ?? []
        let made = Self.made([change], in: .object(JSONObject(members)))
        guard case .object(let list) = made else { continue }
        object[setting: change.key] = write(field, list[change.key], from: present)
      case .list(let list):
        var elements: [JSONValue] = []
        if case .array(let values)? = present { elements = values }
        make(list, in: &elements, at: field)
        object[setting: change.key] = elements.isEmpty ? nil : .array(elements)
      }
    }
  }

  /// Has who looks at a mark again stand for it, not who took it over meanwhile and saw other words.
  private mutating func keepSigner(
    besides changes: [FieldChange],
    in object: inout JSONObject,
    at place: Registers.Field
  ) {
    for key in ["by", "at"] where !changes.contains(where: { $0.key == key }) {
      var field = place.inner(key)
      field.isQuiet = true
      let present = object[key]
      let found = registers.found(in: field, by: position, else: present)
      // Taking it back gives the mark back to whoever had it.
      guard found != present || registers.undone(by: position) != nil else { continue }
      object[setting: key] = write(field, found, from: present)
    }
  }

  /// Makes a thing once more that somebody else made, too: each has what they made of it.
  ///
  /// `maker`: The edit that made it first.
  mutating func make(
    _ other: JSONObject,
    over object: inout JSONObject,
    madeBy maker: Int,
    at place: Registers.Field
  ) {
    for member in other.members where !["id", "number"].contains(member.key) {
      if case .array = member.value, place.of != Source.kindName { continue }
      var field = place.inner(member.key)
      field.isQuiet = Self.isQuiet(member.key, of: place)
      object[setting: member.key] = write(
        field,
        member.value,
        from: object[member.key],
        // What they left out they decided nothing about.
        madeBy: object[member.key] == nil ? 0 : maker
      )
    }
  }

  /// Writes a field; returns the value that it has then.
  mutating func write(
    _ field: Registers.Field,
    _ value: JSONValue?,
    from present: JSONValue?,
    madeBy maker: Int = 0
  ) -> JSONValue? {
    let writers = registers.write(field, value, by: position, from: present, made: maker)
    guard field.of == Claim.kindName, field.way == "status" else { return field.together(writers) }
    // Work that one of them did is done.
    return writers.map(\.value).max { Self.rank($0) < Self.rank($1) } ?? value
  }

  private static func rank(_ status: JSONValue?) -> Int {
    guard let status, let read = try? Claim.Status(json: status) else { return -1 }
    return Claim.Status.allCases.firstIndex(of: read) ?? -1
  }

  /// Takes note that the edit changes something in a thing; returns what it was, where it is to be put back.
  ///
  /// `refers`: Whether it only names the thing.
  mutating func touch(
    _ field: Registers.Field,
    decides: Bool,
    refers: Bool = false
  ) -> JSONValue? {
    registers.touch(field, by: position, decides: decides, refers: refers)
  }

  /// Whether a thing that the edit brings back stays out, since somebody else took it out, too.
  func staysOut(_ field: Registers.Field) -> Bool { registers.staysOut(field, by: position) }

  /// Takes note that a decision wants a thing out that is out already.
  mutating func affirmGone(_ field: Registers.Field) {
    if registers.past.decides(position, field.path) { registers.end(field, by: position) }
  }

  /// Whether the edit takes a thing out.
  mutating func removes(_ field: Registers.Field, _ thing: JSONValue) -> Bool {
    registers.remove(field, thing, by: position)
  }

  // MARK: Lists

  private mutating func make(
    _ change: ListChange,
    in elements: inout [JSONValue],
    at field: Registers.Field
  ) {
    let before = elements.last
    for element in change.removed {
      guard let index = Self.index(of: Self.key(element.value), in: elements) else { continue }
      if element.value.identity != nil,
        !removes(field.inner(Self.key(element.value)), elements[index])
      {
        continue
      }
      elements.remove(at: index)
    }
    for element in change.changed { make(element, in: &elements, at: field) }
    if let order = change.order { Self.arrange(&elements, order.now) }
    for element in change.added {
      guard Self.index(of: Self.key(element.value), in: elements) == nil else {
        if field.way == "evidence" {
          _ = touch(field.inner(Self.key(element.value)), decides: true)
        }
        note(element.value, in: &elements, at: field)
        continue
      }
      if element.value.identity != nil {
        let inner = field.inner(Self.key(element.value))
        _ = touch(inner, decides: true)
        if staysOut(inner) { continue }
      }
      elements.insert(element.value, at: Self.place(of: element, in: elements))
      note(element.value, in: &elements, at: field)
    }
    let affirmed = change.changed.first { $0.fields.isEmpty }
    guard field.of == Claim.kindName, field.way == "verdicts",
      !change.added.isEmpty || !change.removed.isEmpty || affirmed != nil
    else { return }
    var verdict = field
    verdict.way = Conflict.verdict
    var value = change.added.isEmpty ? elements.last : change.added.last?.value
    if let affirmed { value = Self.index(of: affirmed.id, in: elements).map { elements[$0] } }
    _ = write(verdict, value, from: before)
  }

  /// Takes note of what a piece of evidence says, which somebody else may have entered, too: whether a source
  /// supports or refutes a claim is one field, whoever named the source first, and so is what is said of it.
  private mutating func note(
    _ element: JSONValue,
    in elements: inout [JSONValue],
    at field: Registers.Field
  ) {
    guard field.of == Claim.kindName, field.way == "evidence",
      registers.past.edits[position - 1].kind == .make, case .object(let new) = element,
      let index = Self.index(of: Self.key(element), in: elements),
      case .object(var there) = elements[index]
    else { return }
    for member in new.members where Self.saying.contains(member.key) {
      let inner = field.inner(Self.key(element)).inner(member.key)
      there[setting: member.key] = write(inner, member.value, from: there[member.key])
    }
    elements[index] = .object(there)
  }

  /// What of a piece of evidence does not tell it from another.
  private static let saying: Set<String> = ["stance", "note", "original", "language", "translator"]

  private mutating func make(
    _ change: ListChange.Changed,
    in elements: inout [JSONValue],
    at field: Registers.Field
  ) {
    let inner = field.inner(change.id)
    let buried = touch(inner, decides: change.fields.isEmpty)
    if Self.index(of: change.id, in: elements) == nil, let buried { elements.append(buried) }
    guard let index = Self.index(of: change.id, in: elements),
      case .object(var object) = elements[index]
    else { return }
    if Self.indivisible.contains(String(field.way.split(separator: "/").last ?? "")) {
      var found = registers.found(in: inner, by: position, else: elements[index])
      if !isWhereRead(found) { found = elements[index] }
      let value = Self.made(change.fields, in: found)
      elements[index] = write(inner, value, from: elements[index]) ?? elements[index]
    } else {
      make(change.fields, in: &object, at: inner)
      elements[index] = .object(object)
    }
  }

  /// Whether a passage lies in what the maker of the edit read, or in nothing any more.
  private func isWhereRead(_ passage: JSONValue?) -> Bool {
    guard let reading, let passage, let read = try? Passage(json: passage) else { return true }
    return read.isGone || read.lies(in: reading)
  }

  /// What an element goes by in its list.
  private static func key(_ element: JSONValue) -> String {
    if let id = element.identity { return id.description }
    if case .string(let text) = element { return text }
    return ""
  }

  private static func index(of key: String, in elements: [JSONValue]) -> Int? {
    elements.firstIndex { Self.key($0).utf8.elementsEqual(key.utf8) }
  }

  private static func place(of element: ListChange.Placed, in elements: [JSONValue]) -> Int {
    switch element.place {
    case .atEnd: elements.count
    case .atStart: 0
    case .behind(let key): index(of: key, in: elements).map { $0 + 1 } ?? elements.count
    }
  }

  /// Puts those that are named into another order; the others stay where they are.
  private static func arrange(_ elements: inout [JSONValue], _ order: [String]) {
    let there = order.filter { index(of: $0, in: elements) != nil }
    let places = elements.indices.filter { there.contains(key(elements[$0])) }
    let arranged = there.compactMap { index(of: $0, in: elements).map { elements[$0] } }
    guard places.count == arranged.count else { return }
    for (place, element) in zip(places, arranged) { elements[place] = element }
  }

  // MARK: Things that change as one

  /// A value with changes made in it, without regard to who else changed it.
  static func made(_ changes: [FieldChange], in value: JSONValue?) -> JSONValue {
    var object = JSONObject()
    if case .object(let present)? = value { object = present }
    for change in changes {
      switch change.content {
      case .value(_, let now): object[setting: change.key] = now
      case .unknown(_, let now, let behind): object.put(change.key, now, behind: behind)
      case .fields(let inner): object[setting: change.key] = made(inner, in: object[change.key])
      case .list(let list):
        var elements: [JSONValue] = []
        if case .array(let values)? = object[change.key] { elements = values }
        elements.removeAll { element in list.removed.contains { key($0.value) == key(element) } }
        for element in list.changed {
          guard let index = index(of: element.id, in: elements) else { continue }
          elements[index] = made(element.fields, in: elements[index])
        }
        if let order = list.order { arrange(&elements, order.now) }
        for element in list.added where index(of: key(element.value), in: elements) == nil {
          elements.insert(element.value, at: place(of: element, in: elements))
        }
        object[setting: change.key] = elements.isEmpty ? nil : .array(elements)
      }
    }
    return .object(object)
  }
}
