import FactModel

let peopleCommands: [Command] = [
  Command(
    "query",
    group: .people,
    usage: ["author | editor | \"NAME\" [CLAIM…] QUESTION"],
    summary: "ask the author, the editor or a speaker something",
    details: [
      "It waits until answer q1 TEXT. Without a claim it is about the claim at the cursor, else "
        + "about the article as a whole."
    ],
    examples: ["query author c1 Where does the figure of 600 come from?"],
    arguments: [.words(Query.usualRecipients), .claim, .text]
  ) { desk, scanner throws(Problem) in
    try desk.addQuery(&scanner)
  },
  Command(
    "queries",
    group: .people,
    usage: ["[open | WHOM]", "mail [WHOM]", "read FILE"],
    summary: "list the queries, write the open ones as a mail, or read its answers",
    details: [
      "mail writes a text to send; it can go into a file: queries mail author > mail.txt. When the "
        + "mail came back with answers below the questions, queries read FILE takes them over; "
        + "quoted lines (>) and what was answered before are left out."
    ],
    examples: ["queries", "queries open", "queries mail author"],
    arguments: [.words(["open", "mail", "read"] + Query.usualRecipients), .file]
  ) { desk, scanner throws(Problem) in
    try desk.queries(&scanner)
  },
  Command(
    "answers",
    group: .people,
    usage: ["TEXT", "read FILE.docx", "take FILE.docx"],
    summary: "take over the answers in a mail that is pasted, or in the author's document",
    details: [
      "The mail that queries mail wrote, as it came back: the answers stand below the questions, "
        + "[q1]. queries read FILE does the same from a file.",
      "read shows what the document that fixes docx wrote has brought back: changes that were accepted "
        + "or refused as decisions, signed by whoever saved it last, and answers to comments; take takes "
        + "it over.",
    ],
    examples: ["answers [q1] Answer: It is China's own count."],
    arguments: [.text]
  ) { desk, scanner throws(Problem) in
    var ahead = scanner
    let word = ahead.word().lowercased()
    if word == "read" || word == "take", let file = ahead.wordOrQuoted(),
      file.lowercased().hasSuffix(".docx")
    {
      try desk.expectEnd(ahead, "answers \(word) FILE.docx")
      return try desk.answers(inDraft: file, takes: word == "take")
    }
    return try desk.takeAnswers(
      in: try desk.textArgument(&scanner, "the mail"),
      at: scanner.place()
    )
  },
  Command(
    "contact",
    group: .people,
    usage: [
      "[CLAIM…] NAME[, ROLE] [by CHANNEL [on DATE]][: WHAT WAS PUT TO THEM]",
      "CONTACT by CHANNEL [on DATE][: NOTE]",
    ],
    summary: "note an attempt to reach somebody, or the next attempt",
    details: [
      "With claims it is about these; without, about all that the person claims. reply k1 … notes "
        + "what came back."
    ],
    examples: [
      "contact c1 Wang Wenbin, spokesperson by email: that the report names no source",
      "contact k1 by phone on 2024-02-02: nobody answered",
    ],
    arguments: [.entity, .text]
  ) { desk, scanner throws(Problem) in
    try desk.addContact(&scanner)
  },
  Command(
    "reply",
    group: .people,
    usage: ["CONTACT on-record | background | off-record [on DATE] [CLAIM…] TEXT"],
    summary: "note what somebody replied, and on which terms",
    details: [
      "On the record it is published with the name; on background it is published without; off the "
        + "record only the desk reads it. With claims it answers only these, so that every allegation "
        + "has its own reply."
    ],
    examples: ["reply k1 on-record c1 The ministry stands by the figure."],
    arguments: [.entity, .words(Contact.Terms.allCases.map(\.rawValue)), .text]
  ) { desk, scanner throws(Problem) in
    try desk.addReply(&scanner)
  },
  Command(
    "contacts",
    group: .people,
    usage: [""],
    summary: "list whom the desk tried to reach, and who replied",
    examples: ["contacts"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "contacts")
    return ContactView.list(desk)
  },
]
