package import FactModel
import OrderedJSON
package import Replies

/// The states that a session went through.
package enum VersionsView {
  /// Changes with no more than this between them belong to one sitting, in milliseconds.
  private static let pause = 30 * 60 * 1000

  /// A run of changes by one person without a long pause.
  private struct Sitting {
    var first: Int
    var last: Int
    var begun: Timestamp
    var ended: Timestamp
    var by: Checker
  }

  package static func list(_ desk: DeskState) throws(Problem) -> Reply {
    let sittings = try self.sittings(desk)
    if sittings.isEmpty {
      return Reply(asides: [StyledLine("Nothing was changed yet.", .dim)], json: .array([]))
    }
    let created = desk.session.created
    let beginning = StyledLine(
      lead: [StyledSpan("0", .address)],
      leadWidth: 6,
      body: [StyledSpan("\(created.at.minute) \(created.by.signature)  the article, unchecked")]
    )
    let lines = sittings.map { sitting in
      StyledLine(
        lead: [StyledSpan(String(sitting.last), .address)],
        leadWidth: 6,
        body: [
          StyledSpan("\(sitting.ended.minute) \(sitting.by.signature)  "),
          StyledSpan(Wording.count(sitting.last - sitting.first + 1, "change")),
        ]
      )
    }
    return Reply([beginning] + lines, json: .array(sittings.map(json)))
  }

  private static func sittings(_ desk: DeskState) throws(Problem) -> [Sitting] {
    let log = desk.session.log
    var sittings: [Sitting] = []
    for sequence in stride(from: 1, through: log.count, by: 1) {
      try desk.checkpoint(sequence)
      let edit: Edit
      do throws(FormatProblem) {
        edit = try log.edit(sequence)
      } catch {
        throw Problem(.damaged, "the session's past cannot be read: \(error.place) \(error.what)")
      }
      let at = edit.signed.at
      if let last = sittings.last, last.by == edit.signed.by,
        at.milliseconds - last.ended.milliseconds <= pause
      {
        sittings[sittings.count - 1].last = sequence
        sittings[sittings.count - 1].ended = at
      } else {
        sittings.append(
          Sitting(first: sequence, last: sequence, begun: at, ended: at, by: edit.signed.by)
        )
      }
    }
    return sittings
  }

  private static func json(_ sitting: Sitting) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("state", sitting.last)
    builder.put("changes", sitting.last - sitting.first + 1)
    builder.put("from", sitting.begun)
    builder.put("to", sitting.ended)
    builder.put("by", sitting.by)
    return builder.object
  }

  // MARK: Differences

  /// What changes come to, one thing a line with its fields below.
  package static func difference(
    _ changes: [Change],
    since sequence: Int,
    _ desk: DeskState
  ) -> Reply {
    let json = JSONValue.array(changes.map(\.json))
    if changes.isEmpty {
      return Reply(
        asides: [StyledLine("Nothing is different from state \(sequence).", .dim)],
        json: json
      )
    }
    return Reply(changes.flatMap(lines), json: json)
  }

  private static func lines(_ change: Change) -> [StyledLine] {
    switch change {
    case .claim(let transition):
      lines(transition) { "\($0.label)  \(Wording.excerpt($0.wording, 60))" }
    case .source(let transition):
      lines(transition) { "\($0.label)  \(Wording.excerpt($0.heading, 60))" }
    case .finding(let transition): lines(transition) { "\($0.label)  \($0.kind)" }
    case .mark(let transition):
      lines(transition) { "mark \($0.kind.rawValue)  \(Wording.excerpt($0.passage.exact, 60))" }
    case .item(let transition):
      lines(transition) { "\($0.label)  \(Wording.excerpt($0.passage.exact, 60))" }
    case .query(let transition):
      lines(transition) { "\($0.label)  \(Wording.excerpt($0.question, 60))" }
    case .contact(let transition): lines(transition) { "\($0.label)  \($0.inWords)" }
    case .waiver(let transition):
      lines(transition) { "rule \($0.rule) off\($0.place.map { " at \($0)" } ?? "")" }
    case .publication(let transition): lines(transition) { "published version \($0.number)" }
    case .correction(let transition):
      lines(transition) { "\($0.kind.rawValue) \($0.number)  \(Wording.excerpt($0.reason, 60))" }
    case .signOff(let transition):
      lines(transition) { "sign-off of the \($0.role.rawValue), \($0.signed.by.name)" }
    case .facts(let transition): lines(transition) { _ in "article" }
    case .scale(let transition): lines(transition) { "scale \($0.reference)" }
    case .article: [StyledLine(body: [StyledSpan("~ another reading of the article")])]
    }
  }

  private static func lines<Value: JSONRepresentable>(
    _ transition: Transition<Value>,
    _ name: (Value) -> String
  ) -> [StyledLine] {
    switch (transition.before, transition.after) {
    case (nil, let after?): [StyledLine(body: [StyledSpan("+ \(name(after))")])]
    case (let before?, nil): [StyledLine(body: [StyledSpan("- \(name(before))")])]
    case (let before?, let after?):
      [StyledLine(body: [StyledSpan("~ \(name(after))")])]
        + ChangedFields.between(before.json, after.json).map { field in
          StyledLine(
            lead: [StyledSpan("    " + field.name, .dim)],
            leadWidth: 18,
            body: [StyledSpan(field.before, .dim), StyledSpan(" → "), StyledSpan(field.after)]
          )
        }
    case (nil, nil): []
    }
  }
}
