import FactModel

extension Verb {
  static let sessions = Verb(
    "sessions",
    group: .session,
    forms: [
      CommandForm([
        Parameter(
          "archived | deleted",
          "place",
          .name(.words(["archived", "deleted"]))
        ).optional
      ])
    ],
    summary: "list the sessions, or those that were put away",
    examples: ["sessions", "sessions deleted"]
  ) { desk, typed throws(Problem) in
    let word = typed.text("archived | deleted")
    guard let place = SessionsView.place(named: word?.text.lowercased() ?? "") else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(word?.text ?? "", 40))” has no meaning here",
        place: word?.place,
        remedy: "Usage: sessions [archived | deleted]"
      )
    }
    let (sessions, notices) = try desk.ports.shelf.sessions(in: place)
    var reply = SessionsView.reply(
      sessions,
      in: place,
      current: desk.isPutAway ? nil : desk.store.name,
      now: desk.ports.now()
    )
    reply.asides += notices.map { StyledLine($0, .warning) }
    return reply
  }
}
