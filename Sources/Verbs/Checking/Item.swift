import DeskViews
import FactModel
import ItemFinding
import LineReading
import Replies
import Workbench

extension Verb {
  static let item = Verb(
    "item",
    group: .checking,
    forms: [
      CommandForm([.words]),
      CommandForm([
        .words, Parameter("KIND", "kind of item", .choice(ItemKind.allCases.map(\.rawValue))),
      ]),
      CommandForm([.item, .keyword("of"), .keyword("none")]),
      CommandForm([.item, .keyword("of"), Parameter("FIRST", "the first mention", .place)]),
    ],
    summary: "add an item by its words, say of what kind one is, or whose later mention",
    details: [
      "Kinds: \(ItemKind.allCases.map(\.rawValue).joined(separator: ", ")). Without one it is as the "
        + "words look."
    ],
    examples: ["item 7.2\"their children\" link", "item i4 organisation", "item i9 of i4"]
  ) { desk, typed throws(Problem) in
    try desk.enterItems()
    if let named = typed.address("ITEM") {
      let item = try desk.item(named)
      return try desk.tie(item, to: try typed.address("FIRST").map(desk.item), at: typed.end)
    }
    guard let named = typed.address("ADDRESS") else { return Reply() }
    let kind: ItemKind? = typed.choice("KIND")
    if case .items = named.address { return try desk.describe(try desk.item(named), kind, typed) }
    return try desk.addItem(named, kind)
  }
}

extension Parameter {
  fileprivate static let words = Parameter("ADDRESS", "the words", .place)
}

extension Desk {
  /// Adds an item by its words.
  fileprivate func addItem(_ named: TypedAddress, _ kind: ItemKind?) throws(Problem) -> Reply {
    guard case .passages(let ranges) = try resolve(named.address, at: named.place) else {
      throw Problem(.input, "words of the article are meant", place: named.place)
    }
    guard ranges.count == 1, let range = ranges.first else {
      throw Problem(.input, "the words are missing", place: named.place, remedy: Self.itemUsage)
    }
    let kind = kind ?? guessedKind(range)
    let there = items(in: [range])
    if let same = there.first(where: { $0.passage.range == range && $0.kind == kind }) {
      throw Problem(.input, "\(same.label) is that already", place: named.place)
    }
    var item = Item(
      id: ports.newID(),
      number: session.counters.next(Item.kindName),
      kind: kind,
      passage: Passage(range, in: session.article.text)
    )
    if kind.isName {
      let exact = item.passage.exact
      let first = session.items.all.first { $0.kind.isName && $0.passage.exact == exact }
      item.firstMention = first.map { $0.firstMention ?? $0.id }
    }
    try commit([Change(from: nil, to: item)])
    return Reply([ItemView.line(item, state)], json: item.json)
  }

  private static let itemUsage =
    "Usage: item ADDRESS [KIND], item ITEM KIND, item ITEM of ITEM, or item ITEM of none"

  /// Says of what kind an item is.
  fileprivate func describe(
    _ before: Item,
    _ kind: ItemKind?,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    guard let kind else {
      throw Problem(
        .input,
        "kind of item is missing",
        place: typed.end,
        remedy: "It is one of \(Wording.list(ItemKind.allCases.map(\.rawValue), "or"))."
      )
    }
    var item = before
    item.kind = kind
    if !kind.mentions { item.firstMention = nil }
    return try change(before, to: item)
  }

  /// Makes an item a later mention of another, or of none.
  fileprivate func tie(
    _ before: Item,
    to first: Item?,
    at place: Problem.Place
  ) throws(Problem) -> Reply {
    var item = before
    let root = first.map { $0.firstMention ?? $0.id }
    if let first, root == item.id {
      throw Problem(.input, "\(first.label) is a later mention of it", place: place)
    }
    guard first.map({ $0.kind.mentions && before.kind.mentions }) ?? true else {
      throw Problem(
        .input,
        "\(before.label) is no later mention of a name",
        place: place,
        remedy: "Settle it by itself: tick \(before.label)."
      )
    }
    item.firstMention = root
    return try change(before, to: item)
  }

  private func change(_ before: Item, to item: Item) throws(Problem) -> Reply {
    var changes: [Change] = [Change(from: before, to: item)]
    for later in session.items.all where later.firstMention == item.id && item.firstMention != nil {
      var after = later
      after.firstMention = item.firstMention
      changes.append(Change(from: later, to: after))
    }
    try commit(changes)
    return Reply([ItemView.line(item, state)], json: item.json)
  }

  /// What words look like: the rules' own finding there, else by their first letter.
  private func guessedKind(_ range: Range<Int>) -> ItemKind {
    if let found = foundItems.first(where: { $0.range == range }) { return found.kind }
    let words = session.article.text.slice(range)
    if words.contains(where: \.isNumber) { return .number }
    guard let first = words.unicodeScalars.first else { return .name }
    if QuotationMark.isOpening(first) { return .quotation }
    return first.properties.isUppercase ? .name : .attribution
  }
}
