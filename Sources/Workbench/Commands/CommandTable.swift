/// All verbs of the prompt.
package enum CommandTable {
  package static let commands: [Command] =
    [
      taggingCommands,
      claimCommands,
      sourceCommands,
      peopleCommands,
      publishingCommands,
      signOffCommands,
      fixCommands,
      staleCommands,
      comparisonCommands,
      annotationCommands,
      reportCommands,
      lookingCommands,
      itemCommands,
      sessionCommands,
      revisionCommands,
      aroundCommands,
      preferenceCommands,
      safetyCommands,
      helpCommands,
    ]
    .flatMap { $0 }

  /// Returns the verb with a name or a fixed abbreviation.
  package static func command(named name: String) -> Command? {
    commands.first { $0.name == name || $0.abbreviations.contains(name) }
  }

  /// The verbs whose name begins with a word.
  static func candidates(_ word: String) -> [Command] {
    word.isEmpty ? [] : commands.filter { $0.name.hasPrefix(word) }
  }
}
