import FactModel

let itemCommands: [Command] = [
  Command(
    "items",
    group: .checking,
    usage: ["[ADDRESS]"],
    summary: "list what is to be checked in every sentence, or in some",
    details: [
      "Names, titles, organisations, places, numbers, dates, quotations, attributions, ordinals, "
        + "superlatives and links between events, found by rules for English. A name stands where it "
        + "is mentioned first; names lists all its mentions."
    ],
    examples: ["items 3.1", "items title"],
    arguments: [.address]
  ) { desk, scanner throws(Problem) in
    let isWhole = scanner.isAtEnd && desk.addressBefore == nil
    let ranges = isWhole ? nil : try desk.passagesArgument(&scanner)
    try desk.expectEnd(scanner, "items [ADDRESS]")
    return ItemsView.reply(desk.checklist(in: ranges), desk)
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
    summary: "list the findings that rules see, each with the line that enters it",
    details: [
      "Unclosed quotation marks, quotations without a speaker, names in two spellings, figures for "
        + "the same thing that differ, weekdays that do not fit their dates. Nothing is entered by "
        + "itself."
    ],
    examples: ["proposals"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "proposals")
    return ProposalsView.reply(desk)
  },
]
