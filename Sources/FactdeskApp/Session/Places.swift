import Glibc
import SessionFiles
import Terminal

/// Where the program keeps what outlives it, by the XDG Base Directory Specification.
struct Places {
  let environment: EnvironmentVariables

  init(environment: EnvironmentVariables) {
    self.environment = environment
  }

  /// The folder of sessions: what the command line or `FACTDESK_SESSIONS` says, `./sessions` where
  /// that is a folder and not one of samples, else one below the data folder.
  func sessions(_ chosen: String?) -> SessionFolder {
    if let chosen = chosen ?? environment["FACTDESK_SESSIONS"].flatMap(nonEmpty) {
      return SessionFolder(chosen)
    }
    var status = stat()
    if stat("sessions", &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      let folder = SessionFolder("sessions")
      if !folder.isOfSamples { return folder }
    }
    return ownSessions
  }

  /// One's own folder of sessions, which nobody has to name.
  var ownSessions: SessionFolder {
    SessionFolder(base("XDG_DATA_HOME", ".local/share") + "/factdesk/sessions")
  }

  var configuration: String { base("XDG_CONFIG_HOME", ".config") + "/factdesk/rc" }

  /// The history of typed lines; `FACTDESK_HISTORY` overrides, and an empty one keeps none.
  var history: String? {
    if let chosen = environment["FACTDESK_HISTORY"] { return nonEmpty(chosen) }
    return base("XDG_STATE_HOME", ".local/state") + "/factdesk/history"
  }

  /// Where one was in each session.
  var lastPlaces: String { base("XDG_STATE_HOME", ".local/state") + "/factdesk/places" }

  /// What was exported where.
  var exports: String { base("XDG_STATE_HOME", ".local/state") + "/factdesk/exports" }

  /// The folder of forms while they are in an editor, and of those kept from one that failed.
  var forms: String { base("XDG_STATE_HOME", ".local/state") + "/factdesk/forms" }

  /// The specification asks that relative paths be ignored.
  private func base(_ variable: String, _ fallback: String) -> String {
    if let path = environment[variable], path.hasPrefix("/") { return path }
    return (environment["HOME"].flatMap(nonEmpty) ?? ".") + "/" + fallback
  }

  private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
