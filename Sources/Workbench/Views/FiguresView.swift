import FactModel
import ItemFinding
import OrderedJSON

/// The figures of a claim beside those of a source.
enum FiguresView {
  static func reply(
    _ rows: [FigureRow],
    _ passages: [Range<Int>],
    _ compared: Desk.Compared,
    _ desk: Desk
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

  private static func line(_ row: FigureRow, _ compared: Desk.Compared, _ desk: Desk) -> StyledLine
  {
    var body = [StyledSpan(ItemRow.text(row.item.range, desk), .strong), StyledSpan(": ")]
    if let agreement = row.agreement, let figure = row.theirs {
      let place = QuotationView.place(of: figure.passage, in: compared.text)
      body.append(StyledSpan(word(agreement), agreement == .differs ? .warning : .plain))
      body.append(StyledSpan(" " + Wording.quoted(Wording.oneLine(figure.text))))
      body.append(StyledSpan(" (\(place))", .dim))
    } else {
      body.append(StyledSpan("not there", .warning))
    }
    return ItemRow.line(row.item.range, desk, body)
  }

  private static func word(_ agreement: FigureAgreement) -> String {
    switch agreement {
    case .same: "the same:"
    case .within: "agrees with"
    case .differs: "differs:"
    }
  }

  private static func json(_ row: FigureRow, _ compared: Desk.Compared, _ desk: Desk) -> JSONValue {
    var builder = ItemRow.json(row.item.range, desk)
    builder.put("source", compared.source.label)
    builder.put("agreement", row.agreement?.rawValue ?? "missing")
    builder.put("there", row.theirs?.text)
    builder.put(
      "locator",
      row.theirs.map { QuotationView.place(of: $0.passage, in: compared.text) }
    )
    return builder.object
  }
}
