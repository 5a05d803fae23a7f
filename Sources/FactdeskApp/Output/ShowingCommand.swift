/// Whether a shell command only shows the lines that it gets, some or all of them: `head -20`, `less`.
///
/// Such a command gets them as wide as the window, so that nothing breaks inside a word; one that looks for something in
/// them, counts or keeps them gets each whole.
enum ShowingCommand {
  static func isOne(_ command: String) -> Bool {
    !command.contains { ">;&$`()<".contains($0) }
      && command.split(separator: "|", omittingEmptySubsequences: false).allSatisfy { part in
        part.split(separator: " ").first.map { programs.contains(String($0)) } ?? false
      }
  }

  private static let programs: Set<String> = [
    "cat", "head", "less", "more", "most", "tail",
  ]
}
