import FactModel
import Reporting

let reportCommands: [Command] = [
  Command(
    "report",
    group: .publishing,
    usage: [
      "[SHAPE | TEMPLATE] [FILE] [notes] [desk] [scale=NAME] [version=N] [overwrite]",
      "preview [SHAPE | TEMPLATE] [notes] [desk] [scale=NAME] [version=N]",
    ],
    summary: "write a report: for the editor, the fixes as a memo, or for the public",
    details: [
      "Shapes: editor (decisions needed first), memo (the fixes, with a diff), public (the fact-check "
        + "as readers get it); or a template of your own (NAME.mustache; docs/templates.md). The "
        + "file's ending says what is written: .md, .html (one page that needs nothing else), "
        + ".docx, .odt, .pdf (with pandoc). Without a file, or with preview, it is shown.",
      "notes: with the checkers' notes. desk: with sources and replies that only the desk may see. "
        + "scale=NAME: the ratings on another scale, and what that loses. version=N: as it was "
        + "published. overwrite: also over a file that factdesk did not write.",
    ],
    examples: ["report preview public", "report memo", "report public scale=politifact"],
    arguments: [
      .words(["preview"] + ReportShape.allCases.map(\.rawValue) + ["notes", "desk", "overwrite"]),
      .fields(["scale", "version"]), .file,
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
    arguments: [.words(["check", "fields"] + TemplateFields.names), .file]
  ) { desk, scanner throws(Problem) in
    try desk.template(&scanner)
  },
]
