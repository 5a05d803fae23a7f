import Testing

@testable import FactdeskApp

/// At a prompt, what only shows lines gets them as wide as the window; what works on them gets each whole.
struct ShowingCommandTests {
  @Test(arguments: ["head -5", "less", "cat", "tail -n 3 | cat", "head -20 | less -R", "more"])
  func showsLines(_ command: String) {
    #expect(ShowingCommand.isOne(command))
  }

  @Test(arguments: [
    "grep bridge", "wc -l", "sort | head", "head -5 > f.txt", "cat; wc", "cat && wc", "cat `x`",
    "tee f.txt | head", "sed s/a/b/", "", "|", "head -$N",
  ])
  func worksOnLines(_ command: String) {
    #expect(!ShowingCommand.isOne(command))
  }
}
