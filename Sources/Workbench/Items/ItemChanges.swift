import FactModel
import ItemFinding
import OrderedJSON

// How a checker corrects what the rules found: adds, splits, joins, ties, drops.
extension Desk {
  static let itemUsage = "item ADDRESS [KIND] | ITEM KIND | ITEM of ITEM | ITEM of none"

  /// Adds an item by its words, or says what one is.
  func changeItem(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    try enterItems()
    var ahead = scanner
    var address = addressBefore?.address
    if address == nil { address = try addressParser.parse(&ahead) }
    if case .items? = address { return try describeItem(&scanner) }
    let place = scanner.place()
    guard addressBefore != nil || !scanner.isAtEnd else {
      throw Problem(
        .input,
        "the words are missing",
        place: place,
        remedy: "Usage: \(Self.itemUsage)"
      )
    }
    var ranges: [Range<Int>] = []
    if let typed = takeAddressBefore() {
      ranges = try self.ranges(of: typed.address, at: typed.place)
    } else if let address = try addressParser.parse(&scanner) {
      ranges = try self.ranges(of: address, at: place)
    }
    guard ranges.count == 1, let range = ranges.first else {
      throw Problem(
        .input,
        "the words are missing",
        place: place,
        remedy: "Usage: \(Self.itemUsage)"
      )
    }
    let kind: ItemKind =
      scanner.isAtEnd ? guessedKind(range) : try choice(&scanner, "kind of item")
    try expectEnd(scanner, Self.itemUsage)
    return try addItem(range, kind, at: place)
  }

  private func ranges(
    of address: Address,
    at place: Problem.Place
  ) throws(Problem) -> [Range<Int>] {
    guard case .passages(let ranges) = try resolve(address, at: place) else {
      throw Problem(.input, "words of the article are meant", place: place)
    }
    return ranges
  }

  private func addItem(
    _ range: Range<Int>,
    _ kind: ItemKind,
    at place: Problem.Place
  ) throws(Problem) -> Reply {
    let there = items(in: [range])
    if let same = there.first(where: { $0.passage.range == range && $0.kind == kind }) {
      throw Problem(.input, "\(same.label) is that already", place: place)
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
    return Reply([ItemView.line(item, self)], json: item.json)
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

  private func describeItem(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let before = try itemArgument(&scanner, Self.itemUsage)
    var item = before
    if scanner.peekWord() == "of" {
      _ = scanner.word()
      if scanner.peekWord() == "none" {
        _ = scanner.word()
        item.firstMention = nil
      } else {
        let place = scanner.place()
        let first = try itemArgument(&scanner, Self.itemUsage)
        let root = first.firstMention ?? first.id
        guard root != item.id else {
          throw Problem(.input, "\(first.label) is a later mention of it", place: place)
        }
        item.firstMention = root
      }
    } else {
      item.kind = try choice(&scanner, "kind of item")
    }
    try expectEnd(scanner, Self.itemUsage)
    var changes: [Change] = [Change(from: before, to: item)]
    for later in session.items.all where later.firstMention == item.id && item.firstMention != nil {
      var after = later
      after.firstMention = item.firstMention
      changes.append(Change(from: later, to: after))
    }
    try commit(changes)
    return Reply([ItemView.line(item, self)], json: item.json)
  }

  /// Makes some words of an item an item of their own; what stands before and behind them stays one.
  func splitItem(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "split ITEM WORDS"
    let place = scanner.place()
    let item = try itemArgument(&scanner, usage)
    let at = scanner.place()
    let words = scanner.quoted() ?? scanner.rest()
    let range = item.passage.range
    let found = search.occurrences(of: words, in: range)
    guard !item.passage.isGone, !words.isEmpty, let part = found.first, part != range else {
      throw Problem(
        .input,
        words.isEmpty ? "the words are missing" : "those are not some words of \(item.label)",
        place: words.isEmpty ? place : at,
        remedy: "Usage: \(usage)"
      )
    }
    let pieces = [range.lowerBound..<part.lowerBound, part, part.upperBound..<range.upperBound]
      .map(trimmed).filter { !$0.isEmpty }
    var number = session.counters.next(Item.kindName).main
    var changes: [Change] = []
    var made: [Item] = []
    for (index, piece) in pieces.enumerated() {
      var after = item
      if index > 0 {
        after = Item(
          id: ports.newID(),
          number: EntityNumber(number),
          kind: item.kind,
          passage: item.passage
        )
        after.check = item.check
        number += 1
      }
      after.passage = Passage(piece, in: session.article.text)
      changes.append(Change(from: index == 0 ? item : nil, to: after))
      made.append(after)
    }
    try commit(changes)
    return Reply(made.map { ItemView.line($0, self) }, json: .array(made.map(\.json)))
  }

  /// A range without white space and marks at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let scalars = Array(session.article.text.slice(range).unicodeScalars)
    guard let first = scalars.firstIndex(where: Folding.isWordPart),
      let last = scalars.lastIndex(where: Folding.isWordPart)
    else { return range.lowerBound..<range.lowerBound }
    return range.lowerBound + first..<range.lowerBound + last + 1
  }

  /// Makes one item of several that stand in one block.
  func joinItems(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "join ITEM ITEM…"
    let place = scanner.place()
    let items = try placesArgument(&scanner).items.filter { !$0.passage.isGone }
    try expectEnd(scanner, usage)
    let starts = items.map(\.passage.range.lowerBound)
    let ends = items.map(\.passage.range.upperBound)
    guard items.count > 1, let start = starts.min(), let end = ends.max(), let first = items.first
    else {
      throw Problem(.input, "several items must be named", place: place, remedy: "Usage: \(usage)")
    }
    let touched = session.sentences.touched(by: start..<end)
    guard touched.count == 1 else {
      throw Problem(
        .input,
        "items of several sentences are not one",
        place: place,
        remedy: "A later mention of a name is tied to the first: item ITEM of ITEM."
      )
    }
    var joined = first
    joined.passage = Passage(start..<end, in: session.article.text)
    if !items.allSatisfy({ $0.check != nil }) { joined.check = nil }
    let gone = Array(items.dropFirst())
    let changes: [Change] =
      [Change(from: first, to: joined)]
      + dropping(gone, inFavourOf: joined.id, besides: [first.id])
    try commit(changes)
    return Reply([ItemView.line(joined, self)], json: joined.json)
  }

  /// The changes that take items out.
  ///
  /// The later mentions of a name are tied to another item, or to the first of them.
  func dropping(
    _ items: [Item],
    inFavourOf heir: EntityID? = nil,
    besides: Set<EntityID> = []
  ) -> [Change] {
    let gone = Set(items.map(\.id))
    var changes: [Change] = items.map { Change(from: $0, to: nil) }
    for item in items {
      var heir = heir
      for later in session.items.all
      where later.firstMention == item.id && !gone.contains(later.id) && !besides.contains(later.id)
      {
        var after = later
        after.firstMention = heir
        if heir == nil {
          heir = later.id
          // What was found out at the first mention holds for the one in its place.
          after.check = after.check ?? item.check
        }
        changes.append(Change(from: later, to: after))
      }
    }
    return changes
  }
}
