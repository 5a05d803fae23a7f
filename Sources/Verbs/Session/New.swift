import FactModel
import LineReading
import Workbench

extension Verb {
  static let new = Verb(
    "new",
    group: .session,
    forms: [CommandForm([Parameter("ARTICLE", "the name", .name(.file))])],
    summary: "start a new session, also where the article has one",
    examples: ["new article.txt"]
  ) { desk, typed throws(Problem) in
    try desk.open(article: typed.text("ARTICLE")?.text ?? "", startsNew: true)
  }
}
