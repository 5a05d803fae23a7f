package import FactModel
import Merging
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

  /// The state after each sitting.
  ///
  /// - Throws: Why the past cannot be read, or that it was interrupted.
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
      let edit = try desk.step(sequence).edit
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
    case .entity(let change):
      lines(change.before.map(Entry.init), change.after.map(Entry.init))
    case .facts(let transition):
      lines(
        transition.before.map { Entry(name: "article", json: $0.json) },
        transition.after.map { Entry(name: "article", json: $0.json) }
      )
    case .scale(let transition):
      lines(transition.before.map(Entry.init), transition.after.map(Entry.init))
    case .article: [StyledLine(body: [StyledSpan("~ another reading of the article")])]
    }
  }

  /// One thing at one time.
  private struct Entry {
    var name: String
    var json: JSONValue

    init(name: String, json: JSONValue) {
      self.name = name
      self.json = json
    }

    init(_ entity: any Entity) {
      let caption = entity.caption
      name = caption.name + (caption.text.map { "  \(Wording.excerpt($0, 60))" } ?? "")
      json = entity.json
    }

    init(_ scale: Scale) {
      name = "scale \(scale.reference)"
      json = scale.json
    }
  }

  private static func lines(_ before: Entry?, _ after: Entry?) -> [StyledLine] {
    switch (before, after) {
    case (nil, let after?): [StyledLine(body: [StyledSpan("+ \(after.name)")])]
    case (let before?, nil): [StyledLine(body: [StyledSpan("- \(before.name)")])]
    case (let before?, let after?):
      [StyledLine(body: [StyledSpan("~ \(after.name)")])]
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
