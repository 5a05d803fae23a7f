package import FactModel
import ItemFinding
import Judging
import OrderedJSON
import Preferences
import Publishing
package import Replies

/// An item: in a line, or with everything on it.
package enum ItemView {
  /// `i7 3.1 number “more than 120 countries” ticked @2`.
  package static func line(_ item: Item, _ desk: DeskState) -> StyledLine {
    StyledLine(
      lead: [StyledSpan(item.label, .address)],
      leadWidth: 6,
      body: [
        StyledSpan("\(desk.session.address(of: item.passage)) \(item.kind.rawValue) ", .dim),
        StyledSpan(Wording.quoted(text(item)) + " "),
      ] + state(item, desk)
    )
  }

  /// An item below the sentence that it stands in.
  static func row(_ item: Item, _ desk: DeskState) -> StyledLine {
    StyledLine(
      lead: [StyledSpan("  " + item.label, .address)],
      leadWidth: 8,
      body: [StyledSpan(item.kind.rawValue + " ", .dim), StyledSpan(text(item) + "  ")]
        + state(item, desk)
    )
  }

  /// How many of the items of a sentence are open, and which; nil where it has none.
  static func inArticle(_ sentence: Int, _ desk: DeskState) -> [StyledSpan]? {
    let items = desk.session.use.uses[sentence].items.compactMap { desk.session.items[$0] }
    guard !items.isEmpty else { return nil }
    let open = items.filter { desk.session.isOpen($0) }
    if open.isEmpty {
      return [StyledSpan("\(Wording.count(items.count, "item")) checked", .dim)]
    }
    return [
      StyledSpan("\(open.count) of \(Wording.count(items.count, "item")) open: ", .dim),
      StyledSpan(labels(open), .address),
    ]
  }

  static func text(_ item: Item) -> String {
    Wording.excerpt(Wording.oneLine(item.passage.exact), 100)
  }

  /// Whether it was checked, how, and by whom.
  static func state(_ item: Item, _ desk: DeskState) -> [StyledSpan] {
    var spans: [StyledSpan] = []
    if let first = item.firstMention.flatMap({ desk.session.items[$0] }), item.claim == nil {
      spans.append(StyledSpan("= \(first.label)", .dim))
      if desk.session.standsAlone(item), desk.session.isOpen(item) {
        return spans + [StyledSpan(" then, in another sentence: open", .warning)]
      }
      if desk.session.isOpen(first) { return spans }
      return spans + [StyledSpan(" ")] + own(first, desk, isBrief: true)
    }
    return own(item, desk, isBrief: false)
  }

  private static func own(_ item: Item, _ desk: DeskState, isBrief: Bool) -> [StyledSpan] {
    if item.passage.isGone { return [StyledSpan("gone from the article", .warning)] }
    if let change = desk.session.changeSince(item) {
      return [StyledSpan("\(change.remarkOnOther): open", .warning)]
    }
    if let claim = item.claim.flatMap({ desk.session.claims[$0] }) {
      return [ClaimView.rating(claim, desk), StyledSpan(" \(claim.label)", .address)]
    }
    guard let check = item.check else {
      return desk.session.isOpen(item) ? [StyledSpan("open", .strong)] : within(item, desk.session)
    }
    if check.restsOnNothing { return [StyledSpan("ticked, by nothing any more: open", .warning)] }
    var spans = [
      check.outcome == .ticked
        ? StyledSpan("ticked", .rating(.good)) : StyledSpan("nothing to check", .dim)
    ]
    if isBrief { return spans }
    let labels = check.sources.compactMap { desk.session.sources[$0]?.label }
    if !labels.isEmpty { spans.append(StyledSpan(" " + labels.joined(separator: " "), .address)) }
    if let note = check.note {
      spans.append(StyledSpan((desk.settings.isPlain ? ", " : " — ") + note))
    }
    for other in check.others {
      let note = other.note.map { ": " + $0 } ?? ""
      spans.append(StyledSpan("; \(other.signed.by.name), too\(note)"))
    }
    return spans
  }

  /// What settles an item that is a part of what was judged.
  private static func within(_ item: Item, _ session: Session) -> [StyledSpan] {
    guard
      let claim = session.claims.all.first(where: {
        session.isRated($0) && item.isWithin($0.passages)
      })
    else { return [StyledSpan("nothing to check in its sentence", .dim)] }
    return [StyledSpan("within ", .dim), StyledSpan(claim.label, .address)]
  }

  /// Items with all there is to say of them.
  package static func reply(_ items: [Item], _ desk: DeskState) -> Reply {
    var lines: [StyledLine] = []
    for item in items {
      lines.append(line(item, desk))
      guard items.count == 1 else { continue }
      for check in item.check?.all ?? [] {
        lines.append(row("checked", "\(check.signed.by.signature), \(check.signed.at.minute) UTC"))
      }
      if let meaning = meaning(item, desk) { lines.append(row("meaning", meaning)) }
      if let change = PassageView.change(item.passage, desk) { lines.append(row("text", change)) }
      let others = mentions(item, desk)
      if !others.isEmpty {
        let words = others.map { "\($0.label) \(desk.session.address(of: $0.passage))" }
        lines.append(row("mentions", words.joined(separator: ", ")))
      }
    }
    return Reply(lines, json: .array(items.map { json($0, desk) }))
  }

  /// What the rules read in it: the days of a date with the arithmetic, the speaker of a quotation.
  private static func meaning(_ item: Item, _ desk: DeskState) -> String? {
    guard !item.passage.isGone else { return nil }
    let range = item.passage.range
    switch item.kind {
    case .date:
      let readings = desk.dateReadings
      return readings[range].map { "\($0.inWords), \($0.reasoning)" }
        ?? readings.corrections[range].map { "no day that can be known, as \($0.by) says" }
    case .quotation:
      let all = desk.quotationSpeakers.quotations
      guard let quoted = all.first(where: { $0.item.range == range }) else { return nil }
      guard let speaker = quoted.speaker else { return "no speaker" }
      return "\(Wording.oneLine(desk.session.article.text.slice(speaker))) \(quoted.by.verb)"
    default: return nil
    }
  }

  /// The other mentions of the same name.
  private static func mentions(_ item: Item, _ desk: DeskState) -> [Item] {
    let first = item.firstMention ?? item.id
    return desk.session.items.all.filter {
      $0.id != item.id && ($0.id == first || $0.firstMention == first)
    }
  }

  private static func row(_ name: String, _ text: String) -> StyledLine {
    StyledLine(lead: [StyledSpan("  " + name, .dim)], leadWidth: 12, body: [StyledSpan(text)])
  }

  /// That items stay open which are claims.
  package static func left(_ items: [Item], _ session: Session) -> [StyledLine] {
    let claims = items.compactMap { item in item.claim.flatMap { session.claims[$0] } }
    guard !claims.isEmpty else { return [] }
    let names = Wording.list(claims.map(\.label))
    let verb = claims.count == 1 ? "is open, and a claim" : "are open, and claims"
    return [
      StyledLine(
        "\(names) \(verb): a rating, or drop, settles \(claims.count == 1 ? "it" : "them").",
        .warning
      )
    ]
  }

  /// `i3, i5–i8`.
  package static func labels(_ items: some Collection<Item>) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in items.map(\.number.main).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count == 1 ? "i\(run.lowerBound)" : "i\(run.lowerBound)-\(run.upperBound)"
    }
    .joined(separator: ", ")
  }

  static func json(_ item: Item, _ desk: DeskState) -> JSONValue {
    var builder = ItemRow.json(item.passage.range, desk)
    builder.put("label", item.label)
    builder.put("kind", item.kind)
    let first = item.firstMention.flatMap { desk.session.items[$0]?.label }
    builder.put("firstMention", first)
    builder.put("open", desk.session.isOpen(item))
    builder.put("outcome", item.check?.outcome)
    builder.put(
      list: "sources",
      (item.check?.sources ?? []).compactMap { desk.session.sources[$0]?.label }
    )
    builder.put("note", item.check?.note)
    builder.put(list: "others", (item.check?.others ?? []).map(\.signed.by.name))
    builder.put("claim", item.claim.flatMap { desk.session.claims[$0]?.label })
    return builder.object
  }
}
