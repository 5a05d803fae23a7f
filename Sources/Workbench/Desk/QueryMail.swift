import FactModel

// Queries as a mail, and its answers.
extension Desk {
  /// Takes over the answers in a mail, each to its query.
  func takeAnswers(in text: String, at place: Problem.Place) throws(Problem) -> Reply {
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

/// Queries as the text of a mail, and the answers in one that came back.
enum QueryMail {
  private static let invitation = "Answer:"

  static func text(_ queries: [Query], _ session: Session) -> String {
    var text = ""
    if let title = session.facts.title { text += "About: \(SafeText.line(title))\n\n" }
    text += "Please answer below each question and leave the marks in brackets.\n"
    for query in queries {
      text += "\n[\(query.label)] \(SafeText.line(query.question))\n"
      let passages =
        query.claims.compactMap { session.claims[$0]?.passages }
        + query.findings.compactMap { session.findings[$0]?.passages }
      for passages in passages {
        for passage in passages {
          text += "    The text: \(SafeText.line(passage.exact))\n"
        }
      }
      text += "\(invitation)\n"
    }
    return text
  }

  /// The answers by the numbers of the queries, in the order in which they stand.
  ///
  /// A mail is quoted in its answer, so marks of quotation before a mark in brackets and before the
  /// word that invites an answer do not matter; other quoted lines are no answer.
  static func answers(in text: String) -> [(EntityNumber, String)] {
    var answers: [(EntityNumber, [String])] = []
    var isBelowInvitation = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isQuoted = line.first == ">"
      let bare = line.drop { $0 == ">" || $0 == " " }
      if let (number, rest) = mark(bare) {
        answers.append((number, []))
        isBelowInvitation = false
        // Pasted on one line: “[q1] … Answer: …”.
        if let invited = rest.firstRange(of: invitation) {
          isBelowInvitation = true
          let text = rest[invited.upperBound...].drop { $0 == " " }
          if !text.isEmpty { answers[answers.count - 1].1.append(String(text)) }
        }
      } else if bare.hasPrefix(invitation) {
        isBelowInvitation = true
        let rest = bare.dropFirst(invitation.count).drop { $0 == " " }
        if !rest.isEmpty, !answers.isEmpty { answers[answers.count - 1].1.append(String(rest)) }
      } else if !isQuoted, isBelowInvitation, !answers.isEmpty {
        answers[answers.count - 1].1.append(String(line))
      }
    }
    return answers.compactMap { number, lines in
      let text = Desk.trimmed(lines.joined(separator: "\n"))
      return text.isEmpty ? nil : (number, text)
    }
  }

  /// The number of `[q3]` at the start of a line, and what stands behind it.
  private static func mark(_ line: Substring) -> (EntityNumber, Substring)? {
    guard line.hasPrefix("[q"), let end = line.firstIndex(of: "]"),
      let number = Int(line[line.index(line.startIndex, offsetBy: 2)..<end]), number > 0
    else { return nil }
    return (EntityNumber(number), line[line.index(after: end)...])
  }
}
