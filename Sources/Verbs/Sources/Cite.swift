import FactModel
import LineReading
import OrderedJSON
import Replies
import Reporting
import Workbench

extension Verb {
  static let cite = Verb(
    "cite",
    group: .sources,
    forms: [CommandForm([.sources], options: [.citationStyle])],
    summary: "print sources as they are cited, for pasting",
    details: [
      "Authors, title, publisher, date, address, when it was looked at, the copy in an archive. A sealed "
        + "source is not cited. For reference managers: export csl-json, bibtex or ris.",
      "style=apa cites in a style of the Citation Style Language, as report does: the name of one that is "
        + "installed, or its file. It needs pandoc and citation-style-language-styles.",
    ],
    examples: ["cite @1"]
  ) { desk, typed throws(Problem) in
    var reply = Reply()
    var json: [JSONValue] = []
    for word in typed.texts("@SOURCE") {
      let source = try desk.source(word)
      if let sealed = desk.session.sealed(source) {
        let why = sealed.id == source.id ? "" : " as \(sealed.label), the same source"
        throw Problem(
          .input,
          "\(source.label) is sealed\(why), and not cited",
          place: word.place,
          remedy: "role= says how reports may call it: source \(source.label) role=\"an official\""
        )
      }
      let text =
        try typed.option("style").flatMap { style throws(Problem) in
          try desk.citations(of: [source], style: style.text)[source.id]
        } ?? source.citedText
      reply.lines.append(StyledLine(text))
      if source.effectiveVisibility == .desk {
        reply.asides.append(StyledLine("\(source.label) is for the desk only.", .warning))
      }
      var builder = ObjectBuilder()
      builder.put("source", source.label)
      builder.put("citation", text)
      json.append(builder.object)
    }
    reply.json = .array(json)
    return reply
  }
}
