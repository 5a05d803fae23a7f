package import FactModel
package import ProjectLog

// Whole projects.
extension StoreConnection {
  /// A project as a list shows it.
  package struct Listing: Sendable {
    package var id: EntityID
    package var name: String
    package var title: String
    package var claims: Int
    package var covered: Int
    package var sentences: Int
    /// How many edits its log has.
    package var edits: Int
    /// Milliseconds since 1970; when somebody changed it last.
    package var changed: Int
  }

  /// The projects of the store, the one changed last first.
  ///
  /// - Throws: Why they cannot be told.
  package func projects() throws(StoreFailure) -> [Listing] {
    let rows = try ask(
      """
      select p.id, p.name, coalesce(p.title, ''), coalesce((o.body->>'claims')::int, 0),
        coalesce((o.body->>'covered')::int, 0), coalesce((o.body->>'sentences')::int, 0), h.number,
        floor(extract(epoch from coalesce(e.made, p.put_at)) * 1000)::bigint
      from factdesk.project p join factdesk.head h on h.project = p.id
        left join factdesk.overview o on o.project = p.id
        left join lateral (select made from factdesk.edit e where e.project = p.id
          order by number desc limit 1) e on true
      order by 8 desc, p.name
      """
    )
    return (0..<rows.count).compactMap { row in
      guard let id = rows.id(row) else { return nil }
      return Listing(
        id: id,
        name: rows.text(row, 1) ?? "",
        title: rows.text(row, 2) ?? "",
        claims: rows.number(row, 3) ?? 0,
        covered: rows.number(row, 4) ?? 0,
        sentences: rows.number(row, 5) ?? 0,
        edits: rows.number(row, 6) ?? 0,
        changed: rows.number(row, 7) ?? 0
      )
    }
  }

  /// The projects whose article has a text with one of these SHA-256.
  ///
  /// - Throws: Why they cannot be told.
  package func projects(readingAs hashes: [String]) throws(StoreFailure) -> [String] {
    let rows = try ask(
      """
      select distinct p.name from factdesk.reading r join factdesk.project p on p.id = r.project
        where r.hash = any ($1) order by p.name
      """,
      [.text("{\(hashes.joined(separator: ","))}")]
    )
    return (0..<rows.count).compactMap { rows.text($0) }
  }

  /// Puts a whole session on the store as a project.
  ///
  /// - Returns: How many edits its log has; nil where the store had it already.
  /// - Throws: Why that cannot be done: nothing of it is there then.
  package func put(_ document: ProjectDocument) throws(StoreFailure) -> Int? {
    let rows = try ask(
      "select factdesk.put($1, $2, $3, $4, $5, $6, $7, $8)",
      [
        .text(document.id.description), .text(document.name),
        document.title.map { .text($0) } ?? .null, .json(document.readings),
        .json(document.things), .json(document.edits), .bytes(document.document),
        .text(String(document.held)),
      ],
      isBulk: true
    )
    guard let number = rows.number(0), number >= 0 else { return nil }
    return number == 0 && document.count > 0 ? nil : number
  }

  /// A project's session file to go on from, and how many entries of the log it has in it; nil where there is
  /// no such project.
  ///
  /// - Throws: Why it cannot be had.
  package func snapshot(
    of project: EntityID
  ) throws(StoreFailure) -> (document: [UInt8], number: Int)? {
    let rows = try ask(
      "select body, number from factdesk.snapshot where project = $1",
      [.text(project.description)],
      binary: true,
      isBulk: true
    )
    guard rows.count == 1, let body = rows.bytes(0, 0), let number = rows.bytes(0, 1) else {
      return nil
    }
    return (body, number.reduce(0) { $0 << 8 | Int($1) })
  }
}

extension ProjectAccess {
  /// How many entries of the log the session file has in it from which a copy begins; 0 for none.
  ///
  /// - Throws: Why it cannot be told.
  package func snapshotNumber() throws(StoreFailure) -> Int {
    let rows = try connection.ask("select number from factdesk.snapshot where project = $1", [id])
    return rows.count == 1 ? rows.number(0) ?? 0 : 0
  }

  /// Puts another session file there from which copies begin.
  ///
  /// `number`: The end of the log, all of which is in it: where the log went on, it stays as it was.
  ///
  /// - Throws: Why that cannot be done.
  package func save(_ document: [UInt8], at number: Int) throws(StoreFailure) {
    try connection.ask(
      "select factdesk.save($1, $2, $3)",
      [id, .text(String(number)), .bytes(document)],
      isBulk: true
    )
  }

  /// A thing as the tables have it.
  package struct Thing: Sendable {
    package var key: String
    /// Nil where it is gone, and for a label.
    package var body: [UInt8]?
  }

  /// The things that are settled, and the end of the log at that moment.
  ///
  /// - Throws: Why they cannot be had.
  package func settledThings() throws(StoreFailure) -> (things: [Thing], number: Int) {
    let rows = try connection.ask(
      """
      select h.number, t.key, t.body from factdesk.head h left join factdesk.thing t
        on t.project = h.project and t.settled where h.project = $1 order by t.key
      """,
      [id],
      isBulk: true
    )
    let things = (0..<rows.count).compactMap { row in
      rows.text(row, 1).map { Thing(key: $0, body: rows.bytes(row, 2).map(StoreText.received)) }
    }
    return (things, rows.number(0) ?? 0)
  }
}
