package import OrderedJSON

/// Something to find out for a claim.
///
/// It is open until it has an answer.
package struct ResearchQuestion: Sendable, Equatable {
  /// What was found out.
  package struct Answer: Sendable, Equatable {
    package var identity: EntityID?
    package var text: String
    package var source: EntityID?
    package var signed: Signed
    /// What other tools said of it for which there is no field here.
    package var foreign = ForeignData()
    package var extra = ExtraMembers()

    package init(text: String, source: EntityID?, signed: Signed) {
      self.text = text
      self.source = source
      self.signed = signed
    }
  }

  package var identity: EntityID?
  package var question: String
  package var signed: Signed
  package var answers: Elements<Answer>
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(question: String, signed: Signed, answers: Elements<Answer> = []) {
    self.question = question
    self.signed = signed
    self.answers = answers
  }

  package var isOpen: Bool { answers.isEmpty }
}

extension ResearchQuestion: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("question", &one.question, other.question)
    walk.signed(&one.signed, other.signed)
    walk.list("answers", &one.answers, other.answers)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }

  package func continues(_ other: Self) -> Bool { question == other.question }
}

extension ResearchQuestion: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    question = try reader.required("question")
    signed = try reader.signed()
    answers = try reader.list("answers")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("question", question)
    builder.put(signed)
    builder.put(list: "answers", answers)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension ResearchQuestion.Answer: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("text", &one.text, other.text)
    walk.value("source", &one.source, other.source)
    walk.signed(&one.signed, other.signed)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension ResearchQuestion.Answer: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    text = try reader.required("text")
    source = try reader.optional("source")
    signed = try reader.signed()
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("text", text)
    builder.put("source", source)
    builder.put(signed)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
