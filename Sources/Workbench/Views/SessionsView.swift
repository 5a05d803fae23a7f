import FactModel
import OrderedJSON

/// The sessions in the folder.
package enum SessionsView {
  package static func reply(_ sessions: [SessionSummary], current: String?) -> Reply {
    let json = JSONValue.array(
      sessions.map { session in
        var builder = ObjectBuilder()
        builder.put("name", session.name)
        builder.put("title", session.title)
        builder.put("claims", session.claims)
        builder.put("covered", session.covered)
        builder.put("sentences", session.sentences)
        builder.put("changed", session.changed)
        return builder.object
      }
    )
    if sessions.isEmpty {
      return Reply(asides: [StyledLine("There are no sessions yet.", .dim)], json: json)
    }
    let lines = sessions.map { session in
      StyledLine(
        lead: [StyledSpan(session.name == current ? "> " : "  ", .cursor)],
        leadWidth: 2,
        body: [
          StyledSpan(session.name, .address),
          StyledSpan(
            "  \(Wording.count(session.claims, "claim")), \(session.covered)/\(session.sentences) "
              + "sentences, \(session.changed.minute)  ",
            .dim
          ),
          StyledSpan(Wording.excerpt(session.title, 80)),
        ]
      )
    }
    return Reply(lines, json: json)
  }
}
