import DeskViews
package import FactModel
package import Replies
import Reporting

// Queries as a mail, and its answers.
extension Desk {
  /// Takes over the answers in a mail, each to its query.
  package func takeAnswers(in text: String, at place: Problem.Place) throws(Problem) -> Reply {
    var changes: [Change] = []
    var lines: [StyledLine] = []
    for (number, text) in QueryMail.answers(in: text) {
      guard let query = session.queries[number] else {
        throw Problem(
          .input,
          "there is no query q\(number)",
          place: place,
          remedy: "Nothing was taken over."
        )
      }
      if query.answers.contains(where: { $0.text == text }) { continue }
      var after = query
      after.answers.append(Query.Answer(text: text, signed: sign()))
      changes.append(Change(from: query, to: after))
      lines.append(StyledLine(body: QueryView.spans(after)))
    }
    guard !changes.isEmpty else {
      throw Problem(
        .input,
        "no new answer is in the file",
        place: place,
        remedy: "An answer stands below its question, [q1], on lines of its own."
      )
    }
    try commit(changes)
    return Reply(lines)
  }
}
