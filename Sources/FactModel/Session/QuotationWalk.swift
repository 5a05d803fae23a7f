import OrderedJSON

/// Finds in what edits say of claims what was quoted from a source, and noted of that: the ledger of
/// corrections has it, too.
///
/// Edits are to be looked at in their order: those that change a piece of evidence name it only by its
/// identity.
struct QuotationWalk {
  private let source: JSONValue
  /// The identities of the evidence from the source.
  private var evidence: Set<String> = []
  private(set) var texts: Set<String> = []

  init(_ source: EntityID) {
    self.source = source.json
  }

  /// `value`: A patch of a claim, or a part of one.
  mutating func look(in value: JSONValue) {
    switch value {
    case .array(let values): for value in values { look(in: value) }
    case .object(let object):
      if object["source"] == source, case .string(let id)? = object["id"] {
        evidence.insert(id)
        for key in Self.keys { take(object[key]) }
      }
      for member in object.members {
        if evidence.contains(member.key), case .object(let fields) = member.value {
          for key in Self.keys { take(change: fields[key]) }
        }
        look(in: member.value)
      }
    case .null, .bool, .number, .string: return
    }
  }

  private static let keys = ["quotation", "original", "note"]

  private mutating func take(change value: JSONValue?) {
    guard case .object(let change)? = value else { return }
    take(change["was"])
    take(change["is"])
  }

  private mutating func take(_ value: JSONValue?) {
    if case .string(let text)? = value { texts.insert(text) }
  }
}
