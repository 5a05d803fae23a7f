import FactModel
import ItemFinding
import OrderedJSON

/// A quotation beside the source's words.
enum QuotationView {
  private static let leadWidth = 10

  static func reply(_ results: [QuotationResult], _ compared: Desk.Compared, _ desk: Desk) -> Reply
  {
    Reply(
      results.flatMap { lines($0, compared, desk) },
      json: .array(results.map { json($0, compared, desk) })
    )
  }

  private static func lines(
    _ result: QuotationResult,
    _ compared: Desk.Compared,
    _ desk: Desk
  ) -> [StyledLine] {
    let quoted = Wording.oneLine(desk.session.article.text.slice(result.range))
    let comparison = result.comparison
    let isGood = [.verbatim, .abridged].contains(comparison.verdict)
    var lines = [
      row(
        [StyledSpan(desk.address(of: result.range), .address)],
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
      lines.append(row([StyledSpan("  words", .dim)], spans(comparison.steps)))
    }
    return lines
  }

  private static func row(_ lead: [StyledSpan], _ body: [StyledSpan]) -> StyledLine {
    StyledLine(lead: lead, leadWidth: leadWidth, body: body)
  }

  /// `altered: 1 word dropped, 2 changed`.
  static func summary(_ comparison: QuotationComparison) -> String {
    switch comparison.verdict {
    case .verbatim: return "word for word"
    case .abridged: return "word for word but for ellipses and brackets"
    case .missing: return "nothing like it is in the text; a translation cannot be compared"
    case .spliced:
      return "put together from places that do not follow one another: \(counts(comparison.steps))"
    case .altered: return "altered: \(counts(comparison.steps))"
    }
  }

  private static func counts(_ steps: [QuotationComparison.Step]) -> String {
    var dropped = 0
    var added = 0
    var changed = 0
    for step in steps {
      switch step {
      case .dropped(let words):
        // A long gap is one step: “(30 words)”.
        let count = words.hasPrefix("(") ? Int(words.dropFirst().prefix { $0.isNumber }) : nil
        dropped += count ?? 1
      case .added: added += 1
      case .changed: changed += 1
      case .same, .elided, .bracketed: break
      }
    }
    var phrases: [String] = []
    for (count, word) in [(dropped, "dropped"), (added, "added"), (changed, "changed")]
    where count > 0 {
      phrases.append(
        phrases.isEmpty ? "\(Wording.count(count, "word")) \(word)" : "\(count) \(word)"
      )
    }
    return phrases.isEmpty ? "nothing but signs" : phrases.joined(separator: ", ")
  }

  /// The words of the quotation, with what is not the source's between marks; runs of a kind together.
  private static func spans(_ steps: [QuotationComparison.Step]) -> [StyledSpan] {
    var pieces: [(kind: String, text: String)] = []
    func add(_ kind: String, _ text: String) {
      if pieces.last?.kind == kind {
        pieces[pieces.count - 1].text += " " + text
      } else {
        pieces.append((kind, text))
      }
    }
    for step in steps {
      switch step {
      case .same(let word): add("same", word)
      case .dropped(let word): add("dropped", word)
      case .elided(let word): add("elided", word)
      case .added(let word): add("added", word)
      case .bracketed(let word): add("bracketed", word)
      case .changed(let from, let to):
        pieces.append(("dropped!", from))
        pieces.append(("added!", to))
      }
    }
    var spans: [StyledSpan] = []
    for (kind, text) in pieces {
      // What came in the place of a word stands at it.
      if !spans.isEmpty, kind != "added!" { spans.append(StyledSpan(" ")) }
      switch kind {
      case "dropped", "dropped!": spans.append(StyledSpan("[-\(text)-]", .removed))
      case "added", "added!": spans.append(StyledSpan("{+\(text)+}", .added))
      case "elided": spans.append(StyledSpan("(… \(text))", .dim))
      case "bracketed": spans.append(StyledSpan("[\(text)]", .dim))
      default: spans.append(StyledSpan(text))
      }
    }
    return spans
  }

  /// Where in a source's text a passage lies: `paragraph 12`.
  static func place(of passage: Range<Int>, in text: [UInt8]) -> String {
    var paragraph = 0
    var isInside = false
    var lineIsEmpty = true
    for byte in text[..<min(text.count, passage.lowerBound + 1)] {
      if byte == 0x0A {
        if lineIsEmpty { isInside = false }
        lineIsEmpty = true
      } else if byte != 0x20, byte != 0x0D, byte != 0x09 {
        if !isInside { paragraph += 1 }
        isInside = true
        lineIsEmpty = false
      }
    }
    return "paragraph \(max(1, paragraph))"
  }

  private static func json(
    _ result: QuotationResult,
    _ compared: Desk.Compared,
    _ desk: Desk
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
    }
    return builder.object
  }
}
