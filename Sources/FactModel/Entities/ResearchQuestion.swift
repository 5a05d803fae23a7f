package import OrderedJSON

/// Something to find out for a claim.
///
/// It is open until it has an answer.
package struct ResearchQuestion: Sendable, Equatable {
  /// What was found out.
  package struct Answer: Sendable, Equatable {
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

  package var question: String
  package var signed: Signed
  package var answers: [Answer]
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(question: String, signed: Signed, answers: [Answer] = []) {
    self.question = question
    self.signed = signed
    self.answers = answers
  }

  package var isOpen: Bool { answers.isEmpty }
}

extension ResearchQuestion: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    question = try reader.required("question")
    signed = try reader.signed()
    answers = try reader.list("answers")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("question", question)
    builder.put(signed)
    builder.put(list: "answers", answers)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension ResearchQuestion.Answer: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    text = try reader.required("text")
    source = try reader.optional("source")
    signed = try reader.signed()
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("text", text)
    builder.put("source", source)
    builder.put(signed)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
