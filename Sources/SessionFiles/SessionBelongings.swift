extension SessionPaths {
  /// Whether a file lies beside a session because it belongs to it.
  ///
  /// `ending`: What follows the session's name. The session file itself, what is kept of its past and
  /// of its journal, and the pages fetched for it; not the lock, which stays where it is, nor files
  /// that were being written. Another session's name may begin the same, so nothing else will do.
  static func isBelonging(_ ending: Substring) -> Bool {
    if [".json", ".json.old", ".journal", ".forgetting", ".received", ".store"].contains(ending) {
      return true
    }
    return [".journal.damaged-", ".journal.unmatched-", ".json.version-"].contains { aside in
      let number = ending.dropFirst(aside.count)
      return ending.hasPrefix(aside) && !number.isEmpty
        && number.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2D }
    }
  }
}

extension SessionFolder {
  /// What follows a session's name in the names of all that belongs to it; the session file last.
  func belongings(of name: String) throws(SystemError) -> [String] {
    try fileNames().filter { $0.hasPrefix(name) }.map { $0.dropFirst(name.utf8.count) }
      .filter(SessionPaths.isBelonging).map(String.init)
      .sorted { ($0 == ".json" ? 1 : 0, $0) < ($1 == ".json" ? 1 : 0, $1) }
  }
}
