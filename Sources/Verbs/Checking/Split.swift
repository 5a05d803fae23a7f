import Anchoring
import DeskViews
import FactModel
import ItemFinding
import LineReading
import OrderedJSON
import Replies
import Workbench

extension Verb {
  static let split = Verb(
    "split",
    group: .checking,
    forms: [CommandForm([.item], tail: .text("WORDS", "the words"))],
    summary: "make some words of an item an item of their own",
    details: [
      "What is before them keeps the label; what is behind them is a third item. All of them are open: what was "
        + "ticked was the whole."
    ],
    examples: ["split i9 spokesperson"]
  ) { desk, typed throws(Problem) in
    guard let named = typed.address("ITEM") else { return Reply() }
    return try desk.split(try desk.item(named), typed)
  }
}

extension Desk {
  /// Makes some words of an item an item of their own; what stands before and behind them stays one.
  fileprivate func split(_ item: Item, _ typed: ParsedArguments) throws(Problem) -> Reply {
    var scanner = LineScanner(typed.rest)
    let words = scanner.quoted() ?? typed.rest
    let range = item.passage.range
    let found = search.occurrences(of: words, in: range)
    guard !item.passage.isGone, !words.isEmpty, let part = found.first, part != range else {
      throw Problem(
        .input,
        "those are not some words of \(item.label)",
        place: typed.tail?.place,
        remedy: "Usage: split ITEM WORDS"
      )
    }
    let pieces = [range.lowerBound..<part.lowerBound, part, part.upperBound..<range.upperBound]
      .map(trimmed).filter { !$0.isEmpty }
    var number = session.counters.next(Item.kindName).main
    var changes: [Change] = []
    var made: [Item] = []
    for (index, piece) in pieces.enumerated() {
      var after = item
      // All of it was ticked, and meant some days, not each part.
      (after.check, after.meaning) = (nil, nil)
      if index > 0 {
        after = Item(
          id: ports.newID(),
          number: EntityNumber(number),
          kind: item.kind,
          passage: item.passage
        )
        number += 1
      }
      after.passage = Passage(piece, in: session.article.text)
      changes.append(Change(from: index == 0 ? item : nil, to: after))
      made.append(after)
    }
    try commit(changes)
    let entered = made.map { session.items[$0.id] ?? $0 }
    return Reply(entered.map { ItemView.line($0, state) }, json: .array(entered.map(\.json)))
  }

  /// A range without white space and marks at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let scalars = Array(session.article.text.slice(range).unicodeScalars)
    guard let first = scalars.firstIndex(where: Folding.isWordPart),
      let last = scalars.lastIndex(where: Folding.isWordPart)
    else { return range.lowerBound..<range.lowerBound }
    return range.lowerBound + first..<range.lowerBound + last + 1
  }
}
