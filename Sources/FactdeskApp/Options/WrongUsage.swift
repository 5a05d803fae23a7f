import FactModel

/// What is wrong with a command line.
enum WrongUsage {
  /// How long a server or a program is waited for.
  static func seconds(_ text: String) throws(Problem) -> Int {
    guard let seconds = Int(text), (1...3600).contains(seconds) else {
      throw problem("--timeout takes a number of seconds from 1 to 3600")
    }
    return seconds
  }

  static var outputAtPrompt: Problem {
    Problem(
      .usage,
      "-o is for the results of commands from -c, -f or standard input",
      remedy: "At the prompt, > FILE behind a command writes its result."
    )
  }

  static func problem(_ what: String) -> Problem {
    Problem(.usage, what, remedy: "factdesk --help lists the options.")
  }
}
