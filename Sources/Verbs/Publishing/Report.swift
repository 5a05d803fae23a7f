import FactModel
import LineReading
import Workbench

extension Verb {
  static let report = Verb(
    "report",
    group: .publishing,
    forms: [
      CommandForm(
        ReportRequest.layout + [.file.optional],
        options: ReportRequest.options + [.overwrite]
      ),
      CommandForm([.keyword("preview")] + ReportRequest.layout, options: ReportRequest.options),
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
      "--notes: with the checkers' notes. --desk: with sources and replies that only the desk may see. "
        + "scale=NAME: the ratings on another scale, and what that loses. version=N: as it was "
        + "published. text=: how much of the text that was checked the page has. for=: Markdown that "
        + "begins as that program wants it. style=apa: sources cited in that style; see cite. --overwrite: also over a file that factdesk did not write.",
    ],
    examples: ["report preview public", "report memo", "report public scale=politifact"],
    shell: .inSession
  ) { desk, typed throws(Problem) in
    try desk.deliver(try desk.reportRequest(typed))
  }
}
