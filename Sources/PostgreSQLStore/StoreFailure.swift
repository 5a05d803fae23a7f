import CPostgreSQL
package import FactModel
import OrderedJSON
import PlainText

/// Why something could not be done with a store.
package struct StoreFailure: Error, Sendable, Equatable {
  /// What it means for whoever wanted it.
  package enum Kind: Sendable, Equatable {
    /// The library is not installed, or the address cannot be read.
    case unusable
    /// There is no connection, or none any more: it may be there again.
    case gone
    case slow
    /// The server does not let this login in.
    case login
    case noRights
    case readOnly
    case full
    /// Nothing is laid out in the database, or by another version of the program.
    case otherVersion
    case noProject
    case nameTaken
    /// An edit follows one that is not there.
    case gap
    /// A commit would not be on the disk.
    case notDurable
    /// The server said something else.
    case refused
    /// Somebody wanted it ended.
    case stopped
  }

  package var kind: Kind
  /// A sentence without a full stop.
  package var what: String
  package var remedy: String?

  package init(_ kind: Kind, _ what: String, remedy: String? = nil) {
    (self.kind, self.what, self.remedy) = (kind, what, remedy)
  }

  /// Whether it is worth trying again by and by.
  package var mayPass: Bool {
    switch kind {
    case .gone, .slow, .stopped, .readOnly, .full, .refused, .gap: true
    default: false
    }
  }

  /// As the person is told it.
  ///
  /// Nothing is lost: work goes on here.
  package var problem: Problem {
    switch kind {
    case .unusable: Problem(.isMissing, what, remedy: remedy)
    case .otherVersion: Problem(.newerVersion, what, remedy: remedy)
    case .nameTaken: Problem(.isTaken, what, remedy: remedy)
    case .noProject: Problem(.noSuchSession, what, remedy: remedy)
    default: Problem(.storage, what, remedy: remedy)
    }
  }
}

extension StoreFailure {
  /// `address`: As it may be shown.
  init(_ outcome: factdesk_postgresql_outcome, _ address: String) {
    let said = Self.sentence(Self.text(of: outcome.message))
    switch outcome.ending {
    case FACTDESK_POSTGRESQL_BAD_ADDRESS:
      self.init(
        .unusable,
        "\(address) is no address of a store",
        remedy: "It looks like postgresql://HOST/DATABASE; service=NAME and the like do as well."
      )
    case FACTDESK_POSTGRESQL_PASSWORD:
      self.init(
        .login,
        "the store at \(address) asks for a password",
        remedy:
          "It belongs into ~/.pgpass, which only you can read: HOST:5432:DATABASE:USER:PASSWORD"
      )
    case FACTDESK_POSTGRESQL_SLOW:
      self.init(
        .slow,
        "the store at \(address) does not answer in time",
        remedy: "Work goes on here; what is new is sent when it answers."
      )
    case FACTDESK_POSTGRESQL_STOPPED: self.init(.stopped, "interrupted")
    case FACTDESK_POSTGRESQL_REFUSED:
      self = Self.refusal(Self.text(of: outcome.state), said, address)
    default:
      self.init(
        .gone,
        "the store at \(address) cannot be reached: \(said)",
        remedy: "Work goes on here; what is new is sent when it is there again."
      )
    }
    if outcome.ending == FACTDESK_POSTGRESQL_GONE, Self.isRefusedLogin(said) { kind = .login }
  }

  /// What a server says by its codes (SQLSTATE).
  private static func refusal(
    _ state: String,
    _ said: String,
    _ address: String
  ) -> StoreFailure {
    switch state {
    case "42501":
      let isOfEditors = ["put", "rename", "remove"].contains { said.includes("function \($0)") }
      return StoreFailure(
        .noRights,
        "the store does not let you do that: \(said)",
        remedy:
          "Whoever runs it gives roles: grant DATABASE_\(isOfEditors ? "edit" : "check") to your login. "
          + "docs/store.md has them."
      )
    case "25006":
      return StoreFailure(
        .readOnly,
        "the store at \(address) can only be read now",
        remedy: "Work goes on here; what is new is sent when it can be written again."
      )
    case "53100", "53200", "53400", "54000":
      return StoreFailure(
        .full,
        "the store at \(address) is full: \(said)",
        remedy: "Work goes on here; what is new is sent when there is room."
      )
    case "3F000", "42P01", "42883":
      return StoreFailure(
        .otherVersion,
        "nothing is laid out for a desk in the database at \(address)",
        remedy:
          "factdesk --store \(address) store init lays it out, for whoever may make roles there."
      )
    case "FD001":
      return StoreFailure(
        .noProject,
        "the store has no such project any more",
        remedy: "The session stays here. store put NAME puts it there again."
      )
    case "FD002":
      return StoreFailure(.gap, "the store lacks an edit that the next one follows")
    case "FD003":
      return StoreFailure(.nameTaken, "the store has another project of that name")
    case "FD004":
      return StoreFailure(
        .notDurable,
        "the store acknowledges what a power cut may take away: synchronous_commit is off there",
        remedy: "Nothing is sent until it is on: alter database … set synchronous_commit = on"
      )
    default:
      // What ends a connection, and what the server does while it starts or ends.
      let isGone = ["08", "57"].contains { state.hasPrefix($0) } || state == "25P03"
      return StoreFailure(
        isGone ? .gone : .refused,
        "the store at \(address) says: \(said) (\(state))",
        remedy: "Work goes on here; what is new is sent when it can be."
      )
    }
  }

  /// Before a connection is there, a refusal is only words.
  private static func isRefusedLogin(_ said: String) -> Bool {
    [
      "authentication failed", "no pg_hba.conf entry", "role \"", "permission denied for database",
      "database \"",
    ].contains { said.includes($0) }
  }

  /// The first line, without a full stop, and without anything that steers a terminal.
  private static func sentence(_ text: String) -> String {
    let line = SafeText.line(text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
    let masked = StoreAddress.masked(line)
    return masked.hasSuffix(".") ? String(masked.dropLast()) : masked
  }

  private static func text<Chars>(of chars: Chars) -> String {
    withUnsafeBytes(of: chars) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
