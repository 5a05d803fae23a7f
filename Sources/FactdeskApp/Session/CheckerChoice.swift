import FactModel
import Preferences
import Terminal
import Workbench

/// Finds out who is at the keyboard: `--by`, then `FACTDESK_USER`, then the configuration, then the
/// login name.
enum CheckerChoice {
  /// `configured`: Who the configuration names.
  static func checker(
    _ options: Options,
    _ environment: EnvironmentVariables,
    configured: Checker?
  ) -> Checker {
    for text in [options.checker, environment["FACTDESK_USER"]] {
      if let checker = text.flatMap(named) { return checker }
    }
    if let configured { return configured }
    let login = ["USER", "LOGNAME"].lazy.compactMap { environment[$0].flatMap(named) }.first
    return login ?? Checker(name: "unknown")
  }

  private static func named(_ text: String) -> Checker? { NameAndRole(text)?.checker }
}
