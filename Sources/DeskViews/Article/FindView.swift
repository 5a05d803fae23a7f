import Anchoring
package import FactModel
import LineReading
import OrderedJSON
package import Replies

/// The sentences, claims and sources that contain a text.
package enum FindView {
  /// `typed`: The text, in quotation marks or not.
  package static func reply(_ typed: String, _ desk: DeskState) throws(Problem) -> Reply {
    let text = unquoted(typed)
    var lines = try sentences(text, desk)
    let wanted = text.lowercased()
    for (step, claim) in desk.session.claims.all.enumerated() {
      try desk.checkpoint(step)
      if mentions(claim, wanted) { lines.append(ClaimView.row(claim, desk, showing: wanted)) }
    }
    for source in desk.session.sources.all where mentions(source, wanted) {
      lines.append(SourceView.line(source, desk))
    }
    if lines.isEmpty {
      return Reply(asides: [StyledLine("“\(text)” was not found.", .dim)])
    }
    return Reply(lines)
  }

  private static func unquoted(_ typed: String) -> String {
    var scanner = LineScanner(typed)
    guard let quoted = scanner.quoted(), scanner.isAtEnd, !quoted.isEmpty else { return typed }
    return quoted
  }

  /// The sentences in which the text stands, with its words marked.
  private static func sentences(_ text: String, _ desk: DeskState) throws(Problem) -> [StyledLine] {
    var found: [(sentence: Int, ranges: [Range<Int>])] = []
    for (step, range) in desk.search.occurrences(of: text).enumerated() {
      try desk.checkpoint(step)
      for sentence in desk.session.sentences.touched(by: range) {
        if found.last?.sentence == sentence {
          found[found.count - 1].ranges.append(range)
        } else {
          found.append((sentence, [range]))
        }
      }
    }
    return found.map { row in
      StyledLine(
        lead: [StyledSpan(desk.session.sentences.entries[row.sentence].address, .address)],
        leadWidth: 8,
        body: MarkedSentence.spans(row.sentence, finding: row.ranges, desk)
      )
    }
  }

  private static func mentions(_ source: Source, _ text: String) -> Bool {
    let texts =
      [source.title, source.citation, source.url, source.publisher, source.account, source.slug]
      .compactMap { $0 } + source.authors + source.notes.map(\.text)
    return texts.contains { $0.lowercased().includes(words: text) }
  }

  /// `text`: Lower case.
  package static func mentions(_ claim: Claim, _ text: String) -> Bool {
    let texts =
      [claim.wording, claim.verdict?.reason, claim.claimant?.inWords, claim.fix?.replacement]
      .compactMap { $0 } + claim.notes.map(\.text) + claim.tags
      + claim.questions.map(\.question)
      + claim.evidence.flatMap { [$0.quotation, $0.original].compactMap { $0 } }
    return texts.contains { $0.lowercased().includes(words: text) }
  }
}
