import FactModel

let safetyCommands: [Command] = [
  Command(
    "save",
    group: .safety,
    usage: ["NAME"],
    summary: "write the session under another name and go on there",
    details: [
      "There is no need to save: every change is on disk before the prompt returns. This is for a "
        + "copy, or for another disk when this one fails: NAME may be a path, such as "
        + "/media/stick/draft."
    ],
    examples: ["save second-opinion"],
    arguments: [.file]
  ) { desk, scanner throws(Problem) in
    try desk.saveAs(&scanner)
  },
  Command(
    "versions",
    group: .safety,
    usage: ["", "diff N"],
    summary: "list the states the session went through, or what changed since state N",
    details: [
      "A state is named by the number of its last change; those of one sitting are listed in one "
        + "line. history lists every change; each of its numbers names a state, too."
    ],
    examples: ["versions", "versions diff 0"],
    arguments: [.words(["diff"])]
  ) { desk, scanner throws(Problem) in
    try desk.versions(&scanner)
  },
  Command(
    "restore",
    group: .safety,
    usage: ["N"],
    summary: "go back to state N; undo takes that back",
    examples: ["restore 1"]
  ) { desk, scanner throws(Problem) in
    try desk.restore(&scanner)
  },
  Command(
    "verify",
    group: .safety,
    usage: ["[SESSION…]"],
    summary: "check a session's files for damage; never changes anything",
    details: ["Without a name, this session's. The exit status is 1 where something is wrong."],
    examples: ["verify"],
    arguments: [.session, .text]
  ) { desk, scanner throws(Problem) in
    try desk.verify(&scanner)
  },
  Command(
    "seal",
    group: .safety,
    usage: ["@SOURCE [REASON]"],
    summary: "take a source that needs protection out of everything that leaves, at once",
    details: [
      "Also out of every version that was published; readers are told that evidence was withdrawn, and "
        + "on which day. The reason stays at the desk, as a note on the source. forget removes the source "
        + "itself."
    ],
    examples: ["seal @1 She fears for her post."],
    arguments: [.source, .text]
  ) { desk, scanner throws(Problem) in
    try desk.seal(&scanner)
  },
  Command(
    "forget",
    group: .safety,
    usage: ["@SOURCE [NAME]"],
    summary: "remove a protected source for good, from the past as well",
    details: [
      "The one thing that undo cannot take back. The source, every piece of evidence and answer "
        + "from it go from the session file, the journal, past changes, kept copies and the "
        + "history of typed lines; in other texts its name, URL and title become "
        + "\(Forgetting.replacement). Reports and copies that were written elsewhere are yours to "
        + "remove.",
      "NAME is the source's slug, or its title, citation or URL where it has none; you are asked "
        + "for it where it is not typed.",
    ],
    examples: ["forget @3 insider"],
    arguments: [.source, .text]
  ) { desk, scanner throws(Problem) in
    try desk.forget(&scanner)
  },
]
