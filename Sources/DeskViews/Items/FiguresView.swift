import FactModel
package import ItemFinding
import Measures
import OrderedJSON
package import Replies

/// The figures of a claim beside those of a source.
package enum FiguresView {
  /// The figures with what became of each, and the passages of the source about the same thing.
  package static func reply(
    _ rows: [FigurePairing.Row],
    _ passages: [Range<Int>],
    _ compared: Compared,
    _ desk: DeskState
  ) -> Reply {
    var lines = rows.map { line($0, compared, desk) }
    if !passages.isEmpty {
      lines.append(
        StyledLine("the passages about the same thing in \(compared.source.label)", .strong)
      )
    }
    lines += passages.map { passage in
      let words = Wording.oneLine(String(decoding: compared.text[passage], as: UTF8.self))
      return StyledLine(
        lead: [StyledSpan("  " + QuotationView.place(of: passage, in: compared.text), .dim)],
        leadWidth: 17,
        body: [StyledSpan(Wording.excerpt(words, 300))]
      )
    }
    var reply = Reply(lines, json: .array(rows.map { json($0, compared, desk) }))
    if passages.isEmpty {
      reply.asides.append(
        StyledLine("Nothing in \(compared.source.label) is about the same thing.", .warning)
      )
    }
    return reply
  }

  private static func line(
    _ row: FigurePairing.Row,
    _ compared: Compared,
    _ desk: DeskState
  ) -> StyledLine {
    let range = row.figure.range
    var body = [StyledSpan(ItemRow.text(range, desk), .strong), StyledSpan(": ")]
    guard let outcome = row.outcome, let theirs = row.theirs else {
      body.append(StyledSpan("not there", .warning))
      return ItemRow.line(range, desk, body)
    }
    let isAlarm = outcome.agreement > .compatible
    body.append(StyledSpan(word(outcome), isAlarm ? .warning : .plain))
    body.append(StyledSpan(" " + Wording.quoted(Wording.oneLine(theirs.text))))
    let place = QuotationView.place(of: theirs.passage, in: compared.text)
    let readings = "\(row.figure.reading) / \(theirs.figure.reading)"
    let why = outcome.reason.isEmpty ? "" : "; \(outcome.reason)"
    body.append(StyledSpan(" (\(place); \(readings)\(why))", .dim))
    return ItemRow.line(range, desk, body)
  }

  private static func word(_ outcome: FigureComparison.Outcome) -> String {
    switch outcome.agreement {
    case .same: "the same:"
    case .compatible: outcome.isToRead ? "read both:" : "agrees with"
    case .differs: "differs:"
    case .notComparable: "not comparable with"
    }
  }

  private static func json(
    _ row: FigurePairing.Row,
    _ compared: Compared,
    _ desk: DeskState
  ) -> JSONValue {
    var builder = ItemRow.json(row.figure.range, desk)
    builder.put("source", compared.source.label)
    builder.put("agreement", row.outcome?.agreement.rawValue ?? "missing")
    builder.put("there", row.theirs?.text)
    builder.put("reading", row.figure.reading)
    builder.put("thereReading", row.theirs?.figure.reading)
    builder.put("why", row.outcome.flatMap { $0.reason.isEmpty ? nil : $0.reason })
    builder.put(
      "locator",
      row.theirs.map { QuotationView.place(of: $0.passage, in: compared.text) }
    )
    return builder.object
  }
}
