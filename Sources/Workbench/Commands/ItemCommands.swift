import FactModel
import ItemFinding

let itemCommands: [Command] = [
  Command(
    "items",
    group: .checking,
    usage: ["[ADDRESS…] [open]"],
    summary: "break the article into what is to be checked, and list that",
    details: [
      "Names, titles, organisations, places, numbers, dates, quotations, attributions, ordinals, "
        + "superlatives and links between events, found by rules for English. The first time, they are "
        + "entered into the session, so that their labels (i7) hold; undo takes that back.",
      "A later mention of a name is tied to the first (= i3): what is found out there holds for all. "
        + "open: only those that nobody has checked. A sentence counts as covered when all its items "
        + "are checked.",
    ],
    examples: ["items 3.1", "items title", "items open"],
    arguments: [.addresses, .flags(["open"])]
  ) { desk, scanner throws(Problem) in
    try desk.listItems(&scanner)
  },
  Command(
    "tick",
    group: .checking,
    usage: ["[ITEM… | ADDRESS…] @SOURCE… [NOTE]", "[ITEM… | ADDRESS…] NOTE"],
    summary: "tick items off: a source bears them out",
    details: [
      "Of a sentence or a passage, all that is open in it; without an address, in the sentence at the "
        + "cursor. Where no source is needed, the note says how it was checked. What is not as the "
        + "article has it gets a rating (i7 RATING) and becomes a claim.",
      "unmark i7 opens it again; nothing i7 says that there is nothing to check in it.",
    ],
    examples: ["tick i3-5 @1", "tick 3.1 @1 the official transcript", "tick i9 the sum is right"],
    arguments: [.items, .source, .text]
  ) { desk, scanner throws(Problem) in
    try desk.tick(&scanner)
  },
  Command(
    "item",
    group: .checking,
    usage: ["ADDRESS [KIND]", "ITEM KIND", "ITEM of ITEM", "ITEM of none"],
    summary: "add an item by its words, say of what kind one is, or whose later mention",
    details: [
      "Kinds: \(ItemKind.allCases.map(\.rawValue).joined(separator: ", ")). Without one it is as the "
        + "words look."
    ],
    examples: ["item 7.2\"their children\" link", "item i4 organisation", "item i9 of i4"],
    arguments: [.addresses, .words(ItemKind.allCases.map(\.rawValue) + ["of"])]
  ) { desk, scanner throws(Problem) in
    try desk.changeItem(&scanner)
  },
  Command(
    "split",
    group: .checking,
    usage: ["ITEM WORDS"],
    summary: "make some words of an item an item of their own",
    details: ["What stands before them keeps the label; what stands behind them is a third item."],
    examples: ["split i9 spokesperson"],
    arguments: [.items, .text]
  ) { desk, scanner throws(Problem) in
    try desk.splitItem(&scanner)
  },
  Command(
    "join",
    group: .checking,
    usage: ["ITEM ITEM…"],
    summary: "make one item of several in a sentence",
    details: ["It keeps the first label and kind. It stays ticked where all of them were."],
    examples: ["join i1-2"],
    arguments: [.items]
  ) { desk, scanner throws(Problem) in
    try desk.joinItems(&scanner)
  },
  Command(
    "dates",
    group: .checking,
    usage: [""],
    summary: "list every date and relative time with the days it means, and why",
    details: [
      "Days count from the date of publication: article published=2024-01-30 sets it. A weekday, a "
        + "day or a month without a year is the last before publication. Weeks begin on Monday."
    ],
    examples: ["dates"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "dates")
    return DatesView.reply(desk)
  },
  Command(
    "names",
    group: .checking,
    usage: [""],
    summary: "list every name with its spellings and titles, by first mention",
    examples: ["names"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "names")
    return NamesView.reply(desk)
  },
  Command(
    "numbers",
    group: .checking,
    usage: [""],
    summary: "list every figure with its unit and place",
    examples: ["numbers"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "numbers")
    return NumbersView.reply(desk)
  },
  Command(
    "quotes",
    group: .checking,
    usage: [""],
    summary: "list every quotation with its speaker and verb",
    examples: ["quotes"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "quotes")
    return QuotesView.reply(desk)
  },
  Command(
    "proposals",
    group: .checking,
    usage: [""],
    summary: "list the findings that rules see",
    details: [
      "Unclosed quotation marks, quotations without a speaker, names in two spellings, figures for "
        + "the same thing that differ, weekdays that do not fit their dates. Nothing is entered by "
        + "itself: accept p1 does that. A number stays as long as the article does."
    ],
    examples: ["proposals"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "proposals")
    return ProposalsView.reply(desk)
  },
  Command(
    "accept",
    group: .checking,
    usage: ["PROPOSAL… [NOTE]", "all"],
    summary: "enter what proposals lists as findings",
    details: [
      "p2 is one of them, p1-3 are several. Without a note, the rule's own words are the note."
    ],
    examples: ["accept p1", "accept p2 seventh paragraph, too", "accept all"],
    arguments: [.proposals, .text]
  ) { desk, scanner throws(Problem) in
    try desk.acceptProposals(&scanner)
  },
]

extension Desk {
  fileprivate func listItems(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "items [ADDRESS…] [open]"
    let places = try placesArgument(&scanner)
    let isOpenOnly = scanner.peekWord().lowercased() == "open"
    if isOpenOnly { _ = scanner.word() }
    try expectEnd(scanner, usage)
    let isWhole = places.ranges.isEmpty && places.items.isEmpty
    if session.items.isEmpty, store.readOnlyReason != nil {
      let found = foundItems.filter { item in
        isWhole || places.ranges.contains { $0.overlaps(item.range) }
      }
      return ItemsView.found(found, self)
    }
    let entered = try enterItems()
    let all = session.sentences.entries.map(\.range)
    var items = places.items + self.items(in: isWhole ? all : places.ranges)
    if isWhole { items += session.items.all.filter(\.passage.isGone) }
    if isOpenOnly { items = items.filter(isOpen) }
    return ItemsView.reply(items, entered: entered, self)
  }
}
