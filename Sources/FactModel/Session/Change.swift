package import OrderedJSON

/// One thing before and after a change; nil where it was not there.
package struct Transition<Value: Sendable & Equatable>: Sendable, Equatable {
  package var before: Value?
  package var after: Value?

  package init(from before: Value?, to after: Value?) {
    self.before = before
    self.after = after
  }

  package var inverse: Transition { Transition(from: after, to: before) }
}

extension Transition where Value: Entity {
  /// The identity of what changes.
  package var id: EntityID? { before?.id ?? after?.id }
}

/// One thing that an edit changes, whole, before and after.
package indirect enum Change: Sendable, Equatable {
  case claim(Transition<Claim>)
  case source(Transition<Source>)
  case finding(Transition<Finding>)
  case mark(Transition<Mark>)
  case item(Transition<Item>)
  case query(Transition<Query>)
  case contact(Transition<Contact>)
  case waiver(Transition<Waiver>)
  case publication(Transition<Publication>)
  case correction(Transition<Correction>)
  case signOff(Transition<SignOff>)
  case facts(Transition<ArticleFacts>)
  case scale(Transition<Scale>)
  /// Which revision of the article holds, by its SHA-256.
  case article(Transition<String>)

  /// The change that takes this one back.
  package var inverse: Change {
    switch self {
    case .claim(let transition): .claim(transition.inverse)
    case .source(let transition): .source(transition.inverse)
    case .finding(let transition): .finding(transition.inverse)
    case .mark(let transition): .mark(transition.inverse)
    case .item(let transition): .item(transition.inverse)
    case .query(let transition): .query(transition.inverse)
    case .contact(let transition): .contact(transition.inverse)
    case .waiver(let transition): .waiver(transition.inverse)
    case .publication(let transition): .publication(transition.inverse)
    case .correction(let transition): .correction(transition.inverse)
    case .signOff(let transition): .signOff(transition.inverse)
    case .facts(let transition): .facts(transition.inverse)
    case .scale(let transition): .scale(transition.inverse)
    case .article(let transition): .article(transition.inverse)
    }
  }

  /// Whether before and after are the same, byte by byte.
  package var isEmpty: Bool {
    switch self {
    case .claim(let transition): transition.isIdentity
    case .source(let transition): transition.isIdentity
    case .finding(let transition): transition.isIdentity
    case .mark(let transition): transition.isIdentity
    case .item(let transition): transition.isIdentity
    case .query(let transition): transition.isIdentity
    case .contact(let transition): transition.isIdentity
    case .waiver(let transition): transition.isIdentity
    case .publication(let transition): transition.isIdentity
    case .correction(let transition): transition.isIdentity
    case .signOff(let transition): transition.isIdentity
    case .facts(let transition): transition.isIdentity
    case .scale(let transition): transition.isIdentity
    case .article(let transition): transition.isIdentity
    }
  }
}

extension Transition where Value: JSONRepresentable {
  /// String comparison takes composed and decomposed characters as equal; their JSON does not.
  fileprivate var isIdentity: Bool {
    guard before == after else { return false }
    return before?.json == after?.json
  }

  fileprivate init(reader: inout ObjectReader) throws(FormatProblem) {
    self.init(from: try reader.optional("before"), to: try reader.optional("after"))
  }

  fileprivate func json(of kind: String) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("of", kind)
    builder.put("before", before)
    builder.put("after", after)
    return builder.object
  }
}

extension Change: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    let kind: String = try reader.required("of")
    switch kind {
    case Claim.kindName: self = .claim(try Transition(reader: &reader))
    case Source.kindName: self = .source(try Transition(reader: &reader))
    case Finding.kindName: self = .finding(try Transition(reader: &reader))
    case Mark.kindName: self = .mark(try Transition(reader: &reader))
    case Item.kindName: self = .item(try Transition(reader: &reader))
    case Query.kindName: self = .query(try Transition(reader: &reader))
    case Contact.kindName: self = .contact(try Transition(reader: &reader))
    case Waiver.kindName: self = .waiver(try Transition(reader: &reader))
    case Publication.kindName: self = .publication(try Transition(reader: &reader))
    case Correction.kindName: self = .correction(try Transition(reader: &reader))
    case SignOff.kindName: self = .signOff(try Transition(reader: &reader))
    case "facts": self = .facts(try Transition(reader: &reader))
    case "scale": self = .scale(try Transition(reader: &reader))
    case "article": self = .article(try Transition(reader: &reader))
    default: throw FormatProblem("is not a kind of thing that changes: \(kind)", at: ["of"])
    }
  }

  package var json: JSONValue {
    switch self {
    case .claim(let transition): transition.json(of: Claim.kindName)
    case .source(let transition): transition.json(of: Source.kindName)
    case .finding(let transition): transition.json(of: Finding.kindName)
    case .mark(let transition): transition.json(of: Mark.kindName)
    case .item(let transition): transition.json(of: Item.kindName)
    case .query(let transition): transition.json(of: Query.kindName)
    case .contact(let transition): transition.json(of: Contact.kindName)
    case .waiver(let transition): transition.json(of: Waiver.kindName)
    case .publication(let transition): transition.json(of: Publication.kindName)
    case .correction(let transition): transition.json(of: Correction.kindName)
    case .signOff(let transition): transition.json(of: SignOff.kindName)
    case .facts(let transition): transition.json(of: "facts")
    case .scale(let transition): transition.json(of: "scale")
    case .article(let transition): transition.json(of: "article")
    }
  }
}
