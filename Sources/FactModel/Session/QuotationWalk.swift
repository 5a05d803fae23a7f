package import OrderedJSON

/// Finds in what edits say of claims what was quoted from a source, and noted of that: the ledger of
/// corrections has it, too.
///
/// Edits are to be looked at in their order: those that change a piece of evidence name it only by its
/// identity.
package struct QuotationWalk: Sendable {
  private let source: JSONValue
  /// The identities of the evidence from the source.
  package private(set) var evidence: Set<String> = []
  package private(set) var texts: Set<String> = []
  private let keys: [String]

  /// `keys`: The fields that are looked for.
  package init(_ source: EntityID, keys: [String] = ["quotation", "original", "note"]) {
    self.source = source.json
    self.keys = keys
  }

  /// `value`: A patch of a claim, or a part of one.
  package mutating func look(in value: JSONValue) {
    switch value {
    case .array(let values): for value in values { look(in: value) }
    case .object(let object):
      if object["source"] == source, case .string(let id)? = object["id"] {
        evidence.insert(id)
        for key in keys { take(object[key]) }
      }
      for member in object.members {
        if evidence.contains(member.key), case .object(let fields) = member.value {
          for key in keys { take(change: fields[key]) }
        }
        look(in: member.value)
      }
    case .null, .bool, .number, .string: return
    }
  }

  private mutating func take(change value: JSONValue?) {
    guard case .object(let change)? = value else { return }
    take(change["was"])
    take(change["is"])
  }

  private mutating func take(_ value: JSONValue?) {
    if case .string(let text)? = value { texts.insert(text) }
  }
}
