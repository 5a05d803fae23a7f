package import FactModel
import ProjectLog

/// What is laid out in a database for a desk: made, and looked at.
package struct StoreSetup {
  private let connection: StoreConnection

  package init(_ connection: StoreConnection) {
    self.connection = connection
  }

  /// What a store is.
  package struct Identity: Sendable {
    /// Given once: a copy of a session knows its store by it.
    package var id: EntityID
    package var version: Int
  }

  /// The oldest server that is worked with, as it numbers itself.
  private static let oldestServer = 150_000

  /// Whether anything is laid out.
  ///
  /// - Throws: Why it cannot be told.
  package func isThere() throws(StoreFailure) -> Bool {
    try connection.ask("select to_regclass('factdesk.desk') is not null").isTrue(0)
  }

  /// Looks whether the store is one that this program works with.
  ///
  /// - Throws: It is of another version, or there is none.
  package func identity() throws(StoreFailure) -> Identity {
    let rows = try connection.ask("select id, version from factdesk.desk")
    guard rows.count == 1, let id = rows.id(0), let version = rows.number(0, 1) else {
      throw StoreFailure(.otherVersion, "what is laid out at \(connection.shown) is no desk")
    }
    guard version == SchemaText.version else {
      let isNewer = version > SchemaText.version
      throw StoreFailure(
        .otherVersion,
        "the store at \(connection.shown) has version \(version); this program works with version "
          + "\(SchemaText.version)",
        remedy: "Work goes on here. "
          + (isNewer
            ? "A newer factdesk works with it."
            : "Whoever runs it brings it to version \(SchemaText.version): factdesk store init.")
      )
    }
    return Identity(id: id, version: version)
  }

  /// Lays out the tables, functions, views and roles, all or nothing.
  ///
  /// A store of an earlier version is brought to this one.
  ///
  /// - Returns: What the person should know, one sentence each; nil where it was there already.
  /// - Throws: Why nothing was laid out.
  package func layOut() throws(StoreFailure) -> [String]? {
    if try isThere() {
      let earlier = try connection.ask("select version from factdesk.desk").number(0) ?? 0
      guard (1..<SchemaText.version).contains(earlier) else {
        _ = try identity()
        return nil
      }
      let names = try roleNames()
      let functions = SchemaText.functions + SchemaText.grants
      try connection.perform(
        "set role \(names.own);\n" + names.filled(SchemaText.upgrade(from: earlier) + functions)
          + "\nreset role;"
      )
      return ["It was brought from version \(earlier): nothing that lies in it was changed."]
    }
    let facts = try connection.ask(
      """
      select current_setting('server_version_num'), current_setting('server_encoding'),
        octet_length(current_database()),
        (select rolsuper from pg_roles where rolname = current_user)
      """
    )
    guard facts.number(0) ?? 0 >= Self.oldestServer else {
      throw StoreFailure(.unusable, "the server is older than PostgreSQL 15")
    }
    guard facts.text(0, 1) == "UTF8" else {
      throw StoreFailure(
        .unusable,
        "the database has the encoding \(facts.text(0, 1) ?? "?"), and articles are Unicode",
        remedy: "create database NAME encoding 'UTF8' template template0 makes one that will do."
      )
    }
    guard facts.number(0, 2) ?? 0 <= 57 else {
      throw StoreFailure(.unusable, "the database's name is too long to name roles by it")
    }
    let isSuperuser = facts.isTrue(0, 3)
    let names = try roleNames()
    var statements = names.filled(SchemaText.roles)
    if !isSuperuser { statements += "\ngrant \(names.own) to current_user;" }
    statements += "\ncreate schema factdesk authorization \(names.own);\nset role \(names.own);\n"
    statements += names.filled(
      SchemaText.tables + SchemaText.functions + SchemaText.views + SchemaText.grants
    )
    statements += "\nreset role;"
    try connection.perform(statements)
    return try limit()
  }

  /// Sets for the database what frees the log from whoever stopped in the middle.
  ///
  /// - Returns: What the person should know where that could not be done.
  /// - Throws: Why it cannot be told.
  package func limit() throws(StoreFailure) -> [String] {
    let database = try connection.ask("select quote_ident(current_database())").text(0) ?? ""
    let limits = SchemaText.limits.replacing("{database}", with: database)
    do throws(StoreFailure) {
      try connection.perform(limits)
      return []
    } catch {
      return [
        "Nothing frees the log yet from whoever stopped in the middle: \(error.what). The owner of the "
          + "database does: \(limits.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
      ]
    }
  }

  /// Whether the four roles are there.
  ///
  /// - Throws: Why it cannot be told.
  package func hasRoles() throws(StoreFailure) -> Bool {
    try connection.ask(
      """
      select count(*) = 4 from pg_roles where rolname in (select current_database() || '_' || r
        from unnest(array['read', 'check', 'edit', 'own']) r)
      """
    ).isTrue(0)
  }

  /// The names of the four roles, as they are written in SQL and as texts.
  package func roleNames() throws(StoreFailure) -> RoleNames {
    let rows = try connection.ask(
      """
      select quote_ident(current_database() || '_' || r), quote_literal(current_database() || '_' || r),
        current_database() || '_' || r
      from unnest(array['read', 'check', 'edit', 'own']) with ordinality as u (r, n) order by n
      """
    )
    return RoleNames(
      quoted: (0..<4).map { rows.text($0) ?? "" },
      literals: (0..<4).map { rows.text($0, 1) ?? "" },
      plain: (0..<4).map { rows.text($0, 2) ?? "" }
    )
  }
}

/// What the roles of a desk are called: read, check, edit, own.
package struct RoleNames: Sendable {
  fileprivate let quoted: [String]
  fileprivate let literals: [String]
  /// As people read them.
  package let plain: [String]

  fileprivate var own: String { quoted[3] }

  /// SQL with the names in it.
  fileprivate func filled(_ statements: String) -> String {
    var text = statements.replacing("{roles}", with: literals.joined(separator: ", "))
    for (index, mark) in ["{read}", "{check}", "{edit}", "{own}"].enumerated() {
      text = text.replacing(mark, with: quoted[index])
    }
    return text
  }
}

extension String {
  /// The text with every mark written out.
  fileprivate func replacing(_ mark: String, with text: String) -> String {
    let (all, mark) = (Array(utf8), Array(mark.utf8))
    var bytes: [UInt8] = []
    var position = 0
    while position < all.count {
      if all[position...].starts(with: mark) {
        bytes += text.utf8
        position += mark.count
      } else {
        bytes.append(all[position])
        position += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
