import FactModel
import ItemFinding
import OrderedJSON

// What the verb `figures` does.
extension Desk {
  func figures(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "figures [ADDRESS] @SOURCE"
    let start = scanner.place()
    let compared = try comparedArgument(&scanner, usage)
    try expectEnd(scanner, usage)
    let ours = foundItems.filter { item in
      item.isFigure && compared.ranges.contains { $0.overlaps(item.range) }
    }
    guard !ours.isEmpty else {
      throw Problem(
        .input,
        "there is no figure and no date",
        place: start,
        remedy: "numbers and dates list all."
      )
    }
    let words =
      compared.ranges.map { session.article.text.slice($0) } + [compared.claim?.restatement ?? ""]
    let passages = LikePassages.ranges(like: words.joined(separator: " "), in: compared.text)
    let theirs = passages.flatMap { SourceFigure.all(in: $0, of: compared.text) }
    let ourDates = DateResolver(published: session.facts.published)
    let theirDates = DateResolver(published: compared.source.published)
    let rows = ours.map { item in
      FigureRow(item: item, theirs: theirs, ourDates: ourDates, theirDates: theirDates)
    }
    return FiguresView.reply(rows, passages, compared, self)
  }
}

extension FoundItem {
  fileprivate var isFigure: Bool {
    switch detail {
    case .number(let number): number.value != nil
    case .date: true
    case .none, .quotation, .attribution: false
    }
  }
}

/// A figure or date in a passage of a source.
struct SourceFigure {
  var text: String
  var detail: FoundItem.Detail
  /// The passage that it is in, in bytes of the source's text.
  var passage: Range<Int>

  static func all(in passage: Range<Int>, of text: [UInt8]) -> [SourceFigure] {
    let words = ArticleText(utf8: Array(text[passage]))
    let whole = 0..<words.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    return ItemFinder.items(of: [block], in: words).filter(\.isFigure).map { item in
      SourceFigure(text: words.slice(item.range), detail: item.detail, passage: passage)
    }
  }
}

/// A figure or date of the article with the one of the source that agrees best.
struct FigureRow {
  var item: FoundItem
  var agreement: FigureAgreement?
  var theirs: SourceFigure?

  init(
    item: FoundItem,
    theirs: [SourceFigure],
    ourDates: DateResolver?,
    theirDates: DateResolver?
  ) {
    self.item = item
    for figure in theirs {
      let found: FigureAgreement?
      switch (item.detail, figure.detail) {
      case (.number(let one), .number(let other)):
        found = FigureComparison.agreement(one, other)
      case (.date(let one), .date(let other)):
        found = Self.agreement(Self.days(one, ourDates), Self.days(other, theirDates))
      default: found = nil
      }
      guard let found, agreement.map({ found < $0 }) ?? true else { continue }
      agreement = found
      self.theirs = figure
    }
  }

  private static func agreement(
    _ one: DateResolver.Resolution?,
    _ other: DateResolver.Resolution?
  ) -> FigureAgreement? {
    guard let one, let other else { return nil }
    return FigureComparison.agreement(one, other)
  }

  private static func days(
    _ date: DateExpression,
    _ resolver: DateResolver?
  ) -> DateResolver.Resolution? {
    if let resolver { return resolver.resolve(date) }
    // A date with its year counts from nothing.
    guard case .stated = date.form else { return nil }
    return DateResolver(published: PartialDate(year: 2000, month: 1, day: 1))?.resolve(date)
  }
}

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
      body.append(StyledSpan(" “\(Wording.oneLine(figure.text))”"))
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
