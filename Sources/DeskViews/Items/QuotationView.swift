package import FactModel
import OrderedJSON
package import Replies
package import WordMatching

/// A quotation beside the source's words.
package enum QuotationView {
  private static let leadWidth = 10

  /// Each quotation with what became of it in the source.
  package static func reply(
    _ results: [QuotationResult],
    _ compared: Compared,
    _ desk: DeskState
  ) -> Reply {
    Reply(
      results.flatMap { lines($0, compared, desk) },
      json: .array(results.map { json($0, compared, desk) })
    )
  }

  private static func lines(
    _ result: QuotationResult,
    _ compared: Compared,
    _ desk: DeskState
  ) -> [StyledLine] {
    let quoted = Wording.oneLine(desk.session.article.text.slice(result.range))
    let comparison = result.comparison
    let isGood = [.verbatim, .abridged].contains(comparison.verdict)
    var lines = [
      row(
        [StyledSpan(desk.session.address(of: result.range), .address)],
        [StyledSpan(Wording.quoted(Wording.excerpt(quoted, 300)))]
      ),
      row(
        [StyledSpan("  " + compared.source.label, .address)],
        [StyledSpan(summary(comparison), isGood ? .strong : .warning)]
      ),
    ]
    guard let passage = comparison.passage, comparison.verdict != .missing else { return lines }
    let there = Wording.oneLine(String(decoding: compared.text[passage], as: UTF8.self))
    lines.append(
      row(
        [StyledSpan("  there", .dim)],
        [
          StyledSpan(Wording.quoted(Wording.excerpt(there, 400))),
          StyledSpan(" (\(place(of: passage, in: compared.text)))", .dim),
        ]
      )
    )
    if comparison.verdict != .verbatim {
      lines.append(row([StyledSpan("  words", .dim)], spans(comparison)))
    }
    return lines
  }

  private static func row(_ lead: [StyledSpan], _ body: [StyledSpan]) -> StyledLine {
    StyledLine(lead: lead, leadWidth: leadWidth, body: body)
  }

  /// `altered: 1 word dropped, 2 changed`.
  package static func summary(_ comparison: QuotationComparison) -> String {
    switch comparison.verdict {
    case .verbatim:
      guard let (from, to) = comparison.misread else { return "word for word" }
      return "word for word, if “\(from)” there is “\(to)” misread"
    case .abridged: return "word for word but for ellipses and brackets"
    case .missing: return "nothing like it is in the text; a translation cannot be compared"
    case .spliced:
      return "put together from places that do not follow one another: \(counts(comparison))"
    case .altered: return "altered: \(counts(comparison))"
    }
  }

  /// A thing about which it was said that what was judged of it holds: what a comparison of its words came
  /// to does not hold by anybody's word, so evidence is left without it.
  package static func withoutResults<Element: Judged>(
    _ after: Element,
    since before: Element
  ) -> Element {
    guard var claim = after as? Claim, let old = before as? Claim else { return after }
    for (index, piece) in zip(claim.evidence.indices, old.evidence)
    where claim.evidence[index].seen != piece.seen && isResult(piece.note ?? "") {
      claim.evidence[index].note = nil
    }
    return claim as? Element ?? after
  }

  private static func isResult(_ note: String) -> Bool {
    ["word for word", "altered: ", "put together from places "].contains(where: note.hasPrefix)
  }

  private static func counts(_ comparison: QuotationComparison) -> String {
    let (dropped, added, changed) = comparison.counts
    var phrases: [String] = []
    for (count, word) in [(dropped, "dropped"), (added, "added"), (changed, "changed")]
    where count > 0 {
      phrases.append(
        phrases.isEmpty ? "\(Wording.count(count, "word")) \(word)" : "\(count) \(word)"
      )
    }
    return phrases.isEmpty ? "nothing but signs" : phrases.joined(separator: ", ")
  }

  /// The words of the quotation, with what is not the source's between marks.
  private static func spans(_ comparison: QuotationComparison) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    for piece in comparison.pieces {
      // What came in the place of a word stands at it.
      if !spans.isEmpty, !(piece.isChange && piece.kind == .added) { spans.append(StyledSpan(" ")) }
      switch piece.kind {
      case .dropped: spans.append(StyledSpan("[-\(piece.text)-]", .removed))
      case .added: spans.append(StyledSpan("{+\(piece.text)+}", .added))
      case .elided: spans.append(StyledSpan("(… \(piece.text))", .dim))
      case .bracketed: spans.append(StyledSpan("[\(piece.text)]", .dim))
      case .same: spans.append(StyledSpan(piece.text))
      }
    }
    return spans
  }

  /// Where in a source's text a passage lies: `paragraph 12`.
  package static func place(of passage: Range<Int>, in text: [UInt8]) -> String {
    "paragraph \(QuotationComparison.paragraph(of: passage, in: text))"
  }

  private static func json(
    _ result: QuotationResult,
    _ compared: Compared,
    _ desk: DeskState
  ) -> JSONValue {
    var builder = ItemRow.json(result.range, desk)
    builder.put("source", compared.source.label)
    builder.put("verdict", result.comparison.verdict.rawValue)
    if let passage = result.comparison.passage {
      builder.put("passage", String(decoding: compared.text[passage], as: UTF8.self))
      builder.put("locator", place(of: passage, in: compared.text))
    }
    builder.put("steps", raw: .array(result.comparison.steps.map(step)))
    return builder.object
  }

  private static func step(_ step: QuotationComparison.Step) -> JSONValue {
    var builder = ObjectBuilder()
    switch step {
    case .same(let word): builder.put("same", word)
    case .dropped(let word): builder.put("dropped", word)
    case .elided(let word): builder.put("elided", word)
    case .added(let word): builder.put("added", word)
    case .bracketed(let word): builder.put("bracketed", word)
    case .changed(let from, let to):
      builder.put("changed", from)
      builder.put("to", to)
    case .misread(let from, let to):
      builder.put("misread", from)
      builder.put("to", to)
    }
    return builder.object
  }
}
