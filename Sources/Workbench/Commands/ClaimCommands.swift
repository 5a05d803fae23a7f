import FactModel

let claimCommands: [Command] = [
  editCommand,
  Command(
    "restate",
    group: .claims,
    usage: ["[CLAIM] TEXT"],
    summary: "say the claim in its own words",
    details: [
      "So that it can be understood without the article. Without a claim's address, the verbs of this group are about the claim at the cursor, else the one just tagged.",
      "A text may begin with a quotation or a number. Where it begins with what could only be an address, put -- before it.",
    ],
    examples: ["restate c1 China says that no North Korean defectors are in China."],
    arguments: [.claim, .text]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      claim.restatement = try desk.textArgument(&scanner, "the restatement")
    }
  },
  Command(
    "claimant",
    group: .claims,
    usage: ["[CLAIM] NAME[, ROLE]", "[CLAIM] author", "[CLAIM] none"],
    summary: "say who makes the claim",
    details: [
      "In a transcript, the speaker is the claimant of every new claim in what she says, until another is named."
    ],
    examples: ["claimant c1 Wang Wenbin, spokesperson of China's foreign ministry"],
    arguments: [.claim, .claimant]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      claim.claimant = Desk.claimant(try desk.textArgument(&scanner, "the claimant"))
    }
  },
  Command(
    "about",
    group: .claims,
    usage: ["[CLAIM] attribution | content"],
    summary: "say whether the claim is that it was said, or that it is so",
    examples: ["about c1 attribution"],
    arguments: [.claim, .words(["attribution", "content"])]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner) { claim, scanner throws(Problem) in
      claim.about = try desk.choice(&scanner, "subject")
      try desk.expectEnd(scanner, "about [CLAIM] attribution | content")
    }
  },
  Command(
    "content",
    group: .claims,
    usage: ["[CLAIM] [RESTATEMENT]"],
    summary: "make the content claim below an attribution",
    details: [
      "The claim becomes one about the attribution, and c7.1 below c7 asks whether what was said is so."
    ],
    examples: ["content c1 People who leave for economic reasons are not refugees."],
    arguments: [.claim, .text]
  ) { desk, scanner throws(Problem) in
    try desk.addContentClaim(&scanner)
  },
  Command(
    "passage",
    group: .claims,
    usage: ["CLAIM ADDRESS…", "CLAIM -N"],
    summary: "add passages to a claim, or take its Nth one off",
    examples: ["passage c1 standfirst"],
    arguments: [.claim, .addresses]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner) { claim, scanner throws(Problem) in
      try desk.changePassages(of: &claim, &scanner)
    }
  },
  Command(
    "said",
    group: .claims,
    usage: ["[CLAIM] DATE", "[CLAIM] none"],
    summary: "say when it was said",
    examples: ["said c1 2024-01-29"],
    arguments: [.claim, .words(["none"]), .text]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      let place = scanner.place()
      let text = try desk.textArgument(&scanner, "the date")
      claim.said = text == "none" ? nil : try desk.date(text, at: place)
    }
  },
  Command(
    "kind",
    group: .claims,
    usage: ["[CLAIM] WORDS", "[CLAIM] none"],
    summary: "say what kind of claim it is",
    examples: ["kind c1 numerical"],
    arguments: [.claim, .words(["numerical", "causal", "quotation", "event", "position"]), .text]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      let text = try desk.textArgument(&scanner, "the kind")
      claim.kind = text == "none" ? nil : text
    }
  },
  Command(
    "tag",
    group: .claims,
    usage: ["[CLAIM] WORD… -WORD…"],
    summary: "put tags on a claim, or take them off",
    examples: ["tag c1 refugees un -draft"],
    arguments: [.claim, .tags, .text]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      try desk.changeTags(of: &claim, &scanner)
    }
  },
  Command(
    "central",
    group: .claims,
    usage: ["[CLAIM] [no]"],
    summary: "mark a claim as central to the article",
    examples: ["central c1"],
    arguments: [.claim, .words(["no"])]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner) { claim, scanner throws(Problem) in
      let usage = "central [CLAIM] [no]"
      let word = scanner.peekWord()
      if word == "no" { _ = scanner.word() }
      try desk.expectEnd(scanner, usage)
      claim.isCentral = word != "no"
    }
  },
  Command(
    "confidence",
    group: .claims,
    usage: ["[CLAIM] low | medium | high"],
    summary: "say how sure the verdict is",
    examples: ["confidence c1 high"],
    arguments: [.claim, .words(["low", "medium", "high"])]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner) { claim, scanner throws(Problem) in
      let place = scanner.place()
      let confidence: Verdict.Confidence = try desk.choice(&scanner, "confidence")
      try desk.expectEnd(scanner, "confidence [CLAIM] low | medium | high")
      guard var verdict = claim.verdicts.popLast() else {
        throw Problem(
          .input,
          "\(claim.label) has no verdict yet",
          place: place,
          remedy: "Rate it first."
        )
      }
      verdict.confidence = confidence
      claim.verdicts.append(verdict)
    }
  },
  Command(
    "evidence",
    group: .claims,
    usage: [
      "[CLAIM] @SOURCE [supports | refutes | context] [\"QUOTATION\"] [at LOCATOR;] [NOTE]",
      "[CLAIM] -N",
    ],
    summary: "add what a source says for or against a claim, or take the Nth piece off",
    details: [
      "Without a stance it is context. The locator (a page, a paragraph, a time) ends with a "
        + "semicolon or the line. What a tag took from the source is completed, not doubled."
    ],
    examples: [
      "evidence c1 @1 supports \"no so-called defectors\" at 3rd answer; the official transcript"
    ],
    arguments: [.claim, .source, .words(["supports", "refutes", "context"]), .text]
  ) { desk, scanner throws(Problem) in
    try desk.addEvidence(&scanner)
  },
  Command(
    "question",
    group: .claims,
    usage: ["[CLAIM] TEXT"],
    summary: "note something to find out for a claim",
    examples: ["question c1 Does the ministry's transcript have the same words?"],
    arguments: [.claim, .text]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      let text = try desk.textArgument(&scanner, "the question")
      claim.questions.append(ResearchQuestion(question: text, signed: desk.sign()))
    }
  },
  Command(
    "answer",
    group: .claims,
    usage: ["[CLAIM] [N] [@SOURCE] TEXT", "QUERY [from NAME:] TEXT"],
    summary: "answer a claim's Nth research question, or a query",
    details: [
      "N can be left out where one question is open. A query's answer comes from whom it went to, "
        + "unless another name is given."
    ],
    examples: ["answer c1 1 @1 Yes, word for word.", "answer q1 It is China's own count."],
    arguments: [.entity, .source, .text]
  ) { desk, scanner throws(Problem) in
    if let query = try desk.queryArgument(&scanner) { return try desk.answer(query, &scanner) }
    return try desk.addAnswer(&scanner)
  },
  Command(
    "note",
    group: .claims,
    usage: ["[CLAIM | FINDING] TEXT"],
    summary: "leave a note on a claim or finding, for colleagues",
    examples: ["note c1 ask Kim about the translation"],
    arguments: [.entity, .text]
  ) { desk, scanner throws(Problem) in
    if let finding = try desk.findingArgument(&scanner) { return try desk.note(finding, &scanner) }
    return try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      let text = try desk.textArgument(&scanner, "the note")
      claim.notes.append(Note(text: text, signed: desk.sign()))
    }
  },
  Command(
    "fix",
    group: .claims,
    usage: [
      "[CLAIM | FINDING] [must | should] TEXT", "[CLAIM] [must | should] delete", "[CLAIM] none",
    ],
    summary:
      "say what should stand in the article in place of a claim's or finding's first passage",
    details: ["delete proposes to take the passage out; -- delete puts that word there."],
    examples: ["fix c1 must China's ministry called the group “so-called defectors”."],
    arguments: [.entity, .words(["must", "should", "none"]), .text]
  ) { desk, scanner throws(Problem) in
    if let finding = try desk.findingArgument(&scanner) { return try desk.fix(finding, &scanner) }
    return try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      claim.fix = try desk.fixArgument(&scanner)
      // An item that needs a fix is rated so, where the scale has a rating for it.
      if desk.session.claims[claim.id] == nil, let rating = desk.session.scale.rating(named: "Fix")
      {
        desk.rate(&claim, rating, reason: "", sources: [])
      }
    }
  },
  Command(
    "decide",
    group: .claims,
    usage: [
      "[CLAIM | FINDING] accepted [by NAME[, ROLE]:] [REASON]",
      "[CLAIM] changed \"TEXT\" [by NAME[, ROLE]:] [REASON]",
      "[CLAIM] refused | stet [by NAME[, ROLE]:] REASON",
      "[CLAIM] none",
    ],
    summary: "say what was decided about a claim's or finding's fix",
    details: [
      "Whoever is at the keyboard has decided, or whom by NAME: names. A fix is refused (stet: let it "
        + "stand) with a reason, which stays in the editor's report beside the checker's."
    ],
    examples: [
      "decide c2 refused The editor keeps the wire's wording.",
      "decide c2 stet by Maria Chen, author: It is what the ministry wrote.",
    ],
    arguments: [.entity, .words(["accepted", "changed", "refused", "stet", "none"]), .text]
  ) { desk, scanner throws(Problem) in
    if let finding = try desk.findingArgument(&scanner) {
      return try desk.decide(finding, &scanner)
    }
    return try desk.update(&scanner) { claim, scanner throws(Problem) in
      try desk.decide(&claim.fix, of: claim.label, &scanner)
    }
  },
  Command(
    "risk",
    group: .claims,
    usage: ["[CLAIM] [by NAME[, ROLE]:] TEXT", "[CLAIM] none"],
    summary: "say what is risked by leaving a claim unconfirmed, and who accepts that",
    details: [
      "Whoever is at the keyboard accepts it unless somebody is named. A claim rated On author or "
        + "Unconfirmed asks for it: todo and status list those without, check lets none pass."
    ],
    examples: [
      "risk c1 The author has it from the ministry, by phone.",
      "risk c1 by Kim Lee, editor: Two papers have it; nobody denies it.",
    ],
    arguments: [.claim, .words(["none"]), .text]
  ) { desk, scanner throws(Problem) in
    try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      let signed = try desk.signature(&scanner)
      _ = scanner.takeSeparator()
      let text = try desk.textArgument(&scanner, "the risk")
      claim.risk = text == "none" ? nil : AcceptedRisk(text: text, signed: signed)
    }
  },
  Command(
    "flag",
    group: .claims,
    usage: ["legal [CLAIM | FINDING] REASON", "legal [CLAIM] none"],
    summary: "mark a claim or finding as one that a lawyer must clear",
    details: ["clear signs for it. A new reason asks for clearing again; none takes the flag off."],
    examples: ["flag legal c1 Names a group as the source of an accusation."],
    arguments: [.words(["legal"]), .entity, .text]
  ) { desk, scanner throws(Problem) in
    let place = scanner.place()
    guard scanner.word().lowercased() == "legal" else {
      throw Problem(
        .input,
        "the kind of flag is missing",
        place: place,
        remedy: "Usage: flag legal [CLAIM] REASON"
      )
    }
    if let finding = try desk.findingArgument(&scanner) { return try desk.flag(finding, &scanner) }
    return try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      let reason = try desk.textArgument(&scanner, "the reason")
      claim.legal = reason == "none" ? nil : LegalFlag(reason: reason, signed: desk.sign())
    }
  },
  Command(
    "clear",
    group: .claims,
    usage: ["[CLAIM | FINDING] [by NAME[, ROLE]:] [NOTE]"],
    summary: "clear the legal flag of a claim or finding, and sign for it",
    details: ["Whoever is at the keyboard clears it, or whom by NAME: names."],
    examples: [
      "clear c2 Attributed throughout.", "clear c2 by Jane Roe, lawyer: Attributed throughout.",
    ],
    arguments: [.entity, .text]
  ) { desk, scanner throws(Problem) in
    if let finding = try desk.findingArgument(&scanner) { return try desk.clear(finding, &scanner) }
    return try desk.update(&scanner, beforeText: true) { claim, scanner throws(Problem) in
      try desk.clear(&claim.legal, of: claim.label, &scanner)
    }
  },
]
