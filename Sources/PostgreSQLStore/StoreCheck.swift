import FactModel
import ProjectLog

/// Looks for what is wrong with a store, and changes nothing.
package struct StoreCheck {
  /// Something that was looked at.
  package struct Finding: Sendable {
    /// How bad it is.
    package enum Weight: String, Sendable {
      case fine
      case warning
      case wrong
    }

    package var weight: Weight
    package var what: String

    package init(_ weight: Weight, _ what: String) {
      (self.weight, self.what) = (weight, what)
    }
  }

  private let connection: StoreConnection
  package private(set) var findings: [Finding] = []

  /// Looks at everything.
  ///
  /// - Throws: Why that cannot be done.
  package init(_ connection: StoreConnection) throws(StoreFailure) {
    self.connection = connection
    let identity = try StoreSetup(connection).identity()
    note(.fine, "version \(identity.version) is laid out")
    try lookAtRights()
    try lookAtDurability()
    try lookAtLimits()
    try lookAtLogs()
  }

  private mutating func note(_ weight: Finding.Weight, _ what: String) {
    findings.append(Finding(weight, what))
  }

  private mutating func lookAtRights() throws(StoreFailure) {
    let names = try StoreSetup(connection).roleNames()
    let rows = try connection.ask(
      """
      select current_user, (select string_agg(r, ', ' order by n)
        from unnest($1::text[]) with ordinality as u (r, n)
        where exists (select from pg_roles where rolname = r)
          and pg_has_role(current_user, r, 'member'))
      """,
      [.text("{\(names.plain.map { "\"\($0)\"" }.joined(separator: ","))}")]
    )
    let user = rows.text(0) ?? "?"
    if let roles = rows.text(0, 1) {
      note(.fine, "\(user) has the roles \(roles)")
    } else {
      note(.warning, "\(user) has none of the roles \(names.plain.joined(separator: ", "))")
    }
    let open = try connection.ask(
      """
      select count(*) from pg_proc where pronamespace = 'factdesk'::regnamespace
        and has_function_privilege('public', oid, 'execute')
      """
    )
    if open.number(0) ?? 0 > 0 {
      note(
        .wrong,
        "\(open.number(0) ?? 0) functions can be called by everybody: revoke execute … from public"
      )
    }
    let owner = try connection.ask(
      """
      select r.rolname, r.rolsuper from pg_namespace n join pg_roles r on r.oid = n.nspowner
        where n.nspname = 'factdesk'
      """
    )
    if owner.isTrue(0, 1) {
      note(
        .warning,
        "the schema belongs to the superuser \(owner.text(0) ?? ""), so that its functions may do all"
      )
    }
    if !connection.isPrivate {
      note(
        .warning,
        "the connection is not encrypted: sslmode=verify-full in the address asks for that"
      )
    }
  }

  private mutating func lookAtDurability() throws(StoreFailure) {
    let rows = try connection.ask(
      """
      select current_setting('synchronous_commit'), current_setting('fsync'),
        current_setting('full_page_writes'), current_setting('default_transaction_read_only'),
        pg_is_in_recovery()
      """
    )
    if rows.text(0) == "off" {
      note(
        .wrong,
        "synchronous_commit is off: what is acknowledged may be lost, and append refuses"
      )
    }
    if rows.text(0, 1) == "off" { note(.wrong, "fsync is off: a power cut may destroy the store") }
    if rows.text(0, 2) == "off" {
      note(.warning, "full_page_writes is off: a power cut may tear pages")
    }
    if rows.text(0, 3) == "on" || rows.isTrue(0, 4) {
      note(.warning, "it can only be read now")
    }
  }

  private mutating func lookAtLimits() throws(StoreFailure) {
    let limits = [
      (
        "idle_in_transaction_session_timeout",
        "a client that stopped in the middle holds up everybody"
      ),
      ("client_connection_check_interval", "the server works on for clients that are gone"),
      ("tcp_user_timeout", "the server learns late that a line is cut"),
    ]
    for (name, consequence) in limits {
      let rows = try connection.ask("select current_setting($1)", [.text(name)])
      // A local socket has no such time.
      if rows.text(0) == "0", name != "tcp_user_timeout" {
        note(.warning, "\(name) is not set: \(consequence)")
      }
    }
  }

  /// A log is whole when its numbers have no gap, and each edit follows what is there.
  private mutating func lookAtLogs() throws(StoreFailure) {
    let rows = try connection.ask(
      """
      select p.name, h.number,
        (select count(*) from edit e where e.project = p.id),
        (select count(*) from tombstone t where t.project = p.id),
        (select coalesce(max(number), 0) from edit e where e.project = p.id),
        (select count(*) from thing t where t.project = p.id and t.number > h.number),
        (select count(*) from thing t where t.project = p.id and not t.settled)
      from project p left join head h on h.project = p.id order by p.name
      """,
      isBulk: true
    )
    var edits = 0
    for row in 0..<rows.count {
      let name = rows.text(row) ?? "?"
      let (head, count) = (rows.number(row, 1) ?? -1, rows.number(row, 2) ?? 0)
      edits += count
      if head != count + (rows.number(row, 3) ?? 0) || head < rows.number(row, 4) ?? 0 {
        note(.wrong, "the log of \(name) has gaps: \(count) edits, numbered up to \(head)")
      }
      if rows.number(row, 5) ?? 0 > 0 {
        note(.wrong, "\(name) has things from edits that are not there")
      }
      if let open = rows.number(row, 6), open > 0 {
        note(
          .fine,
          "the tables of \(name) lack \(Wording.count(open, "thing")) as it is now: whoever opens it next writes "
            + "them down"
        )
      }
    }
    let loose = try connection.ask(
      """
      select p.name, count(*) from edit e join project p on p.id = e.project
        cross join lateral json_array_elements_text(coalesce(e.body->'parents', '[]')) parent
        where not exists (select from edit o where o.project = e.project and o.id = parent.value::uuid
          and o.number < e.number) group by p.name
      """,
      isBulk: true
    )
    for row in 0..<loose.count {
      note(
        .wrong,
        "\(loose.text(row, 1) ?? "?") edits of \(loose.text(row) ?? "?") follow none that is there"
      )
    }
    if !findings.contains(where: { $0.weight == .wrong }) {
      note(
        .fine,
        "\(Wording.count(rows.count, "project")), \(Wording.count(edits, "edit")), numbered without a gap"
      )
    }
  }
}
