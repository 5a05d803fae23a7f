import FactModel
import Publishing

let publishingCommands: [Command] = [
  Command(
    "check",
    group: .publishing,
    usage: [
      "[PROFILE | FILE] [--json]", "rules [PROFILE | FILE]", "off RULE [PLACE] REASON",
      "on RULE [PLACE]",
    ],
    summary: "list what stands between the session and publication",
    details: [
      "Profiles: \(GateProfile.builtInNames.joined(separator: ", ")), or a file of your own (.json; "
        + "docs/publishing.md shows one). Without one it is the profile of the last publication, "
        + "else magazine. Ends with status 1 while anything blocks. --json: for programs.",
      "off switches a rule off, everywhere or at one place, with a reason that every report shows; "
        + "on switches it on again. rules lists them.",
    ],
    examples: [
      "check rules political", "check off no-archive @1 The site forbids archiving.",
    ],
    arguments: [
      .words(GateProfile.builtInNames + ["rules", "off", "on"] + GateRule.all.map(\.name)), .file,
    ]
  ) { desk, scanner throws(Problem) in
    try desk.check(&scanner)
  },
  Command(
    "publish",
    group: .publishing,
    usage: ["[PROFILE | FILE] [url=URL] [note=\"TEXT\"]"],
    summary: "freeze the session as a published version, if nothing stands against it",
    details: [
      "What check lists must be mended or switched off first. Later changes to what readers see of a "
        + "published claim demand a reason and enter the corrections ledger. versions diff N and "
        + "restore N take the number that is answered."
    ],
    examples: ["publish magazine url=https://example.org/check/1"],
    arguments: [.words(GateProfile.builtInNames), .fields(["url", "note"]), .file]
  ) { desk, scanner throws(Problem) in
    try desk.publish(&scanner)
  },
  Command(
    "because",
    group: .publishing,
    usage: ["\"REASON\" COMMAND"],
    summary: "do a command that changes a published claim, with the reason for it",
    details: [
      "Typed without because, such a command asks for the reason; a script must give it so. The "
        + "change and its entry in the ledger are one edit."
    ],
    examples: ["because \"The count was for 2023.\" c1 mf The later count is lower."],
    arguments: [.verb, .text]
  ) { desk, scanner throws(Problem) in
    try desk.because(&scanner)
  },
  Command(
    "retract",
    group: .publishing,
    usage: ["CLAIM REASON", "all REASON"],
    summary: "say that a published claim, or all that was published, is no longer stood by",
    details: ["It stays in every report, marked as retracted, with the reason."],
    examples: ["retract c1 The document it rests on is forged."],
    arguments: [.claim, .words(["all"]), .text]
  ) { desk, scanner throws(Problem) in
    try desk.retract(&scanner)
  },
  Command(
    "corrections",
    group: .publishing,
    usage: [""],
    summary: "list what was published, and what was corrected or retracted since",
    examples: ["corrections"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "corrections")
    return CorrectionsView.reply(desk)
  },
]
