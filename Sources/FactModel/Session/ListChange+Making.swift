import OrderedJSON

extension ListChange {
  /// Compares two lists by keys that are unique in each.
  ///
  /// `before` is the key that both lists are behind, nil at the start; `value` returns the JSON of an
  /// element of the first list (`true`) or the second.
  init(
    _ old: [String],
    _ new: [String],
    behind before: String? = nil,
    _ value: (_ isOld: Bool, _ index: Int) -> JSONValue
  ) {
    let stays = Set(old).intersection(new)
    removed = Self.placed(old, stays, before) { value(true, $0) }
    added = Self.placed(new, stays, before) { value(false, $0) }
    let orders = (old.filter(stays.contains), new.filter(stays.contains))
    if orders.0 != orders.1 { order = Order(was: orders.0, is: orders.1) }
  }

  /// Compares two lists of strings; nil where one has something else, or a string twice.
  init?(from old: [JSONValue], to new: [JSONValue]) {
    guard let oldKeys = Self.keys(old), let newKeys = Self.keys(new) else { return nil }
    self.init(oldKeys, newKeys) { isOld, index in isOld ? old[index] : new[index] }
    // Composed and decomposed characters are different strings, but one key.
    guard (try? made(in: old)) == new else { return nil }
  }

  private static func keys(_ values: [JSONValue]) -> [String]? {
    var keys: [String] = []
    for value in values {
      guard case .string(let key) = value else { return nil }
      keys.append(key)
    }
    return Set(keys).count == keys.count ? keys : nil
  }

  /// The elements of a list that do not stay, with their places.
  private static func placed(
    _ keys: [String],
    _ stays: Set<String>,
    _ before: String?,
    _ value: (Int) -> JSONValue
  ) -> [Placed] {
    let end = (keys.lastIndex(where: stays.contains) ?? -1) + 1
    return keys.indices.filter { !stays.contains(keys[$0]) }
      .map { index in
        if index >= end { return Placed(value(index), .atEnd) }
        guard let key = index > 0 ? keys[index - 1] : before else {
          return Placed(value(index), .atStart)
        }
        return Placed(value(index), .behind(key))
      }
  }

  /// Returns a list of strings with the change made.
  func made(in values: [JSONValue]) throws(FormatProblem) -> [JSONValue] {
    var values = values
    for element in removed {
      guard let index = values.lastIndex(of: element.value) else { throw Self.misfit }
      values.remove(at: index)
    }
    guard changed.isEmpty else { throw Self.misfit }
    if let order {
      guard values == order.was.map({ .string($0) }) else { throw Self.misfit }
      values = order.now.map { .string($0) }
    }
    for element in added {
      guard !values.contains(element.value) else { throw Self.misfit }
      switch element.place {
      case .atEnd: values.append(element.value)
      case .atStart: values.insert(element.value, at: 0)
      case .behind(let key):
        guard let index = values.lastIndex(of: .string(key)) else { throw Self.misfit }
        values.insert(element.value, at: index + 1)
      }
    }
    return values
  }

  /// Makes the change in a list of parts.
  func make<Part: Listed, Parts: PartList>(
    in parts: inout Parts
  ) throws(FormatProblem) where Parts.Element == Part, Parts.Index == Int {
    for element in removed {
      let index = try Self.index(of: try Part(json: element.value).identity, in: parts)
      guard parts[index].json == element.value else { throw Self.misfit }
      parts.remove(at: index)
    }
    for change in changed {
      let index = try Self.index(of: EntityID(change.id), in: parts)
      var part = parts[index]
      do throws(FormatProblem) {
        try FieldWalk.make(change.fields, in: &part)
      } catch {
        throw error.under(change.id)
      }
      parts[index] = part
    }
    if let order { try arrange(&parts, order) }
    for element in added {
      let part = try Part(json: element.value)
      guard part.identity != nil else { throw FormatProblem("has no identity") }
      switch element.place {
      case .atEnd: parts.append(part)
      case .atStart: parts.insert(part, at: 0)
      case .behind(let key):
        parts.insert(part, at: try Self.index(of: EntityID(key), in: parts) + 1)
      }
    }
  }

  private func arrange<Part: Listed, Parts: PartList>(
    _ parts: inout Parts,
    _ order: Order
  ) throws(FormatProblem) where Parts.Element == Part, Parts.Index == Int {
    let (was, now) = (order.was.compactMap { EntityID($0) }, order.now.compactMap { EntityID($0) })
    let moved = Set(was)
    // The others stay where they are.
    let places = parts.indices.filter { index in
      parts[index].identity.map(moved.contains) ?? false
    }
    guard places.map({ parts[$0].identity }) == was.map(Optional.some), moved == Set(now),
      was.count == now.count
    else { throw Self.misfit }
    let arranged = try now.map { id throws(FormatProblem) in
      parts[try Self.index(of: id, in: parts)]
    }
    for (place, part) in zip(places, arranged) { parts[place] = part }
  }

  /// Where a part stands, looked for from the end.
  private static func index<Part: Listed, Parts: PartList>(
    of id: EntityID?,
    in parts: Parts
  ) throws(FormatProblem) -> Int where Parts.Element == Part, Parts.Index == Int {
    guard let id, let index = parts.lastIndex(where: { $0.identity == id }) else { throw misfit }
    return index
  }

  private static var misfit: FormatProblem { FormatProblem("is not as the edit expects it") }
}
