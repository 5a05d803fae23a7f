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
    usage: [String(PublishRequest.usage.dropFirst("publish ".count))],
    summary: "give readers the draft as a new version, if no check fails",
    details: [
      "What check lists must be mended or switched off first. Until the next publish readers keep this "
        + "version, whatever the desk changes. Then publish asks one reason for each thing that readers "
        + "will see changed (a script gives one for all): correction= where something was wrong, update= "
        + "where there is more to tell, minor= for spelling, a dead link or an archived copy. What was "
        + "published is not undone: retract and corrections are the ways.",
      "headline, conclusion (one line) and outlet stand at the head of the page and stay from version to "
        + "version.",
    ],
    examples: ["publish magazine url=https://example.org/check/1"],
    arguments: [.words(GateProfile.builtInNames), .fields(PublishRequest.fields), .file]
  ) { desk, scanner throws(Problem) in
    try desk.publish(&scanner)
  },
  Command(
    "because",
    group: .publishing,
    usage: ["\"REASON\" COMMAND"],
    summary: "do a command and publish what it changes for readers, with the reason for it",
    details: [
      "For one correction at once: readers get a new version with it and nothing else. Where other "
        + "changes wait for publication, publish comes first."
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
    details: [
      "It acts at once, as a version of its own: it leaves counts, ClaimReview, feeds and exports, and "
        + "stays in reports, marked as retracted with the reason."
    ],
    examples: ["retract c1 The document it rests on is forged."],
    arguments: [.claim, .words(["all"]), .text]
  ) { desk, scanner throws(Problem) in
    try desk.retract(&scanner)
  },
  Command(
    "corrections",
    group: .publishing,
    usage: ["", "diff [N [M]]"],
    summary: "list what was published, and what was corrected or retracted since",
    details: [
      "diff: what readers would see changed, were the draft published. diff N: between version N and what "
        + "they have now; diff N M: between two versions, each as it was then, less what had to be sealed "
        + "or forgotten."
    ],
    examples: ["corrections", "corrections diff"],
    arguments: [.words(["diff"])]
  ) { desk, scanner throws(Problem) in
    try desk.corrections(&scanner)
  },
]
