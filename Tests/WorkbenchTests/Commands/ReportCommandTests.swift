import FactModel
import Replies
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

struct ReportCommandTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source https://example.org/1 slug=a title=A", "8.1 f @a It is lower."])
    return desk
  }

  private func text(_ desk: InMemoryDesk, _ file: String) -> String? {
    desk.world.files[file].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func theEndingSaysWhatIsWritten() throws {
    let desk = try desk()
    #expect(desk.type("report public out.md").hasPrefix("Report written to out.md\n~ Draft, not"))
    #expect(text(desk, "out.md")?.hasPrefix("# Fact-check: China") == true)
    desk.type("report public out.HTML")
    #expect(text(desk, "out.HTML")?.hasPrefix("<!DOCTYPE html>") == true)
    desk.type("report memo out.docx")
    #expect(text(desk, "out.docx")?.hasPrefix("docx\n# Review: ") == true)
    desk.type("report out.pdf")
    #expect(text(desk, "out.pdf")?.hasPrefix("pdf\n# Review: ") == true)
    #expect(desk.type("report preview").hasPrefix("# Review: "))
    #expect(desk.type("report").hasPrefix("# Review: "))
  }

  @Test func aFileOfOthersIsNotOverwritten() throws {
    let desk = try desk()
    desk.world.files["mine.md"] = Array("mine".utf8)
    #expect(desk.type("report mine.md").hasPrefix("error: mine.md is there"))
    #expect(text(desk, "mine.md") == "mine")
    #expect(desk.type("report mine.md overwrite") == "Report written to mine.md")
    #expect(desk.type("report public mine.md").hasPrefix("Report written to mine.md"))
    // What was written by another session of the program is known by its last line.
    let other = try desk.reopened()
    #expect(other.type("report mine.md") == "Report written to mine.md")
  }

  @Test(arguments: [
    ("report edtor", "“edtor” is neither a shape nor a file"),
    ("report preview x.md", "“x.md” has no meaning here"),
    ("report a.md b.md", "one file is enough"),
    ("report scale=polit", "there is no scale polit"),
    ("report version=1", "there is no version 1"),
    ("report \"x", "quotation mark is not closed"), ("report x.mustache", "there is no such file"),
    ("template", "that is not known here"), ("template check", "the file is missing"),
    ("template fields x", "there is no table x"), ("template check no.md", "there is no such file"),
  ])
  func whatIsNotKnownIsSaid(_ row: (line: String, what: String)) throws {
    let answer = try desk().type(row.line)
    #expect(answer.hasPrefix("error: \(row.what)"), "\(answer)")
  }

  @Test func ratingsAreTranslatedAndTheLossIsSaid() throws {
    let desk = try desk()
    let report = desk.type("report public scale=fever")
    #expect(report.contains("**REFUTES**"))
    #expect(report.contains("“False” became “REFUTES”; lost: the difference to “Mostly False”."))
    #expect(desk.session.claims[EntityNumber(1)]?.verdict?.rating == "False")
  }

  @Test func aTemplateMakesTheReport() throws {
    let desk = try desk()
    desk.world.files["t/daily.md.mustache"] = Array(
      "# {{title}}\n{{#claims}}\n{{> card}}\n{{/claims}}\n".utf8
    )
    desk.world.files["t/card.md.mustache"] = Array("- {{label}} {{rating}}: {{reason}}\n".utf8)
    desk.type("c1 f # no heading\\ *bold* <b> | x")
    #expect(
      desk.type("report t/daily.md.mustache")
        == "# China Dismisses South Korea’s Concerns on Repatriation of North Korean Defectors\n"
        + "- c1 False: \\# no heading\\\\ \\*bold\\* \\<b> \\| x\n"
    )
    #expect(desk.type("report t/daily.md.mustache out.md") == "Report written to out.md")
    desk.type("report t/daily.md.mustache out.odt")
    #expect(text(desk, "out.odt")?.hasPrefix("odt\n# China") == true)
  }

  @Test func aTemplateOfHTMLEscapesForHTML() throws {
    let desk = try desk()
    desk.type("c1 f <script>alert(1)</script> & *x*")
    desk.world.files["a.html.mustache"] = Array("<p>{{#claims}}{{reason}}{{/claims}}</p>".utf8)
    #expect(
      desk.type("report a.html.mustache")
        == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; *x*</p>"
    )
    #expect(
      desk.type("report a.html.mustache x.docx").hasPrefix("error: only a template of Markdown")
    )
  }

  /// What a place needs that is not of the template's own language: front matter, scripts, addresses.
  @Test func aFilterWritesATextForItsPlace() throws {
    let desk = try desk()
    desk.world.files["f.mustache"] = Array(
      "{{title|json}} {{title | yaml}} ?t={{title|url}}{{nothing|json}} [{{authors|yaml}}]".utf8
    )
    desk.type("article title=\"A </script>: “100 %” & é\" byline=\"Ann One\"")
    #expect(
      desk.type("report f.mustache")
        == #""A \u003c/script\u003e: “100 %” \u0026 é" "A \u003c/script\u003e: “100 %” \u0026 é" "#
        + "?t=A%20%3C%2Fscript%3E%3A%20%E2%80%9C100%20%25%E2%80%9D%20%26%20%C3%A9 "
        + #"["Ann One"]"#
    )
    desk.world.files["g.mustache"] = Array("{{title|shout}}".utf8)
    #expect(desk.type("report g.mustache").hasPrefix("error: there is no filter shout"))
    #expect(
      desk.type("template check g.mustache")
        .hasPrefix("error: there is no filter shout; there are json, url and yaml")
    )
  }

  @Test func mistakesInATemplateAreFoundWithTheirLine() throws {
    let desk = try desk()
    desk.world.files["a.md"] = Array("x\n{{#claims}}\ny".utf8)
    #expect(desk.type("template check a.md").hasPrefix("error: section {{#claims}} is not closed"))
    desk.world.files["a.md"] = Array(
      "{{titel}}\n{{#claims}}{{raiting}} {{title}}{{#evidence}}{{source.titel}}{{/evidence}}{{/claims}}\n{{> no}}{{{diff}}}"
        .utf8
    )
    let reply = try desk.desk.perform("template check a.md")
    #expect(reply.isBad)
    #expect(
      desk.type("template check a.md")
        == """
        a.md:1:1: nothing is called titel  Did you mean title?
        a.md:2:12: nothing is called raiting  Did you mean rating?
        a.md:2:46: nothing is called titel  Did you mean title?
        a.md:3:1: there is no partial no  It lies beside the template.
        a.md:3:9: {{{diff}}} is written as it is  What is in it can act as markup.
        """
    )
    desk.world.files["a.md"] = Array("{{> a}}".utf8)
    #expect(desk.type("template check a.md").hasPrefix("error: partial a includes itself"))
    #expect(desk.type("report \"a.md.mustache\"").hasPrefix("error: there is no such file"))
    desk.world.files["b.mustache"] = Array("{{> b}}".utf8)
    #expect(
      desk.type("report b.mustache").hasPrefix("error: partial b includes itself without end")
    )
    desk.world.files["a.md"] = Array(
      "{{title}} {{#corrections}}{{#differences}}{{before}}{{/differences}}{{/corrections}}".utf8
    )
    #expect(desk.type("template check a.md") == "a.md: in order")
    desk.world.files["a.md"] = Array("{{> ../../etc/passwd}}".utf8)
    #expect(desk.type("template check a.md").contains("there is no partial ../../etc/passwd"))
  }
}
