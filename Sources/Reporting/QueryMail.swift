package import FactModel
import OrderedJSON
import PlainText
package import Release

/// Queries as the text of a mail, and the answers in one that came back.
package enum QueryMail {
  private static let invitation = "Answer:"

  /// The text of a mail that asks queries, with the passages that they are about.
  package static func text(_ queries: [Query], _ release: Release) -> String {
    var text = ""
    if let title = release.facts.title { text += "About: \(SafeText.line(title))\n\n" }
    text += "Please answer below each question and leave the marks in brackets.\n"
    for query in queries {
      text += "\n[\(query.label)] \(SafeText.line(query.question))\n"
      let passages =
        query.claims.compactMap { release.claims[$0]?.passages }
        + query.findings.compactMap { release.findings[$0]?.passages }
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
  package static func answers(in text: String) -> [(EntityNumber, String)] {
    var answers: [(EntityNumber, [String])] = []
    var isBelowInvitation = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isQuoted = line.first == ">"
      let bare = line.drop { $0 == ">" || $0 == " " }
      if let (number, rest) = mark(bare) {
        answers.append((number, []))
        isBelowInvitation = false
        // Pasted on one line: “[q1] … Answer: …”.
        if let invited = rest.firstOccurrence(of: invitation) {
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
      let text = trimmed(lines.joined(separator: "\n"))
      return text.isEmpty ? nil : (number, text)
    }
  }

  /// Without white space at its ends.
  private static func trimmed(_ text: String) -> String {
    let body = text.drop(while: \.isWhitespace)
    return String(
      body[..<(body.lastIndex { !$0.isWhitespace }.map { body.index(after: $0) } ?? body.endIndex)]
    )
  }

  /// The number of `[q3]` at the start of a line, and what stands behind it.
  private static func mark(_ line: Substring) -> (EntityNumber, Substring)? {
    guard line.hasPrefix("[q"), let end = line.firstIndex(of: "]"),
      let number = Int(line[line.index(line.startIndex, offsetBy: 2)..<end]), number > 0
    else { return nil }
    return (EntityNumber(number), line[line.index(after: end)...])
  }
}
