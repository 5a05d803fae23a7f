import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let answer = Verb(
    "answer",
    group: .claims,
    forms: [
      CommandForm(
        [
          Parameter("QUERY", "the query", .query),
          Parameter("NAME", "the name", .phrase("from", until: ":", isClosed: true)).optional,
        ],
        tail: .text("TEXT", "the answer")
      ),
      CommandForm(
        [
          .claim.optional, Parameter("N", "the number of a question", .number).optional,
          .sources.optional,
        ],
        tail: .text("TEXT", "the answer")
      ),
    ],
    summary: "answer a claim's Nth research question, or a query",
    details: [
      "N can be left out where one question is open. A query's answer comes from whom it went to, "
        + "unless another name is given."
    ],
    examples: ["answer c1 1 @1 Yes, word for word.", "answer q1 It is China's own count."]
  ) { desk, typed throws(Problem) in
    if let named = typed.address("QUERY"),
      case .query(let query) = try desk.resolve(named.address, at: named.place)
    {
      return try desk.answer(query, typed)
    }
    return try desk.answerQuestion(typed)
  }
}

extension Desk {
  fileprivate func answer(_ query: Query, _ typed: ParsedArguments) throws(Problem) -> Reply {
    var after = query
    let from = typed.text("NAME")?.text
    after.answers.append(Query.Answer(text: typed.rest, from: from, signed: sign()))
    try commit([Change(from: query, to: after)])
    return Reply([StyledLine(body: QueryView.spans(after))], json: after.json)
  }

  /// Answers one of a claim's research questions.
  fileprivate func answerQuestion(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let before = try claim(typed)
    var claim = before
    let open = claim.questions.indices.filter { claim.questions[$0].isOpen }
    let number = typed.text("N").flatMap { Int($0.text) }
    let index = number.map { $0 > 0 ? $0 - 1 : -1 } ?? (open.count == 1 ? open[0] : nil)
    guard let index, claim.questions.indices.contains(index) else {
      throw Problem(
        .input,
        "which question is answered is not clear",
        place: typed.text("N")?.place ?? typed.tail?.place,
        remedy: "Type its number.",
        candidates: claim.questions.enumerated().map { "\($0 + 1)  \($1.question)" }
      )
    }
    var changes: [Change] = []
    let cited = try citedText(typed, &changes)
    guard !cited.text.isEmpty else {
      throw Problem(
        .missing,
        "the answer is missing",
        place: typed.end,
        remedy: "Usage: \(typed.usage)"
      )
    }
    claim.questions[index].answers.append(
      ResearchQuestion.Answer(text: cited.text, source: cited.sources.first?.id, signed: sign())
    )
    changes.append(Change(from: before, to: claim))
    try commit(changes)
    var reply = changed(claim, from: before)
    reply.asides = cited.notices
    let others = cited.sources.dropFirst().map(\.label)
    if !others.isEmpty {
      reply.asides.append(
        StyledLine(
          "An answer names one source: not \(Wording.list(others)). answer \(claim.label) "
            + "\(index + 1) @SOURCE TEXT gives another answer.",
          .warning
        )
      )
    }
    return reply
  }
}
