import DeskViews
import FactModel
import ItemFinding
import LineReading
import SessionLibrary
import Workbench

extension Verb {
  static let items = Verb(
    "items",
    group: .checking,
    forms: [
      CommandForm(
        [.places.optional],
        options: [.flag("open", "only those that nobody has checked")]
      )
    ],
    summary: "break the article into what is to be checked, and list that",
    details: [
      "Names, titles, organisations, places, numbers, dates, quotations, attributions, ordinals, "
        + "superlatives and links between events, found by rules for English. The first time, they are "
        + "entered into the session, so that their labels (i7) hold; undo removes them.",
      "A later mention of a name is tied to the first (= i3): what is found out there holds for all. "
        + "open: only those that nobody has checked. A sentence counts as covered when all its items "
        + "are checked.",
    ],
    examples: ["items 3.1", "items title", "items open"]
  ) { desk, typed throws(Problem) in
    let places = try desk.places(typed)
    try desk.findItems()
    let isWhole = typed.addresses("ADDRESS").isEmpty
    if desk.session.items.isEmpty, desk.store.readOnlyReason != nil {
      let found = desk.foundItems.filter { item in
        isWhole || places.ranges.contains { $0.overlaps(item.range) }
      }
      return try desk.looking { ItemsView.found(found, $0) }
    }
    try desk.enterItems()
    let all = desk.session.sentences.entries.map(\.range)
    var items = places.items + desk.items(in: isWhole ? all : places.ranges)
    if isWhole { items += desk.session.items.all.filter(\.passage.isGone) }
    if typed.has("open") { items = items.filter { desk.session.isOpen($0) } }
    return try desk.looking { ItemsView.reply(items, $0) }
  }
}
