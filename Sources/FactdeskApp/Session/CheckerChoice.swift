import FactModel

/// Finds out who is at the keyboard: `--by`, then `FACTDESK_USER`, then the configuration, then the
/// login name.
enum CheckerChoice {
  /// - Returns: Besides, why the configuration could not be used.
  static func checker(
    _ options: Options,
    _ environment: [String: String],
    _ configuration: Configuration
  ) -> (checker: Checker, problem: Problem?) {
    for text in [options.checker, environment["FACTDESK_USER"]] {
      if let checker = text.flatMap(named) { return (checker, nil) }
    }
    let login = ["USER", "LOGNAME"].lazy.compactMap { environment[$0].flatMap(named) }.first
    let fallback = login ?? Checker(name: "unknown")
    do throws(Problem) {
      return (try configuration.checker() ?? fallback, nil)
    } catch {
      return (fallback, error)
    }
  }

  /// `NAME` or `NAME, ROLE`.
  private static func named(_ text: String) -> Checker? {
    let parts = text.split(separator: ",", maxSplits: 1)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard let name = parts.first, !name.isEmpty else { return nil }
    return Checker(name: name, role: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
  }
}
