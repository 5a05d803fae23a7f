import FactModel
import Mustache
import OrderedJSON
package import Replies
package import Reporting

/// What is known of templates.
package enum TemplateView {
  /// The fields of a table, as a template names them.
  package static func fields(_ table: TemplateTable) -> Reply {
    let lines = table.fields.map { field in
      StyledLine(
        lead: [StyledSpan(example(of: field), .strong)],
        leadWidth: 24,
        body: [StyledSpan(field.what), StyledSpan(kind(field.kind), .dim)]
      )
    }
    let json = JSONValue.array(
      table.fields.map { field in
        var builder = ObjectBuilder()
        builder.put("name", field.name)
        builder.put("what", field.what)
        return builder.object
      }
    )
    return Reply(lines, json: json)
  }

  private static func example(of field: TemplateTable.Field) -> String {
    switch field.kind {
    case .text: "{{\(field.name)}}"
    case .flag, .texts, .list, .object: "{{#\(field.name)}}"
    }
  }

  private static func kind(_ kind: TemplateTable.Kind) -> String {
    switch kind {
    case .text: ""
    case .flag: " (yes or no)"
    case .texts: " (texts: {{.}})"
    case .list(let table): " (each a \(table))"
    case .object(let table): " (a \(table))"
    }
  }

  /// What is wrong with a template, each with its place.
  package static func reply(_ check: TemplateCheck, file: String) -> Reply {
    var lines: [StyledLine] = []
    var values: [JSONValue] = []
    func add(_ place: MustachePlace, _ what: String, _ remedy: String?, _ role: TextRole) {
      let name = place.partial.map { "\(file) (partial \($0))" } ?? file
      lines.append(
        StyledLine(body: [
          StyledSpan("\(name):\(place.line):\(place.column): "), StyledSpan(what, role),
          StyledSpan(remedy.map { "  \($0)" } ?? "", .dim),
        ])
      )
      var builder = ObjectBuilder()
      builder.put("partial", place.partial)
      builder.put("line", place.line)
      builder.put("column", place.column)
      builder.put("what", what)
      values.append(builder.object)
    }
    for unknown in check.unknown {
      let near = Wording.suggestions(for: unknown.name, among: unknown.candidates)
      let remedy =
        near.isEmpty
        ? "template fields lists the names." : "Did you mean \(Wording.list(near, "or"))?"
      add(unknown.place, "nothing is called \(unknown.name)", remedy, .error)
    }
    for (name, place) in check.missing {
      add(place, "there is no partial \(name)", "It lies beside the template.", .error)
    }
    for (why, place) in check.unfit {
      add(place, why, "Write it so: title: \"{{title}}\".", .error)
    }
    for (name, place) in check.raw {
      add(place, "{{{\(name)}}} is written as it is", "What is in it can act as markup.", .warning)
    }
    if lines.isEmpty { lines.append(StyledLine("\(file): in order")) }
    var reply = Reply(lines, json: .array(values))
    reply.isBad = !check.unknown.isEmpty || !check.missing.isEmpty || !check.unfit.isEmpty
    return reply
  }
}
