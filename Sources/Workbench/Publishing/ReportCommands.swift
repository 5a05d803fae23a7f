import FactModel
import Reporting

let reportCommands: [Command] = [
  Command(
    "report",
    group: .publishing,
    usage: [
      "[SHAPE | TEMPLATE] [FILE] [draft] [notes] [desk] [scale=NAME] [version=N] [text=all|claims|none] [for=github|hugo|pandoc] [overwrite]",
      "preview [SHAPE | TEMPLATE] [draft] [notes] [desk] [scale=NAME] [version=N]",
    ],
    summary: "write a report: for the editor, the fixes as a memo, or for the public",
    details: [
      "Shapes: editor (decisions needed first), memo (the fixes, with a diff), public (the fact-check "
        + "as readers get it); or a template of your own (NAME.mustache; docs/templates.md). The "
        + "file's ending says what is written: .md, .html (one page that needs nothing else), "
        + ".docx, .odt, .pdf (with pandoc). Without a file, or with preview, it is shown.",
      "For the public it is the version that was published last, until the next publish; draft: as the "
        + "next one would be. Before the first it is a draft, and says so at its top. A template gets what "
        + "its shape gets: report public NAME.mustache.",
      "notes: with the checkers' notes. desk: with sources and replies that only the desk may see. "
        + "scale=NAME: the ratings on another scale, and what that loses. version=N: as it was "
        + "published. text=: how much of the text that was checked the page has. for=: Markdown that "
        + "begins as that program wants it. overwrite: also over a file that factdesk did not write.",
    ],
    examples: ["report preview public", "report memo", "report public scale=politifact"],
    arguments: [
      .words(
        ["preview"] + ReportShape.allCases.map(\.rawValue) + [
          "draft", "notes", "desk", "overwrite",
        ]
      ),
      .fields(["scale", "version", "text", "for"]), .file,
    ]
  ) { desk, scanner throws(Problem) in
    try desk.report(&scanner)
  },
  Command(
    "template",
    group: .publishing,
    usage: ["check FILE", "fields [TABLE]"],
    summary: "look for mistakes in a template of your own, or list the names it can use",
    details: [
      "A template is Mustache: {{title}}, {{#claims}} … {{/claims}}. Texts are made harmless in the "
        + "language of the file, which its ending tells: .md, .html, .txt, each with or without "
        + ".mustache behind it. {{> name}} takes in the file name with the same ending from the same "
        + "folder."
    ],
    examples: ["template fields", "template fields claim"],
    arguments: [.words(["check", "fields"] + TemplateFields.tables.map(\.name)), .file]
  ) { desk, scanner throws(Problem) in
    try desk.template(&scanner)
  },
]
