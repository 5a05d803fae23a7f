import Mustache
import Testing

@testable import Reporting

/// Texts of a template stand in front matter so that they can be read from it again, or the check refuses them.
struct FrontMatterPlaceTests {
  @Test(arguments: [
    ("---\ntitle: ", FrontMatterPlace.bare),
    ("---\ntitle: \"", .double),
    ("---\ntitle: 'On ", .single),
    ("---\ntitle: >-\n  On ", .block),
    ("---\ntitle: |2 # so\n  On it\n\n  ", .block),
    ("---\ntitle: >-\n  On it\nlink: ", .bare),
    ("---\n# don't: ", .block),
    ("---\ntitle: don't\nlink: ", .bare),
    ("---\ntitle: \"On\n  ", .double),
    ("---\ntags:\n  - ", .bare),
    ("---\ntags: [\"a\", ", .bare),
    ("+++\ntitle = ", .bare),
    ("+++\ntitle = \"", .double),
    ("+++\ntitle = \"\"\"\n", .double),
    ("{\n  \"title\": \"", .double),
    ("{\n  \"title\": ", .bare), ("{\n\"title\":", .bare),
    ("---\ntitle: 'It''s ", .single), ("---\nof: {a: b, c: ", .bare),
    ("---\nsummary: >-\r\n  On it\r\n\r\n  ", .block),
  ])
  func isTold(written: String, expected: FrontMatterPlace) {
    #expect(FrontMatterPlace(behind: Array(written.utf8)) == expected)
  }

  @Test(arguments: [
    "---\ntitle: On ", "---\ntitle: Report, ", "---\ntitle: Report [",
    "+++\ntitle = '", "+++\ntitle = '''\n", "+++\ntitle = x",
  ])
  func isUnfit(written: String) {
    guard case .unfit? = FrontMatterPlace(behind: Array(written.utf8)) else {
      Issue.record("\(written) is taken for fit")
      return
    }
  }

  @Test(arguments: [
    "", "# A\n", "---\ntitle: a\n---\n", "+++\na = 1\n+++\n# ", "{\n\"a\": 1\n}\n# ", "--- a\n",
  ])
  func isNoneOutside(written: String) {
    #expect(FrontMatterPlace(behind: Array(written.utf8)) == nil)
  }

  @Test(arguments: [
    ("---\ntitle: {{title}}\n---\n", 0),
    ("---\ntitle: \"On {{title}}\" # {{title}}\n---\n", 0),
    ("---\ntags: [{{title}}, {{url}}]\n---\n", 0),
    ("---\n{{#claims}}\n{{label}}: {{wording}}\nc{{label}}: x\n{{/claims}}\n---\n", 0),
    ("---\ntitle: {{#title}}{{title}}{{/title}}{{^title}}none{{/title}}\n---\n", 0),
    ("---\ntitle: a\n---\nOn {{title}} so\n", 0),
    ("---\ntitle: On {{title}}\n---\n", 1),
    ("---\ntitle: {{title}} so\n---\n", 1),
    ("---\ntitle: {{title}}{{url}}\n---\n", 2),
    ("+++\ntitle = '{{title}}'\n+++\n", 1),
  ])
  func isLookedAtByTheCheck(text: String, count: Int) throws {
    let template = try MustacheTemplate(text)
    let check = try TemplateCheck(template, language: .markdown) { _ in nil }
    #expect(check.unfit.count == count)
    let plain = try TemplateCheck(template, language: .plain) { _ in nil }
    #expect(plain.unfit.isEmpty)
  }
}
