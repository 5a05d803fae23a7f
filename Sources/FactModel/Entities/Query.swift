package import OrderedJSON

/// A question to the author, the editor or a speaker.
///
/// It waits from the moment it was signed until it has an answer.
package struct Query: Entity {
  /// What came back.
  package struct Answer: Sendable, Equatable {
    package var identity: EntityID?
    package var text: String
    /// Who gave it, where that is not the one who was asked.
    package var from: String?
    package var signed: Signed
    package var extra = ExtraMembers()

    package init(text: String, from: String? = nil, signed: Signed) {
      self.text = text
      self.from = from
      self.signed = signed
    }
  }

  package static let kindName = "query"
  package static let listKey = "queries"
  /// Whom most queries go to; any other name is a speaker's.
  package static let usualRecipients = ["author", "editor"]

  package let id: EntityID
  package var number: EntityNumber
  /// `author`, `editor`, or a speaker's name.
  package var to: String
  package var question: String
  /// The claims that it is about; without findings either, it is about the article as a whole.
  package var claims: [EntityID]
  /// The findings that it is about.
  package var findings: [EntityID] = []
  /// Until when an answer is needed.
  package var due: Deadline?
  package var signed: Signed
  package var answers: Elements<Answer> = []
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    to: String,
    question: String,
    claims: [EntityID],
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.to = to
    self.question = question
    self.claims = claims
    self.signed = signed
  }

  /// What can be typed as its address: `q3`.
  package var label: String { "q\(number)" }

  package var isOpen: Bool { answers.isEmpty }
}

extension Query {
  package var caption: Caption { Caption(label, question) }
}

extension Query {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("to", &one.to, other.to)
    walk.required("question", &one.question, other.question)
    walk.values("claims", &one.claims, other.claims)
    walk.values("findings", &one.findings, other.findings)
    walk.value("due", &one.due, other.due)
    walk.signed(&one.signed, other.signed)
    walk.list("answers", &one.answers, other.answers)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Query: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    to = try reader.required("to")
    question = try reader.required("question")
    claims = try reader.list("claims")
    findings = try reader.list("findings")
    due = try reader.optional("due")
    signed = try reader.signed()
    answers = try reader.list("answers")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("to", to)
    builder.put("question", question)
    builder.put(list: "claims", claims)
    builder.put(list: "findings", findings)
    builder.put("due", due)
    builder.put(signed)
    builder.put(list: "answers", answers)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension Query.Answer: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("text", &one.text, other.text)
    walk.value("from", &one.from, other.from)
    walk.signed(&one.signed, other.signed)
    walk.extra(&one.extra, other.extra)
  }
}

extension Query.Answer: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    text = try reader.required("text")
    from = try reader.optional("from")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("text", text)
    builder.put("from", from)
    builder.put(signed)
    return builder.object
  }
}
