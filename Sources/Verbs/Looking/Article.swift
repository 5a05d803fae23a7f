import ArticleReading
import DeskViews
import EntityForms
import FactModel
import LineReading
import Workbench

extension Verb {
  static let article = Verb(
    "article",
    group: .looking,
    forms: [CommandForm(options: ArticleFields.options)],
    summary: "show or correct what is known about the article",
    details: [
      "Fields: \(ArticleFields.names.joined(separator: ", ")). Several authors are separated by semicolons; an empty value takes a field out. The text itself is never altered."
    ],
    examples: ["article", "article url=https://example.org/story publisher=\"The Example\""]
  ) { desk, typed throws(Problem) in
    var facts = desk.session.facts
    for name in ArticleFields.names {
      guard let value = typed.option(name) else { continue }
      try ArticleFields(desk: desk).set(name, value.text, of: &facts, at: value.place)
    }
    let anew = desk.state.countedAnew(from: facts.published)
    try desk.commit([.facts(Transition(from: desk.session.facts, to: facts))] + anew)
    return ArticleView.facts(desk.state)
  }
}

/// The fields of `article`.
struct ArticleFields {
  static let names = ["title", "byline", "publisher", "published", "updated", "language", "url"]
  static let options = names.map { CommandOption($0, .field) }

  let desk: Desk

  func set(
    _ name: String,
    _ text: String,
    of facts: inout ArticleFacts,
    at place: Problem.Place
  ) throws(Problem) {
    let value = text.isEmpty ? nil : text
    switch name {
    case "title": facts.title = value
    case "byline": facts.byline = FieldReader.names(text)
    case "publisher": facts.publisher = value
    case "published":
      facts.published = try value.map { text throws(Problem) in try desk.date(text, at: place) }
    case "updated":
      facts.updated = try value.map { text throws(Problem) in try desk.date(text, at: place) }
    case "language": facts.language = try LanguageTag.read(text, at: place)
    default: facts.url = value
    }
  }
}
