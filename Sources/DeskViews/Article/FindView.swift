import Anchoring
package import FactModel
import LineReading
import OrderedJSON
package import Replies

/// The sentences that contain a text, and everything of the session that does: each with the words that were
/// looked for.
package enum FindView {
  /// `typed`: The text, in quotation marks or not.
  package static func reply(_ typed: String, _ desk: DeskState) throws(Problem) -> Reply {
    let text = unquoted(typed)
    var lines = try sentences(text, desk)
    let wanted = plain(text)
    let session = desk.session
    for (step, claim) in session.claims.all.enumerated() {
      try desk.checkpoint(step)
      add(ClaimView.row(claim, desk), texts(of: claim), wanted, to: &lines)
    }
    for source in session.sources.all {
      add(SourceView.line(source, desk), texts(of: source), wanted, to: &lines)
    }
    for finding in session.findings.all {
      let texts = [finding.kind, finding.note, finding.fix?.replacement].compactMap { $0 }
      let notes = finding.notes.map(\.text)
      add(FindingView.line(finding, desk), texts + notes, wanted, to: &lines)
    }
    for mark in session.marks.all {
      guard let note = mark.note else { continue }
      add(MarkView.row(mark, desk), [note], wanted, to: &lines)
    }
    for item in session.items.all {
      guard let note = item.check?.note else { continue }
      add(ItemView.line(item, desk), [note], wanted, to: &lines)
    }
    for query in session.queries.all {
      let texts = [query.question] + query.answers.map(\.text)
      add(StyledLine(body: QueryView.spans(query)), texts, wanted, to: &lines)
    }
    for contact in session.contacts.all {
      let own = [contact.inWords, contact.put].compactMap { $0 }
      let texts = own + contact.attempts.compactMap(\.note) + contact.replies.map(\.text)
      add(StyledLine(body: ContactView.spans(contact)), texts, wanted, to: &lines)
    }
    if lines.isEmpty {
      return Reply(asides: [StyledLine("“\(text)” was not found.", .dim)])
    }
    return Reply(lines)
  }

  /// A text as it is looked for: in small letters, and its marks in whichever form, each one character
  /// as before.
  private static func plain(_ text: String) -> String {
    let lower = text.lowercased()
    guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
    return String(
      lower.map { letter in
        guard letter.unicodeScalars.count == 1, let scalar = letter.unicodeScalars.first else {
          return letter
        }
        return Unicode.Scalar(Folding.fold(scalar)).map(Character.init) ?? letter
      }
    )
  }

  /// Adds the line of a thing where one of its texts has what is wanted, a plain text: where the line does not
  /// show it, with the text around it.
  private static func add(
    _ line: StyledLine,
    _ texts: [String],
    _ wanted: String,
    to lines: inout [StyledLine]
  ) {
    guard let text = texts.first(where: { has($0, wanted) }) else { return }
    var line = line
    if !has((line.lead + line.body).map(\.text).joined(), wanted) {
      line.body.append(StyledSpan(" · ", .dim))
      line.body.append(StyledSpan(excerpt(text, around: wanted)))
    }
    line.body = line.body.flatMap { marked($0, wanted) }
    lines.append(line)
  }

  private static func has(_ text: String, _ wanted: String) -> Bool {
    plain(text).includes(words: wanted)
  }

  /// A span in runs, what was looked for in bold.
  private static func marked(_ span: StyledSpan, _ wanted: String) -> [StyledSpan] {
    let lower = plain(span.text)
    guard lower.count == span.text.count, let place = lower.firstOccurrence(ofWords: wanted) else {
      return [span]
    }
    let start = span.text.index(
      span.text.startIndex,
      offsetBy: lower.distance(from: lower.startIndex, to: place.lowerBound)
    )
    let end = span.text.index(
      start,
      offsetBy: lower.distance(from: place.lowerBound, to: place.upperBound)
    )
    let parts = [
      StyledSpan(String(span.text[..<start]), span.role),
      StyledSpan(String(span.text[start..<end]), .strong),
      StyledSpan(String(span.text[end...]), span.role),
    ]
    return parts.filter { !$0.text.isEmpty }
  }

  /// A text as long as in a list, around the words that were looked for.
  private static func excerpt(_ text: String, around wanted: String) -> String {
    let text = Wording.oneLine(text)
    let lower = plain(text)
    let (shown, before) = (100, 40)
    guard let place = lower.firstOccurrence(ofWords: wanted)?.lowerBound else {
      return Wording.excerpt(text, shown)
    }
    let offset = lower.distance(from: lower.startIndex, to: place)
    guard offset + wanted.count > shown - 1 else { return Wording.excerpt(text, shown) }
    let rest = text.dropFirst(offset - before)
    let start = rest.firstIndex(where: \.isWhitespace).map(rest.index(after:)) ?? rest.startIndex
    return "… " + Wording.excerpt(String(text[start...]), shown)
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

  private static func texts(of source: Source) -> [String] {
    [source.title, source.citation, source.url, source.publisher, source.account, source.slug]
      .compactMap { $0 } + source.authors + source.notes.map(\.text)
  }

  private static func texts(of claim: Claim) -> [String] {
    [claim.wording, claim.verdict?.reason, claim.claimant?.inWords, claim.fix?.replacement]
      .compactMap { $0 } + claim.notes.map(\.text) + claim.tags
      + claim.questions.map(\.question)
      + claim.evidence.flatMap { [$0.quotation, $0.original].compactMap { $0 } }
  }

  /// Whether one of a claim's own texts has some words, marks in whichever form.
  package static func mentions(_ claim: Claim, _ text: String) -> Bool {
    let wanted = plain(text)
    return texts(of: claim).contains { has($0, wanted) }
  }
}
