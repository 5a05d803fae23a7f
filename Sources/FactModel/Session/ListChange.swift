package import OrderedJSON

/// How a list changes, by the identities of its elements; of a list of plain strings, by the strings.
package struct ListChange: Sendable, Equatable {
  /// An element that comes or goes, and where it stands in the list that has it.
  package struct Placed: Sendable, Equatable {
    /// Where in the list.
    package enum Place: Sendable, Equatable {
      case atEnd
      case atStart
      case behind(String)
    }

    package var value: JSONValue
    package var place: Place

    package init(_ value: JSONValue, _ place: Place) {
      self.value = value
      self.place = place
    }
  }

  /// The fields of an element that stays.
  package struct Changed: Sendable, Equatable {
    package var id: String
    package var fields: [FieldChange]

    package init(_ id: String, _ fields: [FieldChange]) {
      self.id = id
      self.fields = fields
    }
  }

  /// The order of the elements that stay, where it is another.
  package struct Order: Sendable, Equatable {
    package var was: [String]
    package var now: [String]

    package init(was: [String], is now: [String]) {
      self.was = was
      self.now = now
    }
  }

  /// In the order of the list that has them, each behind one that stays or stands before it here.
  package var added: [Placed] = []
  package var removed: [Placed] = []
  package var changed: [Changed] = []
  package var order: Order?

  package init() {}

  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && order == nil
  }

  package var inverse: ListChange {
    var inverse = ListChange()
    inverse.added = removed
    inverse.removed = added
    inverse.changed = changed.map { Changed($0.id, $0.fields.map(\.inverse)) }
    inverse.order = order.map { Order(was: $0.now, is: $0.was) }
    return inverse
  }
}

extension ListChange: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    added = try reader.list("added")
    removed = try reader.list("removed")
    if let value = reader.take("changed") {
      guard case .object(let object) = value else {
        throw FormatProblem("must be an object", at: ["changed"])
      }
      for member in object.members {
        do throws(FormatProblem) {
          changed.append(Changed(member.key, try FieldChange.read(member.value)))
        } catch {
          throw error.under(member.key).under("changed")
        }
      }
    }
    order = try reader.optional("order")
    guard reader.extra().isEmpty, !isEmpty else {
      throw FormatProblem("is no change of a field")
    }
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put(list: "added", added)
    builder.put(list: "removed", removed)
    if !changed.isEmpty {
      builder.put(
        "changed",
        raw: .object(
          JSONObject(changed.map { JSONMember(key: $0.id, value: FieldChange.json($0.fields)) })
        )
      )
    }
    builder.put("order", order)
    return builder.object
  }
}

extension ListChange.Placed: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    guard let value = reader.take("value") else {
      throw FormatProblem("the key is missing", at: ["value"])
    }
    self.value = value
    switch reader.take("behind") {
    case nil: place = .atEnd
    case .null?: place = .atStart
    case .string(let id)?: place = .behind(id)
    default: throw FormatProblem("must be a string or null", at: ["behind"])
    }
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("value", raw: value)
    switch place {
    case .atEnd: break
    case .atStart: builder.put("behind", raw: .null)
    case .behind(let id): builder.put("behind", id)
    }
    return builder.object
  }
}

extension ListChange.Order: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    was = try reader.required("was")
    now = try reader.required("is")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("was", was)
    builder.put("is", now)
    return builder.object
  }
}
