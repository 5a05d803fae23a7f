import ExchangeViews
import FactModel
import LineReading
import Mustache
import Replies
import Reporting
import Workbench

extension Verb {
  static let template = Verb(
    "template",
    group: .publishing,
    forms: [
      CommandForm([.keyword("check"), .file]),
      CommandForm([
        .keyword("fields"),
        Parameter("TABLE", "the table", .name(.words(TemplateFields.names))).optional,
      ]),
    ],
    summary: "look for mistakes in a template of your own, or list the names it can use",
    details: [
      "A template is Mustache: {{title}}, {{#claims}} … {{/claims}}. Texts are escaped in the "
        + "language of the file, which its ending tells: .md, .html, .txt, each with or without "
        + ".mustache behind it. {{> name}} takes in the file name with the same ending from the same "
        + "folder."
    ],
    examples: ["template fields", "template fields claim"]
  ) { desk, typed throws(Problem) in
    if typed.keyword == "check" { return try desk.checkTemplate(typed.text("FILE")?.text ?? "") }
    let word = typed.text("TABLE")
    guard let table = TemplateFields.table(named: word?.text ?? "report") else {
      throw Problem(
        .input,
        "there is no table \(Wording.excerpt(word?.text ?? "", 40))",
        place: word?.place,
        remedy: "There are \(Wording.list(TemplateFields.names))."
      )
    }
    return TemplateView.fields(table)
  }
}

extension Desk {
  fileprivate func checkTemplate(_ file: String) throws(Problem) -> Reply {
    let bytes = try ports.readFile(file)
    do throws(MustacheMistake) {
      let check = try TemplateCheck(
        try MustacheTemplate(bytes),
        language: TemplateReport.Language(file: file),
        load: partials(of: file)
      )
      return TemplateView.reply(check, file: file)
    } catch {
      throw problem(error, in: file)
    }
  }
}
