package import OrderedJSON

/// Somebody who was, or is to be, reached: what was put to them, each attempt, and the reply.
package struct Contact: Entity {
  /// That somebody tried to reach the person, and by what way.
  package struct Attempt: Sendable, Equatable {
    package var identity: EntityID?
    /// Email, phone, letter …; free text.
    package var channel: String
    package var date: PartialDate
    package var note: String?
    package var signed: Signed
    package var extra = ExtraMembers()

    package init(channel: String, date: PartialDate, note: String? = nil, signed: Signed) {
      self.channel = channel
      self.date = date
      self.note = note
      self.signed = signed
    }
  }

  /// How a reply may be used.
  package enum Terms: String, NamedChoice {
    /// With the name.
    case onRecord = "on-record"
    /// Without the name.
    case background
    /// Not at all.
    case offRecord = "off-record"

    package var inWords: String {
      switch self {
      case .onRecord: "on the record"
      case .background: "on background"
      case .offRecord: "off the record"
      }
    }
  }

  /// What the person answered, and on which terms.
  package struct Reply: Sendable, Equatable {
    package var identity: EntityID?
    package var text: String
    package var terms: Terms
    package var date: PartialDate
    /// The claims that it answers; none where it answers all that was put.
    package var claims: [EntityID] = []
    package var signed: Signed
    package var extra = ExtraMembers()

    /// Whether it answers what was put of a claim.
    package func concerns(_ claim: Claim) -> Bool { claims.isEmpty || claims.contains(claim.id) }

    package init(text: String, terms: Terms, date: PartialDate, signed: Signed) {
      self.text = text
      self.terms = terms
      self.date = date
      self.signed = signed
    }
  }

  package static let kindName = "contact"
  package static let listKey = "contacts"

  package let id: EntityID
  package var number: EntityNumber
  package var person: String
  package var role: String?
  /// What readers are told of whoever speaks on background: “an official”.
  package var toldAs: String?
  /// The claims that it is about; none where it is about all that the person says.
  package var claims: [EntityID]
  /// What was put to them.
  package var put: String?
  /// Where they are called.
  package var phone: String?
  /// Until when a reply is needed.
  package var due: Deadline?
  package var attempts: Elements<Attempt> = []
  /// Whether it is told at all: one that is sealed is in nothing that leaves, one for the desk without the name.
  package var visibility = Source.Visibility.public
  /// In order; the last one is how they stand now.
  package var replies: Elements<Reply> = []
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    person: String,
    role: String?,
    claims: [EntityID]
  ) {
    self.id = id
    self.number = number
    self.person = person
    self.role = role
    self.claims = claims
  }

  /// Whether a reply is waited for.
  package var isOpen: Bool { replies.isEmpty && reasonForNobody == nil }

  /// Why nobody is asked, where that is what is entered: `contact c1 none: REASON`.
  package var reasonForNobody: String? { person.lowercased() == Self.nobody ? put : nil }

  /// What stands for the person where nobody is asked.
  package static let nobody = "none"

  /// What can be typed as its address: `k3`.
  package var label: String { "k\(number)" }

  package var inWords: String { role.map { "\(person), \($0)" } ?? person }

  /// Whether it is about a claim: it names the claim, or the person makes it and no claim is named.
  package func concerns(_ claim: Claim) -> Bool {
    if claims.contains(claim.id) { return true }
    guard claims.isEmpty, case .speaker(let name, _, _)? = claim.claimant else { return false }
    return name.lowercased() == person.lowercased()
  }
}

extension Contact {
  package var caption: Caption { Caption(label, inWords) }
}

extension Contact {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("person", &one.person, other.person)
    walk.value("role", &one.role, other.role)
    walk.value("toldAs", &one.toldAs, other.toldAs)
    walk.values("claims", &one.claims, other.claims)
    walk.value("put", &one.put, other.put)
    walk.value("phone", &one.phone, other.phone)
    walk.value("due", &one.due, other.due)
    walk.value("visibility", &one.visibility, other.visibility, usually: .public)
    walk.list("attempts", &one.attempts, other.attempts)
    walk.list("replies", &one.replies, other.replies)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Contact: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    person = try reader.required("person")
    role = try reader.optional("role")
    toldAs = try reader.optional("toldAs")
    claims = try reader.list("claims")
    put = try reader.optional("put")
    phone = try reader.optional("phone")
    due = try reader.optional("due")
    visibility = try reader.optional("visibility") ?? .public
    attempts = try reader.list("attempts")
    replies = try reader.list("replies")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("person", person)
    builder.put("role", role)
    builder.put("toldAs", toldAs)
    builder.put(list: "claims", claims)
    builder.put("put", put)
    builder.put("phone", phone)
    builder.put("due", due)
    builder.put("visibility", visibility == .public ? nil : visibility)
    builder.put(list: "attempts", attempts)
    builder.put(list: "replies", replies)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension Contact.Attempt: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("channel", &one.channel, other.channel)
    walk.required("date", &one.date, other.date)
    walk.value("note", &one.note, other.note)
    walk.signed(&one.signed, other.signed)
    walk.extra(&one.extra, other.extra)
  }
}

extension Contact.Attempt: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    channel = try reader.required("channel")
    date = try reader.required("date")
    note = try reader.optional("note")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("channel", channel)
    builder.put("date", date)
    builder.put("note", note)
    builder.put(signed)
    return builder.object
  }
}

extension Contact.Reply: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("text", &one.text, other.text)
    walk.required("terms", &one.terms, other.terms)
    walk.required("date", &one.date, other.date)
    walk.values("claims", &one.claims, other.claims)
    walk.signed(&one.signed, other.signed)
    walk.extra(&one.extra, other.extra)
  }
}

extension Contact.Reply: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    text = try reader.required("text")
    terms = try reader.required("terms")
    date = try reader.required("date")
    claims = try reader.list("claims")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("text", text)
    builder.put("terms", terms)
    builder.put("date", date)
    builder.put(list: "claims", claims)
    builder.put(signed)
    return builder.object
  }
}
