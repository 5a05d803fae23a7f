import FactModel

let taggingCommands: [Command] = [
  reviewCommand,
  Command(
    "rate",
    group: .tagging,
    usage: ["[ADDRESS] RATING [@SOURCE…] [REASON]"],
    summary: "give a rating; the verb itself can be left out",
    details: [
      "Rates the claim that the address names. Where it names a passage, the claim on exactly that "
        + "passage is rated, or a new one made. Without an address it is the sentence at the "
        + "cursor, and the cursor moves to the next sentence that is not covered.",
      "The rating is given by its key, its name, or the beginning of either. The reason is taken as "
        + "it is, to the end of the line.",
    ],
    examples: [
      "rate 1.1 mx \"so-called\" is dropped", "7.1 true", "c1 mf the count is China's own",
    ],
    arguments: [.address, .rating, .source, .text]
  ) { desk, scanner throws(Problem) in
    var typed = desk.takeAddressBefore()
    let start = scanner
    if typed == nil, let address = try desk.addressParser.parse(&scanner) {
      typed = TypedAddress(address: address, place: start.place())
    }
    let place = scanner.place()
    let rating = try desk.ratingArgument(&scanner, at: place)
    return try desk.tag(rating, typed, &scanner)
  },
  Command(
    "claim",
    group: .tagging,
    usage: ["[ADDRESS…] [RESTATEMENT]"],
    summary: "make a claim without a verdict",
    details: [
      "Always makes a new claim, also where one stands already. Several addresses make one claim "
        + "of several passages. A text that would read as an address stands behind --."
    ],
    examples: [
      "claim 3.1\"more than 120 countries\" More than 120 countries praised China at the review"
    ],
    arguments: [.addresses, .text]
  ) { desk, scanner throws(Problem) in
    let ranges = try desk.passagesArgument(&scanner, textFollows: true)
    var claim = desk.newClaim(ranges)
    let text = scanner.rest()
    claim.restatement = text.isEmpty ? nil : text
    try desk.commit([Change(from: nil, to: claim)] + desk.linkingItems(to: claim))
    desk.justTagged = claim.id
    return desk.changed(claim, isNew: true)
  },
  Command(
    "finding",
    group: .tagging,
    usage: ["KIND [ADDRESS…] [NOTE]"],
    summary: "record what is wrong without a rating",
    details: [
      "Usual kinds: \(Finding.usualKinds.joined(separator: ", ")). Any other word is taken as well.",
      "A contradiction has two addresses or more. An omission is marked behind the quoted words of its "
        + "address, where what is missing would stand.",
    ],
    examples: [
      "finding contradiction 1.1 2.4 the lead says international law alone",
      "finding unclosed-quotation 2.1",
      "finding omission 3.1\"more than 120 countries\" of how many?",
    ],
    arguments: [.words(Finding.usualKinds), .addresses, .text]
  ) { desk, scanner throws(Problem) in
    try desk.addFinding(&scanner)
  },
  Command(
    "nothing",
    ["nc"],
    group: .tagging,
    usage: ["[ADDRESS…] [NOTE]", "ITEM… [NOTE]"],
    summary: "mark sentences or items as having nothing to check",
    examples: ["nothing h1", "nothing 4 promises only", "nothing i9 a figure of speech"],
    arguments: [.addresses, .text]
  ) { desk, scanner throws(Problem) in
    try desk.mark(.nothing, &scanner)
  },
  Command(
    "later",
    group: .tagging,
    usage: ["[ADDRESS…] [NOTE]"],
    summary: "mark sentences to be returned to",
    examples: ["later 8.2 look for the UN statement"],
    arguments: [.addresses, .text]
  ) { desk, scanner throws(Problem) in
    try desk.mark(.later, &scanner)
  },
  Command(
    "unmark",
    group: .tagging,
    usage: ["[ADDRESS…]", "ITEM…"],
    summary: "take the marks off sentences, or what was checked off items",
    examples: ["unmark 4", "unmark i9"],
    arguments: [.addresses]
  ) { desk, scanner throws(Problem) in
    let places = try desk.placesArgument(&scanner)
    try desk.expectEnd(scanner, "unmark [ADDRESS…]")
    if !places.items.isEmpty, places.ranges.isEmpty {
      let count = try desk.uncheck(places.items)
      return Reply(
        count == 0 ? "Nobody has checked that." : "\(Wording.count(count, "item")) open again"
      )
    }
    let here = [try desk.sentenceRange(desk.currentSentence)]
    let marks = desk.marks(touching: places.ranges.isEmpty ? here : places.ranges)
    try desk.commit(marks.map { Change(from: $0, to: nil) })
    return Reply("\(Wording.count(marks.count, "mark")) taken off")
  },
  Command(
    "drop",
    group: .tagging,
    usage: ["CLAIM | FINDING | @SOURCE | QUERY | CONTACT", "ITEM…"],
    summary: "take a claim, finding, source, query, contact or items out",
    details: [
      "Its label is never given again. undo brings it back. A source in use cannot be dropped."
    ],
    examples: ["drop c1", "drop i4"],
    arguments: [.entity]
  ) { desk, scanner throws(Problem) in
    try desk.drop(&scanner)
  },
]
