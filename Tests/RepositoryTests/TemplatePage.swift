import FactModel
import Publishing
import Release
import Reporting

/// The page docs/templates.md, made from the tables of names.
enum TemplatePage {
  static var text: String {
    var lines = intro
    for table in TemplateFields.tables {
      lines += ["### \(table.name)", "", "| name | is | what it is |", "|---|---|---|"]
      for field in table.fields {
        lines.append("| `\(field.name)` | \(kind(field.kind)) | \(field.what) |")
      }
      lines.append("")
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }

  private static func kind(_ kind: TemplateTable.Kind) -> String {
    switch kind {
    case .text: "text"
    case .flag: "yes or no"
    case .texts: "texts"
    case .list(let table): "list of [\(table)](#\(table))"
    case .object(let table): "a [\(table)](#\(table))"
    }
  }

  private static let intro = [
    "# Templates",
    "",
    "Made from the tables of names by a test; after a change there,",
    "`FACTDESK_RECORD=1 swift test --filter TemplatePageTests` writes it again.",
    "",
    "A report in your own layout is a [Mustache](https://mustache.github.io/mustache.5.html) template:",
    "",
    "```",
    "# {{title}}",
    "",
    "{{#ratedClaims}}",
    "## {{rating}}: {{wording}}",
    "",
    "{{claimant}}{{#said}}, {{said}}{{/said}}",
    "",
    "{{reason}}",
    "",
    "{{#evidence}}",
    "- {{stance}}: {{source.heading}}{{#quotation}}: “{{quotation}}”{{/quotation}}",
    "{{/evidence}}",
    "{{/ratedClaims}}",
    "```",
    "",
    "`report daily.md.mustache` shows it, `report daily.md.mustache out.md` writes it, and",
    "`template check daily.md.mustache` looks for mistakes: a section that is not closed, a partial that is",
    "not there or includes itself, a name that nothing has.",
    "",
    "- `{{name}}` writes a text, escaped for the language that the file's ending tells: `.md` and",
    "  everything unknown is Markdown, `.html` HTML, `.txt` plain text; each with or without `.mustache`",
    "  behind it. In Markdown a line break becomes `<br>`, so that a text stays where it is put.",
    "- `{{name|json}}`, `{{name|yaml}}` and `{{name|url}}` write a text for such a place, whatever the template is",
    "  written in: the first two with quotation marks around it, each text of a list by itself",
    "  (`tags: [{{tags|yaml}}]`), the third with `%` and digits for what has a meaning in an address.",
    "- In front matter (YAML, TOML or JSON at the top of Markdown or a page) a text stands alone behind its name, where it",
    "  brings its quotation marks, between double quotation marks, or in a block (`title: >-`). `template check` points at",
    "  places where it would break what stands there.",
    "- `{{{name}}}` and `{{&name}}` write a text as it is. What stands in an article or a note can then act",
    "  as markup; `template check` points at such places.",
    "- `{{#name}} … {{/name}}` is written once for each element of a list, once where a text is not empty or",
    "  a thing is there, and not at all otherwise; `{{^name}} … {{/name}}` the other way round. Inside,",
    "  names are those of the element, then those outside of it; `{{.}}` is the element itself.",
    "- `{{> name}}` takes in the file `name` with the template's ending (`name.md.mustache`), or",
    "  `name.mustache`, from the same folder. `{{! … }}` is a comment; `{{=<% %>=}}` sets other delimiters.",
    "",
    "Lambdas, an option of the specification, are not there.",
    "",
    "## Names",
    "",
    "A template begins with those of the report. `template fields TABLE` lists them at the prompt.",
    "",
  ]
}

/// The page docs/scales.md, made from the tables by which scales are translated.
enum ScalePage {
  static var text: String {
    var lines = [
      "# Translation of scales",
      "",
      "Made from the tables by a test; after a change there,",
      "`FACTDESK_RECORD=1 swift test --filter ScalePageTests` writes it again.",
      "",
      "`report public scale=NAME` writes the ratings on another scale. What has no counterpart stays as it",
      "was given, with the name of its scale. The report says of every rating in use what became of it",
      "and what that loses. The labels of AVeriTeC and FEVER files are those of these tables, too.",
      "A rating of a newsroom's own scale is translated by what it `means` ([session-format.md](session-format.md)),",
      "else by its name, else by its place on the truth axis.",
      "",
    ]
    for source in Scale.builtIn {
      lines += ["## From \(source.title)", ""]
      for target in Scale.builtIn where target != source {
        guard let translation = ScaleTranslation(from: source, to: target) else { continue }
        lines += ["### \(source.name) → \(target.name)", ""]
        lines += ["| \(source.name) | \(target.name) | lost |", "|---|---|---|"]
        for row in translation.rows {
          lines.append("| \(row.from) | \(row.to ?? "–") | \(row.loss ?? "") |")
        }
        lines.append("")
      }
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }
}
