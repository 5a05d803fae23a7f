package import FactModel
package import ProjectLog

/// The log of one project on a store: one statement a call, each whole in itself.
package struct ProjectAccess {
  let connection: StoreConnection
  package let project: EntityID

  package init(_ connection: StoreConnection, project: EntityID) {
    (self.connection, self.project) = (connection, project)
  }

  /// What came of sending edits.
  package enum Answer: Sendable, Equatable {
    /// Each has its number now, in the order of the log, or had it before.
    ///
    /// `isContended`: Whether others changed something that they touch meanwhile.
    case there([Place], isContended: Bool)
    /// A source was forgotten meanwhile: what is new comes first.
    case behind
  }

  /// Where an edit stands in the log.
  package struct Place: Sendable, Equatable {
    package var id: EntityID
    package var number: Int
  }

  var id: StoreConnection.Value { .text(project.description) }

  /// The number of the last entry; nil where there is no such project.
  ///
  /// - Throws: Why it cannot be told.
  package func head() throws(StoreFailure) -> Int? {
    let rows = try connection.ask("select number from factdesk.head where project = $1", [id])
    return rows.count == 0 ? nil : rows.number(0)
  }

  /// Whether the log has what a copy knows of it: a store that was restored from a backup may have less, or
  /// something else.
  ///
  /// - Throws: Why it cannot be told.
  package func holds(_ mark: LogMark) throws(StoreFailure) -> Bool {
    let rows = try connection.ask(
      """
      select (select number from factdesk.head where project = $1) >= $2,
        (select id from factdesk.edit where project = $1 and number <= $2 order by number desc limit 1),
        (select source from factdesk.tombstone where project = $1 and number <= $2
          order by number desc limit 1)
      """,
      [id, .text(String(mark.number))]
    )
    return rows.isTrue(0) && rows.id(0, 1) == mark.last && rows.id(0, 2) == mark.grave
  }

  /// The end of the log as it is now.
  ///
  /// - Throws: Why it cannot be told.
  package func mark() throws(StoreFailure) -> LogMark {
    let rows = try connection.ask(
      """
      select number,
        (select id from factdesk.edit e where e.project = $1 and e.number <= h.number
          order by number desc limit 1),
        (select source from factdesk.tombstone t where t.project = $1 and t.number <= h.number
          order by number desc limit 1)
      from factdesk.head h where project = $1
      """,
      [id]
    )
    guard rows.count == 1 else { return LogMark() }
    return LogMark(number: rows.number(0) ?? 0, last: rows.id(0, 1), grave: rows.id(0, 2))
  }

  /// What the log has behind a number.
  package struct Tail: Sendable {
    /// The number of the last entry that there is.
    package var head = 0
    package var entries: [LogEntry] = []
    /// The sources that were forgotten: each with its number, and its tombstone as JSON.
    package var graves: [(number: Int, source: EntityID, body: [UInt8])] = []
  }

  /// All that the log has behind a number.
  ///
  /// - Throws: Why it cannot be had; there may be no such project.
  package func tail(after number: Int) throws(StoreFailure) -> Tail {
    let limit = 2000
    var all = Tail()
    var number = number
    while true {
      guard let next = try part(after: number, limit: limit) else {
        throw StoreFailure(
          .noProject,
          "the store has no such project any more",
          remedy: "The session stays here. store put NAME puts it there again."
        )
      }
      all.entries += next.entries
      guard next.entries.count == limit, let last = next.entries.last else {
        all.head = next.head
        all.graves += next.graves
        return all
      }
      // The graves behind are asked for once more with the edits behind.
      all.graves += next.graves.filter { $0.number <= last.number }
      number = last.number
    }
  }

  /// What the log has behind a number, as at one moment; nil where there is no such project.
  ///
  /// `limit`: How many edits at most.
  private func part(after number: Int, limit: Int) throws(StoreFailure) -> Tail? {
    let rows = try connection.ask(
      """
      select 'h', number, null::uuid, null::json from factdesk.head where project = $1
      union all (select 't', number, source, body from factdesk.tombstone
        where project = $1 and number > $2)
      union all (select 'e', number, id, body from factdesk.edit
        where project = $1 and number > $2 order by number limit $3)
      order by 2
      """,
      [id, .text(String(number)), .text(String(limit))],
      isBulk: true
    )
    var tail: Tail?
    var (entries, graves): ([LogEntry], [(Int, EntityID, [UInt8])]) = ([], [])
    entries.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      guard let number = rows.number(row, 1) else { continue }
      guard let id = rows.id(row, 2), let body = rows.bytes(row, 3) else {
        tail = Tail(head: number)
        continue
      }
      if rows.text(row) == "e" {
        entries.append(LogEntry(number: number, id: id, body: StoreText.received(body)))
      } else {
        graves.append((number, id, StoreText.received(body)))
      }
    }
    tail?.entries = entries
    tail?.graves = graves
    return tail
  }

  /// The sources that were forgotten.
  ///
  /// - Throws: Why they cannot be had.
  func graves() throws(StoreFailure) -> Set<EntityID> {
    let rows = try connection.ask("select source from factdesk.tombstone where project = $1", [id])
    return Set((0..<rows.count).compactMap { rows.id($0) })
  }

  /// The tombstones of the sources that were forgotten, as JSON, in the order of the log.
  ///
  /// - Throws: Why they cannot be had.
  package func tombstones() throws(StoreFailure) -> [[UInt8]] {
    let rows = try connection.ask(
      "select body from factdesk.tombstone where project = $1 order by number",
      [id]
    )
    return (0..<rows.count).compactMap { rows.bytes($0, 0).map(StoreText.received) }
  }

  /// All readings of the article, as JSON.
  ///
  /// - Throws: Why they cannot be had.
  package func readings() throws(StoreFailure) -> [[UInt8]] {
    let rows = try connection.ask(
      "select body from factdesk.reading where project = $1",
      [id],
      isBulk: true
    )
    return (0..<rows.count).compactMap { rows.bytes($0, 0).map(StoreText.received) }
  }

  /// Sends edits, all or none, also where others changed something that they touch.
  ///
  /// `mark`: Up to where whoever sends them has the log in the session.
  ///
  /// - Throws: Why they were not taken, or are not known to be there.
  package func append(_ batch: OutgoingBatch, behind mark: LogMark) throws(StoreFailure) -> Answer {
    for reading in batch.edits.flatMap(\.readings) {
      try connection.ask(
        "select factdesk.add_reading($1, $2, $3)",
        [id, .text(reading.hash), .json(reading.body)],
        isBulk: true
      )
    }
    let names = mark.names.map(\.description).joined(separator: ",")
    let rows = try connection.ask(
      "select outcome, number, id from factdesk.append_all($1, $2, $3, $4, true)",
      [id, .text("{\(names)}"), .json(batch.things), .json(batch.json)],
      isBulk: batch.edits.count > 50
    )
    var places: [Place] = []
    var isContended = false
    for row in 0..<rows.count {
      switch rows.text(row) {
      case "forgotten": return .behind
      case "contested": isContended = true
      default:
        guard let number = rows.number(row, 1), let id = rows.id(row, 2) else { continue }
        places.append(Place(id: id, number: number))
      }
    }
    return .there(places, isContended: isContended)
  }

  /// The keys of things of which nobody wrote down yet what they are now.
  ///
  /// - Throws: Why they cannot be told.
  package func unsettled() throws(StoreFailure) -> ThingKeys {
    let rows = try connection.ask(
      "select key from factdesk.thing where project = $1 and not settled order by key",
      [id]
    )
    return ThingKeys(named: (0..<rows.count).compactMap { rows.text($0) })
  }

  /// The sources and contacts that the store has had.
  ///
  /// - Throws: Why they cannot be told.
  package func sourcesKnown() throws(StoreFailure) -> Set<EntityID> {
    let rows = try connection.ask(
      """
      select split_part(key, ' ', 2) from factdesk.thing
        where project = $1 and (key like 'source %' or key like 'contact %')
      """,
      [id]
    )
    return Set((0..<rows.count).compactMap { rows.id($0) })
  }

  /// Says where somebody is, and hears where others are; nil says that they are gone.
  ///
  /// - Throws: Why that cannot be done.
  package func here(_ name: String, at place: String?) throws(StoreFailure) -> [Presence] {
    let rows = try connection.ask(
      "select whom, spot from factdesk.here($1, $2, $3)",
      [id, .text(name), place.map { .text($0) } ?? .null]
    )
    return (0..<rows.count).map {
      Presence(name: rows.text($0) ?? "", place: rows.text($0, 1) ?? "")
    }
  }

  /// Has a source forgotten: in every edit, in what stands beside the log, and in what is kept.
  ///
  /// - Returns: The number of that in the log; nil where the log went on meanwhile.
  /// - Throws: Why it was not forgotten.
  package func forget(_ request: ForgetRequest) throws(StoreFailure) -> Int? {
    let digests = request.kept.map { "\"\\\\x\($0)\"" }.joined(separator: ",")
    return try connection.ask(
      "select factdesk.forget($1, $2, $3, $4, $5, $6, $7::bytea[], $8, $9)",
      [
        id, .text(String(request.mark.number)), .json(request.tombstone), .json(request.edits),
        .json(request.things), .json(request.readings), .text("{\(digests)}"),
        .bytes(request.document), .text(request.holdsEdits ? "t" : "f"),
      ],
      isBulk: true
    ).number(0)
  }

  /// The SHA-256 of what is kept there.
  ///
  /// - Throws: Why it cannot be told.
  package func kept() throws(StoreFailure) -> Set<String> {
    let rows = try connection.ask(
      "select encode(digest, 'hex') from factdesk.kept where project = $1",
      [id]
    )
    return Set((0..<rows.count).compactMap { rows.text($0) })
  }

  /// Keeps something there, under its SHA-256.
  ///
  /// - Throws: Why that cannot be done.
  package func keep(_ bytes: [UInt8]) throws(StoreFailure) {
    try connection.ask("select factdesk.keep($1, $2)", [id, .bytes(bytes)], isBulk: true)
  }

  /// What is kept there under a SHA-256; nil where nothing is.
  ///
  /// - Throws: Why it cannot be had.
  package func content(_ digest: String) throws(StoreFailure) -> [UInt8]? {
    let rows = try connection.ask(
      "select body from factdesk.kept where project = $1 and digest = decode($2, 'hex')",
      [id, .text(digest)],
      binary: true,
      isBulk: true
    )
    return rows.count == 1 ? rows.bytes(0, 0) : nil
  }

  /// Writes down things as they are now, of which the store has no present form.
  ///
  /// - Returns: Whether that was done: not where the log went on meanwhile.
  /// - Throws: Why that cannot be done.
  package func settle(_ things: [UInt8], at number: Int) throws(StoreFailure) -> Bool {
    try connection.ask(
      "select factdesk.settle($1, $2, $3)",
      [id, .text(String(number)), .json(things)],
      isBulk: true
    ).isTrue(0)
  }
}

/// Where somebody was within the last 30 seconds.
package struct Presence: Sendable, Equatable {
  package var name: String
  /// `c3`, `7.1`.
  package var place: String

  package init(name: String, place: String) {
    (self.name, self.place) = (name, place)
  }
}
