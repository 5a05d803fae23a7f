import FactModel

let comparisonCommands: [Command] = [
  Command(
    "keep",
    group: .sources,
    usage: ["@SOURCE [FILE | URL]", "@SOURCE text TEXT", "@SOURCE none"],
    summary: "keep a source's text beside the session, to be compared with the article",
    details: [
      "From a file, a page (without either, the source's own URL is fetched), or as it is typed or "
        + "pasted behind text. Of a page all that can be read is kept, and the page as it arrived. What "
        + "the source says of itself (title, authors, publisher, date) fills fields that are empty.",
      "quote and figures look into it; check holds quotations in evidence against it. none lets it go.",
    ],
    examples: [
      "keep @1 text \"They are not so-called defectors,\" the spokesperson said.",
      "keep @1 transcript.txt",
    ],
    arguments: [.source, .file, .text]
  ) { desk, scanner throws(Problem) in
    try desk.keepText(&scanner)
  },
  Command(
    "quote",
    group: .checking,
    usage: ["[ADDRESS] @SOURCE [as supports | refutes | context]"],
    summary: "compare a quotation with the text that is kept of a source, word by word",
    details: [
      "The closest passage is shown with what the quotation dropped [-so-], added {+so+}, and changed "
        + "[-from-]{+to+}. What an ellipsis leaves out, and what stands in square brackets, is no "
        + "change. ADDRESS is a quotation or what holds some: a sentence, a claim.",
      "as enters the source's own words as evidence for the claim there.",
    ],
    examples: ["keep @1 text They are not defectors.", "quote 2.1 @1"],
    arguments: [.address, .source, .words(["as"]), .words(["supports", "refutes", "context"])]
  ) { desk, scanner throws(Problem) in
    try desk.quote(&scanner)
  },
  Command(
    "figures",
    group: .checking,
    usage: ["[ADDRESS] @SOURCE"],
    summary: "compare numbers and dates with those in a source's passages about the same thing",
    details: [
      "The passages of the text that is kept of the source that share most words with the claim are "
        + "searched. “Around 600” agrees with 612, “more than 120” with 125."
    ],
    examples: ["keep @1 text The group counted 612 North Koreans.", "figures 8.1 @1"],
    arguments: [.address, .source]
  ) { desk, scanner throws(Problem) in
    try desk.figures(&scanner)
  },
]
